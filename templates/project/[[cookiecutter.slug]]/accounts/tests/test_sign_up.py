"""Sign up: at once usable, its state said plainly, and nobody's data for whoever knows a NIK."""

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse

from accounts import verification
from accounts.models import Person, Status, User
from accounts.tests.builders import NIK, a_person, a_resident, an_officer_with
from core import access
from core.models import WorkItem
from core.rules import RuleBroken

pytestmark = pytest.mark.db

GOOD = {
    "nik": NIK,
    "full_name": "Sinta Uji",
    "birth_date": "1990-01-12",
    "phone": "0812 3456 7890",
    "email": "",
    "password": "laut-biru-tenang",
    "password_again": "laut-biru-tenang",
}


class SignUpTests(TestCase):
    """The form of residents."""

    def sign_up(self, **values):
        return self.client.post(reverse("account_signup"), GOOD | values)

    def errors(self, **values):
        response = self.sign_up(**values)
        self.assertEqual(response.status_code, 422)
        return response.context["form"].errors

    @override_settings(SIAK_STAND_IN_VERIFIES=False)
    def test_account_is_usable_at_once_and_says_that_it_waits(self):
        self.assertRedirects(self.sign_up(), "/akun/", fetch_redirect_response=False)
        self.assertContains(self.client.get("/akun/"), "NIK Anda belum diperiksa.")
        self.assertEqual(User.objects.get().status, Status.PENDING)

    @override_settings(SIAK_STAND_IN_VERIFIES=True)
    def test_stand_in_makes_it_active_and_says_what_it_looked_at(self):
        self.sign_up()
        self.assertEqual(User.objects.get().status, Status.ACTIVE)
        self.assertContains(self.client.get("/akun/"), "hanya susunan NIK, bukan data kependudukan")

    @override_settings(SIAK_STAND_IN_VERIFIES=True)
    def test_other_birth_date_than_the_nik_s_needs_an_officer(self):
        self.sign_up(birth_date="1990-01-13")
        self.assertEqual(User.objects.get().status, Status.PENDING)

    def test_nik_is_not_readable_in_the_database(self):
        self.sign_up()
        person = Person.objects.get()
        self.assertNotIn(NIK, f"{person.nik_encrypted}{person.nik_hash}")
        self.assertEqual(person.nik, NIK)

    def test_impossible_nik_is_refused(self):
        self.assertIn("nik", self.errors(nik="3671013202000001"))

    def test_phone_or_mail_is_needed(self):
        self.assertIn("Isi nomor telepon atau surel.", self.errors(phone="")["phone"])

    def test_poor_passwords_are_refused(self):
        for password in ("pendek", "1234567890123", "password123"):
            with self.subTest(password):
                self.assertIn("password", self.errors(password=password, password_again=password))

    def test_taken_nik_and_phone_point_to_the_counter(self):
        a_resident(phone="+6281234567890")
        found = self.errors()
        self.assertIn("loket", found["nik"][0])
        self.assertIn("loket", found["phone"][0])

    def test_typed_values_stay_when_something_is_wrong(self):
        self.assertContains(self.sign_up(phone="", email=""), "Sinta Uji", status_code=422)


@override_settings(SIAK_STAND_IN_VERIFIES=True)
class KnownPersonTests(TestCase):
    """Somebody signs up with a NIK that the region knows from the counter."""

    def setUp(self):
        self.known = a_person("Sinta Uji")
        self.item = WorkItem.objects.create(
            app="laksa", entity="laporan", object_id=1, state="baru", phase="received", owner=self.known
        )
        self.client.post(reverse("account_signup"), GOOD)
        self.user = User.objects.get()
        self.officer = access.actor_for(an_officer_with("core", "petugas_akun"))

    def test_does_not_get_the_known_person_s_records(self):
        self.assertNotEqual(self.user.person, self.known)
        self.assertEqual(self.user.status, Status.PENDING)
        self.assertNotContains(self.client.get("/akun/data-saya/"), "laporan")

    def test_officer_joins_both_after_seeing_the_card(self):
        WorkItem.objects.create(
            app="laksa", entity="laporan", object_id=2, state="baru", phase="received", owner=self.user.person
        )
        verification.confirm(self.officer, self.user)
        self.user.refresh_from_db()
        self.assertEqual((self.user.person, self.user.status), (self.known, Status.ACTIVE))
        self.assertEqual(WorkItem.objects.filter(owner=self.known).count(), 2)
        self.assertEqual(Person.objects.with_nik(NIK).get(), self.known)

    def test_second_claim_is_refused(self):
        verification.confirm(self.officer, self.user)
        own = Person(full_name="Lain")
        own.set_nik(NIK)
        own.nik_hash = None
        own.save()
        other = a_resident(person=own, status=Status.PENDING)
        with self.assertRaisesMessage(RuleBroken, "akun lain"):
            verification.confirm(self.officer, other)
