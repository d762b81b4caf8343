"""Generated with a cache or without, cold or warm: the same bytes; and never from what is damaged or out of date."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cache import inputs
from generator.cache.store import Store
from generator.generate import generate
from generator.making import make
from generator.problems import ProblemsFound
from tests.golden import world

APPS = ["si-senja"]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fresh copies of files count as settled at once."""
    monkeypatch.setattr(inputs, "SETTLED_SECONDS", -10.0)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A catalogue and a region that a test may change."""
    shutil.copytree(world.CATALOG, tmp_path / "catalog")
    shutil.copytree(world.REGION, tmp_path / "contoh")
    region = tmp_path / "contoh" / "region.yaml"
    region.write_text(region.read_text().replace('code: "99.71"', 'code: "72.02"'))
    return tmp_path


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mode) for path in found}


def names(store: Store) -> list[str]:
    return sorted(path.name.split("-")[0] for path in store.folder.iterdir()) if store.folder.is_dir() else []


@pytest.mark.usefixtures("settled")
def test_the_same_bytes_without_a_cache_and_cold_and_warm(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate("poso", tmp_path / "without", APPS)
    generate("poso", tmp_path / "cold", APPS, store=store)
    assert names(store) == ["tree", "whole"]
    with monkeypatch.context() as patch:
        patch.setattr("generator.generate._make", lambda *_: pytest.fail("made, not copied"))
        warm = generate("poso", tmp_path / "warm", APPS, store=store)
    for pack in store.folder.glob("whole-*"):
        pack.unlink()
    monkeypatch.setattr("generator.making.check_entry", lambda *_: pytest.fail("checked again"))
    generate("poso", tmp_path / "from-trees", APPS, store=store)
    monkeypatch.undo()
    wanted = tree(tmp_path / "without")
    assert [tree(tmp_path / name) == wanted for name in ("cold", "warm", "from-trees")] == [True, True, True]
    assert warm.answers == make("poso", APPS).answers
    assert {state for _path, state in warm.files} == {"new"}


@pytest.mark.usefixtures("settled")
def test_another_region_takes_the_same_application_trees(tmp_path: Path, store: Store) -> None:
    generate("poso", tmp_path / "poso", APPS, store=store)
    made = make("jayapura", APPS, store=store)
    assert made.trees == {}
    assert made == make("jayapura", APPS)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [b"", b"replikota pack 1\n", None])
def test_damaged_packs_are_made_again(tmp_path: Path, store: Store, damage: bytes | None) -> None:
    generate("poso", tmp_path / "cold", APPS, store=store)
    for pack in store.folder.iterdir():
        data = bytearray(pack.read_bytes())
        data[len(data) // 2] ^= 1
        pack.write_bytes(bytes(data) if damage is None else damage)
    generate("poso", tmp_path / "again", APPS, store=store)
    assert tree(tmp_path / "again") == tree(tmp_path / "cold")
    assert names(store) == ["tree", "whole"]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("contoh/region.yaml", "Contoh LIVE", "Contoh BARU"),
        ("catalog/apps/living/pinjam-sepeda.yaml", "Penjaga depot", "Penjaga sepeda"),
        ("catalog/reference/roles.yaml", "Operator", "Petugas loket"),
    ],
)
def test_a_changed_file_is_never_answered_from_before(
    here: Path, store: Store, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    monkeypatch.setattr("generator.check.region.REGION_CHECKS", ())
    generate(here / "contoh", here / "before", catalog_root=here / "catalog", store=store)
    text = (here / file).read_text()
    assert old in text
    (here / file).write_text(text.replace(old, new))
    generate(here / "contoh", here / "after", catalog_root=here / "catalog", store=store)
    generate(here / "contoh", here / "without", catalog_root=here / "catalog")
    assert tree(here / "after") == tree(here / "without") != tree(here / "before")


def test_inputs_touched_just_now_are_not_kept(here: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.region.REGION_CHECKS", ())
    generate(here / "contoh", here / "out", catalog_root=here / "catalog", store=store)
    assert names(store) == []


@pytest.mark.usefixtures("settled")
def test_inputs_that_change_while_the_replica_is_made_are_not_kept(
    here: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.check.region.REGION_CHECKS", ())
    entry = here / "catalog/apps/living/pinjam-sepeda.yaml"
    monkeypatch.setattr("generator.generate.write_new", lambda *_: entry.write_text(entry.read_text() + "\n"))
    generate(here / "contoh", here / "out", catalog_root=here / "catalog", store=store)
    assert names(store) == []


@pytest.mark.usefixtures("settled")
def test_what_must_be_mended_is_never_kept(here: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.region.REGION_CHECKS", ())
    entry = here / "catalog/apps/living/pinjam-sepeda.yaml"
    entry.write_text(entry.read_text().replace("denda: 30000", "denda: 1"))
    for _ in range(2):
        with pytest.raises(ProblemsFound):
            generate(here / "contoh", here / "out", catalog_root=here / "catalog", store=store)
    assert names(store) == []


def test_a_warm_run_imports_none_of_the_libraries_that_render(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom generator.cli import main\n"
        "sys.argv = ['replikota', 'generate', '--region', 'poso', '--app', 'si-senja', '--output', sys.argv[1]]\n"
        "heavy = {'yaml', 'jinja2', 'jsonschema', 'cookiecutter'}\n"
        "try:\n    main()\nfinally:\n    print(sorted(heavy & set(sys.modules)))\n"
    )
    printed = []
    for number in range(2):
        command = [sys.executable, "-c", script, str(tmp_path / str(number))]
        done = subprocess.run(
            command,
            env={"REPLIKOTA_CACHE": str(tmp_path / "cache"), "PATH": "/usr/bin:/bin"},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            check=True,
        )
        printed.append(done.stdout.splitlines()[-1])
    assert printed == ["['cookiecutter', 'jinja2', 'yaml']", "[]"]


def test_no_cache_leaves_none(run: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPLIKOTA_CACHE", str(tmp_path / "cache"))
    arguments = ("generate", "--region", "poso", "--app", "si-senja", "--no-cache", "--output", str(tmp_path / "x"))
    assert run(*arguments)[0] == 0  # type: ignore[operator]
    assert not (tmp_path / "cache").exists()
