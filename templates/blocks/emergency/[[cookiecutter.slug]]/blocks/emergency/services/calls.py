"""Takes calls: every call is kept once; a valid one makes an incident or joins one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Call, CallClass, Incident
from blocks.emergency.services import board, duty, incidents, numbers, timeline
from core import audit
from core.access import Actor
from core.rules import RuleBroken

# A call kept in a browser while the network was down may come in this much later.
OLDEST = timedelta(hours=48)


@dataclass(frozen=True)
class Taken:
    """What the operator wrote down on the one screen."""

    call_class: str
    received_at: datetime
    client_key: UUID | None = None
    answered_at: datetime | None = None
    number: str = ""
    name: str = ""
    category: str = ""
    priority: str = ""
    place: str = ""
    landmark: str = ""
    district_id: int | None = None
    lat: Any = None
    lon: Any = None
    victims: int | None = None
    note: str = ""
    join_to: int | None = None


def take(binding: Any, actor: Actor, taken: Taken) -> Call:
    """Keep a call and all that follows from it; the same call sent again gives the call kept before."""
    duty.require(binding, actor, duty.OPERATORS)
    kept = _kept(binding, taken)
    if kept is not None:
        return kept
    number = numbers.normalise(taken.number)
    _require(taken)
    try:
        with transaction.atomic():
            return _take(binding, actor, taken, number)
    except IntegrityError:
        # The other copy of the same call won the race; anything else is a fault of ours.
        kept = _kept(binding, taken)
        if kept is None:
            raise
        return kept


def _kept(binding: Any, taken: Taken) -> Call | None:
    if taken.client_key is None:
        return None
    return Call.objects.filter(app=binding.app, client_key=taken.client_key).first()


def _require(taken: Taken) -> None:
    """Say all that is missing or wrong at once."""
    wrong: dict[str, str] = {}
    now = timezone.now()
    if taken.call_class not in CallClass.values:
        wrong["call_class"] = _("Pilih jenis panggilan.")
    if not now - OLDEST <= taken.received_at <= now + timedelta(minutes=5):
        wrong["received_at"] = _("Waktu panggilan harus dalam 48 jam terakhir.")
    if taken.call_class == CallClass.KEJADIAN and taken.join_to is None:
        if not taken.category:
            wrong["category"] = _("Pilih kategori kejadian.")
        if not taken.place.strip():
            wrong["place"] = _("Tulis tempat kejadian.")
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)


def _take(binding: Any, actor: Actor, taken: Taken, number: str) -> Call:
    is_event = taken.call_class == CallClass.KEJADIAN
    row = _incident(binding, actor, taken) if is_event else None
    call = Call.objects.create(
        app=binding.app,
        client_key=taken.client_key,
        number=number,
        name=taken.name.strip(),
        call_class=taken.call_class,
        category=taken.category,
        place=taken.place.strip(),
        landmark=taken.landmark.strip(),
        note=taken.note.strip(),
        received_at=taken.received_at,
        answered_at=taken.answered_at,
        taken_by=actor.user,
        incident=row,
        is_joined=is_event and taken.join_to is not None,
    )
    if row is not None:
        timeline.add(row, actor, "call", _line(call), call.received_at)
        incidents.heard_at(row, call.received_at)
    numbers.after_nuisance(binding, call)
    audit.record(actor, "take_call", call, {"class": call.call_class})
    board.touch(binding)
    return call


def _incident(binding: Any, actor: Actor, taken: Taken) -> Incident:
    """The incident the call joins, or a new one."""
    if taken.join_to is None:
        return incidents.open_new(binding, actor, taken)
    row = Incident.objects.filter(app=binding.app, pk=taken.join_to).first()
    row = incidents.final_of(row) if row is not None else None
    if row is None or not row.is_open:
        raise RuleBroken(
            [_("Kejadian itu sudah ditutup. Catat sebagai kejadian baru.")],
            {"join_to": _("Sudah ditutup.")},
        )
    return row


def _line(call: Call) -> str:
    text = _("Panggilan digabung ke kejadian ini") if call.is_joined else _("Panggilan pertama")
    return f"{text}. {call.note}".strip() if call.note else f"{text}."
