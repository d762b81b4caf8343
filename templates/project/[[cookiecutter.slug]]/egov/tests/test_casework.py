"""Who may open what around a case, and what is kept on pages of its own: letters, replies, many items at once."""

from datetime import timedelta
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from core.casework import late_letters, replies
from core.models import AuditEntry, LateNotice, ReadyReply, WorkItem
from core.tests.pdfs import text_of
from egov import bulk
from live.tests import builders

pytestmark = pytest.mark.db
APP = "aplikasi-uji"


def a_notice(office, level=2, **values):
    given = {
        "app": APP,
        "entity": "laporan",
        "object_id": 1,
        "level": level,
        "whom": "sekda",
        "record_number": "00001/UJI",
        "number": "007/PENGINGAT/XI/2026",
        "office": office,
        "due_at": timezone.now() - timedelta(days=9),
        "late_workdays": 6,
        "at": timezone.now(),
    }
    return LateNotice.objects.create(**given | values)


@override_settings(MFA_REQUIRED=False)
class LettersTest(TestCase):
    """The letters of late work."""

    def setUp(self) -> None:
        self.office = builders.office(name="Dinas Pekerjaan Umum")
        self.leader, self.clerk = builders.officer(), builders.officer("Sarlin", "198703122010011005")
        builders.give_role(self.leader, "core", "pimpinan", self.office)
        builders.give_role(self.clerk, APP, "operator", self.office)

    def test_the_leader_reads_the_list_and_each_letter(self) -> None:
        row = a_notice(self.office)
        self.client.force_login(self.leader)
        self.assertContains(self.client.get(reverse("egov:late")), "007/PENGINGAT/XI/2026")
        self.assertContains(self.client.get(reverse("egov:leader")), "007/PENGINGAT/XI/2026")
        answer = self.client.get(reverse("egov:late_letter", args=[row.pk]))
        self.assertEqual(answer["Content-Type"], "application/pdf")
        self.assertTrue(AuditEntry.objects.filter(action="print-late-letter").exists())

    def test_nobody_else_opens_a_letter(self) -> None:
        row = a_notice(self.office)
        for user in (self.clerk, builders.resident()):
            self.client.force_login(user)
            self.assertEqual(self.client.get(reverse("egov:late_letter", args=[row.pk])).status_code, 403)
            self.assertEqual(self.client.get(reverse("egov:late")).status_code, 403)

    def test_a_letter_says_what_is_late_and_since_when(self) -> None:
        words = text_of(late_letters.pdf(a_notice(self.office)))
        for one in ("007/PENGINGAT/XI/2026", "00001/UJI", "Teguran pertama", "6 hari kerja", "Dinas Pekerjaan Umum"):
            self.assertIn(one, words)

    def test_a_letter_with_a_list_stands_once_in_the_list_and_names_every_file(self) -> None:
        at = timezone.now()
        rows = [
            a_notice(self.office, object_id=number, record_number=f"{number:05}/UJI", at=at, late_workdays=30 - number)
            for number in range(1, 13)
        ]
        self.client.force_login(self.leader)
        for name in ("late", "leader"):
            page = self.client.get(reverse(f"egov:{name}"))
            self.assertContains(page, "007/PENGINGAT/XI/2026", count=1)
            self.assertContains(page, "12 berkas")
            self.assertContains(page, "paling lama lewat 29 hari kerja")
        words = text_of(late_letters.pdf(rows[4]))
        for row in rows:
            self.assertIn(row.record_number, words)
        self.assertEqual(late_letters.pdf(rows[4]), late_letters.pdf(rows[0]))

    def test_the_secretariat_is_reminded_by_the_leader_not_by_itself(self) -> None:
        setda = builders.office("setda", "Sekretariat Daerah")
        with mock.patch("core.casework.late_letters.office_of_agency", return_value=setda):
            self.assertIsNone(late_letters.sender_of(a_notice(setda)))
            self.assertEqual(late_letters.sender_of(a_notice(self.office, 3)), setda)
            words = text_of(late_letters.pdf(LateNotice.objects.get(level=2)))
        self.assertIn(late_letters.leader(), words)

    def test_only_the_administrator_sets_the_days_and_they_must_rise(self) -> None:
        days = {"kepala": 1, "sekda": 5, "kepala_daerah": 9}
        self.client.force_login(self.leader)
        self.assertEqual(self.client.post(reverse("egov:late"), days).status_code, 403)
        builders.give_role(self.leader, "core", "administrator", self.office)
        self.assertEqual(self.client.post(reverse("egov:late"), days | {"sekda": 1}).status_code, 422)
        self.assertEqual(self.client.post(reverse("egov:late"), days).status_code, 302)
        self.assertContains(self.client.get(reverse("egov:late")), "Sekretaris daerah: 5")


