"""An officer with roles in every application of a large replica still reads one worklist, in one statement."""

from unittest import mock

from django.test import TestCase

from core import access
from core.access import Actor, Grant
from core.entities import Entity
from core.models import Office, WorkItem
from core.workflow_types import Workflow
from egov.selectors import worklist
from live.tests import builders

MANY = 600  # roles; SQLite refuses a statement of a thousand alternatives
APPS = ("layanan-1", "layanan-599")


def of_app(app):
    """Two kinds of record of an application: one that its officers read at their offices, one that they do not."""
    read = {"berkas": access.Access(read=(access.role("petugas"),)), "rahasia": access.Access()}
    return tuple(
        Entity(
            app=app,
            package="uji",
            name=name,
            label=name,
            plural=name,
            model_path="core.models.WorkItem",
            access=rules,
            fields=(),
            office="office",
            workflow=Workflow(start="masuk", states=(), transitions=()),
        )
        for name, rules in read.items()
    )


@mock.patch("core.entities.of_app", of_app)
class ManyRolesTests(TestCase):
    """The worklist asks for the entities of the same offices together."""

    def setUp(self):
        self.here = Office.objects.create(code="sini", name="Kantor Sini")
        self.there = Office.objects.create(code="sana", name="Kantor Sana")
        for number, office in enumerate((self.here, self.there, None), start=1):
            for app in APPS:
                for entity in ("berkas", "rahasia"):
                    WorkItem.objects.create(
                        app=app, entity=entity, object_id=number, office=office, state="masuk", phase="received"
                    )

    def found(self, **held):
        grants = tuple(Grant(f"layanan-{number}", "petugas", **held) for number in range(MANY))
        with self.assertNumQueries(1):
            return {(item.app, item.entity, item.office_id) for item in worklist(Actor(grants=grants))}

    def wanted(self, *offices):
        return {(app, "berkas", office) for app in APPS for office in offices}

    def test_all_offices(self):
        self.assertEqual(self.found(all_offices=True), self.wanted(self.here.pk, self.there.pk, None))

    def test_one_office_and_what_no_office_holds(self):
        self.assertEqual(self.found(office_ids=frozenset({self.here.pk})), self.wanted(self.here.pk, None))

    def test_no_role_reads_nothing(self):
        self.assertFalse(worklist(Actor()).exists())

    def test_what_is_given_by_name_is_shown_where_it_may_be_read(self):
        user = builders.officer()
        actor = Actor(user=user, grants=(Grant(APPS[0], "petugas", frozenset({self.here.pk})),))
        for entity, office in (("berkas", self.here), ("berkas", self.there), ("rahasia", self.here)):
            item = WorkItem.objects.create(app=APPS[0], entity=entity, object_id=0, office=office, assignee=user)
            WorkItem.objects.filter(pk=item.pk).update(object_id=item.pk)
        shown = worklist(actor).filter(assignee=user).values_list("entity", "office")
        self.assertEqual(list(shown), [("berkas", self.here.pk)])
