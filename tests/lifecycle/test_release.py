"""A release of a made-up catalogue: what is in its way is told at once, and what it gave never changes again."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.freeze import freeze, unfrozen
from generator.load.document import read_document
from generator.load.released import order_of
from generator.load.theme import tokens_of
from tests.lifecycle.releases import lay_out

Run = Callable[..., tuple[int, str, str]]
ENTRY = "catalog/apps/living/aduan-jalan.yaml"
FIRST = "catalog/migrations/aduan_jalan/0001_initial.py"
SECOND = "catalog/migrations/aduan_jalan/0002_rename_ket_aduan_uraian_aduan_patokan_and_more.py"
SHEET = "templates/project/x/static/css/app.css"
RENAMED = 'history:\n  - {release: "1.1", entity: aduan, rename: {ket: uraian}}\n'


@pytest.fixture(autouse=True)
def all_frozen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is to be frozen, but where a test says so or asks Django itself."""
    if "slow" not in request.keywords:
        monkeypatch.setattr("generator.release.ready.unfrozen", lambda *_: [])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the folder that holds catalogue, region and changelog of release 1.0, and a style sheet."""
    lay_out("1.0", tmp_path)
    style(tmp_path, "--rk-text: #111; --rk-stripe: #eee;")
    return tmp_path


@pytest.fixture
def release(run: Run, root: Path) -> Run:
    """Give a function that releases what lies there."""
    place = ("--catalog", str(root / "catalog"), "--on", "2026-03-02")
    return lambda *more: run("catalog", "release", *more, *place)


def style(root: Path, tokens: str) -> None:
    (root / SHEET).parent.mkdir(parents=True, exist_ok=True)
    (root / SHEET).write_text(f":root {{ {tokens} }}\nbody {{ --rk-other: 1px; }}\n")


def second(root: Path) -> None:
    """Lay out what comes with release 1.1."""
    lay_out("1.1", root)
    style(root, '--rk-text: #111; --rk-stripe: #eee; /* deprecated: "1.1", use --rk-text */')


def edit(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text()
    assert text.count(old) == 1
    (root / name).write_text(text.replace(old, new))


def everything(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def codes(out: str) -> set[str]:
    return {word for word in out.split() if word.startswith("RK")}


def test_three_releases_are_made_one_after_another(run: Run, release: Run, root: Path) -> None:
    code, out, _err = release("1.0")
    assert (code, out) == (
        0,
        "release 1.0 of 2026-03-02: 2 migrations will never change from now on. Written:\n"
        "  CHANGELOG.md\n  catalog/catalog.yaml\n  catalog/released.yaml\n"
        "Next step: git add CHANGELOG.md catalog/catalog.yaml catalog/released.yaml\n"
        '           git commit --message "Release 1.0"\n'
        '           git tag --annotate v1.0 --message "Release 1.0"\n'
        "           git push --follow-tags\n",
    )
    assert 'release: "1.0"\nreleased_on: "2026-03-02"\n' in (root / "catalog/catalog.yaml").read_text()
    assert "## 1.0, 2026-03-02\n" in (root / "CHANGELOG.md").read_text()
    first = (root / "catalog/released.yaml").read_text()
    second(root)
    assert release("1.1")[0] == 0
    lay_out("1.2", root)
    style(root, "--rk-text: #111;")
    assert release("1.2")[0] == 0
    text = (root / "catalog/released.yaml").read_text()
    assert text.startswith(first)
    assert run("validate", str(root / "catalog"))[:2] == (0, "7 files checked, nothing to mend\n")
    hashes = {path: hashlib.sha256((root / path).read_bytes()).hexdigest() for path in (FIRST, SECOND)}
    made = json.loads(json.dumps(read_document(root / "catalog/released.yaml").data))["releases"]
    assert list(made) == ["1.0", "1.1", "1.2"]
    assert made["1.0"]["theme"] == ["stripe", "text"]
    assert made["1.0"]["migrations"][FIRST.removeprefix("catalog/")] == hashes[FIRST]
    assert made["1.1"] == {
        "on": "2026-03-02",
        "theme": ["stripe", "text"],
        "deprecated": ["stripe"],
        "migrations": {SECOND.removeprefix("catalog/"): hashes[SECOND]},
    }
    assert list(made["1.2"]["migrations"]) == ["migrations/pinjam_alat/0001_initial.py"]


def test_a_dry_run_writes_nothing(release: Run, root: Path) -> None:
    before = everything(root)
    code, out, _err = release("1.0", "--dry-run")
    assert (code, everything(root)) == (0, before)
    assert out.startswith("release 1.0 can be made: 2 migrations would be kept as they are")
    assert "git tag" not in out


def test_all_that_is_in_the_way_is_named_at_once(release: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release("1.0")
    lay_out("1.2", root)
    style(root, "--rk-text: #111;")
    (root / FIRST).write_text("# edited\n")
    (root / "catalog/retired/pinjam-terpal.yaml").unlink()
    edit(root, "CHANGELOG.md", "## 1.2, unreleased", "## 1.3, unreleased")
    edit(root, ENTRY, RENAMED, "")
    before = everything(root)
    code, out, _err = release("1.2")
    assert (code, everything(root)) == (1, before)
    assert {"RK971", "RK972", "RK973", "RK975", "RK976"} <= codes(out)
    assert f"{FIRST}:1:1: RK971 the migration came with release 1.0 and was changed since" in out
    assert '"pinjam_terpal" was released with 1.0, and there is neither its entry nor its stub' in out
    assert "the theme token --rk-stripe is gone, and release 1.0 did not warn of it" in out
    assert "CHANGELOG.md:1:1: RK976 there is no section for release 1.2" in out
    assert out.endswith("release 1.2 is not made; nothing was written.\n")


def test_an_entry_whose_migrations_are_not_frozen_is_named(
    release: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.release.ready.unfrozen", lambda *_: ["aduan_jalan", "core"])
    code, out, _err = release("1.0")
    assert (code, (root / "catalog/released.yaml").exists()) == (1, False)
    assert f"{ENTRY}:15:1: RK974 the frozen migrations do not say all that the entry does" in out
    assert "next: run `replikota catalog bump aduan-jalan` and commit what it writes" in out
    assert "templates (core):1:1: RK974" in out


def test_a_released_migration_that_changed_is_refused_by_validate(run: Run, release: Run, root: Path) -> None:
    release("1.0")
    (root / FIRST).write_text((root / FIRST).read_text() + "\n")
    code, out, _err = run("validate", str(root / "catalog"))
    assert (code, codes(out)) == (1, {"RK971"})


def test_a_released_migration_that_vanished_is_refused_by_validate(run: Run, release: Run, root: Path) -> None:
    release("1.0")
    (root / FIRST).unlink()
    code, out, _err = run("validate", str(root / "catalog"))
    assert (code, codes(out)) == (1, {"RK971"})
    assert "catalog/released.yaml:8:7: RK971 the migration came with release 1.0 and is not there any more" in out


def test_bump_again_refuses_to_make_a_released_migration_anew(run: Run, release: Run, root: Path) -> None:
    release("1.0")
    before = everything(root)
    code, _out, err = run("catalog", "bump", "aduan-jalan", "--again", "--catalog", str(root / "catalog"))
    assert (code, everything(root)) == (1, before)
    assert "aduan-jalan: its migrations came with release 1.0" in err
    assert "run `replikota catalog bump aduan-jalan` without --again" in err


def test_a_rename_that_the_history_does_not_name_is_refused(release: Run, root: Path) -> None:
    release("1.0")
    second(root)
    edit(root, ENTRY, RENAMED, "")
    code, out, _err = release("1.1")
    assert (code, codes(out)) == (1, {"RK975"})
    assert 'a migration renames "ket" of "aduan" to "uraian", and the history does not say so' in out
    assert 'add to the history: {release: "1.1", entity: aduan, rename: {ket: uraian}}' in out


LOST = """from django.db import migrations, models
class Migration(migrations.Migration):
    operations = [
        migrations.RemoveField(model_name='aduan', name='ket'),
        migrations.AddField(model_name='aduan', name='patokan', field=models.CharField()),
        migrations.AddField(model_name='aduan', name='uraian', field=models.TextField()),
    ]
