"""Visits are assigned to one field officer an entry, with a day, and can be taken back."""

from datetime import timedelta

import pytest

from blocks.registry.models import Task
from blocks.registry.selectors import desk
from blocks.registry.services import renewals, tasks, visits
from blocks.registry.tests.builders import sent
from core import access
from core.access import Forbidden
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db


def test_assigned_entries_wait_for_their_officer(binding, make, manager, visitor, world):
    entries = [make(), make()]
    assert tasks.assign(binding, manager, visitor.user, entries) == 2
    due_on = world.clock.now.date() + timedelta(days=binding.setting("visit_days"))
    assert set(Task.objects.values_list("officer", "due_on", "made_by")) == {(visitor.user.pk, due_on, manager.user.pk)}
    assert [row["record"] for row in desk.mine(binding, visitor)] == entries
    assert desk.unassigned(binding, manager).count() == 0
    assert "2 kunjungan ditugaskan" in Notification.objects.get(user=visitor.user).title


def test_an_entry_has_one_open_task(binding, make, manager, visitor):
    first, second = make(), make()
    tasks.assign(binding, manager, visitor.user, [first])
    assert tasks.assign(binding, manager, visitor.user, [first, second]) == 1
    with pytest.raises(RuleBroken, match="sudah ditugaskan"):
        tasks.assign(binding, manager, visitor.user, [first, second])


def test_only_the_desk_assigns_and_only_to_field_officers(binding, make, manager, reader, visitor, outsider):
    record = make()
    for actor in (reader, outsider):
        with pytest.raises(Forbidden):
            tasks.assign(binding, actor, visitor.user, [record])
    with pytest.raises(RuleBroken, match="tidak berperan"):
        tasks.assign(binding, manager, reader.user, [record])


def test_a_day_that_is_over_is_refused(binding, make, manager, visitor, world):
    with pytest.raises(RuleBroken, match="sudah lewat"):
        tasks.assign(binding, manager, visitor.user, [make()], world.clock.now.date() - timedelta(days=1))


def test_a_task_taken_back_frees_the_entry(binding, make, manager, visitor, reader):
    record = make()
    tasks.assign(binding, manager, visitor.user, [record])
    task = Task.objects.get()
    with pytest.raises(Forbidden):
        tasks.take_back(binding, reader, task)
    tasks.take_back(binding, manager, task)
    assert desk.mine(binding, visitor) == []
    assert list(desk.unassigned(binding, manager)) == [record]


def test_what_is_verified_needs_no_visit_until_a_period_asks(binding, make, manager, visitor, waiting, world):
    record = make(state=waiting)
    visits.take(binding, visitor, record, sent())
    assert desk.unassigned(binding, manager).count() == desk.to_renew(binding, manager).count() == 0
    today = world.clock.now.date()
    renewals.begin(binding, manager, "Uji", today, today + timedelta(days=30))
    assert list(desk.to_renew(binding, manager)) == [record]
    tasks.assign(binding, manager, visitor.user, [record])
    assert desk.to_renew(binding, manager).count() == 0


def test_the_page_assigns_so_many_of_a_village(world, binding, make, manager, visitor, village):
    here = village("Desa Sini")
    entries = [make(village=here), make(village=here), make(), make(village=here)]
    client, url = world.client(manager.user), binding.url("assign")
    values = {"village": here.pk, "officer": visitor.user.pk, "count": 2}
    assert client.post(url, values).status_code == 302
    assert set(Task.objects.values_list("entry", flat=True)) == {entries[0].registry_id, entries[1].registry_id}
    assert client.post(binding.url("take_back", Task.objects.first().pk)).status_code == 302
    assert Task.objects.filter(closed_at=None).count() == 1


def test_the_page_says_everything_that_is_wrong(world, binding, make, manager):
    make()
    answer = world.client(manager.user).post(binding.url("assign"), {"count": 0})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"village", "officer", "count"}


def test_a_task_that_is_late_is_counted_on_the_desk(binding, make, manager, visitor, world):
    tasks.assign(binding, manager, visitor.user, [make()])
    assert desk.waiting(binding, manager).late == 0
    world.clock.move(world.clock.now + timedelta(days=binding.setting("visit_days") + 1))
    assert desk.waiting(binding, manager).late == 1


def test_the_system_may_assign(binding, make, visitor):
    assert tasks.assign(binding, access.system(), visitor.user, [make()]) == 1
