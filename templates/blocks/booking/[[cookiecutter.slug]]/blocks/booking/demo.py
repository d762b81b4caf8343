"""What people would do with the calendar, for a replica that is only shown."""

from contextlib import suppress
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.booking import repeating, selectors, series, services
from blocks.booking.models import Reservation, ReservationState
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.moment import as_of
from core.workflow import StaleState

AHEAD_DAYS = 6
NAMED = 8  # records of a kind that steps refer to
MOST_TRIES = 12
WEEKS = 6


def run(binding: Any, context: Any) -> int:
    """Walk some records of the reservation's entity, and let one of them come back every week.

    What its steps name comes first: a batch of vaccine to be used. Where officers choose the resource, so does what
    the record itself names: the festival whose days are given a field.
    """
    others = named_in_steps(binding.entity) + (named_on_form(binding.entity) if binding.chosen else [])
    made = sum(walk.run(other, context, NAMED) for other in others)
    made += walk.run(binding.entity, context)
    if made and binding.series_weeks is not None and not binding.chosen:
        made += _weekly(binding, context)
    return made


def named_in_steps(entity: Any) -> list[Any]:
    """Kinds with steps of their own that only a step of this one refers to, so that nothing has made them yet."""
    asked = set(entity.forms.Form.base_fields)
    later = {name for form in getattr(entity.forms, "MOVES", {}).values() for name in form.base_fields}
    return _with_steps(entity, later - asked)


def named_on_form(entity: Any) -> list[Any]:
    """Kinds with steps of their own that the form of this one asks for."""
    return _with_steps(entity, set(entity.forms.Form.base_fields))


def _with_steps(entity: Any, names: set[str]) -> list[Any]:
    """The kinds of this application with steps of their own and no block that these references name."""
    from core.descriptors import of_model

    models = [
        entity.model._meta.get_field(info.name).remote_field.model
        for info in entity.fields
        if info.kind == "reference" and info.name in names
    ]
    others = [other for model in models if (other := of_model(model)) is not None and other.app == entity.app]
    return [other for other in others if other.workflow is not None and other.access.create and not other.bindings]


def _weekly(binding: Any, context: Any) -> int:
    """Take one time for some weeks, as a club does; records that may not are taken back. Gives how many were made."""
    chance = Random(f"{context.region.slug} {binding.app} series")  # noqa: S311 - examples, not secrets
    begun = walk.in_office_hours(timezone.now() - timedelta(days=2), chance)
    for _attempt in range(MOST_TRIES):
        with suppress(RuleBroken, Forbidden, StaleState, examples.NoExample), transaction.atomic():
            with as_of(min(begun, timezone.now())):
                record = examples.make(binding.entity, chance)
                if not series.is_offered(binding, record) or _choose(binding, record, timezone.now(), chance) is None:
                    raise examples.NoExample
                record.refresh_from_db()
                last = min(timezone.localdate() + WEEKS * series.WEEK, series.last_day(binding, record))
                made = repeating.repeat(binding, record, access.system(), {"sampai": f"{last}", "lewati": "1"})
            return Reservation.objects.filter(series=made).count()
    return 0


def step(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Choose a time where one is missing, come to it where one is held; None where nothing is due.

    What an office chose is waited for: nobody sets out before its hour.
    """
    row = binding.row(record)
    if row is None:
        return None
    if binding.chosen:
        return row.starts_at if row.state == ReservationState.HELD and row.starts_at > moment else None
    if row.state in (ReservationState.OPEN, ReservationState.MISSED):
        return _choose(binding, record, moment, chance)
    ready = binding.entity.workflow.state(record.state).phase != "received"
    if row.state == ReservationState.HELD and ready:
        return _come(binding, record, row, chance)
    return None


def _choose(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    if not binding.may_choose(record, access.system()):
        return None
    with as_of(moment):
        first = timezone.localdate() + timedelta(days=1)
        days = [selectors.day(binding, first + timedelta(days=n), record=record) for n in range(AHEAD_DAYS)]
        offers = [offer for day in days for offer in day.offers if offer.free]
        chance.shuffle(offers)
        if not any(_take(binding, record, offer) for offer in offers[:MOST_TRIES]):
            return None
    return moment + timedelta(minutes=chance.randrange(5, 90))


def _take(binding: Any, record: Any, offer: Any) -> bool:
    """Say whether the time could be had: too soon or too far ahead are shown on some calendars and refused."""
    try:
        services.choose(binding, record, access.system(), offer.resource.pk, offer.cell.starts_at)
    except RuleBroken:
        return False
    return True


def _come(binding: Any, record: Any, row: Any, chance: Random) -> datetime | None:
    """Come to the hour held; now and then nobody comes."""
    came = row.starts_at + timedelta(minutes=chance.randrange(-12, 15))
    if came > timezone.now():
        return None
    if chance.random() < 0.07:
        return (
            row.ends_at + timedelta(days=1) if services.mark_missed(binding, row.ends_at + timedelta(days=1)) else None
        )
    with as_of(came):
        services.arrive(binding, record, access.system(), now=came)
    return came
