"""Filling a quarter in: what is refused, who may, and what the figures say."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction

from blocks.planning import evaluating
from blocks.planning.models import Indicator, Node, Result, Sheet, Spending
from blocks.planning.selectors import evaluation
from blocks.planning.services import completeness, reporting
from blocks.planning.services.reporting import Filled
from blocks.planning.tests import driving
from core import access
from core.rules import RuleBroken
from core.seeding.moment import as_of
from tests.clock import TODAY


@pytest.fixture
def report(sheet, quarters):
    """A report of a quarter that has ended, with one subactivity planned and nothing filled in."""
    record = sheet(quarters)
    row = quarters.row(record)
    Sheet.objects.filter(pk=row.pk).update(year=TODAY.year - 1, quarter=4)
    record = quarters.entity.rows().get(pk=record.pk)
    with transaction.atomic():
        driving.plan(quarters, record)
    return quarters.entity.rows().get(pk=record.pk)


@pytest.fixture
def filled():
    """Write it three days after the quarter's end, unless told otherwise."""

    def one(binding, record, value=20, money=250_000, *, days=-7, actor=None):
        row = binding.row(record)
        closes = binding.closes_on(row.year, row.quarter)
        indicator = Indicator.objects.get(node__office_id=row.office_id)
        data = Filled({indicator.pk: Decimal(value)}, {}, {indicator.node_id: money})
        with as_of(at(closes + timedelta(days=days))):
            return reporting.fill(binding, actor or access.system(), record, data)

    return one


def at(day):
    from datetime import datetime, time

    from django.utils import timezone

    return timezone.make_aware(datetime.combine(day, time(10)))


def test_results_roll_up_to_the_programme(quarters, report, filled):
    row = filled(quarters, report)
    shown = evaluation.of_sheet(quarters, row)
    assert [line.percent for line in shown.lines] == [Decimal("50.00")] * 3
    assert str(shown.lines[0].band.label) == "Sangat rendah"
    assert (shown.ceiling, shown.spent, shown.money_percent) == (1_000_000, 250_000, Decimal("25.00"))


def test_very_low_results_need_a_reason(quarters, report, filled):
    filled(quarters, report)
    assert "faktor penghambat" in completeness.missing(quarters, report)[0]
    Result.objects.update(note="Pengadaan terlambat")
    assert completeness.missing(quarters, report) == []


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"money": 1_000_001}, "melebihi pagu"),
        ({"value": -1}, "negatif"),
        ({"days": 1}, "ditutup"),
        ({"days": -400}, "belum"),
    ],
)
def test_wrong_and_late_figures_are_refused(quarters, report, filled, values, words):
    with pytest.raises(RuleBroken, match=words):
        filled(quarters, report, **values)
    assert not Result.objects.exists()


def test_cumulative_spending_never_shrinks(quarters, report, filled):
    row = filled(quarters, report)
    before = Sheet.objects.create(app=row.app, office_id=row.office_id, year=row.year, quarter=3)
    before.spendings.create(node=Node.objects.get(level="subkegiatan"), amount=300_000)
    with pytest.raises(RuleBroken, match="kumulatif"):
        filled(quarters, report)


def test_a_sheet_that_was_sent_is_closed(world, quarters, report, filled):
    user = world.officer(quarters.app, quarters.filler)
    report.state = quarters.entity.workflow.states_of("verifying")[0]
    report.save(update_fields=["state"])
    with pytest.raises(access.Forbidden):
        filled(quarters, report, actor=access.actor_for(user))


def test_the_quarters_before_stand_beside_what_is_filled_in(quarters, sheet, report, filled):
    row = filled(quarters, report, value=40, money=900_000)
    earlier = Sheet.objects.create(
        app=row.app, office=row.office, year=row.year, quarter=2, record_id=None, is_verified=True
    )
    indicator = Indicator.objects.get(node__office_id=row.office_id)
    Result.objects.create(sheet=earlier, indicator=indicator, value=Decimal(15))
    Spending.objects.create(sheet=earlier, node=indicator.node, amount=300_000)
    shown = evaluation.of_sheet(quarters, row)
    leaf, programme = next(one for one in shown.lines if one.is_leaf), shown.lines[0]
    assert leaf.indicators[0].earlier == ((2, Decimal(15)),)
    assert (leaf.earlier, programme.earlier) == (((2, 300_000),), ((2, 300_000),))
    assert evaluation.of_sheet(quarters, earlier).lines[0].earlier == ()
    assert evaluating.paper(quarters, row).startswith(b"%PDF")
