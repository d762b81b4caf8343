"""Finding a region: by slug, by path, and what is said when there is none."""

import shutil
from pathlib import Path

import pytest

from generator.load.region import load_region
from generator.problems import GeneratorError
from generator.roots import REGIONS, find_region
from tests.regions.builders import Folder


def test_finds_a_shipped_region_by_slug_and_any_by_path(folder: Folder) -> None:
    assert find_region("poso") == REGIONS / "poso"
    assert load_region(folder.path).selection.apps == ("laksa",)


def test_a_wrong_slug_names_the_nearest() -> None:
    with pytest.raises(GeneratorError) as error:
        find_region("pozo")
    assert str(error.value) == (
        'no region "pozo" (did you mean "poso"?)\n'
        "Next step: name one of bandung, belitung-timur, jayapura, karawang, padang-panjang, pinrang, poso, tangerang, "
        "or the path of a folder that holds region.yaml."
    )


def test_an_incomplete_folder_names_what_is_missing(folder: Folder) -> None:
    (folder.path / "wilayah.csv").unlink()
    shutil.rmtree(folder.path / "seed")
    with pytest.raises(GeneratorError) as error:
        load_region(folder.path)
    assert str(error.value) == (
        f"{folder.path}: not a complete region, seed/offices.yaml, seed/places.yaml, "
        "seed/people.yaml, wilayah.csv missing; start from a copy of regions/poso"
    )


def test_a_broken_line_of_wilayah_names_its_line(folder: Folder) -> None:
    folder.replace("wilayah.csv", "72.02.01.1002,Moengko Baru,", "72.02.01.1002;Moengko Baru;")
    with pytest.raises(GeneratorError) as error:
        load_region(folder.path)
    assert f"{Path(folder.path / 'wilayah.csv')}:5:1: the line does not have the columns" in str(error.value)
