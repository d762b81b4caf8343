"""What lies on the desks of an officer's positions, and which letters they may read."""

from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from blocks.correspondence.binding import READERS
from blocks.correspondence.models import Delivery, Direction, Disposition, Initial, InitialState, Letter
from core import positions
from core.access import Actor
from core.models import Position

MOST_URGENT = F("due_at").asc(nulls_last=True)


def held_ids(actor: Actor) -> list[int]:
    """The positions an officer holds today, also acting."""
    return [row.position_id for row in positions.held_by(actor.user)] if actor.user is not None else []


def dispositions(binding: Any, actor: Actor) -> QuerySet:
    """Open branches for these positions, the most urgent first."""
    rows = Disposition.objects.filter(
        letter__app=binding.app, receiver__in=held_ids(actor), answered_at=None, withdrawn_at=None
    )
    return rows.select_related("letter__office", "sender", "receiver").order_by(MOST_URGENT, "pk")


def to_dispose(binding: Any, actor: Actor) -> QuerySet:
    """Letters in of the offices this officer leads today that nobody was given yet."""
    offices = Position.objects.filter(pk__in=held_ids(actor), is_head=True).values("office")
    rows = Letter.objects.filter(
        app=binding.app, direction=Direction.MASUK, office__in=offices, closed_on=None, dispositions=None
    )
    return rows.select_related("office").order_by(MOST_URGENT, "pk")


def to_initial(binding: Any, actor: Actor) -> list[Initial]:
    """Letters out whose next hand is one of these positions."""
    rows = Initial.objects.filter(
        letter__app=binding.app, position__in=held_ids(actor), state=InitialState.MENUNGGU
    ).select_related("letter__office", "position")
    before = Initial.objects.filter(state=InitialState.MENUNGGU).values_list("letter_id", "round", "order")
    first: dict[int, tuple[int, int]] = {}
    for letter_id, number, order in before:
        first[letter_id] = min(first.get(letter_id, (number, order)), (number, order))
    return [row for row in rows if first[row.letter_id] == (row.round, row.order)]


def given(binding: Any, actor: Actor) -> QuerySet:
    """Branches these positions gave and still wait for."""
    rows = Disposition.objects.filter(
        letter__app=binding.app, sender__in=held_ids(actor), answered_at=None, withdrawn_at=None
    )
    return rows.select_related("letter__office", "receiver").order_by(MOST_URGENT, "pk")[:20]


def count(binding: Any, actor: Actor) -> int:
    """How much waits for this officer."""
    own = to_dispose(binding, actor).count() + len(to_initial(binding, actor))
    return dispositions(binding, actor).count() + own


def readable(binding: Any, actor: Actor) -> QuerySet:
    """Letters an officer may read: of the offices they serve, and those that passed over their desks."""
    rows = Letter.objects.filter(app=binding.app).select_related("office")
    if actor.is_system:
        return rows
    held = held_ids(actor)
    allowed = Q(dispositions__receiver__in=held) | Q(dispositions__sender__in=held) | Q(initials__position__in=held)
    heads = Position.objects.filter(pk__in=held, is_head=True).values("office")
    allowed |= Q(office__in=heads) | Q(pk__in=_authored(binding, actor))
    for grant in actor.grants:
        if grant.app == binding.app and grant.role in READERS:
            allowed |= Q() if grant.all_offices else Q(office__in=grant.office_ids)
            if grant.all_offices:
                return rows
    return rows.filter(allowed).distinct()


def _authored(binding: Any, actor: Actor) -> Any:
    own = {binding.out_author: actor.user_id}
    return binding.out_entity.model._default_manager.filter(**own).values("correspondence")


def found(binding: Any, actor: Actor, words: str) -> QuerySet:
    """Readable letters that hold all the words."""
    rows = readable(binding, actor)
    for word in words.split()[:6]:
        rows = rows.filter(
            Q(number__icontains=word)
            | Q(subject__icontains=word)
            | Q(party__icontains=word)
            | Q(party_number__icontains=word)
            | Q(class_code__istartswith=word)
        )
    return rows.order_by("-entered_on", "-pk")


def unread(binding: Any, office_ids: list[int]) -> int:
    """Deliveries to these offices that nobody opened."""
    return Delivery.objects.filter(letter__app=binding.app, office__in=office_ids, read_at=None).count()


def is_late(row: Letter) -> bool:
    """Say whether an open letter is past its deadline."""
    return row.closed_on is None and row.due_at is not None and row.due_at < timezone.now()
