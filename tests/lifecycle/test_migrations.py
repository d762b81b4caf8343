"""A region's own migration beside a release's: joined and told, the same in the dry run, never twice."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.lifecycle.releases import FIRST, SECOND, commit, made, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
Take = Callable[..., tuple[int, str, str]]
FOLDER = "apps/lapor/migrations"
MODELS = "apps/lapor/models.py"
JOINED = f"{FOLDER}/0003_merge_release_1_1.py"
TOLD = f"joined       {FOLDER}: your 0002_poso and 0002_warna meet in 0003_merge_release_1_1.py"


def migration(*after: str, does: str = "") -> str:
    """Write a migration as Django does."""
    listed = "".join(f"        ('lapor', '{name}'),\n" for name in after)
    return (
        "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n\n"
        f"    dependencies = [\n{listed}    ]\n\n    operations = [\n{does}    ]\n"
    )


def adds(model: str, field: str) -> str:
    return f"        migrations.AddField(model_name='{model}', name='{field}', field=models.TextField()),\n"


def renames(model: str, old: str, new: str) -> str:
    return f"        migrations.RenameField('{model}', '{old}', '{new}'),\n"


ONE: Mapping[str, str] = {**FIRST, f"{FOLDER}/0001_initial.py": migration(), f"{FOLDER}/__init__.py": ""}
TWO: Mapping[str, str] = {
    **{path: text for path, text in SECOND.items() if not path.startswith(FOLDER)},
    f"{FOLDER}/__init__.py": "",
    f"{FOLDER}/0001_initial.py": migration(),
    f"{FOLDER}/0002_warna.py": migration("0001_initial", does=adds("laporan", "warna")),
}
THREE: Mapping[str, str] = {
    **TWO,
    f"{FOLDER}/0003_judul.py": migration("0002_warna", does=renames("laporan", "nama", "judul")),
}


@pytest.fixture
def take(run: Run, monkeypatch: pytest.MonkeyPatch) -> Take:
    """Give a function that lets a replica take a release of these texts."""

    def call(replica: Path, release: str, texts: Mapping[str, str], *more: str) -> tuple[int, str, str]:
        monkeypatch.setattr("generator.generate._make", lambda *_: made(release, texts))
        monkeypatch.setattr("generator.cli.update.release_of", lambda _root: release)
        return run("update", "--replica", str(replica), *more)

    return call


@pytest.fixture
def own(replica: Path, take: Take) -> Path:
    """A replica of the first release in which the region added a field, with a migration of its own."""
    assert take(replica, "1.0", ONE, "--empty-database")[0] == 0
    add(replica, f"{FOLDER}/0002_poso.py", migration("0001_initial", does=adds("laporan", "dusun")))
    return replica


def add(replica: Path, path: str, text: str) -> None:
    (replica / path).write_text(text)
    commit(replica)


def merges(replica: Path) -> list[str]:
    return sorted(path.name for path in (replica / FOLDER).glob("*_merge_*.py"))


def test_a_leaf_conflict_gets_a_merge_migration_that_is_told(own: Path, take: Take) -> None:
    code, out, _err = take(own, "1.1", TWO)
    assert (code, TOLD in out) == (0, True)
    text = (own / JOINED).read_text()
    assert '        ("lapor", "0002_poso"),\n        ("lapor", "0002_warna"),\n' in text
    assert "operations = []" in text
    assert repo_of(own).text("status", "--porcelain") == ""
    assert repo_of(own).text("ls-files", JOINED) == JOINED


def test_what_stood_there_before_is_not_changed(own: Path, take: Take) -> None:
    before = {path: data for path, data in tree(own).items() if path.startswith(FOLDER)}
    take(own, "1.1", TWO)
    assert before.items() <= tree(own).items()


def test_a_dry_run_tells_the_same_and_writes_nothing(own: Path, take: Take) -> None:
    before = tree(own)
    code, planned, _err = take(own, "1.1", TWO, "--dry-run", "--format", "json")
    assert (code, tree(own)) == (0, before)
    assert json.loads(take(own, "1.1", TWO, "--format", "json")[1]) == json.loads(planned)
    (met,) = json.loads(planned)["migrations"]
    assert met == {"folder": FOLDER, "own": ["0002_poso"], "release": ["0002_warna"], "joined_by": JOINED, "why": ""}


def test_two_updates_in_a_row_join_once(own: Path, take: Take) -> None:
    take(own, "1.1", TWO)
    stands = tree(own)
    assert take(own, "1.1", TWO)[1] == "up to date: release 1.1\n"
    assert take(own, "1.2", {**TWO, "apps/lapor/page.html": "<p>\n"})[0] == 0
    assert merges(own) == ["0003_merge_release_1_1.py"]
    assert tree(own)[JOINED] == stands[JOINED]


def test_a_later_migration_of_the_release_is_joined_anew_and_the_first_one_kept(own: Path, take: Take) -> None:
    take(own, "1.1", TWO)
    first = (own / JOINED).read_bytes()
    code, out, _err = take(own, "1.2", THREE)
    assert code == 0
    assert merges(own) == ["0003_merge_release_1_1.py", "0004_merge_release_1_2.py"]
    assert "your 0003_merge_release_1_1 and 0003_judul meet in 0004_merge_release_1_2.py" in out
    assert (own / JOINED).read_bytes() == first


def test_one_that_follows_the_releases_own_needs_no_joining(own: Path, take: Take) -> None:
    take(own, "1.1", TWO)
    add(own, f"{FOLDER}/0004_poso.py", migration("0003_merge_release_1_1", does=adds("laporan", "rt")))
    code, out, _err = take(own, "1.2", {**TWO, "apps/lapor/page.html": "<p>\n"})
    assert (code, "joined" in out) == (0, False)


def test_the_label_is_the_one_that_apps_py_gives(replica: Path, take: Take) -> None:
    labelled = 'from django.apps import AppConfig\n\n\nclass C(AppConfig):\n    label = "block_lapor"\n'

    def of_block(texts: Mapping[str, str]) -> dict[str, str]:
        changed = {path: text.replace("('lapor'", "('block_lapor'") for path, text in texts.items()}
        return {**changed, "apps/lapor/apps.py": labelled}

    take(replica, "1.0", of_block(ONE), "--empty-database")
    add(replica, f"{FOLDER}/0002_poso.py", migration("0001_initial").replace("'lapor'", "'block_lapor'"))
    assert take(replica, "1.1", of_block(TWO))[0] == 0
    assert '("block_lapor", "0002_poso")' in (replica / JOINED).read_text()


@pytest.mark.parametrize(
    ("does", "why"),
    [
        (adds("laporan", "warna"), "laporan.warna"),
        (renames("Laporan", "warna", "corak"), "laporan.warna"),
        ("        migrations.DeleteModel(name='Laporan'),\n", "laporan.warna"),
    ],
)
def test_two_that_change_one_field_are_left_to_a_person(own: Path, take: Take, does: str, why: str) -> None:
    add(own, f"{FOLDER}/0002_poso.py", migration("0001_initial", does=does))
    for more in (("--dry-run",), ()):
        code, out, _err = take(own, "1.1", TWO, *more)
        assert code == 1
        assert f"NOT JOINED   {FOLDER}: your 0002_poso and 0002_warna: both change {why}" in out
        assert "python manage.py makemigrations --merge lapor" in out
    assert "the replica is at release 1.1, and NOT ready to migrate" in out
    assert merges(own) == []


def test_a_field_that_was_changed_before_both_parted_is_no_clash(replica: Path, take: Take) -> None:
    first = {**ONE, f"{FOLDER}/0001_initial.py": migration(does=adds("laporan", "warna"))}
    later = {**TWO, f"{FOLDER}/0001_initial.py": first[f"{FOLDER}/0001_initial.py"]}
    later[f"{FOLDER}/0002_warna.py"] = migration("0001_initial", does=renames("laporan", "warna", "corak"))
    take(replica, "1.0", first, "--empty-database")
    add(replica, f"{FOLDER}/0002_poso.py", migration("0001_initial", does=adds("laporan", "dusun")))
    assert take(replica, "1.1", later)[0] == 0
    assert merges(replica) == ["0003_merge_release_1_1.py"]


def test_a_migration_that_cannot_be_read_is_named(own: Path, take: Take) -> None:
    add(own, f"{FOLDER}/0003_poso.py", "class Migration(\n")
    code, out, _err = take(own, "1.1", TWO)
    assert code == 1
    assert "0003_poso.py cannot be read as a migration" in out


def test_a_squashed_one_stands_for_those_that_it_replaces(own: Path, take: Take) -> None:
    squashed = migration("0001_initial").replace(
        "    operations", "    replaces = [('lapor', '0002_poso')]\n    operations"
    )
    add(own, f"{FOLDER}/0002_squashed.py", squashed)
    take(own, "1.1", TWO)
    text = (own / JOINED).read_text()
    assert ('"0002_squashed"' in text, '"0002_poso"' in text) == (True, False)


def test_with_conflicts_elsewhere_it_is_there_while_they_are_solved(own: Path, take: Take) -> None:
    text = (own / MODELS).read_text()
    add(own, MODELS, text.replace("state_2 = 2\n", "state_2 = 'mine'\n"))
    code, out, _err = take(own, "1.1", TWO)
    assert (code, TOLD in out) == (1, True)
    (own / MODELS).write_text(TWO[MODELS])
    assert take(own, "1.1", TWO, "--finish")[0] == 0
    assert merges(own) == ["0003_merge_release_1_1.py"]


def test_taking_an_update_back_takes_the_joining_back(own: Path, take: Take) -> None:
    add(own, MODELS, (own / MODELS).read_text().replace("state_2 = 2\n", "state_2 = 'mine'\n"))
    before = tree(own)
    take(own, "1.1", TWO)
    assert take(own, "1.1", TWO, "--abort")[0] == 0
    assert tree(own) == before


def test_migrations_that_wait_for_a_person_are_joined_when_they_finish(own: Path, take: Take) -> None:
    """Both have one of the same name: the region gives its own another, and keeps the release's."""
    mine = migration("0001_initial", does=adds("laporan", "rt"))
    add(own, f"{FOLDER}/0002_warna.py", mine)
    code, out, _err = take(own, "1.1", TWO)
    assert (code, "give it that name in the table django_migrations too" in out) == (1, True)
    assert merges(own) == []
    (own / f"{FOLDER}/0002_rt.py").write_text(mine)
    (own / f"{FOLDER}/0002_warna.py").write_text(TWO[f"{FOLDER}/0002_warna.py"])
    repo_of(own).run("add", "--all")
    code, out, _err = take(own, "1.1", TWO, "--finish")
    assert (code, "your 0002_poso, 0002_rt and 0002_warna meet in 0003_merge_release_1_1.py" in out) == (0, True)
    assert repo_of(own).text("status", "--porcelain") == ""
    assert merges(own) == ["0003_merge_release_1_1.py"]


