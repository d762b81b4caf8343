"""What Django made of an entry's migrations stands in the catalogue, and nothing else."""

from pathlib import Path

import pytest

from generator.freeze import _copy


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Give the folder of what was made, with one migration, and that of the catalogue, with two."""
    made, frozen = tmp_path / "made", tmp_path / "frozen"
    made.mkdir()
    frozen.mkdir()
    (made / "0001_initial.py").write_text("with the field\n")
    (frozen / "0001_initial.py").write_text("without\n")
    (frozen / "0002_field.py").write_text("the field\n")
    return made, frozen


def test_a_first_migration_that_is_made_again_takes_the_place_of_all(folders: tuple[Path, Path]) -> None:
    made, frozen = folders
    assert _copy(made, frozen) == [frozen / "0001_initial.py"]
    assert {path.name: path.read_text() for path in frozen.iterdir()} == {"0001_initial.py": "with the field\n"}


def test_what_is_frozen_already_is_not_written_again(folders: tuple[Path, Path]) -> None:
    made, frozen = folders
    _copy(made, frozen)
    assert _copy(made, frozen) == []
