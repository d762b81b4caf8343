"""The team: nobody twice on the same days, nobody of the inspected office, nobody undeclared."""

from datetime import timedelta

import pytest

from blocks.inspection.models import Inspection, Member
from blocks.inspection.services import ordering, teams
from blocks.inspection.tests import driving
from blocks.inspection.tests.conftest import again
from core.access import Forbidden
from core.models import Office, Position, PositionHolding
from core.rules import RuleBroken

pytestmark = pytest.mark.db


def other(binding, row, **shift):
    """Another inspection of the application, some days away from this one."""
    days = timedelta(days=shift.get("days", 0))
    return Inspection.objects.create(app=binding.app, starts_on=row.starts_on + days, ends_on=row.ends_on + days)


def test_nobody_is_in_two_teams_on_the_same_day(binding, begin, system):
    record = begin(binding)
    row, user = binding.row(record), driving.inspector(binding, "ketua")
    length = (row.ends_on - row.starts_on).days
    Member.objects.create(inspection=other(binding, row, days=length), user=user, place="anggota")
    with pytest.raises(RuleBroken, match="dalam tim lain"):
        teams.add(binding, system, record, user, "ketua", 1)
    assert not row.members.exists()


def test_the_day_after_is_free(binding, begin, system):
    record = begin(binding)
    row, user = binding.row(record), driving.inspector(binding, "ketua")
    length = (row.ends_on - row.starts_on).days
    Member.objects.create(inspection=other(binding, row, days=length + 1), user=user, place="anggota")
    assert teams.add(binding, system, record, user, "ketua", 1).pk


def test_a_cancelled_inspection_keeps_nobody(binding, begin, system):
    record = begin(binding)
    row, user = binding.row(record), driving.inspector(binding, "ketua")
    found = other(binding, row)
    Member.objects.create(inspection=found, user=user, place="anggota")
    Inspection.objects.filter(pk=found.pk).update(is_over=True)
    assert teams.add(binding, system, record, user, "ketua", 1).pk


def test_days_are_not_moved_onto_another_team(binding, begin, system):
    from blocks.inspection.services import life

    record = begin(binding)
    row, user = binding.row(record), driving.inspector(binding, "ketua")
    teams.add(binding, system, record, user, "ketua", 1)
    Member.objects.create(inspection=other(binding, row, days=60), user=user, place="anggota")
    later = {binding.starts_on: row.starts_on + timedelta(days=60), binding.ends_on: row.ends_on + timedelta(days=60)}
    type(record)._default_manager.filter(pk=record.pk).update(**later)
    with pytest.raises(RuleBroken, match="dalam tim lain"):
        life.follow(binding, again(binding, record))


def test_nobody_of_the_inspected_office_or_below_is_in_the_team(binding, begin, system):
    record = begin(binding)
    office = binding.office_of(record)
    below = Office.objects.create(code="uji-bawahan", name="Bidang Uji", parent=office)
    user = driving.inspector(binding, "ketua")
    position = Position.objects.create(code="uji-rangkap", office=below, title="Rangkap")
    PositionHolding.objects.create(position=position, user=user, starts_on="2020-01-01")
    with pytest.raises(RuleBroken, match="kantor yang diperiksa"):
        teams.add(binding, system, record, user, "ketua", 1)


def test_who_has_no_role_is_refused(world, binding, begin, system):
    with pytest.raises(RuleBroken, match="tidak berwenang"):
        teams.add(binding, system, begin(binding), world.clerk, "anggota", 1)


def test_only_the_planner_forms_teams(binding, begin):
    record = begin(binding)
    actor = driving.actor_at(binding, "anggota")
    with pytest.raises(Forbidden):
        teams.add(binding, actor, record, driving.inspector(binding, "ketua"), "ketua", 1)


def test_the_letter_says_at_once_all_that_is_missing(binding, begin, system):
    record = begin(binding)
    teams.add(binding, system, record, driving.inspector(binding, "ketua"), "ketua", 1)
    with pytest.raises(RuleBroken) as broken:
        ordering.order(binding, system, record)
    assert len(broken.value.messages) == len(binding.team_needs)  # the other places, and one declaration
    assert binding.row(again(binding, record)).ordered_on is None


def test_a_conflict_keeps_the_letter_back(binding, begin, system):
    record = begin(binding)
    driving.make_team(binding, record)
    actor = driving.actor_at(binding, "ketua")
    with pytest.raises(RuleBroken, match="Tulis benturan"):
        teams.declare(binding, actor, record, True, " ")
    teams.declare(binding, actor, record, True, "Saudara kandung bendahara")
    with pytest.raises(RuleBroken, match="ganti dahulu"):
        ordering.order(binding, system, record)


def test_nobody_declares_for_another(world, binding, begin):
    from core import access

    record = begin(binding)
    driving.make_team(binding, record)
    with pytest.raises(RuleBroken, match="anggota tim sendiri"):
        teams.declare(binding, access.actor_for(world.clerk), record, False, "")


def test_the_team_stays_within_the_days_of_the_programme(binding, begin, system, monkeypatch):
    record = begin(binding)
    driving.make_team(binding, record)
    monkeypatch.setattr(type(binding), "planned_days", lambda self, record: 2)
    with pytest.raises(RuleBroken, match="anggaran program 2"):
        ordering.order(binding, system, record)


def test_only_the_chief_issues_and_only_once(binding, ordered, system):
    with pytest.raises(Forbidden):
        ordering.order(binding, driving.actor_at(binding, "ketua"), ordered)
    with pytest.raises(RuleBroken, match="sudah terbit"):
        ordering.order(binding, system, ordered)
    with pytest.raises(RuleBroken, match="tidak dapat diubah"):
        teams.remove(binding, system, ordered, binding.row(ordered).members.first().pk)


def test_the_letter_is_a_pdf_with_the_team(binding, ordered):
    letter = binding.row(ordered).letters.get(kind="spt")
    with letter.file.content.open() as handle:
        assert handle.read().startswith(b"%PDF")
    assert letter.number
