"""Procedures on the portal: any officer reads them, the head of the office adopts them, a change is told."""

from datetime import date, timedelta
from unittest import mock

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from config.installed import PACKAGES
from core import procedures
from core.models import AuditEntry, IssuedDocument, Position, PositionHolding, Procedure
from core.models.issued_document import DocumentStatus
from live.tests import builders

NUMBER = "000.8.3.3/012/2026"


@override_settings(MFA_REQUIRED=False)
class ProcedureCase(TestCase):
    """One procedure, the office that answers for it, its head, and an officer of it."""

    def setUp(self) -> None:
        self.today = timezone.localdate()
        self.entity = next(entity for app in PACKAGES for entity in procedures.of_app(app))
        self.office = builders.office("dinas-sop", "Dinas yang Bertanggung Jawab")
        chair = {"code": "kadis-sop", "title": "Kepala Dinas", "is_head": True}
        self.position = Position.objects.create(office=self.office, **chair)
        self.head = builders.officer("Kepala yang Mengesahkan", "196801011990031001")
        PositionHolding.objects.create(position=self.position, user=self.head, starts_on=date(2020, 1, 1))
        self.clerk = builders.officer("Pegawai Biasa", "199001012015031001")
        answers = mock.patch("egov.procedures.home_of", return_value=self.office)
        answers.start()
        self.addCleanup(answers.stop)

    def url(self, name: str = "", *args) -> str:
        return reverse(f"egov:procedure{name}", args=[self.entity.app, self.entity.name, *args])

    def adopt(self, user=None, **values):
        self.client.force_login(user or self.head)
        return self.client.post(self.url("_adopt"), {"number": NUMBER, "effective_on": self.today} | values)


class ReadingTest(ProcedureCase):
    """Officers read; nobody else does."""

    def test_any_officer_finds_opens_and_prints_the_draft(self) -> None:
        self.client.force_login(self.clerk)
        page = self.client.get(reverse("egov:procedures"), {"q": str(self.entity.label)})
        self.assertContains(page, self.url())
        self.assertContains(self.client.get(self.url()), self.office.name)
        self.assertEqual(self.client.get(self.url("_draft"))["Content-Type"], "application/pdf")

    def test_what_was_never_adopted_or_is_no_procedure_is_not_there(self) -> None:
        self.client.force_login(self.clerk)
        self.assertEqual(self.client.get(self.url("_print", 0)).status_code, 404)
        other = reverse("egov:procedure", args=[self.entity.app, "tidak_ada"])
        self.assertEqual(self.client.get(other).status_code, 404)

    def test_guests_and_residents_are_refused(self) -> None:
        self.assertEqual(self.client.get(reverse("egov:procedures")).status_code, 302)
        self.client.force_login(builders.resident())
        for address in (reverse("egov:procedures"), self.url(), self.url("_draft"), self.url("_print", 0)):
            self.assertEqual(self.client.get(address).status_code, 403, address)


class AdoptingTest(ProcedureCase):
    """The head of the office adopts what the service does today."""

    def test_the_head_adopts_it_and_anybody_can_check_the_sheet(self) -> None:
        self.assertRedirects(self.adopt(), self.url())
        made = Procedure.objects.get()
        self.assertEqual((made.revision, made.number, made.adopted_by), (0, NUMBER, self.head))
        self.assertEqual(made.digest, procedures.content_of(self.entity).digest)
        self.assertTrue(AuditEntry.objects.filter(action="adopt", object_id=made.pk).exists())
        sheet = self.client.get(self.url("_print", 0))
        self.assertEqual(sheet["Content-Type"], "application/pdf")
        self.assertEqual(sheet.content, self.client.get(self.url("_print", 0)).content)
        self.client.logout()
        self.assertContains(self.client.get(IssuedDocument.objects.get().check_path), NUMBER)

    def test_others_do_not_adopt_it(self) -> None:
        for values in ({}, {"number": ""}):
            self.assertEqual(self.adopt(self.clerk, **values).status_code, 403)
        self.client.force_login(self.clerk)
        self.assertNotContains(self.client.get(self.url()), "effective_on")
        self.assertFalse(Procedure.objects.exists())

    def test_a_day_that_has_passed_and_a_missing_number_are_told(self) -> None:
        self.assertEqual(self.adopt(number="").status_code, 422)
        past = self.adopt(effective_on=self.today - timedelta(days=1))
        self.assertContains(past, "paling awal hari ini", status_code=422)
        self.assertFalse(Procedure.objects.exists())

    def test_the_same_is_not_adopted_twice(self) -> None:
        self.adopt()
        self.assertContains(self.adopt(), "sama dengan revisi terakhir", status_code=422)

    def test_a_change_is_told_and_a_revision_replaces_the_edition_before(self) -> None:
        self.adopt()
        with mock.patch("core.procedures.content._warnings", return_value=("Aturan baru.",)):
            self.assertContains(self.client.get(self.url()), "berubah sejak")
            self.assertContains(self.client.get(reverse("egov:procedures")), "Berubah sejak disahkan")
            self.adopt(number=f"{NUMBER}/R1")
        first, second = Procedure.objects.order_by("revision")
        self.assertEqual((second.revision, second.first_made_on), (1, first.first_made_on))
        old = IssuedDocument.objects.get(object_id=first.pk, kind="sop")
        self.assertEqual(old.status, DocumentStatus.REPLACED)
        self.assertEqual(old.replaced_by.object_id, second.pk)
