"""Records that a step issues: made once, told to their blocks once, in the name of who made the step."""

from collections import Counter
from random import Random
from unittest.mock import patch

from django.test import TestCase

from accounts.tests.builders import a_resident, an_officer
from core import access, workflow
from core.entities import all_entities, get
from core.models import AuditEntry
from core.seeding import examples
from core.tests.bare_records import places


class IssuingTests(TestCase):
    """Every step of every installed application that issues a record."""

    @classmethod
    def setUpTestData(cls):
        places()
        a_resident(phone="+6281234567890")
        cls.officer = access.actor_for(an_officer())

    def test_each_block_is_told_once_and_by_whom(self):
        for entity in all_entities():
            for step in entity.workflow.transitions if entity.workflow is not None else ():
                for issue in step.issues:
                    with self.subTest(f"{entity.app}.{entity.name}.{step.name}"):
                        self.issue_once(entity, step, get(entity.app, issue.entity))

    def issue_once(self, entity, step, target):
        record = examples.make(entity, Random("terbit"))
        before = list(target.model._default_manager.values_list("pk", flat=True))
        told: Counter[tuple[str, int, bool]] = Counter()

        def count(binding, issued, actor):
            told[binding.block, issued.pk, actor is self.officer] += 1

        patches = [patch.object(type(binding), "on_created", count) for binding in target.binding_objects()]
        for one in patches:
            one.start()
        try:
            workflow._issue(entity, record, step, self.officer)
        finally:
            for one in patches:
                one.stop()
        issued = target.model._default_manager.exclude(pk__in=before).get()
        self.assertEqual(told, {(binding.block, issued.pk, True): 1 for binding in target.binding_objects()})
        made = AuditEntry.objects.get(app=target.app, entity=target.name, object_id=issued.pk, action="create")
        self.assertEqual(made.actor_id, self.officer.user_id)
