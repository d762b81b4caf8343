"""Who signs on a day, under which letterhead: dated holders, a.n., u.b., Plt. and Plh."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import TestCase

from accounts.tests.builders import a_position, an_office, an_officer, holding
from core import positions
from core.documents import letterhead, signatory
from core.models import Office, OfficeKind, RoleGrant, SigningMandate
from region.profile import REGION

DAY = date(2026, 11, 24)
APP = "aplikasi-uji"


def an_office_named(name: str, code: str, **values) -> Office:
    return Office.objects.create(code=code, name=name, **values)


class SignatoryTests(TestCase):
    """The signatory is the one valid on the document's day."""

    def setUp(self):
        self.office = an_office_named("Dinas Perhubungan", "dishub")
        self.head = a_position(self.office, title="Kepala Dinas", is_head=True)
        RoleGrant.objects.create(position=self.head, app=APP, role="kepala_opd")
        self.first, self.second = an_officer(name="Pejabat Lama"), an_officer(name="Pejabat Baru")
        row = holding(self.first, self.head, date(2020, 1, 1), date(2026, 6, 30))
        row.rank = "Pembina Utama Muda, IV/c"
        row.save()
        holding(self.second, self.head, date(2026, 7, 1))

    def on(self, day, office=None):
        return signatory.of_role("kepala_opd", app=APP, office=office or self.office, day=day)

    def mandate(self, principal, position, **values):
        return SigningMandate.objects.create(
            principal=principal, position=position, **({"starts_on": date(2026, 1, 1)} | values)
        )

    def test_a_letter_keeps_who_held_the_position_on_its_day(self):
        before, after = self.on(date(2026, 6, 30)), self.on(date(2026, 7, 1))
        self.assertEqual((before.name, before.rank), ("Pejabat Lama", "Pembina Utama Muda, IV/c"))
        self.assertEqual((after.name, after.rank), ("Pejabat Baru", ""))

    def test_the_title_names_the_office(self):
        self.assertEqual(self.on(DAY).lines, ("Kepala Dinas Perhubungan,",))

    def test_the_nip_is_printed_in_groups(self):
        self.assertRegex(self.on(DAY).nip, r"^\d{8} \d{6} \d \d{3}$")

    def test_an_acting_officer_stands_before_the_holder(self):
        other = an_officer(name="Pelaksana Harian")
        row = holding(other, self.head, DAY, DAY)
        row.acting = "plh"
        row.save()
        self.assertEqual((self.on(DAY).name, self.on(DAY).lines[0]), (other.name, "Plh. Kepala Dinas Perhubungan,"))
        self.assertEqual(self.on(date(2026, 11, 25)).name, "Pejabat Baru")

    def test_who_signs_in_the_name_of_the_head(self):
        secretary = a_position(self.office, title="Sekretaris")
        holding(an_officer(name="Ibu Sekretaris"), secretary, date(2024, 1, 1))
        self.mandate(self.head, secretary, ends_on=date(2026, 11, 30))
        self.assertEqual(self.on(DAY).lines, ("a.n. Kepala Dinas Perhubungan", "Sekretaris,"))
        self.assertEqual(self.on(DAY).name, "Ibu Sekretaris")
        self.assertEqual(self.on(date(2026, 12, 1)).lines, ("Kepala Dinas Perhubungan,",))

    def test_the_second_link_of_the_chain_is_u_b(self):
        secretary, chief = (a_position(self.office, title=title) for title in ("Sekretaris", "Kepala Subbagian Umum"))
        self.mandate(self.head, secretary)
        self.mandate(secretary, chief)
        words = ("a.n. Kepala Dinas Perhubungan", "Sekretaris", "u.b.", "Kepala Subbagian Umum,")
        self.assertEqual(self.on(DAY).lines, words)
        self.assertEqual(self.on(DAY).name, "")

    def test_a_mandate_for_another_application_does_not_count(self):
        secretary = a_position(self.office, title="Sekretaris")
        self.mandate(self.head, secretary, app="lain")
        self.assertEqual(len(self.on(DAY).lines), 1)

    def test_a_circle_of_mandates_ends(self):
        secretary = a_position(self.office, title="Sekretaris")
        self.mandate(self.head, secretary)
        self.mandate(secretary, self.head)
        self.assertEqual(self.on(DAY).lines, ("a.n. Kepala Dinas Perhubungan", "Sekretaris,"))

    def test_nobody_signs_in_their_own_name_for_themselves(self):
        with self.assertRaises(IntegrityError), transaction.atomic():
            self.mandate(self.head, self.head)
        row = SigningMandate(principal=self.head, position=self.head, starts_on=DAY)
        with self.assertRaises(ValidationError):
            row.full_clean()

    def test_an_office_without_such_a_role_is_signed_for_by_its_head(self):
        other = an_office_named("Dinas Sosial", "dinsos")
        holding(self.first, a_position(other, title="Kepala Dinas", is_head=True), date(2020, 1, 1))
        self.assertEqual(self.on(DAY, other).lines, ("Kepala Dinas Sosial,",))

    def test_an_office_whose_positions_nobody_entered_leaves_the_name_open(self):
        found = self.on(DAY, an_office("kosong"))
        self.assertEqual((found.lines, found.name), (("Kepala Kantor kosong,",), ""))


class LetterheadTests(TestCase):
    """The head of an office's letters."""

    def test_names_the_government_the_office_above_and_the_office(self):
        above = an_office_named("Dinas Perhubungan", "dishub")
        below = an_office_named("UPT Pengujian", "upt", parent=above, address="Jalan Contoh 1", postcode="94611")
        head = letterhead.of(below)
        self.assertEqual(head["government"], f"Pemerintah {REGION.name}")
        self.assertEqual((head["above"], head["office"]), (["Dinas Perhubungan"], "UPT Pengujian"))
        self.assertEqual(head["lines"], ["Jalan Contoh 1 94611"])

    def test_does_not_say_the_region_twice(self):
        office = an_office_named(f"Sekretariat Daerah {REGION.name}", "setda")
        self.assertEqual(letterhead.of(office)["office"], "Sekretariat Daerah")

    def test_says_what_is_missing(self):
        office = an_office_named("Dinas Sosial", "dinsos", phone="0452-21000")
        self.assertEqual(letterhead.missing(office), ["alamat", "kode pos"])

    def test_titles_of_districts_name_the_district(self):
        office = an_office_named("Kecamatan Lage", "kec-lage", kind=OfficeKind.DISTRICT)
        self.assertEqual(positions.full_title(a_position(office, title="Camat", is_head=True)), "Camat Lage")
