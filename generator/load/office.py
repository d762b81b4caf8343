"""An office that work can belong to: own ones, those of districts and villages, outside ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.wilayah import Area

# The first word of an office's name decides what its head is called.
HEAD_TITLES = {
    "Badan": "Kepala Badan",
    "Bagian": "Kepala Bagian",
    "Dinas": "Kepala Dinas",
    "Inspektorat": "Inspektur",
    "Kantor": "Kepala Kantor",
    "Polres": "Kapolres",
    "Polresta": "Kapolresta",
    "Sekretariat": "Sekretaris",
    "UPT": "Kepala UPT",
    "UPTD": "Kepala UPTD",
}
USUAL_HEAD = "Pimpinan"


@dataclass(frozen=True, slots=True)
class Office:
    """One office; `serves` lists the agency keys it answers for."""

    code: str
    name: str
    kind: str
    short: str = ""
    parent: str = ""
    head: str = ""
    serves: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    address: str = ""
    postcode: str = ""
    website: str = ""
    area: str = ""
    made_up: bool = False
    source: str = ""


def build_offices(raw: Any, domain: str) -> tuple[Office, ...]:
    """Build the listed offices; own ones without mail get an address under the domain."""
    return tuple(_office(row, domain) for row in raw["offices"])


def area_offices(areas: Iterable[Area], terms: Mapping[str, str]) -> tuple[Office, ...]:
    """Make the office of every district, and below it those of its villages."""
    return tuple(_area_office(area, terms) for area in areas)


def area_office_code(area_code: str) -> str:
    """Give the code of the office of a district or village."""
    prefix = "kec" if len(area_code) == len("00.00.00") else "kel"
    return f"{prefix}-{area_code.replace('.', '')}"


def _office(row: dict[str, Any], domain: str) -> Office:
    fields = {**row, "serves": tuple(row.get("serves", ()))}
    fields.setdefault("head", HEAD_TITLES.get(row["name"].split()[0], USUAL_HEAD))
    if row["kind"] == "own":
        fields.setdefault("email", f"{row['code']}@{domain}")
    return Office(**fields)


def _area_office(area: Area, terms: Mapping[str, str]) -> Office:
    if area.is_district:
        return Office(
            code=area_office_code(area.code),
            name=f"{terms['district']} {area.name}",
            kind="district",
            head=terms["district_head"],
            area=area.code,
        )
    return Office(
        code=area_office_code(area.code),
        name=f"{terms[area.kind]} {area.name}",
        kind="village",
        parent=area_office_code(area.district_code),
        head=terms[f"{area.kind}_head"],
        area=area.code,
    )
