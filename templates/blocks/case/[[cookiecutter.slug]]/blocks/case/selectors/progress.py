"""Where a request stands, as everybody may see it: desks, offices, since when, what is next. No names, no notes."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case import clock, routes
from blocks.case.models import Request, Turn
from core import display


@dataclass(frozen=True)
class Stop:
    """One step of the way: done, now, or still ahead."""

    name: str
    office: str
    action: str
    state: str  # done | now | ahead
    since: datetime | None = None
    until: datetime | None = None
    workdays: int | None = None
    allowed: int = 0
    late: int = 0


@dataclass(frozen=True)
class Progress:
    """The whole picture."""

    row: Request
    stops: tuple[Stop, ...]
    used: int
    late: int
    holder: str
    since: datetime | None
    next: str
    is_standing: bool


def of(binding: Any, record: Any) -> Progress:
    """Build the picture of one request."""
    row = binding.row(record)
    turns = list(row.turns.select_related("office"))
    turn = next((one for one in turns if one.closed_at is None), None)
    today = timezone.localdate()
    return Progress(
        row=row,
        stops=tuple(_stops(binding, record, row, turns, turn)),
        used=clock.used_now(row, today),
        late=clock.late_by(row.due_on, today) if row.is_open and row.stopped_on is None else 0,
        holder=_holder(row, turn, binding, record),
        since=turn.opened_at if turn is not None else row.closed_at or row.decided_at,
        next=_next(binding, row, turn, record),
        is_standing=row.is_open and row.stopped_on is not None,
    )


def _stops(binding: Any, record: Any, row: Request, turns: list[Turn], now: Turn | None) -> list[Stop]:
    found = []
    today = timezone.localdate()
    for index, step in enumerate(row.route):
        stays = [one for one in turns if one.index == index and not one.is_applicants]
        last = stays[-1] if stays else None
        at = "now" if last is not None and last is now else "done" if _is_past(last, now, index) else "ahead"
        office = last.office if last is not None else routes.office_of(binding, record, step)
        is_now = at == "now"
        found.append(
            Stop(
                name=display.said(last.name if last is not None else routes.name_of(binding, record, step)),
                office=(office.short_name or office.name) if office is not None else "",
                action=step["action"],
                state=at,
                since=last.opened_at if last is not None and at != "ahead" else None,
                until=last.closed_at if last is not None and at == "done" else None,
                workdays=sum(_days(one, today) for one in stays) if at != "ahead" else None,
                allowed=step["workdays"],
                late=clock.late_by(last.due_on, today) if is_now and last is not None else 0,
            )
        )
    return found


def _is_past(last: Turn | None, now: Turn | None, index: int) -> bool:
    """Say whether a step lies behind: it was closed, and the request is not back before it."""
    return last is not None and last.closed_at is not None and (now is None or now.index > index)


def _days(turn: Turn, today: date) -> int:
    if turn.workdays_used is not None:
        return turn.workdays_used
    return clock.used(clock.day_of(turn.opened_at), today)


def _holder(row: Request, turn: Turn | None, binding: Any, record: Any) -> str:
    if row.is_draft or (turn is not None and turn.is_applicants):
        return _("Pemohon")
    if turn is not None:
        return ", ".join(filter(None, (display.said(turn.name), str(turn.office or ""))))
    if binding.entity.workflow.state(record.state).phase == "waiting":
        return _("Pemohon")
    return ""


def _next(binding: Any, row: Request, turn: Turn | None, record: Any) -> str:
    """What comes after the present desk, in words."""
    if row.is_draft:
        return _("Kirim permohonan sesudah berkas lengkap")
    if not row.is_open:
        return ""
    if turn is None:
        return str(binding.entity.workflow.state(record.state).label)
    if turn.is_applicants:
        return _("Diperiksa lagi: %s") % display.said(routes.name_of(binding, record, row.route[turn.index]))
    if turn.index + 1 < len(row.route):
        return display.said(routes.name_of(binding, record, row.route[turn.index + 1]))
    return _("Keputusan disampaikan kepada pemohon")
