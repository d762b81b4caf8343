"""The worklist calls a record by a person's name only where the officer may read that name."""

from types import SimpleNamespace
from unittest.mock import patch

from django.test import TestCase

from accounts.models import Person
from core import access
from core.access import Actor
from egov import titles
from live.selectors import Row


class TitleTests(TestCase):
    """By kind of record, and by who reads."""

    def titles(self, *, may_read, personal="general"):
        person = Person.objects.create(full_name="Siti Uji", phone="+6281200000001")
        entity = SimpleNamespace(
            title_field="full_name",
            field=lambda _name: SimpleNamespace(personal=personal),
            rows=Person.objects.all,
            title_of=lambda record: record.full_name,
        )
        item = SimpleNamespace(app="uji", entity="rumah", object_id=person.pk)
        row = Row(item=item, app_name="Uji", title="Rumah", state=None, url="")
        with (
            patch("core.entities.get", return_value=entity),
            patch.object(access, "visible", side_effect=lambda rows, _actor, _entity: rows),
            patch.object(access, "sees_personal", return_value=may_read),
        ):
            return [one.title for one in titles.named([row], Actor())]

    def test_who_reads_the_name_sees_it(self):
        self.assertEqual(self.titles(may_read=True), ["Siti Uji"])

    def test_who_does_not_sees_what_it_is(self):
        self.assertEqual(self.titles(may_read=False), ["Rumah"])

    def test_what_is_not_personal_was_kept_already(self):
        with self.assertNumQueries(1):  # the person of this test, and nothing for the title
            self.assertEqual(self.titles(may_read=True, personal=""), ["Rumah"])

    def test_an_application_that_left_keeps_what_was_written(self):
        row = Row(SimpleNamespace(app="lama", entity="hilang", object_id=1), "Lama", "Berkas 1", None, "")
        self.assertEqual(titles.named([row], Actor()), [row])
