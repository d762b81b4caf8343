"""A register that is only shown: some objects, their bills of the past years, most of them paid."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.billing import assessing, charges, demo, services
from blocks.billing.models import Assessment, InvoiceStatus
from core import access, workflow
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.moment import as_of

OBJECTS, YEARS = 24, 3
REFUSED = (RuleBroken, workflow.StaleState, access.Forbidden)


def run(binding: Any, context: Any) -> None:
    """Bill the register once; where there is a run already nothing is done."""
    if not context.residents() or Assessment.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} billing")  # noqa: S311 - examples, not secrets
    _fill(binding, chance)
    for year in range(context.today.year - YEARS + 1, context.today.year + 1):
        begun = min(_at(date(year, 1, 12), 9), timezone.now())
        with as_of(begun):
            left = assessing.outlook(binding, year).left
            made = assessing.open_run(binding, year, access.system(), left)
            assessing.work(binding, made.pk)
        _pay(binding, year, chance)
        _overdue(binding)


def _fill(binding: Any, chance: Random) -> None:
    """Make objects up to the number that is shown."""
    entity = binding.register_entity
    while entity.model._default_manager.count() < OBJECTS:
        try:
            examples.make(entity, chance)
        except examples.NoExample:
            return


def _pay(binding: Any, year: int, chance: Random) -> None:
    """Most pay before the last day, some later with a fine, some not at all."""
    for record in binding.bills().filter(**{binding.period: year}):
        row, luck = binding.row(record), chance.random()
        if row.status != InvoiceStatus.OPEN or luck < 0.14:
            continue
        due = timezone.localdate(row.due_at)
        days = chance.randrange(2, 150) if luck < 0.28 else -chance.randrange(1, 220)
        paid_at = _at(due + timedelta(days=days), 8 + chance.randrange(8), chance.randrange(60))
        if paid_at < timezone.now() and paid_at > row.issued_at and not services.why_not_payable(binding, record):
            with as_of(paid_at):
                owed = charges.put(binding, record, row, timezone.localdate(paid_at)).rest
                reference = f"CONTOH{chance.getrandbits(48):012X}"
                services.pay(binding, record, chance.choice(demo.CHANNELS), reference, owed, paid_at)


def _overdue(binding: Any) -> None:
    """Make the steps of the clock that were due meanwhile."""
    entity = binding.entity
    for step in entity.workflow.transitions:
        for record in workflow.due_rows(entity, step, timezone.now()) if step.timed is not None else ():
            moment = _at(timezone.localdate(binding.row(record).due_at) + timedelta(days=1), 8)
            try:
                with as_of(min(moment, timezone.now())):
                    workflow.move(entity, record, step.name, access.system())
            except REFUSED:
                continue


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))
