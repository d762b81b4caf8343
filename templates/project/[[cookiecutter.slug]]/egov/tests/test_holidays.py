"""Holidays and joint leave: whose days count, what the administrator changes, and the warning in December."""

import io
from datetime import date, datetime
from unittest import mock

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from core import holidays, workdays
from core.condition import joint_leave
from core.models import AuditEntry, Holiday
from egov import holiday_sheet
from live.tests import builders

pytestmark = pytest.mark.db
# A Tuesday that the package calls no holiday, and the day before.
FREE, BEFORE = date(2026, 11, 10), date(2026, 11, 9)


def a_file(*rows, heads=("Tanggal", "Nama", "Jenis")):
    book = openpyxl.Workbook()
    for row in (heads, *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile("libur.xlsx", out.getvalue())


@override_settings(MFA_REQUIRED=False)
class HolidayTest(TestCase):
    """The administrator's page."""

    def setUp(self) -> None:
        self.admin = builders.officer()
        builders.give_role(self.admin, "core", "administrator", builders.office(), all_offices=True)
        self.client.force_login(self.admin)
        self.page = reverse("egov:holidays")

    def add(self, day=FREE, name="Hari Jadi", kind="daerah"):
        return self.client.post(self.page, {"date": day.isoformat(), "name": name, "kind": kind}, follow=True)

    def send(self, *rows, **more):
        return self.client.post(reverse("egov:holidays_import"), {"berkas": a_file(*rows, **more)}, follow=True)

    def test_others_are_refused_everywhere(self) -> None:
        row = Holiday.objects.create(date=FREE, name="Hari Jadi", kind="daerah")
        leader = builders.officer("Pimpinan", "197001012000011001")
        builders.give_role(leader, "core", "pimpinan", builders.office("b", "B"))
        posts = (self.page, reverse("egov:holidays_import"), reverse("egov:holidays_work"))
        for user in (leader, builders.resident()):
            self.client.force_login(user)
            for address in (self.page, reverse("egov:holidays_template")):
                self.assertEqual(self.client.get(address).status_code, 403)
            for address in (*posts, reverse("egov:holiday_remove", args=[row.pk])):
                self.assertEqual(self.client.post(address).status_code, 403)
        self.assertTrue(Holiday.objects.filter(pk=row.pk).exists())

    def test_an_own_day_counts_from_then_on_and_told_deadlines_stay(self) -> None:
        due = timezone.make_aware(datetime(2026, 11, 12, 23, 59))
        item = builders.item(due_at=due, entered_at=timezone.make_aware(datetime(2026, 11, 9, 8)))
        self.assertEqual(workdays.workdays_after(BEFORE, 1), FREE)
        page = self.add()
        self.assertContains(page, "10 November 2026 tersimpan. 1 berkas terbuka melewati hari itu; tenggatnya tetap.")
        self.assertEqual(workdays.workdays_after(BEFORE, 1), date(2026, 11, 11))
        item.refresh_from_db()
        self.assertEqual(item.due_at, due)
        self.assertTrue(AuditEntry.objects.filter(action="holiday").exists())
        self.client.post(reverse("egov:holiday_remove", args=[Holiday.objects.get().pk]))
        self.assertEqual(workdays.workdays_after(BEFORE, 1), FREE)

    def test_a_day_of_the_package_becomes_a_working_day_and_back(self) -> None:
        day = date(2026, 8, 17)
        self.assertFalse(workdays.is_workday(day))
        self.client.post(reverse("egov:holidays_work"), {"tanggal": "2026-08-17"})
        self.assertTrue(workdays.is_workday(day))
        page = self.client.get(self.page, {"tahun": 2026})
        self.assertContains(page, "Daerah, mengganti kalender bawaan")
        self.client.post(reverse("egov:holiday_remove", args=[Holiday.objects.get().pk]))
        self.assertFalse(workdays.is_workday(day))

    def test_the_list_says_where_each_day_comes_from(self) -> None:
        self.add()
        page = self.client.get(self.page, {"tahun": 2026})
        for words in ("cuti bersama 2026", "Selasa, 10 November 2026", "Kalender bawaan", "Jadikan hari kerja"):
            self.assertContains(page, words)

    def test_the_same_day_twice_is_said(self) -> None:
        self.add()
        page = self.add(name="Lain")
        self.assertContains(page, "Tanggal itu sudah ada", status_code=422)
        self.assertEqual(Holiday.objects.get().name, "Hari Jadi")

    def test_a_year_comes_in_from_a_spreadsheet_once(self) -> None:
        rows = [(date(2027, 3, 8), "Cuti bersama Idulfitri", "Cuti bersama"), ("24/12/2027", "Natal", "cuti bersama")]
        self.assertContains(self.send(*rows), "2 hari diubah dari berkas")
        self.assertEqual(set(Holiday.objects.values_list("kind", flat=True)), {"cuti_bersama"})
        self.assertContains(self.send(*rows), "0 hari diubah dari berkas")

    def test_the_template_comes_back_unchanged_and_changes_nothing(self) -> None:
        data = self.client.get(reverse("egov:holidays_template"), {"tahun": 2026}).content
        read = holiday_sheet.read(data, "libur.xlsx")
        self.assertEqual(read.wrong, ())
        self.assertEqual(len(read.days), len(holidays.of_year(2026)))
        self.client.post(reverse("egov:holidays_import"), {"berkas": SimpleUploadedFile("libur.xlsx", data)})
        self.assertFalse(Holiday.objects.exists())

    def test_a_wrong_row_is_named_and_nothing_is_taken(self) -> None:
        good = (date(2027, 3, 8), "Cuti bersama", "Cuti bersama")
        page = self.send(good, ("besok", "Natal", "Cuti bersama"), (date(2027, 1, 2), "Cuti", "Liburan"), good)
        for words in ("Baris 3", "besok", "Baris 4", "Liburan", "Baris 5", "dua kali"):
            self.assertContains(page, words, status_code=422)
        self.assertFalse(Holiday.objects.exists())

    def test_what_is_no_spreadsheet_is_refused(self) -> None:
        upload = SimpleUploadedFile("libur.xlsx", b"%PDF-1.7 bukan lembar kerja")
        page = self.client.post(reverse("egov:holidays_import"), {"berkas": upload})
        self.assertContains(page, "Bukan lembar kerja", status_code=422)

    def test_in_december_the_missing_leave_of_the_next_year_is_said(self) -> None:
        far = 2090  # no decree is in the package for it
        december, november = date(far - 1, 12, 1), date(far - 1, 11, 30)
        with mock.patch.object(holidays, "has_joint_leave", lambda year: year != far):
            self.assertIsNone(holidays.missing(november))
            self.assertEqual(holidays.missing(december), far)
            with mock.patch.object(timezone, "localdate", return_value=december):
                self.assertEqual(joint_leave.known().level, "warn")
        with mock.patch.object(holidays, "missing", return_value=far):
            self.assertContains(self.client.get(reverse("egov:worklist")), f"Cuti bersama {far} belum ada")
            self.assertContains(self.client.get(reverse("egov:condition")), f"Cuti bersama {far} belum ada")

    def test_a_year_that_has_joint_leave_is_not_missed(self) -> None:
        self.assertFalse(holidays.has_joint_leave(2090))
        holidays.put(None, [(date(2090, 3, 8), "Cuti bersama", "cuti_bersama")])
        self.assertTrue(holidays.has_joint_leave(2090))

    def test_it_is_read_in_english_too(self) -> None:
        self.client.get(reverse("choose_language", args=["en"]))
        self.client.cookies["django_language"] = "en"
        self.assertContains(self.client.get(self.page), "Holidays and joint leave")
