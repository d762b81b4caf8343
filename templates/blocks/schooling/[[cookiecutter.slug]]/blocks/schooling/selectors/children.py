"""What a guardian sees of a child; only through an open link, and each look is written down."""

from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from blocks.schooling.models import Absence, Card, Enrolment, Guardian, Presence, Sheet
from core import audit
from core.access import Actor


@dataclass(frozen=True)
class Child:
    """One child with the way to it."""

    guardian: Guardian
    record: Any
    name: str
    school: str
    group: str


def of(binding: Any, actor: Actor) -> list[Child]:
    """The children whom the actor may see now."""
    if actor.person_id is None:
        return []
    register = binding.register
    rows = Guardian.objects.filter(app=register.app, person_id=actor.person_id, is_open=True, pupil__isnull=False)
    guardians = list(rows.select_related("pupil__group").order_by("pk"))
    records = register.rows_of("pupil").select_related(register.pupil_school, register.pupil_group)
    known = records.in_bulk([one.pupil.record_id for one in guardians if one.pupil])
    return [
        _child(register, guardian, known[guardian.pupil.record_id])
        for guardian in guardians
        if guardian.pupil is not None and guardian.pupil.record_id in known
    ]


def _child(register: Any, guardian: Guardian, record: Any) -> Child:
    school, group = register.of(record, "pupil_school"), register.of(record, "pupil_group")
    return Child(
        guardian=guardian,
        record=record,
        name=register.of(record, "pupil_name"),
        school=register.of(school, "school_name") if school is not None else "",
        group=register.of(group, "group_name") if group is not None else "",
    )


def waiting(binding: Any, actor: Actor) -> list[Any]:
    """The actor's links that the school has not confirmed, or closed."""
    register = binding.register
    if actor.person_id is None:
        return []
    entity = register.entity_of("link")
    rows = register.rows_of("link").filter(**{f"{register.link_person}_id": actor.person_id})
    states = [one.name for one in entity.workflow.states if one.name not in register.linked and not one.final]
    return [(record, entity.workflow.state(record.state)) for record in rows.filter(state__in=states).order_by("pk")]


def look(actor: Actor, child: Child, what: str) -> None:
    """Write down that the guardian looked."""
    audit.record_unmasked(actor, child.record, what)


@dataclass(frozen=True)
class Days:
    """A child's month."""

    rows: tuple[tuple[date, str], ...]
    sums: Counter
    today: str


def month(binding: Any, child: Child, first: date, today: date) -> Days:
    """Each filled-in day of a month, the newest first, and how it stands today."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    pupil = child.guardian.pupil
    signs = dict(Absence.objects.filter(pupil=pupil, sheet__app=binding.app).values_list("sheet_id", "presence"))
    sheets = _sheets(binding, pupil)
    rows = [
        (one.day, signs.get(one.pk, Presence.PRESENT.value))
        for one in sheets.filter(day__gte=first, day__lte=last).order_by("-day")
    ]
    now = sheets.filter(day=today).first()
    return Days(tuple(rows), Counter(sign for _day, sign in rows), signs.get(now.pk, "h") if now is not None else "")


def _sheets(binding: Any, pupil: Any) -> Any:
    """The sheets of the classes that the pupil was in on their days."""
    here = Q(pk__in=[])
    for one in Enrolment.objects.filter(pupil=pupil):
        span = Q(group_id=one.group_id, day__gte=one.starts_on)
        here |= span & Q(day__lt=one.ends_on) if one.ends_on is not None else span
    return Sheet.objects.filter(here, app=binding.app)


def cards(binding: Any, child: Child) -> list[Card]:
    """The printed cards of a child, the newest first."""
    rows = Card.objects.filter(pupil=child.guardian.pupil, printed_at__isnull=False).select_related("book")
    return list(rows.order_by("-book__term_id", "-pk"))
