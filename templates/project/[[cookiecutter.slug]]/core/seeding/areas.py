"""Districts, villages, places, local holidays and offices, from region/seed/."""

import json
from collections.abc import Iterator
from typing import Any

from django.conf import settings

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
    districts = {row["code"]: _district(context, row) for row in rows("districts")}
    villages = {row["code"]: _village(context, row, districts) for row in rows("villages")}
    for row in rows("places"):
        _place(context, row, districts, villages)
    for row in rows("holidays"):
        context.upsert(Holiday, {"date": row["date"]}, {"name": row["name"], "kind": row["kind"]})
    _offices(context)


def _district(context: Context, row: dict[str, Any]) -> Any:
    values = {name: row[name] for name in ("name", "lat", "lon")}
    return context.upsert(District, {"code": row["code"]}, values)


def _village(context: Context, row: dict[str, Any], districts: dict[str, Any]) -> Any:
    values = {name: row[name] for name in ("name", "kind", "lat", "lon")}
    values |= {"district": districts[row["district"]], "postcode": row.get("postcode") or ""}
    return context.upsert(Village, {"code": row["code"]}, values)


def _place(
    context: Context,
    row: dict[str, Any],
    districts: dict[str, Any],
    villages: dict[str, Any],
) -> None:
    values = {name: row[name] for name in ("kind", "name", "address", "phone", "lat", "lon", "data")}
    values["district"] = districts.get(row["district"])
    values["village"] = villages.get(row["village"])
    context.upsert(Place, {"code": row["code"]}, values)


def _offices(context: Context) -> None:
    names = ("name", "short_name", "kind", "unit_code", *CONTACTS, "lat", "lon")
    made: dict[str, Any] = {}
    for row in parents_first(rows("offices")):
        values = {name: row[name] for name in names} | {"parent": made.get(row["parent"])}
        if settings.DEMO and row["kind"] in OURS:
            values |= {name: row[name] or sample for name, sample in _sample_letterhead(row).items()}
        made[row["code"]] = context.upsert(Office, {"code": row["code"]}, values)


def _sample_letterhead(row: dict[str, Any]) -> dict[str, str]:
    """What a demonstration prints where the region has not filled in an office's address yet."""
    villages = rows("villages")
    return {
        "postcode": next((village["postcode"] for village in villages if village.get("postcode")), ""),
        "address": REGION.contact.address,
        "phone": REGION.contact.phone,
        "website": f"{row['code']}.{REGION.domain.partition('.')[2]}",
    }


def parents_first(listed: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Put every office after the one it lies under; ValueError for a circle or an unknown parent."""
    waiting, known = listed, {""}
    while waiting:
        ready = [row for row in waiting if (row["parent"] or "") in known]
        if not ready:
            codes = ", ".join(row["code"] for row in waiting)
            raise ValueError(f"offices.json: the parents of {codes} are unknown or lie in a circle")
        yield from ready
        known |= {row["code"] for row in ready}
        waiting = [row for row in waiting if row["code"] not in known]
