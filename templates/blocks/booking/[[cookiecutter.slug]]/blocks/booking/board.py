"""What the calendar's pages show: the times of a day for choosing, and the board of a day."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from blocks.booking import selectors
from blocks.booking.models import Reservation
from core import display


@dataclass(frozen=True)
class Time:
    """One time of a day with the resources that can be had then."""

    starts_at: datetime
    ends_at: datetime
    offers: tuple[selectors.Offer, ...]
    is_past: bool

    @property
    def text(self) -> str:
        return f"{display.clock(timezone.localtime(self.starts_at))}–{_until(self.ends_at)}"

    @property
    def free(self) -> int:
        return 0 if self.is_past else sum(offer.free for offer in self.offers)


@dataclass(frozen=True)
class Visit:
    """One reservation on the board."""

    row: Reservation
    record: Any
    title: str
    url: str
    arrive_url: str
    state: Any


@dataclass(frozen=True)
class BoardCell:
    """One slot of one resource on the board."""

    offer: selectors.Offer
    visits: tuple[Visit, ...] = ()


@dataclass(frozen=True)
class BoardDay:
    """The board of one day: a row a time, a column a resource."""

    day: selectors.Day
    resources: tuple[str, ...]
    rows: tuple[tuple[Time, tuple[BoardCell, ...]], ...]
    loose: tuple[Visit, ...] = field(default=())

    @property
    def expected(self) -> int:
        return len({visit.row.pk for visit in self._visits()})

    @property
    def arrived(self) -> int:
        return len({visit.row.pk for visit in self._visits() if visit.row.state == "arrived"})

    def _visits(self) -> list[Visit]:
        inside = [visit for _time, cells in self.rows for cell in cells for visit in cell.visits]
        return [*inside, *self.loose]


def times(binding: Any, day: selectors.Day, *, staff: bool = False) -> list[Time]:
    """The times of a day, resources gathered; officers may still use the slot that runs."""
    now = timezone.now()
    found: dict[datetime, list[selectors.Offer]] = {}
    for offer in day.offers:
        found.setdefault(offer.cell.starts_at, []).append(offer)
    return [
        Time(
            start,
            offers[0].cell.ends_at,
            tuple(offers),
            (offers[0].cell.ends_at if staff else start) <= now,
        )
        for start, offers in found.items()
    ]


def span_text(row: Reservation) -> str:
    """Write a reservation's time: 24 November 2026, 08.00–09.00."""
    start = timezone.localtime(row.starts_at)
    return f"{display.long_date(start)}, {display.clock(start)}–{_until(row.ends_at)}"


def _until(end: datetime) -> str:
    return display.clock(timezone.localtime(end))


def of_day(binding: Any, on: date, actor: Any) -> BoardDay:
    """Gather slots and visitors of a day in a fixed number of queries."""
    day = selectors.day(binding, on)
    visits = _visits(binding, on)
    used: set[int] = set()
    rows = []
    for time in times(binding, day, staff=True):
        cells = tuple(_cell(offer, visits, used) for offer in time.offers)
        rows.append((time, cells))
    names = tuple(binding.title_of(one) for one in selectors.resources(binding))
    loose = tuple(visit for visit in visits if visit.row.pk not in used)
    return BoardDay(day, names, tuple(rows), loose)


def _cell(offer: selectors.Offer, visits: list[Visit], used: set[int]) -> BoardCell:
    here = tuple(
        visit
        for visit in visits
        if visit.row.resource_id == offer.resource.pk and offer.cell.overlaps(visit.row.starts_at, visit.row.ends_at)
    )
    used |= {visit.row.pk for visit in here}
    return BoardCell(offer, here)


def _visits(binding: Any, on: date) -> list[Visit]:
    rows = list(selectors.reservations_on(binding, on))
    records = binding.entity.rows().filter(booking__in=[row.pk for row in rows])
    by_row = {record.booking_id: record for record in records}
    return [_visit(binding, by_row[row.pk], row) for row in rows if row.pk in by_row]


def _visit(binding: Any, record: Any, row: Reservation) -> Visit:
    return Visit(
        row,
        record,
        getattr(record, "number", "") or binding.entity.title_of(record),
        binding.entity.url("detail", record.pk),
        binding.url("arrive", record.pk),
        binding.entity.workflow.state(record.state),
    )


def feeds(binding: Any, request: HttpRequest) -> list[tuple[str, str]]:
    """The iCalendar address of each resource."""
    return [
        (
            binding.title_of(one),
            request.build_absolute_uri(binding.url("feed", binding.calendar_token(one.pk))),
        )
        for one in selectors.resources(binding)
    ]


def closures(binding: Any) -> list[tuple[Any, str]]:
    """Days closed from today on, each with the name of what is closed."""
    names = {one.pk: binding.title_of(one) for one in selectors.resources(binding)}
    return [(one, names.get(one.resource_id, "")) for one in selectors.coming_closures(binding)]
