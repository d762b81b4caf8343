"""Whatever Poso's applications need is missed where it is deleted: one thing at a time, in memory."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from generator.check.region import REGION_CHECKS, check_region_files
from generator.check.region_agencies import check_region_agencies
from generator.check.region_areas import check_region_areas
from generator.check.region_logins import SAMPLES
from generator.check.region_people import check_region_people
from generator.check.region_places import check_region_place_kinds, check_region_places
from generator.check.region_subject import RegionSubject
from generator.load.document import parse_document
from generator.load.region import Region, build_region
from generator.load.region_files import RegionFiles, read_region_files
from generator.problems import Problem
from generator.roots import REGIONS, TEMPLATES_FOLDER
from tests.regions.builders import catalog

AREA_LEVELS = ("district", "village")


@cache
def poso() -> RegionFiles:
    return read_region_files(REGIONS / "poso")


def text_of(name: str) -> str:
    return poso()[name].path.read_text(encoding="utf-8")


@cache
def region() -> Region:
    return build_region(poso())


def found_by(changed: Region, *checks: Callable[[RegionSubject], Iterable[Problem]]) -> list[Problem]:
    """Give what some of the checks of regions say of Poso with one thing changed."""
    assert set(checks) <= set(REGION_CHECKS)
    subject = RegionSubject(poso(), changed, catalog())
    return [problem for check in checks for problem in check(subject)]


def said(name: str, text: str) -> list[Problem]:
    """Check Poso with one file changed."""
    old = poso()[name]
    changed = parse_document(text, old.path, old.name)
    return check_region_files(replace(poso(), documents={**poso().documents, name: changed}), catalog())


def entries() -> Iterator[dict[str, Any]]:
    """Give the chosen entries as their files have them."""
    chosen = poso()["apps"].data["apps"]  # type: ignore[index,call-overload]
    for app in chosen:
        yield catalog().document(catalog().apps[str(app)].file).data  # type: ignore[misc]


def agencies_by_need() -> dict[str, set[str]]:
    """Name the applications that need each agency, read from the raw entries."""
    found: dict[str, set[str]] = {"setda": {"every replica"}, "diskominfo": {"every replica"}}
    for entry in entries():
        words = [entry["agency"], entry.get("blocks", {}).get("complaint", {}).get("intake")]
        words += [entity.get("office") for entity in entry["entities"].values()]
        for name, seed in entry.get("seed", {}).items():
            rows = seed if isinstance(seed, list) else [*seed.get("rows", ()), *seed.get("else", ())]
            fields = entry["entities"][name].get("fields", {})
            offices = {key for key, field in fields.items() if isinstance(field, dict) and field["type"] == "office"}
            words += [row[key] for row in rows for key in offices & row.keys()]
        if "emergency" in entry.get("blocks", {}):
            words += ["bpbd", "damkar", "dishub", "pln", "polres", "psc_119", "satpolpp"]
        for word in words:
            if word in catalog().reference.agencies:
                found.setdefault(str(word), set()).add(entry["id"])
    return found


def test_every_office_that_an_application_needs_is_missed() -> None:
    known, needed = catalog().reference.agencies, agencies_by_need()
    mapped = [key for key in needed if known[key].level not in AREA_LEVELS]
    assert len(mapped) > 40
    for key in mapped:
        problems = found_by(without_agencies(key, known[key].within), check_region_agencies)
        problem = next(one for one in problems if one.code == "RK840" and one.value == key)
        assert problem.where.endswith("seed/offices.yaml:5:1"), problem
        named = problem.message.partition(", which ")[2].removesuffix(" need").split(", ")
        assert set(named) == needed[key], key
        assert problem.hint == f"add {key} to the `serves` of the office that does this work"


def without_agencies(*keys: str) -> Region:
    """Poso, where no office serves these."""
    offices = [
        replace(office, serves=tuple(key for key in office.serves if key not in keys)) for office in region().offices
    ]
    return replace(region(), offices=tuple(offices))


def test_a_unit_without_an_office_falls_to_the_office_around_it() -> None:
    assert "upt_pkb" in agencies_by_need()
    assert found_by(without_agencies("upt_pkb"), check_region_agencies) == []


def kinds_by_need() -> dict[str, set[str]]:
    """Name the applications that need each kind of place, read from the raw entries."""
    found: dict[str, set[str]] = {}
    for entry in entries():
        kinds = {
            field.get("to")
            for entity in entry["entities"].values()
            for field in entity.get("fields", {}).values()
            if isinstance(field, dict) and field["type"] == "place"
        }
        for seed in entry.get("seed", {}).values():
            if isinstance(seed, dict) and "from_region" in seed and "else" not in seed:
                kinds.add(seed["from_region"]["places"])
        bound = entry.get("blocks", {})
        for block, key in (("prices", "places"), ("telemetry", "sites"), ("telemetry", "fence_places")):
            word = (bound.get(block) or {}).get(key, [])
            kinds.update(word if isinstance(word, list) else [word])
        kinds.update((bound.get("directory") or {}).get("seeds", []))
        kinds.update(["post_112"] if "emergency" in bound else [])
        for kind in kinds - {None}:
            found.setdefault(kind, set()).add(entry["id"])
    return found


def test_every_kind_of_place_that_an_application_needs_is_missed() -> None:
    needed, places = kinds_by_need(), region().places
    assert {"bus_stop", "post_112", "puskesmas", "vehicle_pool"} < set(needed)
    for kind, apps in needed.items():
        kept = tuple(place for place in places if place.kind != kind)
        assert len(kept) < len(places), kind
        found = found_by(replace(region(), places=kept), check_region_place_kinds)
        assert {(one.code, one.value) for one in found} == {("RK864", kind)}
        assert {app for app in apps if any(f"which {app} " in one.message for one in found)} == apps, kind
        assert {one.hint for one in found} == {f"add at least one place with kind: {kind}"}
        assert all(re.search(r"seed/places.yaml:\d+:1$", one.where) for one in found)


def test_every_part_of_the_profile_is_missed() -> None:
    raw: Any = poso()["region"].data
    lines = text_of("region").splitlines()
    optional = {"app_names", "holidays", "settings"}
    for key in raw.keys() - optional:
        at = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
        end = next((n for n in range(at + 1, len(lines)) if not lines[n].startswith(" ")), len(lines))
        found = said("region", "\n".join([*lines[:at], *lines[end:]]) + "\n")
        assert [one for one in found if one.code == "RK102" and f'"{key}"' in one.message], key


@pytest.mark.parametrize("key", ["terms", "brand", "contact", "superapp", "center"])
def test_every_label_colour_and_contact_is_missed(key: str) -> None:
    raw: Any = poso()["region"].data
    for word in raw[key].keys() - {"ours", "made_up", "source"}:
        in_a_line, inside = rf"^  {word}: .*\n", rf'(?<=[{{ ]){word}: ("[^"]*"|[^,}}\n]*)(, )?'
        text = re.sub(f"{in_a_line}|{inside}", "", _section(text_of("region"), key), count=1, flags=re.MULTILINE)
        found = said("region", text_of("region").replace(_section(text_of("region"), key), text))
        assert [one for one in found if one.code == "RK102" and f'"{word}"' in one.message], (key, word)


def _section(text: str, key: str) -> str:
    """Give the lines of one top key."""
    match = re.search(rf"^{key}:.*(\n .*)*\n", text, re.MULTILINE)
    assert match
    return match[0]


def test_every_district_and_every_village_with_a_place_or_a_person_is_missed() -> None:
    whole = region()
    used = {one.village for one in (*whole.places, *whole.residents)}
    for area in (area for area in whole.areas if area.is_district or area.code in used):
        left = replace(whole, areas=tuple(one for one in whole.areas if one.code != area.code))
        found = found_by(left, check_region_areas, check_region_people, check_region_places)
        assert [one for one in found if one.code in ("RK813", "RK822", "RK861") and area.code in one.message], area.code


def test_every_sample_login_that_an_application_needs_is_missed() -> None:
    head, officers = text_of("people").split("officers:\n")
    rows = officers.splitlines()
    needers = {"officer": "laksa", "dispatcher": "siaga-112", "editor": "berita", "leader": "laksa"}
    for count, (login, app) in enumerate(needers.items()):
        kept = "".join(f"{row}\n" for row in rows[:count])
        found = said("people", f"{head}officers:\n{kept}" if kept else f"{head}officers: []\n")
        problem = next(one for one in found if one.code == "RK827" and one.value == login)
        assert app in problem.message.partition(", which ")[2].removesuffix(" need").split(", ")
        assert problem.hint == "list at least 5 invented officers"
    enough = "".join(f"{row}\n" for row in rows[: len(SAMPLES)])
    assert said("people", f"{head}officers:\n{enough}") == []
    found = said("people", f"residents: []\nofficers:\n{officers}")
    assert [one.code for one in found if "laksa" in one.message] == ["RK827"]


def test_sample_logins_are_those_of_a_replica() -> None:
    people = next(TEMPLATES_FOLDER.glob("project/*/core/seeding/people.py"))
    tree = ast.parse(people.read_text(encoding="utf-8"))
    given = next(node.value for node in tree.body if isinstance(node, ast.Assign) and "SPECIALISTS" in ast.dump(node))
    assert {"officer": (), **ast.literal_eval(given)} == SAMPLES


def test_a_row_left_out_of_a_regions_own_table_is_missed() -> None:
    own = "settings:\n  si-senja: {tarif: {satu: {per_rit: 200000}, dua: {per_rit: 250000}}}\n"
    found = said("region", re.sub(r"^settings:\n(  .*\n)*", own, text_of("region"), flags=re.MULTILINE))
    assert [one.code for one in found] == ["RK858"]
    assert found[0].message.startswith('si-senja.tarif: the table "tarif" has no row "tiga", which catalog/')
    assert re.search(r", which catalog/apps/environment/si-senja.yaml:\d+ counts with$", found[0].message)


def test_a_row_that_a_seed_names_is_missed() -> None:
    own = "settings:\n  laksa: {kelas: {ringan: {nama: Ringan, hari_kerja: 2}}}\n"
    found = said("region", re.sub(r"^settings:\n(  .*\n)*", own, text_of("region"), flags=re.MULTILINE))
    assert {one.code for one in found} == {"RK858"}
    assert 'laksa.kelas: there is no row "normatif", which the seed of kategori names' in {one.message for one in found}
