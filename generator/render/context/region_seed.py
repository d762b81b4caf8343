"""The rows a replica starts with, as JSON lines: areas, offices, places, people, local holidays."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.load.office import Office
from generator.load.person import Person
from generator.load.place import Place
from generator.load.region import Region
from generator.load.wilayah import Area

# A yearly local holiday is written out for these years; `update` brings later ones.
HOLIDAY_YEARS = range(2024, 2036)


def region_seed(region: Region, national_days: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give the rows of each seed file, one JSON object a line, in a stable order."""
    areas = {area.code: area for area in region.areas}
    rows = {
        "districts": [_district(area) for area in region.districts],
        "villages": [_village(area) for area in region.villages],
        "offices": [_office(office, areas) for office in region.all_offices],
        "places": [_place(place) for place in region.places],
        "residents": [_resident(person) for person in region.residents],
        "officers": [_officer(person) for person in region.officers],
        "holidays": sorted(_holidays(region, national_days), key=lambda row: row["date"]),
    }
    return {name: _lines(members) for name, members in rows.items()}


def _lines(rows: list[dict[str, Any]]) -> list[str]:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    return [f"{line}," for line in lines[:-1]] + lines[-1:]


def _district(area: Area) -> dict[str, Any]:
    return {"code": area.code, "name": area.name, "lat": area.lat, "lon": area.lon}


def _village(area: Area) -> dict[str, Any]:
    return {
        "code": area.code,
        "name": area.name,
        "district": area.district_code,
        "kind": area.kind,
        "postcode": area.postcode,
        "lat": area.lat,
        "lon": area.lon,
    }


def _office(office: Office, areas: Mapping[str, Area]) -> dict[str, Any]:
    area = areas.get(office.area)
    return {
        "code": office.code,
        "name": office.name,
        "short_name": office.short,
        "kind": office.kind,
        "parent": office.parent,
        "unit_code": (office.short or office.code).upper().replace(" ", "-"),
        "head_title": office.head,
        "agencies": list(office.serves),
        "area": office.area,
        "phone": office.phone,
        "email": office.email,
        "address": office.address,
        "postcode": office.postcode,
        "website": office.website,
        "lat": area.lat if area else None,
        "lon": area.lon if area else None,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "code": place.code,
        "kind": place.kind,
        "name": place.name,
        "district": place.district,
        "village": place.village,
        "address": place.address,
        "phone": place.phone,
        "lat": place.lat,
        "lon": place.lon,
        "data": {
            **place.data,
            **({"approximate": True} if place.approximate else {}),
            **({"made_up": True} if place.made_up else {}),
        },
    }


def _resident(person: Person) -> dict[str, Any]:
    return {**_person(person), "village": person.village, "job": person.job}


def _officer(person: Person) -> dict[str, Any]:
    return {**_person(person), "nip": person.nip}


def _person(person: Person) -> dict[str, Any]:
    return {
        "code": person.code,
        "full_name": person.name,
        "sex": person.sex,
        "birth_date": person.birth_date,
        "nik": person.nik,
        "phone": person.phone,
    }


def _holidays(region: Region, national_days: Mapping[str, Any]) -> Iterable[dict[str, str]]:
    for kind, key in (("nasional", "add"), ("kerja", "remove")):
        for day in national_days.get(key, ()):
            yield {"date": day["on"], "name": day["name"], "kind": kind}
    for day in region.holidays:
        dates = [day.on] if len(day.on) > 5 else [f"{year}-{day.on}" for year in HOLIDAY_YEARS]
        for date in dates:
            yield {"date": date, "name": day.name, "kind": "daerah"}