"""


def test_a_field_taken_away_beside_a_new_one_of_its_type_is_asked_about(release: Run, root: Path) -> None:
    release("1.0")
    second(root)
    (root / SECOND).write_text(LOST)
    edit(root, ENTRY, RENAMED, "")
    code, out, _err = release("1.1")
    assert (code, codes(out)) == (1, {"RK975"})
    assert 'the migrations take "ket" of "aduan" away with its values, and add "uraian" of the same type' in out
    with open(root / ENTRY, "a") as file:
        file.write('history:\n  - {release: "1.1", entity: aduan, removed: [ket]}\n')
    assert release("1.1")[0] == 0


def test_a_field_that_the_history_says_is_gone_and_is_there_is_refused(run: Run, root: Path) -> None:
    with open(root / ENTRY, "a") as file:
        file.write('history:\n  - {release: "1.1", entity: aduan, removed: [ket]}\n')
    code, out, _err = run("validate", str(root / "catalog"))
    assert (code, codes(out)) == (1, {"RK719"})


def test_a_field_renamed_twice_is_right(run: Run, root: Path) -> None:
    edit(root, ENTRY, "      ket: {", "      uraian: {")
    with open(root / ENTRY, "a") as file:
        file.write('history:\n  - {release: "1.1", entity: aduan, rename: {isi: ket}}\n')
        file.write('  - {release: "1.2", entity: aduan, rename: {ket: uraian}}\n')
    assert run("validate", str(root / "catalog"))[0] == 0


def test_theme_token_removed_warns_one_release_before(release: Run, root: Path) -> None:
    release("1.0")
    lay_out("1.1", root)
    style(root, "--rk-text: #111;")
    assert codes(release("1.1")[1]) == {"RK973"}
    second(root)
    assert release("1.1")[0] == 0
    lay_out("1.2", root)
    style(root, "--rk-text: #111;")
    assert release("1.2")[0] == 0


def test_tokens_are_those_of_the_first_root_with_the_note_behind_each() -> None:
    sheet = (
        ':root {\n  --rk-a: #fff; /* deprecated: "1.2", use --rk-b */\n  --rk-b: #000; /* kept */\n}\np { --rk-c: 1; }'
    )
    assert tokens_of(sheet) == {"a": "1.2", "b": ""}
    assert tokens_of("p { color: red }") == {}


def test_numbers_must_rise(release: Run, root: Path) -> None:
    release("1.0")
    code, out, _err = release("0.9")
    assert code == 1
    assert "RK977 release 0.9 does not come after the last one, 1.0 of 2026-03-02" in out
    assert order_of("1.10") > order_of("1.9")
    assert order_of("1.0") == order_of("1")


def test_without_a_number_it_is_the_one_of_the_catalogue_once(release: Run, root: Path) -> None:
    assert release()[0] == 0
    code, _out, err = release()
    assert code == 2
    assert "release 1.0 was made already; name the number of the next one" in err


def test_a_folder_without_catalogue_is_named(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("catalog", "release", "1.0", "--catalog", str(tmp_path))
    assert code == 1
    assert f"{tmp_path}: there is no catalog.yaml here." in err


@pytest.mark.parametrize("number", ["v1.0", "1.0\n", "../1", "1..2"])
def test_what_is_no_number_is_wrong_usage(release: Run, number: str) -> None:
    code, _out, err = release(number)
    assert code == 2
    assert "is no number of a release" in err


def test_a_section_that_says_nothing_is_refused(release: Run, root: Path) -> None:
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## 1.0, unreleased\n\n## 0.9\n\n- Before.\n")
    assert "CHANGELOG.md:3:1: RK976 the section for release 1.0 says nothing" in release("1.0")[1]
    (root / "CHANGELOG.md").unlink()
    assert "RK976 there is no changelog beside the catalogue" in release("1.0")[1]


def test_a_run_that_broke_off_can_be_repeated(release: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "released.yaml":
            raise OSError(28, "No space left on device")
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        code, out, err = release("1.0")
        assert (code, out) == (1, "")
        assert "No space left on device" in err
    assert release("1.0")[0] == 0
    assert not list(root.rglob(".*.new"))


def test_a_link_is_not_written_through(release: Run, root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "CHANGELOG.md"
    (root / "CHANGELOG.md").rename(outside)
    (root / "CHANGELOG.md").symlink_to(outside)
    before = outside.read_bytes()
    code, _out, err = release("1.0")
    assert (code, outside.read_bytes()) == (1, before)
    assert "is a link" in err


def test_a_list_that_names_files_elsewhere_is_refused(run: Run, release: Run, root: Path) -> None:
    release("1.0")
    edit(root, "catalog/released.yaml", "migrations/pinjam_terpal/0001_initial.py", "migrations/../../etc/0001_x.py")
    code, out, _err = run("validate", str(root / "catalog"))
    assert code == 1
    assert "catalog/released.yaml:9:" in out
    code, _out, err = run("catalog", "bump", "aduan-jalan", "--again", "--catalog", str(root / "catalog"))
    assert code == 1
    assert "released.yaml of the catalogue cannot be read" in err


@pytest.mark.slow
def test_django_finds_what_is_not_frozen_and_renames_what_the_history_names(root: Path) -> None:
    catalog = root / "catalog"
    assert unfrozen(("aduan-jalan", "pinjam-terpal"), catalog) == []
    lay_out("1.1", root)
    frozen = (root / SECOND).read_bytes()
    (root / SECOND).unlink()
    assert unfrozen(("aduan-jalan", "pinjam-terpal"), catalog) == ["aduan_jalan"]
    assert freeze("aduan-jalan", catalog_root=catalog) == [root / SECOND]
    assert (root / SECOND).read_bytes() == frozen
    assert freeze("aduan-jalan", catalog_root=catalog) == []
