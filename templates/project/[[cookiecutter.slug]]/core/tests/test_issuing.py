"""Records that a step issues: made once, told to their blocks once, in the name of who made the step."""

from collections import Counter
from random import Random
from unittest.mock import patch

from django.test import TestCase
from django.utils import timezone

from accounts.tests.builders import a_resident, an_officer
from core import access, blocks, records, workflow
from core.entities import all_entities, get
from core.models import AuditEntry
from core.seeding import examples
from core.seeding.example_values import Maker
from core.tests.bare_records import NEEDED, a_bare, places

NOTED = {"date": timezone.localdate, "datetime": timezone.now}
COUNTED = ("decimal", "integer", "money", "percent")


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

    def ready(self, entity, step):
        """A record with what the step asks for; a bare one where its rules want more than is made up."""
        chance = Random("terbit")
        try:
            record = examples.make(entity, chance)
        except examples.NoExample:
            record = a_bare(entity)
        if step.require:
            maker, form = Maker(chance), entity.forms.MOVES[step.name](instance=record, actor=access.system())
            for info in (entity.field(name) for name in step.require):
                if info.kind == "reference":
                    value = examples.referred(entity, info.name, maker)
                else:
                    value = maker.value(info, entity.model, form.fields[info.name])
                records.assign(entity, record, {info.name: value})
        is_asked = entity.forms.Form.base_fields
        for info in entity.fields:  # what earlier steps would have noted
            if info.many or getattr(record, info.name, "") is not None:
                continue
            if info.kind in NOTED:
                setattr(record, info.name, NOTED[info.kind]())
            elif info.kind in COUNTED and info.name not in is_asked:
                records.assign(entity, record, {info.name: Maker(chance).value(info, entity.model, NEEDED)})
            elif info.kind == "reference" and info.name not in is_asked:
                records.assign(entity, record, {info.name: examples.referred(entity, info.name, Maker(chance))})
        return record

    def set_values(self, entity, record, step):
        """What the step sets before it issues."""
        settings, names = entity.settings_of(), blocks.Names(entity, record)
        for path, value in step.sets.items():
            workflow._set(record, path, value(record, settings, names))
        if entity.compute is not None:
            entity.compute(record, settings, names)
        record.save()

    def issue_once(self, entity, step, target):
        record = self.ready(entity, step)
        before = list(target.model._default_manager.values_list("pk", flat=True))
        told: Counter[tuple[str, int, bool]] = Counter()

        def count(binding, issued, actor):
            told[binding.block, issued.pk, actor is self.officer] += 1

        patches = [patch.object(type(binding), "on_created", count) for binding in target.binding_objects()]
        # What the issued record's own rules want of a real one is walked in the tests of its application.
        patches.append(patch("core.rules.examine", return_value=[]))
        self.set_values(entity, record, step)
        for one in patches:
            one.start()
        try:
            workflow._issue(entity, record, step, self.officer)
        finally:
            for one in patches:
                one.stop()
        issued = target.model._default_manager.exclude(pk__in=before).get()
        links = [field.name for field in target.model._meta.fields if field.related_model is entity.model]
        if len(links) == 1 and links[0] != target.parent:
            self.assertEqual(getattr(issued, links[0]), record)
        self.assertEqual(told, {(binding.block, issued.pk, True): 1 for binding in target.binding_objects()})
        made = AuditEntry.objects.get(app=target.app, entity=target.name, object_id=issued.pk, action="create")
        self.assertEqual(made.actor_id, self.officer.user_id)
