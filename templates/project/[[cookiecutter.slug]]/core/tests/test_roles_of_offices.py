"""A role counts where it is held: in its office and those below, for records that lie there."""

from types import SimpleNamespace

import pytest

from core import access
from core.access import Actor, Grant

HERE, THERE = 1, 2
OFFICER = SimpleNamespace(pk=1, kind="officer")
REPORT = SimpleNamespace(app="uji", office="office", owner=None, parent=None)
PART = SimpleNamespace(app="uji", office=None, owner=None, parent="report", parent_entity=REPORT)


def holder(**where) -> Actor:
    return Actor(user=OFFICER, grants=(Grant("uji", "petugas", **where),))


def report(office_id):
    return SimpleNamespace(office_id=office_id, pk=7)


def is_served(actor, entity, record):
    return access.is_one_of((access.role("petugas"),), actor, entity, record)


@pytest.mark.parametrize(("lies", "serves"), [(HERE, True), (THERE, False), (None, True)])
def test_a_role_of_one_office_serves_what_lies_there_or_nowhere(lies, serves):
    assert is_served(holder(office_ids=frozenset({HERE})), REPORT, report(lies)) is serves


def test_a_role_of_all_offices_serves_everywhere():
    assert is_served(holder(all_offices=True), REPORT, report(THERE))


@pytest.mark.parametrize(("lies", "serves"), [(HERE, True), (THERE, False)])
def test_parts_lie_where_their_whole_lies(lies, serves):
    part = SimpleNamespace(report=report(lies))
    assert is_served(holder(office_ids=frozenset({HERE})), PART, part) is serves


def test_without_a_record_it_is_enough_to_hold_the_role_somewhere():
    assert is_served(holder(office_ids=frozenset({HERE})), REPORT, None)
    assert not is_served(Actor(user=OFFICER), REPORT, None)
    assert not is_served(Actor(user=OFFICER, grants=(Grant("lain", "petugas", all_offices=True),)), REPORT, None)
