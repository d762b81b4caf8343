"""Who reads monthly reports, and who sets the day on which months are closed."""

import io
from unittest.mock import patch

import openpyxl
import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from config.installed import PACKAGES
from core import measures
from core.monthly import closing, reading
from live.tests import builders

pytestmark = pytest.mark.db
APP = next(iter(PACKAGES))


@override_settings(MFA_REQUIRED=False)
class MonthlyTest(TestCase):
    """One application's report."""

    def setUp(self) -> None:
        self.office = builders.office()
        self.user = builders.officer()
        self.month = reading.last()

    def sign_in(self, app: str, role: str) -> None:
        builders.give_role(self.user, app, role, self.office)
        self.client.force_login(self.user)

    def address(self, name: str, month: str = "", app: str = APP) -> str:
        return reverse(f"egov:{name}", args=[app, month or self.month.key])

    def test_guests_and_residents_are_refused(self) -> None:
        names = ("monthly", "monthly_print", "monthly_export")
        pages = [reverse("egov:monthly_index"), *(self.address(name) for name in names)]
        self.assertEqual({self.client.get(page).status_code for page in pages}, {302})
        self.client.force_login(builders.resident())
        self.assertEqual({self.client.get(page).status_code for page in pages}, {403})

    def test_an_officer_of_another_application_finds_none(self) -> None:
        self.sign_in("lain", "operator")
        for name in ("monthly", "monthly_print", "monthly_export"):
            self.assertEqual(self.client.get(self.address(name)).status_code, 404)
        self.assertContains(self.client.get(reverse("egov:monthly_index")), "Tidak ada laporan untuk peran Anda")

    def test_months_that_have_not_begun_or_are_none_do_not_exist(self) -> None:
        self.sign_in("core", "pimpinan")
        for month in (self.month.shifted(2).key, "2026-13", "kapan", "1812-01"):
            self.assertEqual(self.client.get(self.address("monthly", month)).status_code, 404)

    def test_the_leader_reads_a_closed_month_and_takes_it_along(self) -> None:
        self.sign_in("core", "pimpinan")
        closing.close(APP, self.month, timezone.now())
        page = self.client.get(self.address("monthly"))
        for words in ("Ditutup", "Salin teks", "https://wa.me/?text=", "js/copy.js", self.month.label):
            self.assertContains(page, words)
        printed = self.client.get(self.address("monthly_print"))
        self.assertTrue(printed.content.startswith(b"%PDF"))
        book = openpyxl.load_workbook(io.BytesIO(self.client.get(self.address("monthly_export")).content))
        self.assertEqual(book.sheetnames[0], "Ringkasan")
        self.assertEqual(book.sheetnames[-1], "Arti angka")
        self.assertEqual(book["Ringkasan"]["A2"].value, self.month.label)

    def test_a_closed_month_is_read_without_counting(self) -> None:
        self.sign_in("core", "pimpinan")
        for back in (0, -1, -12):
            closing.close(APP, self.month.shifted(back), timezone.now())
        self.client.get(self.address("monthly"))
        with patch.object(measures, "values", side_effect=AssertionError("counted again")):
            for name in ("monthly", "monthly_print", "monthly_export"):
                self.assertEqual(self.client.get(self.address(name)).status_code, 200)

    def test_the_list_says_which_months_are_closed(self) -> None:
        self.sign_in("core", "pimpinan")
        self.assertNotContains(self.client.get(reverse("egov:monthly_index")), "Ditutup, ada koreksi")
        closing.close(APP, self.month, timezone.now())
        self.assertContains(self.client.get(reverse("egov:monthly_index")), self.address("monthly"))

    def test_only_the_administrator_sets_the_closing_day(self) -> None:
        self.sign_in("core", "pimpinan")
        index = reverse("egov:monthly_index")
        self.assertNotContains(self.client.get(index), "Atur penutupan")
        self.assertEqual(self.client.post(index, {"day": 3, "paper": "f4"}).status_code, 403)
        builders.give_role(self.user, "core", "administrator", self.office)
        self.client.force_login(self.user)
        self.assertEqual(self.client.post(index, {"day": 31, "paper": "f4"}).status_code, 422)
        self.assertRedirects(self.client.post(index, {"day": 3, "paper": "f4"}), index)
        self.assertEqual(closing.chosen(), {"day": 3, "paper": "f4"})

    def test_it_is_read_in_english_too(self) -> None:
        self.sign_in("core", "pimpinan")
        self.client.get(reverse("choose_language", args=["en"]))
        self.client.cookies["django_language"] = "en"
        self.assertContains(self.client.get(reverse("egov:monthly_index")), "Monthly reports")
