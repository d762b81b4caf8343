"""Who holds a position on a day, and who stands above it: work belongs to positions, people come and go."""

from datetime import date
from typing import Any

from django.utils import timezone

from core.models import OfficeKind, Position, PositionHolding
from core.offices import office_of_agency

MAX_STEPS = 12  # a circle in the data does not hang us
RANK = {"plh": 0, "plt": 1, "": 2}


def held_by(user: Any, day: date | None = None) -> list[PositionHolding]:
    """The holdings of an officer on a day: full appointments first, then acting ones."""
    rows = PositionHolding.objects.on(day or timezone.localdate()).filter(user=user)
    return list(rows.select_related("position__office", "user").order_by("acting", "-starts_on", "pk"))


def holders(position: Position, day: date | None = None) -> list[PositionHolding]:
    """Who holds a position on a day; an acting officer stands before the holder."""
    rows = PositionHolding.objects.on(day or timezone.localdate()).filter(position=position)
    found = list(rows.select_related("user", "position").order_by("-starts_on", "-pk"))
    return sorted(found, key=lambda row: RANK.get(row.acting, 2))


def holding(user: Any, position_id: int, day: date | None = None) -> PositionHolding | None:
    """The holding by which this officer acts for a position on a day; None where they may not."""
    if user is None:
        return None
    rows = PositionHolding.objects.on(day or timezone.localdate()).filter(user=user, position_id=position_id)
    return rows.select_related("user", "position__office").order_by("acting").first()


def head_of(office: Any) -> Position | None:
    """The position that leads an office."""
    return Position.objects.filter(office=office, is_head=True, is_active=True).order_by("pk").first()


def above(position: Position, heads: dict[Any, Position | None] | None = None) -> Position | None:
    """The position directly above: the one named, else the office's head, else the head of the office over it.

    `heads` keeps who leads which office while a chain is followed.
    """
    if position.reports_to_id:
        return position.reports_to
    heads = {} if heads is None else heads
    office = position.office
    if not position.is_head:
        head = _head(office, heads)
        if head is not None and head.pk != position.pk:
            return head
    while office.parent_id:
        office = office.parent
        head = _head(office, heads)
        if head is not None and head.pk != position.pk:
            return head
    top = _top(heads)
    return top if top is not None and top.pk != position.pk else None


def _head(office: Any, heads: dict[Any, Position | None]) -> Position | None:
    if office.pk not in heads:
        heads[office.pk] = head_of(office)
    return heads[office.pk]


def _top(heads: dict[Any, Position | None]) -> Position | None:
    if "top" not in heads:
        over = office_of_agency("setda")
        heads["top"] = head_of(over) if over is not None else None
    return heads["top"]


def chain_above(position: Position) -> list[Position]:
    """All positions above, the nearest first."""
    found: list[Position] = []
    heads: dict[Any, Position | None] = {}
    current = above(position, heads)
    while current is not None and current not in found and len(found) < MAX_STEPS:
        found.append(current)
        current = above(current, heads)
    return found


def full_title(position: Position) -> str:
    """The title as letters print it: with the name of the office that it leads, where it only says the kind.

    `Kepala Dinas` of Dinas Perhubungan is Kepala Dinas Perhubungan; `Camat` of Kecamatan Lage is Camat Lage.
    """
    title, name = position.title.strip(), position.office.name
    kind, _space, rest = name.partition(" ")
    if not rest or name.casefold() in title.casefold():
        return title
    if title.casefold().endswith(kind.casefold()):
        return f"{title} {rest}"
    is_area = position.office.kind in (OfficeKind.DISTRICT, OfficeKind.VILLAGE)
    return f"{title} {rest}" if is_area and position.is_head else title


def name_of(position: Position, held: PositionHolding | None = None) -> str:
    """A position as people read it, with Plt. or Plh. before it."""
    words = {"plt": "Plt. ", "plh": "Plh. "}
    return f"{words.get(getattr(held, 'acting', ''), '')}{position.title}"
