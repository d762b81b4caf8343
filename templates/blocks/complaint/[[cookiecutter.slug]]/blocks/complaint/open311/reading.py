"""Reports as service requests: one by its id, or many by service, time and status."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from heapq import nlargest
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from blocks.complaint import publication, selectors, status
from blocks.complaint.models import Case
from blocks.complaint.open311 import codes
from blocks.complaint.open311.errors import bad, unknown

MOST, SPAN_DAYS, PAGE_SIZE = 1000, 90, 100


def one(reference: str) -> dict[str, Any]:
    """The request with this id. The id cannot be guessed: who has it may follow even what is not shown."""
    case = Case.objects.filter(reference=reference.strip().upper()).first()
    for binding in codes.bindings():
        if case is not None and (case.app, case.entity) == (binding.app, binding.entity_name):
            return request(binding, selectors.rows(binding).get(complaint=case))
    raise unknown("service_request_id not found")


def many(query: Mapping[str, str]) -> list[dict[str, Any]]:
    """Requests by ids, or those that are shown, newest first; 90 days and 1000 rows at most."""
    ids = _parts(query.get("service_request_id", ""))
    if ids:
        return [one(reference) for reference in ids[:MOST]]
    page, size = _whole(query, "page", 1, 10**6), _whole(query, "page_size", 0, MOST)
    last = page * size if size else MOST
    found: list[tuple[datetime, Any, Any]] = []
    for binding in codes.bindings():
        rows = _narrowed(binding, selectors.shown(binding), query)[:last]
        found += [(row.complaint.received_at, binding, row) for row in rows]
    newest = nlargest(last, found, key=lambda entry: entry[0])
    first = (page - 1) * size if size else 0
    return [request(binding, row) for _at, binding, row in newest[first:last]]


def _narrowed(binding: Any, rows: Any, query: Mapping[str, str]) -> Any:
    start, end = _span(query)
    rows = rows.filter(complaint__received_at__gte=start, complaint__received_at__lte=end)
    for name, lookup in (("updated_after", "gte"), ("updated_before", "lte")):
        if query.get(name):
            rows = rows.filter(**{f"complaint__updated_at__{lookup}": _moment(query, name)})
    if query.get("service_code"):
        wanted = [codes.service_named(code) for code in _parts(query["service_code"])]
        rows = rows.filter(**{f"{binding.category}__in": [c.pk for other, c in wanted if other == binding]})
    if query.get("status"):
        rows = rows.filter(state__in=_states(binding, _parts(query["status"])))
    return rows


def _states(binding: Any, words: list[str]) -> list[str]:
    if any(word not in ("open", "closed") for word in words):
        raise bad("status must be open or closed")
    chosen = [one.name for one in status.STATUSES if one.open311 in words]
    return [state for name in chosen for state in status.states_of(binding.entity.workflow, name)]


def _span(query: Mapping[str, str]) -> tuple[datetime, datetime]:
    """The time asked for; without any, the last 90 days, and never more than 90."""
    span = timedelta(days=SPAN_DAYS)
    end = _moment(query, "end_date") if query.get("end_date") else None
    start = _moment(query, "start_date") if query.get("start_date") else None
    if end is None:
        end = timezone.now() if start is None else min(timezone.now(), start + span)
    if start is None:
        start = end - span
    if end - start > span:
        raise bad(f"start_date and end_date may be {SPAN_DAYS} days apart at most")
    return start, end


def _moment(query: Mapping[str, str], name: str) -> datetime:
    text = query[name].replace(" ", "+")  # a plus sign that the caller did not encode
    try:
        moment, day = parse_datetime(text), parse_date(text)
    except ValueError:
        moment = day = None
    if moment is None and day is not None:
        moment = datetime(day.year, day.month, day.day)
    if moment is None:
        raise bad(f"{name} must be a date and time in ISO 8601")
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _whole(query: Mapping[str, str], name: str, least: int, most: int) -> int:
    text = query.get(name, "")
    if not text:
        return least
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise bad(f"{name} must be a whole number from {max(least, 1)} to {most}")
    return int(text)


def request(binding: Any, record: Any) -> dict[str, Any]:
    """One report as a service request; what is not shown to the public has only its state."""
    case, category, office = (
        record.complaint,
        binding.of(record, "category"),
        binding.of(record, "office"),
    )
    state = binding.entity.workflow.state(record.state)
    seen = case.is_shown
    return {
        "service_request_id": case.reference,
        "status": status.of_phase(state.phase).open311,
        "status_notes": _notes(binding, record, state, seen),
        "service_name": binding.of_category(category, "name"),
        "service_code": codes.code_of(binding, category),
        "description": publication.public_text(binding, record) if seen else "",
        "agency_responsible": str(office or ""),
        "service_notice": None,
        "requested_datetime": _written(case.received_at),
        "updated_datetime": _written(case.updated_at),
        "expected_datetime": _written(_end(case.due_on)),
        "address": publication.where(binding, record) if seen else "",
        "address_id": None,
        "zipcode": None,
        "lat": _number(record, f"{binding.place}_lat") if seen else None,
        "long": _number(record, f"{binding.place}_lon") if seen else None,
        "media_url": media_url(binding, record) if seen else None,
    }


def _notes(binding: Any, record: Any, state: Any, seen: bool) -> str:
    answer = binding.of(record, "answer", "") if seen else ""
    return f"{state.label}. {answer}" if answer else str(state.label)


def media_url(binding: Any, record: Any) -> str | None:
    """The address of the photo after the work, else of the reporter's first."""
    public = [stored for stored in publication.photos(binding, record) if stored.is_public]
    if not public:
        return record.complaint.media_url or None
    return f"{settings.SITE_ADDRESS}{reverse('stored_file', args=[public[0].token])}"


def _end(day: Any) -> datetime | None:
    from blocks.complaint import clock

    return clock.end_of_day(day) if day is not None else None


def _written(moment: datetime | None) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment is not None else None


def _number(record: Any, name: str) -> float | None:
    value = getattr(record, name)
    return None if value is None else float(value)
