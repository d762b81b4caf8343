"""Seeds: again and again the same, and never over what people changed."""

from datetime import date, datetime
from io import StringIO
from random import Random
from unittest.mock import patch

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase, TestCase, override_settings
from django.utils import timezone

from accounts.models import Person, User
from config.installed import PACKAGES
from core.models import District, Office, Position, RoleGrant, Village
from core.seeding import areas, people, sources, walk
from core.seeding.context import Context


class UpsertTests(TestCase):
    """One row by its key."""

    def upsert(self, name="Poso Kota"):
        return Context().upsert(District, {"code": "72.02.01"}, {"name": name, "lat": -1.4, "lon": 120.75})

    def test_second_run_makes_nothing(self):
        self.assertEqual(self.upsert().pk, self.upsert().pk)
        self.assertEqual(District.objects.count(), 1)

    def test_brings_a_new_release_s_value(self):
        self.upsert()
        self.assertEqual(self.upsert("Poso Kota Baru").name, "Poso Kota Baru")

    def test_leaves_what_people_changed(self):
        self.upsert()
        District.objects.update(name="Diubah orang")
        self.assertEqual(self.upsert("Rilis baru").name, "Diubah orang")

    def test_leaves_what_people_made_under_the_same_code(self):
        District.objects.create(code="72.02.01", name="Buatan orang")
        for _time in range(2):
            self.assertEqual(self.upsert().name, "Buatan orang")

    def test_does_not_bring_back_what_people_removed(self):
        self.upsert().delete()
        self.assertIsNone(self.upsert())
        self.assertFalse(District.objects.exists())


class ManyTests(TestCase):
    """Many rows by their keys, with the same care as one."""

    def upsert(self, **names):
        wanted = [({"code": code}, {"name": name, "lat": -1.4, "lon": 120.75}) for code, name in names.items()]
        return Context().upsert_many(District, wanted)

    def test_second_run_makes_nothing_and_brings_a_new_release_s_value(self):
        first = self.upsert(a="A", b="B")
        second = self.upsert(a="A", b="Beda", c="C")
        self.assertEqual([row.pk for row in second[:2]], [row.pk for row in first])
        self.assertEqual([row.name for row in second], ["A", "Beda", "C"])
        self.assertEqual(District.objects.count(), 3)

    def test_leaves_what_people_changed_made_and_removed(self):
        District.objects.create(code="orang", name="Buatan orang")
        self.upsert(a="A", b="B", orang="Benih")
        District.objects.filter(code="a").update(name="Diubah orang")
        District.objects.filter(code="b").delete()
        for _time in range(2):
            found = self.upsert(a="Rilis baru", b="B", orang="Benih")
            self.assertEqual([row and row.name for row in found], ["Diubah orang", None, "Buatan orang"])

    def test_one_key_given_twice_makes_one_row(self):
        wanted = [({"code": "a"}, {"name": "A"})] * 2
        first, second = Context().upsert_many(District, wanted)
        self.assertEqual(first.pk, second.pk)

    def test_reads_and_writes_a_few_times_for_many_rows(self):
        with self.assertNumQueries(5):  # marks, what people made, insert, read back, insert marks
            self.upsert(**{f"d{number}": f"D{number}" for number in range(40)})


class OrderTests(TestCase):
    """Offices come after those they lie under."""

    def test_puts_parents_first(self):
        listed = [{"code": "b", "parent": "a"}, {"code": "c", "parent": "b"}, {"code": "a", "parent": ""}]
        found = [[row["code"] for row in level] for level in areas.levels(listed)]
        self.assertEqual(found, [["a"], ["b"], ["c"]])

    def test_names_a_circle(self):
        with self.assertRaisesMessage(ValueError, "a, b"):
            list(areas.levels([{"code": "a", "parent": "b"}, {"code": "b", "parent": "a"}]))