def test_an_application_without_own_migrations_is_not_looked_at(replica: Path, take: Take) -> None:
    take(replica, "1.0", ONE, "--empty-database")
    two_heads = {**TWO, f"{FOLDER}/0002_also.py": migration("0001_initial")}
    code, out, _err = take(replica, "1.1", two_heads)
    assert (code, "joined" in out.lower()) == (0, False)


def test_rehearse_tells_what_meets(own: Path, run: Run, take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    take(own, "1.1", TWO, "--dry-run")
    monkeypatch.setattr("generator.cli.rehearse.release_of", lambda _root: "1.1")
    before = tree(own)
    code, out, _err = run("rehearse", "--replica", str(own))
    assert (code, tree(own)) == (0, before)
    assert "migrations that meet:" in out
    assert "0003_merge_release_1_1.py" in out


REMADE: Mapping[str, str] = {**TWO, f"{FOLDER}/0001_initial.py": migration(does=adds("laporan", "lain"))}
WITHOUT: Mapping[str, str] = {path: text for path, text in TWO.items() if path != f"{FOLDER}/0001_initial.py"}


@pytest.mark.parametrize("texts", [REMADE, WITHOUT])
def test_applied_migrations_never_change(own: Path, take: Take, texts: Mapping[str, str]) -> None:
    before = tree(own)
    code, out, err = take(own, "1.1", texts)
    assert (code, out, tree(own)) == (1, "", before)
    assert f"  {FOLDER}/0001_initial.py\n" in err
    assert "nothing was done" in err
    code, out, _err = take(own, "1.1", texts, "--dry-run")
    assert (code, "made anew    1 migration that the replica has already:" in out) == (0, True)


def test_where_no_data_are_kept_remade_migrations_are_taken(own: Path, take: Take) -> None:
    code, out, _err = take(own, "1.1", REMADE, "--empty-database")
    assert (code, "every database begins empty after it" in out) == (0, True)
    assert (own / f"{FOLDER}/0001_initial.py").read_text() == REMADE[f"{FOLDER}/0001_initial.py"]


def test_an_application_that_leaves_takes_its_migrations_along(own: Path, take: Take) -> None:
    """Its folder goes whole, so none of them is missing."""
    texts = {path: text for path, text in TWO.items() if not path.startswith("apps/lapor/migrations")}
    _code, out, err = take(own, "1.1", texts, "--dry-run")
    assert "made anew" not in out + err
