"""The regions we ship: right by the list, complete, and different where regions differ."""

import pytest

from generator.check.region import check_region
from generator.load.region import Region, load_region
from generator.load.region_files import SCHEMAS, read_region_files
from generator.load.schema import schema_path
from generator.load.wilayah import read_regencies
from generator.roots import REGIONS, region_slugs
from tests.regions.builders import catalog

# Code, name, zone, kecamatan, kelurahan, desa: facts/regions.md, table B2.
SHIPPED = {
    "bandung": ("32.04", "Kabupaten Bandung", "Asia/Jakarta", 31, 10, 270),
    "belitung-timur": ("19.06", "Kabupaten Belitung Timur", "Asia/Jakarta", 7, 0, 39),
    "jayapura": ("91.71", "Kota Jayapura", "Asia/Jayapura", 5, 25, 14),
    "karawang": ("32.15", "Kabupaten Karawang", "Asia/Jakarta", 30, 12, 297),
    "padang-panjang": ("13.74", "Kota Padang Panjang", "Asia/Jakarta", 2, 16, 0),
    "pinrang": ("73.15", "Kabupaten Pinrang", "Asia/Makassar", 12, 40, 69),
    "poso": ("72.02", "Kabupaten Poso", "Asia/Makassar", 19, 28, 142),
    "tangerang": ("36.71", "Kota Tangerang", "Asia/Jakarta", 13, 104, 0),
}
REQUIRED_KINDS = {
    "hospital",
    "iplt",
    "kir_lane",
    "landmark",
    "market",
    "post_112",
    "puskesmas",
    "sport_hall",
}


def regions() -> list[Region]:
    return [load_region(slug) for slug in SHIPPED]


def test_ships_these_eight_regions() -> None:
    assert region_slugs() == sorted(SHIPPED)


@pytest.mark.parametrize("slug", SHIPPED)
def test_has_no_problem(slug: str) -> None:
    assert [f"{problem.where} {problem.message}" for problem in check_region(slug, catalog())] == []


@pytest.mark.parametrize("slug", SHIPPED)
def test_has_the_counts_of_the_ministry(slug: str) -> None:
    region = load_region(slug)
    kinds = [area.kind for area in region.areas]
    counts = kinds.count("kecamatan"), kinds.count("kelurahan"), kinds.count("desa")
    assert (region.code, region.name, region.time_zone, *counts) == SHIPPED[slug]


def test_the_list_holds_all_514_regencies() -> None:
    zones = [regency.time_zone for regency in read_regencies().values()]
    assert len(zones) == 514
    assert zones.count("Asia/Makassar") == 150
    assert zones.count("Asia/Jayapura") == 63


def test_known_defects_of_the_data_are_corrected() -> None:
    listed = read_regencies()
    assert listed["74.07"].lon == pytest.approx(123.54, abs=0.01)
    assert listed["81.03"].capital == "Saumlaki"
    assert listed["32.15"].capital == "Karawang"


@pytest.mark.parametrize("slug", SHIPPED)
def test_lists_places_of_every_kind_the_services_need(slug: str) -> None:
    assert {place.kind for place in load_region(slug).places} >= REQUIRED_KINDS


@pytest.mark.parametrize("slug", SHIPPED)
def test_maps_every_agency_of_the_reference(slug: str) -> None:
    served = load_region(slug).agency_offices
    missing = [
        key
        for key, agency in catalog().reference.agencies.items()
        if agency.level not in ("district", "village") and key not in served and agency.within not in served
    ]
    assert missing == []


def test_offices_lie_inside_and_outside_the_administration() -> None:
    kinds = {"own", "company", "state_company", "police", "vertical", "province", "national"}
    for region in regions():
        assert {office.kind for office in region.offices} == kinds


def test_brands_marks_and_super_app_names_differ() -> None:
    for values in (
        [region.brand.primary for region in regions()],
        [region.superapp.name for region in regions()],
        [region.logo for region in regions()],
        [region.domain for region in regions()],
    ):
        assert len(set(values)) == len(SHIPPED)


def test_organisations_differ() -> None:
    maps = [tuple(region.agency_offices.items()) for region in regions()]
    assert len(set(maps)) == len(SHIPPED)


def test_small_regions_merge_offices_that_large_ones_keep_apart() -> None:
    poso, jayapura = load_region("poso").agency_offices, load_region("jayapura").agency_offices
    assert poso["satpolpp"] == poso["damkar"]
    assert jayapura["satpolpp"] != jayapura["damkar"]


def test_papua_says_distrik_and_kampung() -> None:
    offices = {office.code: office.name for office in load_region("jayapura").all_offices}
    assert offices["kec-917101"] == "Distrik Jayapura Utara"
    assert offices["kel-9171042006"] == "Kampung Holtekamp"


def test_karawang_carries_the_documented_name_of_laksa() -> None:
    own = load_region("karawang").app_names["laksa"]
    assert (own.name, own.ours) == ("TANGKAR", False)
    assert own.source.startswith("https://")


def test_every_other_own_name_is_marked_as_ours_or_has_a_source() -> None:
    for region in regions():
        for own in (region.superapp, *region.app_names.values()):
            assert own.ours != bool(own.source), (region.slug, own.name)


def test_invented_contacts_are_marked() -> None:
    for region in regions():
        assert region.contact.made_up == ("phone", "email", "address")
        assert region.domain.endswith(".example")


def test_a_place_without_a_point_gets_one_near_its_village() -> None:
    market = next(place for place in load_region("poso").places if place.kind == "market")
    village = next(area for area in load_region("poso").areas if area.code == market.village)
    assert market.approximate
    assert market.lat == pytest.approx(village.lat, abs=0.0031)
    assert market.lon == pytest.approx(village.lon, abs=0.0031)


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_first_line_of_each_file_leads_editors_to_its_schema(slug: str) -> None:
    files = read_region_files(REGIONS / slug)
    for name, document in files.documents.items():
        first = document.path.read_text(encoding="utf-8").splitlines()[0]
        target = first.removeprefix("# yaml-language-server: $schema=")
        assert (document.path.parent / target).resolve() == schema_path(SCHEMAS[name])
