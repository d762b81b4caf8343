"""Which records the clock moves: by a date they hold, or by how long they stay in a state."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

from django.test import TestCase
from django.utils import timezone

from core import workflow
from core.models import WorkItem
from core.workflow_types import Timed, Transition

STEP = Transition(name="lewat", label="Lewat", sources=("menunggu",), target="batal", timed=Timed("", days=3))
# Work items are rows with a state, and stand here for the records of an application.
ENTITY = SimpleNamespace(app="uji", name="laporan", model=WorkItem)


class StayTests(TestCase):
    """A step that names no date counts the days in its state."""

    def item(self, number, state="menunggu", days=0):
        since = timezone.now() - timedelta(days=days)
        values = {"app": "uji", "entity": "laporan", "state": state, "phase": "received", "entered_at": since}
        item = WorkItem.objects.create(object_id=number, **values)
        WorkItem.objects.filter(pk=item.pk).update(object_id=item.pk)
        return item

    def test_a_setting_may_hold_the_days(self):
        self.item(1, days=2)
        stayed = self.item(2, days=4)
        step = replace(STEP, timed=Timed("", setting="batas_hari"))
        entity = SimpleNamespace(**vars(ENTITY), settings_of=lambda: SimpleNamespace(batas_hari=3))
        self.assertEqual(list(workflow.due_rows(entity, step, timezone.now())), [stayed])

    def test_is_due_after_so_many_days_in_the_state(self):
        self.item(1, days=2)
        stayed = self.item(2, days=4)
        self.item(3, state="selesai", days=9)
        self.assertEqual(list(workflow.due_rows(ENTITY, STEP, timezone.now())), [stayed])
