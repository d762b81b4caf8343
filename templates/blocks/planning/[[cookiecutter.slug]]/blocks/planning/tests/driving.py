"""Makes sheets complete for the tests of applications."""

from dataclasses import replace
from decimal import Decimal

from blocks.planning.models import Indicator, Result, Spending
from blocks.planning.services import budgeting, life, revising
from blocks.planning.services.budgeting import Planned

TARGETS = (Decimal(10), Decimal(20), Decimal(30), Decimal(40))
ROWS = (
    Planned("1.02.02", "Program Contoh"),
    Planned("1.02.02.2.01", "Kegiatan Contoh"),
    Planned("1.02.02.2.01.0001", "Subkegiatan Contoh", "Orang dilayani", "orang", "naik", None, TARGETS, 1_000_000),
)


def plan(binding, record):
    """The sheet's office has one subactivity with a ceiling and one indicator."""
    row = life.lock(binding, record)
    budgeting.place(row, list(ROWS))
    life.sum_up(row)
    return row


def complete(world, binding, record):
    """Everything is planned, and where quarters are reported everything is filled in to its target."""
    from django.db import transaction

    with transaction.atomic():
        row = plan(binding, record)
        if not binding.has_quarters:
            return
        for one in Indicator.objects.filter(node__office_id=row.office_id, targets__year=row.year).distinct():
            value = TARGETS[row.quarter - 1]
            Result.objects.update_or_create(sheet=row, indicator=one, defaults={"value": value})
            Spending.objects.update_or_create(sheet=row, node=one.node, defaults={"amount": 250_000})
        life.sum_up(row)


def revise(world, binding, record):
    """The office proposes to spend half as much again."""
    complete(world, binding, record)
    revising.propose(binding.row(record), [replace(ROWS[2], ceiling=1_500_000)])


EVENTS = {}
NEEDS = {"has_revision": revise, "is_complete": complete}
