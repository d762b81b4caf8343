"""Several at once: a budget plan is taken whole, and figures filled in twice stand once."""

from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.utils import timezone

from blocks.planning.models import Ceiling, Indicator, Node, Result, Sheet, Spending
from blocks.planning.services import budgeting, reporting
from blocks.planning.tests import driving
from core import access
from core.rules import RuleBroken
from core.seeding.moment import as_of
from core.tests import on_disk
from core.workflow import StaleState
from tests.clock import TODAY

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def fresh(record):
    return type(record)._default_manager.get(pk=record.pk)


def tried(work):
    """Say whether the work was done."""

    def run(number):
        try:
            work(number)
        except (RuleBroken, StaleState):
            return False
        return True

    return run


def test_a_budget_plan_sent_several_times_stands_once(plans, planned):
    before = (Node.objects.count(), Ceiling.objects.count(), Indicator.objects.count())
    rows = list(driving.ROWS)
    with on_disk.database():
        done = on_disk.in_threads(tried(lambda _n: budgeting.put(plans, access.system(), fresh(planned), rows)), 4)
        assert done == [True] * 4
        counts = on_disk.aside(lambda: (Node.objects.count(), Ceiling.objects.count(), Indicator.objects.count()))
    assert counts == before


def test_figures_filled_in_at_once_stand_once(sheet, quarters):
    record = sheet(quarters)
    Sheet.objects.filter(pk=quarters.row(record).pk).update(year=TODAY.year - 1, quarter=4)
    record = fresh(record)
    with transaction.atomic():
        driving.plan(quarters, record)
    record = fresh(record)
    row, indicator = quarters.row(record), Indicator.objects.get()
    moment = timezone.make_aware(
        datetime.combine(quarters.closes_on(row.year, row.quarter) - timedelta(days=7), time(10))
    )

    def fill(number):
        filled = reporting.Filled({indicator.pk: Decimal(20 + number)}, {}, {indicator.node_id: 250_000 + number})
        reporting.fill(quarters, access.system(), fresh(record), filled)

    with as_of(moment), on_disk.database():
        assert on_disk.in_threads(tried(fill), 4) == [True] * 4
        assert on_disk.aside(lambda: (Result.objects.count(), Spending.objects.count())) == (1, 1)
        value, spent = on_disk.aside(lambda: (Result.objects.get().value, int(Spending.objects.get().amount)))
    assert int(value) - 20 == spent - 250_000, "both figures are those of one of them"
