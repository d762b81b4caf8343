"""The ladder of late reports."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.complaint import escalations
from blocks.complaint.tests import builders
from core import escalation
from core.models import LateNotice, Notification, WorkItem

pytestmark = pytest.mark.db


def late(binding, days):
    """A verified report whose last day was so many days ago."""
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    case = record.complaint
    case.due_on = timezone.localdate() - timedelta(days=days)
    case.save()
    items = WorkItem.objects.filter(app=binding.app, object_id=record.pk)
    items.update(due_at=timezone.now() - timedelta(days=days))
    return record


def test_tells_the_head_of_the_holding_office(binding):
    head = builders.head_of(builders.office("kantor-a"))
    record = late(binding, 1)
    assert escalations.run(binding, timezone.now()) >= 1
    assert Notification.objects.filter(user=head, title__contains=record.number).count() == 1


def test_tells_each_rung_once(binding):
    builders.head_of(builders.office("kantor-a"))
    late(binding, 1)
    escalations.run(binding, timezone.now())
    assert escalations.run(binding, timezone.now()) == 0


def test_climbs_with_the_days(binding):
    record = late(binding, 30)
    escalations.run(binding, timezone.now())
    rungs = escalations.ladder(binding)
    assert record.complaint.escalations.count() == len(rungs) > 1
    assert WorkItem.objects.get(app=binding.app, object_id=record.pk).escalation_level == len(rungs)


def test_many_at_once_share_a_letter_and_a_notice(binding):
    head = builders.head_of(builders.office("kantor-a"))
    records = [late(binding, 1 + number) for number in range(escalation.FEW + 2)]
    lowest = escalations.ladder(binding)[0]["name"]
    escalations.run(binding, timezone.now())
    rows = LateNotice.objects.filter(app=binding.app, level=1)
    assert rows.count() == len(records) == records[0].complaint.escalations.model.objects.filter(rung=lowest).count()
    assert len(set(rows.values_list("number", flat=True))) == 1
    told = Notification.objects.filter(user=head, title=f"Lewat tenggat: {len(records)} berkas")
    assert told.count() == 1 and rows.first().number in told.get().text
    assert not Notification.objects.filter(user=head, title__contains=records[0].number).exists()
    assert escalations.run(binding, timezone.now()) == 0


def test_leaves_alone_what_is_in_time(binding):
    record = builders.report(binding)
    builders.step(binding, record, "verify")
    assert escalations.run(binding, timezone.now()) == 0
    assert not record.complaint.escalations.exists()


def test_leaves_alone_what_waits_for_its_reporter(binding):
    record = builders.report(binding)
    builders.step(binding, record, "return_to")
    WorkItem.objects.filter(object_id=record.pk).update(due_at=timezone.now() - timedelta(days=30))
    assert escalations.run(binding, timezone.now()) == 0
