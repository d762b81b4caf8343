"""A region whose list of areas holds no district."""

from dataclasses import replace

from generator.check.region_areas import check_region_areas
from generator.check.region_subject import RegionSubject
from generator.load.catalog import load_catalog
from generator.load.region import build_region
from generator.load.region_files import read_region_files
from generator.roots import find_region


def test_a_region_without_districts_is_told_so() -> None:
    files = read_region_files(find_region("poso"))
    region = replace(build_region(files), areas=())
    problems = list(check_region_areas(RegionSubject(files, region, load_catalog())))
    assert [(one.code, one.message) for one in problems] == [("RK810", "there is no district in the file")]
