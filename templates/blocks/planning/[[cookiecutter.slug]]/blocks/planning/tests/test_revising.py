"""The revised budget of a year: in force once enacted, with what was before it kept beside it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from blocks.planning.models import Ceiling, Result, Target
from blocks.planning.selectors import evaluation
from blocks.planning.services import budgeting, life, revising
from blocks.planning.tests.driving import ROWS, TARGETS
from core import access

pytestmark = pytest.mark.db

REVISED = replace(ROWS[2], ceiling=1_500_000, targets=(*TARGETS[:3], Decimal(80)))
NEW = replace(ROWS[2], code="1.02.02.2.01.0002", name="Subkegiatan Baru", indicator="", ceiling=200_000)


def enacted(plans, record):
    """The plan is enacted, and opened again for its revision."""
    row = life.lock(plans, record)
    row.is_enacted = row.is_verified = True
    row.save()
    return row


def test_a_proposed_revision_changes_no_figure_and_shows_what_it_would(plans, planned):
    row = enacted(plans, planned)
    budgeting.put(plans, access.system(), planned, [REVISED, NEW])
    assert (Ceiling.objects.get().amount, life.ceiling(row.office_id, row.year)) == (1_000_000, 1_000_000)
    row.refresh_from_db()
    assert [(one.code[-4:], one.before, one.after) for one in revising.changes(row)] == [
        ("0001", 1_000_000, 1_500_000),
        ("0002", 0, 200_000),
    ]
    assert plans.has_revision(planned)


def test_the_enacted_revision_is_in_force_and_keeps_what_was(plans, planned):
    row = enacted(plans, planned)
    revising.propose(row, [REVISED, NEW])
    row.refresh_from_db()
    revising.enact(row)
    money = {one.node.code[-4:]: (one.original, one.amount) for one in Ceiling.objects.select_related("node")}
    assert money == {"0001": (1_000_000, 1_500_000), "0002": (0, 200_000)}
    kept = {one.quarter: (one.original, one.value) for one in Target.objects.all()}
    assert kept[4] == (40, 80)
    assert kept[3] == (None, 30)
    shown = evaluation.of_sheet(plans, row)
    assert (shown.before, shown.ceiling, shown.is_revised) == (1_000_000, 1_700_000, True)
    revising.propose(row, [replace(REVISED, ceiling=1_600_000)])
    revising.enact(row)
    assert Ceiling.objects.get(node__code=REVISED.code).original == 1_000_000


def test_results_are_measured_against_the_revised_target(plans, planned):
    row = enacted(plans, planned)
    Result.objects.create(sheet=row, indicator=Target.objects.first().indicator, value=40)
    assert evaluation.of_sheet(plans, row).percent == 100
    revising.propose(row, [REVISED])
    revising.enact(row)
    shown = evaluation.of_sheet(plans, row)
    assert shown.percent == 50
    assert [one.before for line in shown.lines for one in line.indicators] == [Decimal(40)]


def test_a_plan_stays_in_force_while_its_revision_is_prepared(plans, planned, monkeypatch):
    enacted(plans, planned)
    for phase, is_in_force in (("returned", True), ("verifying", True), ("rejected", False)):
        monkeypatch.setattr(type(plans), "phase", lambda _self, _record, phase=phase: phase)
        life.moved(plans, planned)
        planned.planning.refresh_from_db()
        assert planned.planning.is_verified is is_in_force
