"""Settings changed at run time, each from its day on."""

from datetime import date

import pytest
from django.test import TestCase, override_settings

from core import access, setting_values
from core.models import AuditEntry

pytestmark = pytest.mark.db

DAY = date(2026, 6, 1)


class SettingValueTests(TestCase):
    """Which value holds on a day."""

    def test_later_value_holds_from_its_day(self):
        setting_values.change(access.system(), "e-kir", "tarif_uji", 50000, date(2026, 1, 1))
        setting_values.change(access.system(), "e-kir", "tarif_uji", 60000, DAY)
        self.assertEqual(setting_values.overrides("e-kir", date(2026, 5, 31)), {"tarif_uji": 50000})
        self.assertEqual(setting_values.overrides("e-kir", DAY), {"tarif_uji": 60000})

    def test_nothing_holds_before_the_first_day(self):
        setting_values.change(access.system(), "e-kir", "tarif_uji", 50000, DAY)
        self.assertEqual(setting_values.overrides("e-kir", date(2026, 5, 31)), {})

    def test_change_is_written_down(self):
        setting_values.change(access.system(), "e-kir", "tarif_uji", 50000, DAY)
        row = AuditEntry.objects.get()
        self.assertEqual((row.action, row.changes["tarif_uji"]), ("setting", [None, 50000]))

    @override_settings(SETTINGS_CACHE_SECONDS=60)
    def test_this_process_sees_its_own_change_at_once(self):
        self.addCleanup(setting_values.forget, "e-kir")
        self.assertEqual(setting_values.overrides("e-kir", DAY), {})
        setting_values.change(access.system(), "e-kir", "tarif_uji", 50000, DAY)
        self.assertEqual(setting_values.overrides("e-kir", DAY), {"tarif_uji": 50000})
