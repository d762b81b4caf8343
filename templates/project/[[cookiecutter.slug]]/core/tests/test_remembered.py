"""What a process keeps of the database for a while, and the settings made from it."""

from datetime import date

from django.test import SimpleTestCase, TestCase, override_settings

from core import access, conf, setting_values
from core.models import District, Office
from core.remembered import Remembered
from core.tests.test_setting_values import DAY

DECLARED = (conf.Setting(name="tarif_uji", kind="money", default=40000, label="Tarif"),)


class RememberedTests(SimpleTestCase):
    """When a value is read again."""

    def setUp(self):
        self.answers = ["pertama", "kedua"]
        self.kept = Remembered(lambda key: self.answers.pop(0) if self.answers else None)

    @override_settings(SETTINGS_CACHE_SECONDS=60)
    def test_is_read_once_until_it_is_forgotten(self):
        self.assertEqual([self.kept.get("a"), self.kept.get("a")], ["pertama", "pertama"])
        self.kept.forget("a")
        self.assertEqual(self.kept.get("a"), "kedua")

    @override_settings(SETTINGS_CACHE_SECONDS=60)
    def test_each_key_by_itself(self):
        self.assertEqual([self.kept.get("a"), self.kept.get("b")], ["pertama", "kedua"])

    @override_settings(SETTINGS_CACHE_SECONDS=0)
    def test_nothing_is_kept_without_time(self):
        self.assertEqual([self.kept.get("a"), self.kept.get("a")], ["pertama", "kedua"])

    @override_settings(SETTINGS_CACHE_SECONDS=60)
    def test_what_is_missing_is_asked_for_again(self):
        self.answers = [None, "da"]
        self.assertEqual([self.kept.get("a"), self.kept.get("a")], [None, "da"])


@override_settings(SETTINGS_CACHE_SECONDS=60)
class SettingsTests(TestCase):
    """An application's settings are made once for a day."""

    def setUp(self):
        self.addCleanup(setting_values.forget, "e-kir")
        setting_values.forget("e-kir")

    def in_force(self, on: date | None = None):
        return conf.in_force("e-kir", DECLARED, on)

    def test_the_same_day_gives_the_same_object_and_asks_once(self):
        first = self.in_force(DAY)
        with self.assertNumQueries(0):
            self.assertIs(self.in_force(DAY), first)

    def test_another_day_has_its_own_value(self):
        setting_values.change(access.system(), "e-kir", "tarif_uji", 60000, DAY)
        self.assertEqual([self.in_force(date(2026, 5, 31)).tarif_uji, self.in_force(DAY).tarif_uji], [40000, 60000])

    def test_a_change_is_seen_at_once(self):
        self.assertEqual(self.in_force(DAY).tarif_uji, 40000)
        setting_values.change(access.system(), "e-kir", "tarif_uji", 60000, DAY)
        self.assertEqual(self.in_force(DAY).tarif_uji, 60000)


class FollowTests(TestCase):
    """The key at the end of a path is read from the record that holds it."""

    def test_a_reference_is_not_read_for_its_key(self):
        above = Office.objects.create(code="atas", name="Atas")
        below = Office.objects.get(pk=Office.objects.create(code="bawah", name="Bawah", parent=above).pk)
        with self.assertNumQueries(0):
            self.assertEqual(access.follow(below, "parent"), above.pk)

    def test_a_plain_field_is_its_own_value(self):
        self.assertEqual(access.follow(District(code="72.02.01"), "code"), "72.02.01")
