"""Requests about personal data: who may ask and answer, the clock, the grounds, and what an answer does."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from accounts import data_requests
from accounts.models import DataRequest, Ground, Person, RequestKind, RequestState, User
from accounts.tests.builders import NIK, a_person, a_resident, an_officer, an_officer_with
from core import access
from core.access import Forbidden
from core.models import AuditEntry, Notification, SettingValue, WorkItem
from core.rules import RuleBroken
from core.workflow import StaleState

OTHER_NIK = "3671011201900002"


class Base(TestCase):
    """A resident, a stranger, an officer of the role, and one without."""

    @classmethod
    def setUpTestData(cls):
        cls.resident = a_resident(nik=NIK, phone="+6281234567890")
        cls.stranger = a_resident(nik=OTHER_NIK)
        cls.officer = an_officer_with("core", "petugas_pdp")
        cls.clerk = an_officer()

    def ask(self, kind=RequestKind.AKSES, details="Alamat saya salah", user=None):
        return data_requests.ask(access.actor_for(user or self.resident), kind, details)

    def taken(self, kind=RequestKind.AKSES):
        row = self.ask(kind)
        data_requests.take(access.actor_for(self.officer), row)
        row.refresh_from_db()
        return row

    def refused(self, deed, kind=RuleBroken):
        with self.assertRaises(kind) as caught:
            deed()
        return " ".join(getattr(caught.exception, "messages", [str(caught.exception)]))


class ServiceTests(Base):
    """The deeds."""

    def test_a_request_has_a_number_and_three_days_that_begin_at_once(self):
        row = self.ask()
        self.assertEqual(row.number, f"0001/PDP/{timezone.localdate().year}")
        self.assertEqual(row.due_at - row.received_at, timedelta(hours=72))
        self.assertEqual(Notification.objects.get(user=self.officer).title, f"Permintaan data pribadi {row.number}")

    def test_the_region_may_promise_less_time(self):
        SettingValue.objects.create(app="accounts", key="jam_jawaban_data", value=24)
        row = self.ask()
        self.assertEqual(row.due_at - row.received_at, timedelta(hours=24))

    def test_asking_twice_or_without_words_is_refused(self):
        row = self.ask()
        self.assertIn(row.number, self.refused(self.ask))
        self.assertIn("perbaiki", self.refused(lambda: self.ask(RequestKind.PERBAIKAN, " ")))
        self.assertIn("daftar", self.refused(lambda: self.ask("mencuri")))
        self.refused(lambda: self.ask(user=self.officer), Forbidden)

    def test_only_officers_of_the_role_take_and_answer(self):
        row = self.ask()
        for user in (self.clerk, self.resident, self.stranger):
            actor = access.actor_for(user)
            self.refused(lambda actor=actor: data_requests.take(actor, row), Forbidden)
            self.refused(lambda actor=actor: data_requests.grant(actor, row, "Ya"), Forbidden)
            self.refused(lambda actor=actor: data_requests.refuse(actor, row, Ground.HUKUM, "Tidak"), Forbidden)

    def test_an_officer_does_not_answer_their_own(self):
        row = self.taken()
        DataRequest.objects.filter(pk=row.pk).update(person=a_person(full_name="Pegawai", nik=""))
        row.refresh_from_db()
        User.objects.filter(pk=self.officer.pk).update(person=row.person)
        own = access.actor_for(User.objects.get(pk=self.officer.pk))
        self.refused(lambda: data_requests.grant(own, row, "Ya"), Forbidden)

    def test_nothing_is_answered_before_it_is_taken_or_twice(self):
        actor, row = access.actor_for(self.officer), self.ask()
        self.refused(lambda: data_requests.grant(actor, row, "Ya"), StaleState)
        data_requests.take(actor, row)
        data_requests.grant(actor, row, "Salinan tersedia.")
        self.refused(lambda: data_requests.refuse(actor, row, Ground.HUKUM, "Tidak"), StaleState)
        self.assertEqual(AuditEntry.objects.filter(action="data_request.answer").count(), 1)

    def test_a_refusal_needs_a_ground_that_fits_and_a_reason(self):
        actor, row = access.actor_for(self.officer), self.taken(RequestKind.HAPUS)
        words = self.refused(lambda: data_requests.refuse(actor, row, Ground.BUKTI, " "))
        self.assertIn("alasan", words)
        self.assertIn("dasar", words)
        data_requests.refuse(actor, row, Ground.RETENSI, "Wajib disimpan lima tahun.")
        row.refresh_from_db()
        self.assertEqual((row.state, row.ground), (RequestState.DITOLAK, Ground.RETENSI))

    def test_a_correction_is_written_and_its_values_are_hashed_in_the_trail(self):
        row = self.taken(RequestKind.PERBAIKAN)
        given = {"full_name": "Sinta Betul", "address": "Jalan Melati 2"}
        data_requests.grant(access.actor_for(self.officer), row, "Nama dan alamat diperbaiki.", given)
        self.assertEqual(Person.objects.get(pk=row.person_id).full_name, "Sinta Betul")
        entry = AuditEntry.objects.get(action="edit", entity="person")
        self.assertNotIn("Sinta", str(entry.changes))

    def test_an_erasure_forgets_the_person_and_the_words_of_the_request(self):
        row = self.taken(RequestKind.HAPUS)
        data_requests.grant(access.actor_for(self.officer), row, "Data dihapus.")
        row.refresh_from_db()
        self.assertTrue(row.person.is_forgotten)
        self.assertEqual((row.state, row.details), (RequestState.DIKABULKAN, ""))

    def test_an_erasure_while_something_is_open_changes_nothing(self):
        row = self.taken(RequestKind.HAPUS)
        WorkItem.objects.create(
            app="uji", entity="laporan", object_id=1, number="00007/UJI", owner=row.person,
            state="working", phase="working", entered_at=timezone.now(),
        )  # fmt: skip
        actor = access.actor_for(self.officer)
        self.assertIn("00007/UJI", self.refused(lambda: data_requests.grant(actor, row, "Dihapus.")))
        row.refresh_from_db()
        self.assertEqual(row.state, RequestState.DIKERJAKAN)
        self.assertFalse(Person.objects.get(pk=row.person_id).is_forgotten)

    def test_who_asked_takes_it_back_and_nobody_else(self):
        row = self.ask()
        self.refused(lambda: data_requests.withdraw(access.actor_for(self.stranger), row), Forbidden)
        data_requests.withdraw(access.actor_for(self.resident), row)
        self.refused(lambda: data_requests.take(access.actor_for(self.officer), row), StaleState)
        self.ask()

    def test_the_clock_tells_the_officers_once_before_and_once_after_the_deadline(self):
        row = self.ask()
        told = [data_requests.remind(row.received_at + timedelta(hours=hours)) for hours in (1, 49, 50, 73, 74)]
        self.assertEqual(told, [0, 1, 0, 1, 0])


class PageTests(Base):
    """What each sees."""

    def see(self, user, name, *args, data=None):
        self.client.logout()
        if user is not None:
            self.client.force_login(user, backend="accounts.backends.IdentityBackend")
        url = reverse(name, args=args)
        return self.client.post(url, data) if data is not None else self.client.get(url)

    def test_a_resident_asks_on_the_page_and_sees_their_own_only(self):
        answer = self.see(self.resident, "account_data_requests", data={"kind": "akses", "app": "", "details": ""})
        row = DataRequest.objects.get()
        self.assertRedirects(answer, reverse("account_data_request", args=[row.pk]))
        self.assertContains(self.see(self.resident, "account_data_requests"), row.number)
        self.assertEqual(self.see(self.stranger, "account_data_request", row.pk).status_code, 404)
        self.assertEqual(self.see(self.stranger, "account_data_withdraw", row.pk, data={}).status_code, 404)
        self.assertEqual(self.see(None, "account_data_request", row.pk).status_code, 302)
        self.assertEqual(self.see(self.officer, "account_data_requests").status_code, 404)

    def test_faults_stand_on_the_form(self):
        answer = self.see(self.resident, "account_data_requests", data={"kind": "perbaikan", "details": ""})
        self.assertContains(answer, "Tulis apa yang harus diperbaiki", status_code=422)

    def test_the_copy_is_had_only_once_it_was_granted_and_by_who_asked(self):
        row = self.taken()
        self.assertEqual(self.see(self.resident, "account_data_copy", row.pk).status_code, 404)
        data_requests.grant(access.actor_for(self.officer), row, "Salinan tersedia.")
        whole = self.see(self.resident, "account_data_copy", row.pk).json()
        self.assertEqual(whole["warga"]["nik"], NIK)
        self.assertIn("jejak_pemrosesan", whole)
        self.assertEqual(self.see(self.stranger, "account_data_copy", row.pk).status_code, 404)

    def test_the_worklist_is_for_the_role(self):
        row = self.ask()
        for user, status in ((self.officer, 200), (self.clerk, 403), (self.resident, 403)):
            self.assertEqual(self.see(user, "egov:data_requests").status_code, status)
            self.assertEqual(self.see(user, "egov:data_request", row.pk).status_code, status)
        self.assertEqual(self.see(self.clerk, "egov:data_request_take", row.pk, data={}).status_code, 403)
        self.assertTrue(AuditEntry.objects.filter(action="data_request.read").exists())

    def test_an_officer_works_through_one(self):
        row = self.ask(RequestKind.PERBAIKAN)
        self.see(self.officer, "egov:data_request_take", row.pk, data={})
        lacking = self.see(self.officer, "egov:data_request_refuse", row.pk, data={"tolak-answer": "Tidak"})
        self.assertEqual(lacking.status_code, 422)
        given = {"kabul-full_name": "Sinta Betul", "kabul-sex": "P", "kabul-answer": "Nama diperbaiki."}
        self.see(self.officer, "egov:data_request_grant", row.pk, data=given)
        row.refresh_from_db()
        self.assertEqual((row.state, row.person.full_name), (RequestState.DIKABULKAN, "Sinta Betul"))
