"""Events that are announced: for a page by month, for a place, and as iCalendar."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Q, QuerySet
from django.utils import timezone

from blocks.directory import ical
from blocks.directory.selectors import places
from core import display

KEPT = timedelta(days=60)


def coming(binding: Any, now: datetime, place: Any = None) -> QuerySet:
    """Those that are not over, the next first; of one place or all."""
    rows = binding.entity_of("event").rows().filter(state__in=binding.event_live)
    rows = rows.filter(Q(**{f"{binding.event_until}__gte": now}) | _untimed(binding, now))
    if place is not None:
        rows = rows.filter(**{binding.event_place: place})
    return rows.order_by(binding.event_from, "pk")


def _untimed(binding: Any, now: datetime) -> Q:
    return Q(**{binding.event_until: None, f"{binding.event_from}__gte": now - timedelta(hours=12)})


def row(binding: Any, record: Any) -> dict[str, Any]:
    """An event as pages show it."""
    place = binding.of(record, "event_place")
    is_seen = place is not None and place.state in binding.live
    return {
        "record": record,
        "title": str(binding.of(record, "event_title") or ""),
        "from_at": binding.of(record, "event_from"),
        "until": binding.of(record, "event_until"),
        "text": str(binding.of(record, "event_text") or ""),
        "when": when(binding.of(record, "event_from"), binding.of(record, "event_until")),
        "where": binding.of(place, "name") if is_seen else str(binding.of(record, "event_where") or ""),
        "place": place if is_seen else None,
        "calendar_url": binding.url("event_calendar", record.pk),
    }


def when(begins: datetime, ends: datetime | None) -> str:
    """A span in words; a day that begins and ends it is said once."""
    first, last = timezone.localtime(begins), timezone.localtime(ends) if ends else None
    if last is None:
        return display.moment(begins)
    if first.date() == last.date():
        return f"{display.long_date(first)}, {first:%H.%M}–{last:%H.%M}"
    return f"{display.long_date(first)} {first:%H.%M} – {display.long_date(last)} {last:%H.%M}"


def by_month(rows: list[dict[str, Any]], local: Callable[[datetime], datetime]) -> list[dict[str, Any]]:
    """Events gathered by the month in which they begin."""
    months: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for one in rows:
        begins = local(one["from_at"])
        months.setdefault((begins.year, begins.month), []).append(one)
    return [{"first": local(group[0]["from_at"]), "rows": group} for group in months.values()]


def happenings(binding: Any, now: datetime, address: Callable[[str], str], record: Any = None) -> list[ical.Happening]:
    """Events as iCalendar takes them; cancelled ones stay in for a while, so that phones take them out."""
    states = [*binding.event_live, *binding.event_off]
    rows = binding.entity_of("event").rows().filter(state__in=states)
    rows = (
        rows.filter(pk=record.pk) if record is not None else rows.filter(**{f"{binding.event_from}__gte": now - KEPT})
    )
    host = urlsplit(address("/")).hostname or "localhost"
    return [_happening(binding, one, address, host) for one in rows.order_by(binding.event_from, "pk")]


def _happening(binding: Any, record: Any, address: Callable[[str], str], host: str) -> ical.Happening:
    one = row(binding, record)
    point = places.point(binding, one["place"]) if one["place"] is not None else None
    return ical.Happening(
        uid=f"{binding.app}-{record.pk}@{host}",
        title=one["title"],
        starts_at=one["from_at"],
        ends_at=one["until"] or one["from_at"] + timedelta(hours=2),
        changed_at=record.updated_at,
        where=one["where"],
        text=one["text"],
        url=address(binding.url("events")),
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        is_cancelled=record.state in binding.event_off,
    )