@override_settings(MFA_REQUIRED=False)
class RepliesTest(TestCase):
    """Ready replies."""

    def setUp(self) -> None:
        self.office, self.other = builders.office(), builders.office("dinas-b", "Dinas B")
        self.keeper = builders.officer()
        builders.give_role(self.keeper, "core", "admin_kantor", self.office)
        self.client.force_login(self.keeper)

    def test_a_place_that_is_not_on_the_list_is_refused_by_name(self) -> None:
        replies.check("Berkas {nomor} kami terima.")
        with self.assertRaisesMessage(ValidationError, "{nik}"):
            replies.check("NIK Anda {nik}")

    def test_an_office_keeps_its_own_and_no_others(self) -> None:
        theirs = ReadyReply.objects.create(app=APP, office=self.other, title="Milik B", text="x")
        ours = ReadyReply.objects.create(app=APP, office=self.office, title="Milik A", text="x")
        page = self.client.get(reverse("egov:replies"))
        self.assertContains(page, "Milik A")
        self.assertNotContains(page, "Milik B")
        self.assertEqual(self.client.post(reverse("egov:reply_delete", args=[theirs.pk])).status_code, 404)
        self.assertEqual(self.client.post(reverse("egov:reply_delete", args=[ours.pk])).status_code, 302)
        self.assertFalse(ReadyReply.objects.filter(pk=ours.pk).exists())

    def test_an_officer_without_the_role_keeps_none(self) -> None:
        self.client.force_login(builders.officer("Sarlin", "198703122010011005"))
        self.assertEqual(self.client.get(reverse("egov:replies")).status_code, 403)


@override_settings(MFA_REQUIRED=False)
class BulkTest(TestCase):
    """One deed with many items."""

    def setUp(self) -> None:
        self.ours, self.theirs = builders.office(), builders.office("dinas-b", "Dinas B")
        self.officer, self.mate = builders.officer(), builders.officer("Sarlin", "198703122010011005")
        for user in (self.officer, self.mate):
            builders.give_role(user, APP, "operator", self.ours)
        self.client.force_login(self.officer)

    def send(self, *items, deed=bulk.TAKE, **values):
        data = {"item": [item.pk for item in items], "tindakan": deed} | values
        return self.client.post(reverse("egov:bulk"), data, follow=True)

    def test_takes_what_can_be_taken_and_names_the_rest(self) -> None:
        free, taken = builders.item(1, office=self.ours), builders.item(2, office=self.ours, assignee=self.mate)
        page = self.send(free, taken)
        self.assertContains(page, "00002/UJI: ")
        self.assertEqual(WorkItem.objects.get(pk=free.pk).assignee, self.officer)
        self.assertEqual(WorkItem.objects.get(pk=taken.pk).assignee, self.mate)

    def test_what_is_not_in_the_own_worklist_stays_as_it_is(self) -> None:
        foreign = builders.item(3, office=self.theirs)
        self.send(foreign)
        self.assertIsNone(WorkItem.objects.get(pk=foreign.pk).assignee)

    def test_a_resident_may_not(self) -> None:
        self.client.force_login(builders.resident())
        self.assertEqual(self.client.post(reverse("egov:bulk")).status_code, 403)

    def test_colleagues_are_those_of_the_same_office(self) -> None:
        builders.give_role(builders.officer("Orang lain", "198703122010011006"), APP, "operator", self.theirs)
        self.assertEqual([user.pk for user in bulk.colleagues(self.client_actor())], [self.mate.pk])

    def client_actor(self):
        from core.access import actor_for

        return actor_for(self.officer)
