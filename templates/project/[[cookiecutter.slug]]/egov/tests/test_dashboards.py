"""Figures on dashboards, and the periods they are counted over."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from core.indicators import Indicator, period_of
from egov import dashboards
from live import menus
from live.tests import builders

pytestmark = pytest.mark.db

INDICATORS = (
    Indicator(id="lulus", label="Lulus", show="number", compute=lambda period, actor: 1204, target=lambda period: 2000),
    Indicator(id="tingkat", label="Tingkat", show="percent", compute=lambda period, actor: Decimal("62.5")),
    Indicator(id="sebab", label="Sebab", show="bar", compute=lambda period, actor: [("Rem", 4), ("Lampu", 2)]),
    Indicator(id="rahasia", label="Rahasia", show="number", compute=lambda period, actor: 7, roles=("kepala_upt",)),
)
MODULE = SimpleNamespace(INDICATORS=INDICATORS)


class PeriodTest(SimpleTestCase):
    """Months, quarters and years."""

    def test_quarter_holds_its_months(self) -> None:
        period = period_of("triwulan", "2026-11")
        self.assertEqual((period.start, period.end), (date(2026, 10, 1), date(2027, 1, 1)))
        self.assertEqual(period.label, "Triwulan 4 2026")

    def test_steps_over_the_year(self) -> None:
        self.assertEqual(period_of("bulan", "2026-01").shifted(-1).start, date(2025, 12, 1))

    def test_nonsense_is_the_present_month(self) -> None:
        self.assertEqual(period_of("abad", "kapan", date(2026, 11, 24)).key, "2026-11")


@override_settings(MFA_REQUIRED=False)
@patch.object(dashboards, "PACKAGES", {"e-uji": "e_uji"})
@patch.object(dashboards, "import_module", lambda name: MODULE)
@patch.object(menus, "SERVICES", [])
class DashboardTest(TestCase):
    """Who reads which figure."""

    def page_of(self, role: str, app: str = "e-uji"):
        user = builders.officer()
        builders.give_role(user, app, role, builders.office())
        self.client.force_login(user)
        return self.client.get(reverse("egov:dashboard", args=["e-uji"]), {"masa": "2026-11"})

    def test_shows_numbers_targets_and_charts(self) -> None:
        page = self.page_of("penguji")
        for words in ("1.204", "Target 2.000", "62,5%", "Rem"):
            self.assertContains(page, words)

    def test_figure_of_another_role_is_left_out(self) -> None:
        self.assertNotContains(self.page_of("penguji"), "Rahasia")

    def test_leader_reads_all(self) -> None:
        self.assertContains(self.page_of("pimpinan", "core"), "Rahasia")

    def test_dashboard_of_a_foreign_application_does_not_exist(self) -> None:
        self.assertEqual(self.page_of("operator", "lain").status_code, 404)