@patch("core.management.commands.seed.APPS", ())
@patch("core.management.commands.seed.BLOCKS", ())
class CommandTests(TestCase):
    """`manage.py seed` on this region's own files, without its applications."""

    def seed(self):
        out = StringIO()
        call_command("seed", stdout=out)
        return out.getvalue()

    @override_settings(DEMO=False)
    def test_without_demo_there_are_offices_and_no_people(self):
        said = self.seed()
        self.assertEqual(Office.objects.count(), len(areas.rows("offices")))
        self.assertEqual(Village.objects.count(), len(areas.rows("villages")))
        self.assertTrue(RoleGrant.objects.filter(app="core", role="administrator").exists())
        self.assertFalse(Person.objects.exists())
        self.assertNotIn(people.PASSWORD, said)

    @override_settings(DEMO=True)
    def test_demo_prints_sample_logins_that_work(self):
        said = self.seed()
        for kind in ("resident", "officer", "dispatcher", "editor", "leader", "administrator"):
            self.assertIn(kind, said)
        administrator = User.objects.get(is_staff=True)
        self.assertIn(administrator.nip, said)
        self.assertTrue(administrator.check_password(people.PASSWORD))

    @override_settings(DEMO=True)
    def test_second_seed_changes_nothing(self):
        self.seed()
        before = [model.objects.count() for model in (Office, Position, User, Person, RoleGrant)]
        self.seed()
        self.assertEqual([model.objects.count() for model in (Office, Position, User, Person, RoleGrant)], before)


@override_settings(DEMO=False)
@patch("core.management.commands.seed.Command._applications")
class UnchangedTests(TestCase):
    """Seeds of applications run once, and again when they change or somebody asks for it."""

    def seed(self, *words):
        call_command("seed", *words, stdout=StringIO())

    def test_what_ran_through_is_left_out(self, applications):
        self.seed()
        self.seed()
        applications.assert_called_once()

    def test_what_was_asked_for_runs_again(self, applications):
        self.seed()
        self.seed("--ulang")
        self.assertEqual(applications.call_count, 2)

    def test_one_application_that_was_named_runs_alone_and_does_not_count_as_all(self, applications):
        name, package = next(iter(PACKAGES.items()))
        self.seed("--aplikasi", name)
        applications.assert_called_once_with([package])
        self.assertFalse(sources.are_unchanged())

    def test_an_application_that_is_not_here_is_refused(self, applications):
        with self.assertRaisesMessage(CommandError, "tidak-ada"):
            self.seed("--aplikasi", "tidak-ada")
        applications.assert_not_called()

    def test_what_changed_runs_again(self, applications):
        self.seed()
        with override_settings(DEMO=True):
            self.assertFalse(sources.are_unchanged())
        with patch("core.seeding.sources.PLACES", ("region/seed/*.json",)):
            self.seed()
        self.assertEqual(applications.call_count, 2)

    def test_what_failed_runs_again(self, applications):
        applications.side_effect = ValueError
        with self.assertRaises(ValueError):
            self.seed()
        applications.side_effect = None
        self.seed()
        self.assertEqual(applications.call_count, 2)


class OfficeHoursTests(SimpleTestCase):
    """When an invented officer works: in the hours of an office, else in the next working morning."""

    def moved(self, day, hour):
        moment = timezone.make_aware(datetime(2026, 11, day, hour, 30))
        return timezone.localtime(walk.in_office_hours(moment, Random(1)))  # noqa: S311 - examples, not secrets

    def test_a_moment_in_office_hours_stays(self):
        self.assertEqual((self.moved(24, 10).day, self.moved(24, 10).hour), (24, 10))

    def test_the_night_waits_for_the_morning(self):
        self.assertEqual(self.moved(24, 3).day, 24)
        self.assertEqual(self.moved(24, 20).day, 25)
        self.assertIn(self.moved(24, 20).hour, range(8, 11))

    def test_a_weekend_waits_for_monday(self):
        self.assertEqual(self.moved(28, 10).date(), date(2026, 11, 30))
