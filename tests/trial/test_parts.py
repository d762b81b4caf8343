"""The parts of `replikota try`: what it reads, sees, refuses and hands on; no server is started here."""

import os
import shutil
import socket
from pathlib import Path

import pytest

from generator.check.catalog import check_app
from generator.generate import generate
from generator.load.catalog import CATALOG_FOLDER, load_catalog
from generator.load.region import load_region
from generator.problems import GeneratorError
from generator.resolve import Choice, resolve
from generator.trial import keeper
from generator.trial.reader import Reader
from generator.trial.watch import Watch
from generator.trial.workspace import MARK, Workspace
from tests.golden.world import CATALOG, REGION


@pytest.fixture
def choice() -> Choice:
    return resolve(load_catalog(CATALOG), load_region(REGION))


def test_reads_an_entry_with_what_it_requires_and_no_other() -> None:
    part, whole = Reader(CATALOG_FOLDER).part("job-fair"), load_catalog(CATALOG_FOLDER)
    assert set(part.apps) == {"job-fair", *whole.apps["job-fair"].requires}
    assert part.blocks.keys() == whole.blocks.keys()


@pytest.mark.parametrize("app", sorted(path.stem for path in CATALOG_FOLDER.glob("apps/*/*.yaml")))
def test_the_part_of_the_catalogue_is_enough_to_check_an_entry(app: str) -> None:
    part = Reader(CATALOG_FOLDER).part(app)
    errors = [problem for problem in check_app(part.apps[app], part) if problem.level == "error"]
    assert errors == []


def test_reads_a_file_again_only_when_it_was_saved(tmp_path: Path) -> None:
    root = Path(shutil.copytree(CATALOG, tmp_path / "catalog"))
    reader, entry = Reader(root), root / "apps" / "living" / "pinjam-sepeda.yaml"
    first, second = reader.part("pinjam-sepeda"), reader.part("pinjam-sepeda")
    assert all(one is other for one, other in zip(first.files, second.files, strict=True))
    entry.write_text(entry.read_text().replace("name: Pinjam Sepeda", "name: Sepeda Baru"))
    assert reader.part("pinjam-sepeda").apps["pinjam-sepeda"].name == "Sepeda Baru"


def test_sees_a_save_once_and_only_when_it_came_to_rest(tmp_path: Path) -> None:
    entry = tmp_path / "a.yaml"
    entry.write_text("1")
    watch = Watch([tmp_path])
    assert not watch.changed()
    entry.write_text("12")
    assert [watch.changed(), watch.changed(), watch.changed()] == [False, True, False]


def test_sees_new_and_removed_files_but_not_an_editor_s_own(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    (tmp_path / ".a.yaml.swp").write_text("x")
    assert not any(watch.changed() for _look in range(2))
    (tmp_path / "a.yaml").write_text("x")
    assert any(watch.changed() for _look in range(2))
    (tmp_path / "a.yaml").unlink()
    assert any(watch.changed() for _look in range(2))


def test_takes_the_first_free_port_and_refuses_a_taken_one() -> None:
    with keeper.listen(None) as first, keeper.listen(None) as second:
        taken = first.getsockname()[1]
        assert keeper.FIRST_PORT <= taken < second.getsockname()[1] <= keeper.LAST_PORT
        with pytest.raises(GeneratorError, match=f"port {taken} is taken"):
            keeper.listen(taken)


def test_listens_on_this_machine_only() -> None:
    with keeper.listen(None) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.family is socket.AF_INET


def test_hands_on_nothing_that_leads_to_a_real_replica(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "DATA_DIR", "DJANGO_SETTINGS_MODULE", "EMAIL_URL", "SECRET_KEY", "ENV_FILE"):
        monkeypatch.setenv(name, "x")
    handed = keeper.environment()
    assert handed["PATH"] == os.environ["PATH"]
    assert not {"DATABASE_URL", "DATA_DIR", "DJANGO_SETTINGS_MODULE", "EMAIL_URL", "SECRET_KEY", "ENV_FILE"} & set(
        handed
    )


def test_writes_again_only_what_changed_and_can_undo_it(tmp_path: Path, choice: Choice) -> None:
    root = Path(shutil.copytree(CATALOG, tmp_path / "catalog"))
    entry = root / "apps" / "living" / "pinjam-sepeda.yaml"
    space = Workspace(tmp_path / "ruang")
    assert MARK in space.update(load_catalog(root), choice)
    entry.write_text(entry.read_text().replace("label: Dipesan,", "label: Dipesan lewat web,"))
    catalog = load_catalog(root)
    changed = space.update(catalog, resolve(catalog, load_region(REGION)))
    assert {"apps/pinjam_sepeda/choices.py", "apps/pinjam_sepeda/workflows/pinjaman.py"} <= set(changed)
    assert all(path.startswith("apps/pinjam_sepeda/") for path in changed)
    place = space.folder / "apps" / "pinjam_sepeda" / "choices.py"
    assert "Dipesan lewat web" in place.read_text()
    space.undo()
    assert "Dipesan lewat web" not in place.read_text()


def test_takes_away_files_that_are_no_longer_rendered(tmp_path: Path, choice: Choice) -> None:
    root = Path(shutil.copytree(CATALOG, tmp_path / "catalog"))
    entry = root / "apps" / "living" / "pinjam-sepeda.yaml"
    space = Workspace(tmp_path / "ruang")
    space.update(load_catalog(root), choice)
    entry.write_text(
        entry.read_text().replace("  sepeda:\n    label", "  kereta:\n    label").replace("to: sepeda", "to: kereta")
    )
    catalog = load_catalog(root)
    space.update(catalog, resolve(catalog, load_region(REGION)))
    assert not (space.folder / "apps" / "pinjam_sepeda" / "models" / "sepeda.py").exists()


def test_never_touches_a_replica(tmp_path: Path, choice: Choice) -> None:
    folder = tmp_path / "poso"
    generate("poso", folder, ["si-senja"])
    before = sorted(folder.rglob("*"))
    with pytest.raises(GeneratorError, match="never touches a replica"):
        Workspace(folder).update(load_catalog(CATALOG), choice)
    assert sorted(folder.rglob("*")) == before


def test_never_touches_files_of_yours(tmp_path: Path, choice: Choice) -> None:
    (tmp_path / "catatan.txt").write_text("milik saya")
    with pytest.raises(GeneratorError, match="files of yours"):
        Workspace(tmp_path).update(load_catalog(CATALOG), choice)
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]


def test_forgets_the_databases_of_versions_that_are_no_longer_served(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    for name in ("2.sqlite3", "2.sqlite3-wal", "10.sqlite3", "lain.txt"):
        (tmp_path / "data" / name).write_text("x")
    space = Workspace(tmp_path)
    assert space.last_version == 10
    space.forget_before(10)
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["10.sqlite3", "lain.txt"]
