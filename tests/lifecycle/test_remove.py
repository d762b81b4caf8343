"""Applications leave a replica: refused where others need them, said beforehand, and merged out like a release."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.cache.whole import Made
from generator.lifecycle.answers import ANSWERS
from generator.record.manifest import read_manifest
from tests.lifecycle.releases import FIRST, commit, made, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
LEFT: Mapping[str, str] = {
    **{path: text for path, text in FIRST.items() if not path.startswith("apps/pinjam/")},
    "config/installed.py": "APPS = ['lapor']\n",
}
HANGS = (
    '{"apps": [{"app": "pinjam", "name": "Pinjam", "open": 3, "records": [{"entity": "alat", "label": "Alat", '
    '"count": 5, "states": {"Baru": 3, "Selesai": 2}}]}], "tables": ["pinjam_alat"], "rows": {}, "files": 4, '
    '"documents": 2, "blocks": ["block_booking"], "kept_blocks": [], "in_the_way": []}'
)


class Told:
    """A manage.py that writes down what it was told, and answers as the replica's does."""

    def __init__(self, folder: Path, notes: Path) -> None:
        self.notes = notes
        (folder / "manage.py").write_text(
            "import sys\n"
            f"open({str(notes)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
            f"print({HANGS!r} if '--json' in sys.argv else 'done')\n"
        )
        commit(folder)

    def lines(self) -> list[str]:
        return self.notes.read_text().splitlines() if self.notes.exists() else []


@pytest.fixture
def told(replica: Path, tmp_path: Path) -> Told:
    return Told(replica, tmp_path / "told")


