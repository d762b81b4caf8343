"""Districts, villages, places, local holidays and offices, from region/seed/."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings

from core import holidays as own_holidays
from core.documents.letterhead import OURS
from core.models import District, Holiday, Office, Place, Village
from core.seeding.context import Context
from region.profile import REGION

CONTACTS = ("phone", "email", "address", "postcode", "website")


def rows(name: str) -> list[dict[str, Any]]:
    """Read one file of the region's seed."""
    path = settings.BASE_DIR / "region" / "seed" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []


def run(context: Context) -> None:
    """Bring the region's areas and offices up to date."""
    districts = _by_code(context, District, ((row, _of(row, "name", "lat", "lon")) for row in rows("districts")))
    villages = _by_code(context, Village, ((row, _village(row, districts)) for row in rows("villages")))
    _by_code(context, Place, ((row, _place(row, districts, villages)) for row in rows("places")))
    holidays = [({"date": row["date"]}, {"name": row["name"], "kind": row["kind"]}) for row in rows("holidays")]
    context.upsert_many(Holiday, holidays)
    own_holidays.forget()
    _offices(context)


def _by_code(context: Context, model: Any, given: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> dict[str, Any]:
    """Upsert rows and give them by their code."""
    wanted = [({"code": row["code"]}, values) for row, values in given]
    return {key["code"]: row for (key, _values), row in zip(wanted, context.upsert_many(model, wanted), strict=True)}


def _of(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _village(row: dict[str, Any], districts: dict[str, Any]) -> dict[str, Any]:
    values = _of(row, "name", "kind", "lat", "lon")
    return values | {"district": districts[row["district"]], "postcode": row.get("postcode") or ""}


def _place(row: dict[str, Any], districts: dict[str, Any], villages: dict[str, Any]) -> dict[str, Any]:
    values = _of(row, "kind", "name", "address", "phone", "lat", "lon", "data")
    return values | {"district": districts.get(row["district"]), "village": villages.get(row["village"])}


def _offices(context: Context) -> None:
    """Offices, a level of the organisation after the other."""
    made: dict[str, Any] = {}
    for level in levels(rows("offices")):
        made |= _by_code(context, Office, ((row, _office(row, made)) for row in level))


def _office(row: dict[str, Any], made: dict[str, Any]) -> dict[str, Any]:
    names = ("name", "short_name", "kind", "unit_code", *CONTACTS, "lat", "lon")
    values = _of(row, *names) | {"parent": made.get(row["parent"])}
    if settings.DEMO and row["kind"] in OURS:
        values |= {name: row[name] or sample for name, sample in _sample_letterhead(row).items()}
    return values


def _sample_letterhead(row: dict[str, Any]) -> dict[str, str]:
    """What a demonstration prints where the region has not filled in an office's address yet."""
    villages = rows("villages")
    return {
        "postcode": next((village["postcode"] for village in villages if village.get("postcode")), ""),
        "address": REGION.contact.address,
        "phone": REGION.contact.phone,
        "website": f"{row['code']}.{REGION.domain.partition('.')[2]}",
    }


def levels(listed: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Put every office after the one it lies under; ValueError for a circle or an unknown parent."""
    waiting, known = listed, {""}
    while waiting:
        ready = [row for row in waiting if (row["parent"] or "") in known]
        if not ready:
            codes = ", ".join(row["code"] for row in waiting)
            raise ValueError(f"offices.json: the parents of {codes} are unknown or lie in a circle")
        yield ready
        known |= {row["code"] for row in ready}
        waiting = [row for row in waiting if row["code"] not in known]