@pytest.fixture
def catalog(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Two applications, one menu for both, one certificate."""
    apps = {
        "lapor": SimpleNamespace(id="lapor", name="Lapor", requires=()),
        "pinjam": SimpleNamespace(id="pinjam", name="Pinjam", requires=()),
    }
    menus = [SimpleNamespace(id="alat", apps=("pinjam",)), SimpleNamespace(id="semua", apps=("lapor", "pinjam"))]
    found = SimpleNamespace(
        apps=apps,
        super_apps={"live": SimpleNamespace(id="live", menus=menus)},
        facilities={"surat-alat": SimpleNamespace(id="surat-alat", application="pinjam")},
        bundles={"awal": SimpleNamespace(id="awal", listed=("lapor", "pinjam"))},
    )
    monkeypatch.setattr("generator.cli.remove.load_catalog", lambda _root: found)
    monkeypatch.setattr("generator.cli.remove.release_of", lambda _root: "1.0")
    return apps


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Give what is asked of the release."""
    heard: list[tuple[str, ...]] = []

    def make(_region: object, apps: Sequence[str], *_: object) -> Made:
        heard.append(tuple(apps))
        return made("1.0", LEFT, apps)

    monkeypatch.setattr("generator.generate._make", make)
    return heard


@pytest.fixture
def remove(run: Run, replica: Path, told: Told, catalog: object, asked: object) -> Run:
    """Give a function that removes from the replica, which holds two applications."""
    return lambda *more: run("remove", "--replica", str(replica), *more)


def test_the_data_are_copied_and_checked_before_anything_goes(remove: Run, told: Told, tmp_path: Path) -> None:
    code, out, _err = remove("pinjam", "--export", str(tmp_path / "out"), "--with-personal", "--reason", "Arsip")
    assert code == 0
    place = tmp_path / "out"
    assert told.lines() == [
        "lepaskan_aplikasi pinjam --json",
        f"ekspor_aplikasi pinjam --to {place} --with-personal --reason Arsip",
        f"ekspor_aplikasi --check {place}",
        f"lepaskan_aplikasi pinjam --export {place}",
    ]
    assert "the code is out; to go back: git reset --keep ORIG_HEAD" in out


def test_what_hangs_on_it_is_said(remove: Run) -> None:
    _code, out, _err = remove("pinjam", "--dry-run", "--to", "lapor")
    for line in (
        "menu       live/alat disappears",
        "menu       live/semua keeps lapor",
        "facility   surat-alat: no certificate is issued any more",
        "bundle     awal lists it, for other replicas",
        "residents  /layanan/pinjam/ will say that the service ended and lead to lapor",
        "open work  pinjam: 3",
        "records    Alat: 5 (3 Baru, 2 Selesai)",
        "data       1 tables and 4 files go",
        "documents  2 that were issued stay, and can still be checked",
        "block      block_booking goes: nobody else uses it",
    ):
        assert line in out


def test_the_others_stay_to_the_byte(replica: Path, remove: Run, asked: list[tuple[str, ...]]) -> None:
    before = tree(replica)
    assert remove("pinjam", "--code-only")[0] == 0
    after = tree(replica)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {".replikota/manifest.json", ANSWERS, "apps/pinjam/models.py", "config/installed.py"}
    assert asked == [("lapor",)]
    manifest = read_manifest(replica)
    assert manifest is not None
    assert (manifest.apps, manifest.asked) == (("lapor",), ("lapor",))
    assert repo_of(replica).text("log", "-1", "--format=%s") == "Remove pinjam"


def test_the_list_of_ended_services_gets_a_row(replica: Path, remove: Run) -> None:
    remove("pinjam", "--code-only", "--to", "lapor", "--note", "Kini di loket.")
    text = (replica / ANSWERS).read_text()
    assert f'ended: {{pinjam: {{name: Pinjam, "on": "{dt.date.today()}", to: lapor, note: "Kini di loket."}}}}' in text


def test_a_dry_run_says_what_then_happens(replica: Path, remove: Run, told: Told) -> None:
    before = tree(replica)
    planned = remove("pinjam", "--dry-run")[1].splitlines()
    assert tree(replica) == before
    assert told.lines() == ["lepaskan_aplikasi pinjam --json"]
    done = remove("pinjam", "--code-only")[1].splitlines()
    counted = [line for line in planned if " removed" in line and " same" in line]
    assert counted
    assert counted == [line for line in done if " removed" in line and " same" in line]


def test_what_was_changed_here_is_a_conflict_and_the_data_wait(
    run: Run, replica: Path, remove: Run, told: Told, tmp_path: Path
) -> None:
    (replica / "apps/pinjam/models.py").write_text("of the region\n")
    commit(replica)
    code, out, _err = remove("pinjam", "--export", str(tmp_path / "out"), "--forget-personal")
    assert code == 1
    assert not [line for line in told.lines() if line.startswith("lepaskan") and "--export" in line]
    assert f"python manage.py lepaskan_aplikasi pinjam --export {tmp_path / 'out'}" in out
    assert (replica / "apps/pinjam/models.py").read_text() == "of the region\n"
    repo_of(replica).run("rm", "--quiet", "--force", "apps/pinjam/models.py")
    assert run("update", "--replica", str(replica), "--finish")[0] == 0
    assert not (replica / "apps/pinjam").exists()


def test_what_others_require_is_refused_with_their_names(remove: Run, catalog: dict[str, Any], told: Told) -> None:
    catalog["lapor"].requires = ("pinjam",)
    code, _out, err = remove("pinjam", "--code-only")
    assert code == 1
    assert "lapor requires pinjam" in err
    assert "replikota remove pinjam lapor" in err
    assert told.lines() == []


def test_without_a_copy_nothing_is_changed(replica: Path, remove: Run, tmp_path: Path) -> None:
    before = tree(replica)
    assert "its data would be lost" in remove("pinjam")[2]
    assert "--forget-personal agrees to lose them" in remove("pinjam", "--export", str(tmp_path / "out"))[2]
    assert tree(replica) == before


def test_a_manage_py_that_fails_changes_nothing(replica: Path, remove: Run) -> None:
    (replica / "manage.py").write_text("import nosuchmodule\n")
    commit(replica)
    before = tree(replica)
    code, _out, err = remove("pinjam", "--dry-run")
    assert code == 1
    assert "No module named 'nosuchmodule'" in err
    assert "--python" in err
    assert tree(replica) == before


def test_what_is_not_there_names_the_nearest(remove: Run) -> None:
    assert 'does not have "pinjem" (did you mean "pinjam"?)' in remove("pinjem")[2]


def test_the_last_one_stays(remove: Run) -> None:
    assert "a replica without any application is none" in remove("pinjam", "lapor", "--code-only")[2]


def test_an_update_lets_no_application_go_unasked(run: Run, replica: Path, asked: object) -> None:
    before = tree(replica)
    arguments = ("update", "--replica", str(replica))

    def without(*_: object) -> Made:
        return made("1.1", LEFT, ["lapor"])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.generate._make", without)
        patch.setattr("generator.cli.update.release_of", lambda _root: "1.1")
        code, _out, err = run(*arguments)
        assert code == 1
        assert "the release no longer has pinjam" in err
        assert "python manage.py ekspor_aplikasi pinjam --to FOLDER" in err
        assert "replikota update --let-go pinjam" in err
        assert tree(replica) == before
        assert "leaves       pinjam: copy its data first" in run(*arguments, "--dry-run")[1]
        assert run(*arguments, "--let-go", "pinjam")[0] == 0
    assert not (replica / "apps/pinjam").exists()
