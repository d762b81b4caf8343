"""Going live: the demonstration goes whole, reference data and real records stay, an administrator comes."""

import re
from datetime import date
from io import StringIO
from unittest import mock, skipUnless

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts import recovery
from accounts.models import Person, ResetCode, User
from accounts.tests import builders
from config import start
from config.installed import PACKAGES
from core.entities import all_entities
from core.going_live import administrator, marks, removal, samples
from core.models import (
    AuditEntry,
    MonthlyReport,
    Notification,
    Office,
    Position,
    PositionHolding,
    SeedMark,
    Sequence,
    StoredFile,
)
from core.seeding import invented, people
from core.seeding.context import Context

NIP = "198604012010011002"
NAME = "Rina Administrator"
NEW = "sandi-baru-yang-panjang"
# With cases, bookings, invoices, documents and files.
SEEDED = [name for name in ("e-kir", "laksa") if name in PACKAGES]


def go_live(**options):
    """Run the command as on a server's console; gives what it printed."""
    out = StringIO()
    with mock.patch("core.condition.certificate.look"):
        call_command("siap_pakai", stdout=out, **{"nip": NIP, "nama": NAME} | options)
    return out.getvalue()


def counts():
    """Rows by table, without what tells of the work itself."""
    kept = {"core.SeedMark", "core.AuditEntry", "core.JobRun", "core.Observation"}
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.label not in kept]
    found = {model._meta.label: model._base_manager.count() for model in models if model._meta.managed}
    return {label: count for label, count in found.items() if count}


class InventedTests(TestCase):
    """What was made during an invention is known again."""

    def test_only_what_was_made_meanwhile_is_noted(self):
        builders.an_office("sebelum")
        with invented.noted():
            during = builders.an_office("selama")
        builders.an_office("sesudah")
        self.assertEqual(invented.spans(), {"core.Office": [(during.pk, during.pk)]})

    def test_what_failed_notes_nothing(self):
        with self.assertRaises(ZeroDivisionError), invented.noted():
            raise ZeroDivisionError
        self.assertEqual(invented.spans(), {})


class SampleCase(TestCase):
    """An office of the region with a vacant chair of the administrator, and a few sample people."""

    def setUp(self):
        self.office = builders.an_office("diskominfo")
        self.chair = builders.a_position(self.office, code="diskominfo-administrator")
        self.chair.grants.create(app="core", role="administrator", all_offices=True)
        home = mock.patch("core.seeding.posts.home", return_value=self.office)
        home.start()
        self.addCleanup(home.stop)
        context = Context()
        with invented.noted():
            rows = [{"code": "w1", "full_name": "Warga Contoh", "nik": builders.NIK, "birth_date": None, "sex": ""}]
            with mock.patch("core.seeding.people.rows", lambda kind: self.listed(kind, rows)):
                self.residents, self.officers = people.everybody(context)
        self.resident, self.officer = self.residents[0], self.officers[0]

    def listed(self, kind, residents):
        officer = {"code": "p1", "full_name": "Pegawai Contoh", "nik": "3671015201900002", "nip": builders.NIP}
        shared = {"birth_date": date(1990, 1, 12), "sex": "P", "phone": "", "village": ""}
        return [shared | row for row in (residents if kind == "residents" else [officer])]


class RemovalTests(SampleCase):
    """Sample people go with all that hangs on them."""

    def test_people_logins_and_marks_go_and_the_office_stays(self):
        Notification.objects.create(person=self.resident, title="Sesudah data contoh dibuat")
        go_live()
        self.assertEqual(list(User.objects.values_list("name", flat=True)), [NAME])
        self.assertFalse(Person.objects.exists())
        self.assertFalse(Notification.objects.exists())
        self.assertFalse(marks.have_logins())
        self.assertTrue(Office.objects.filter(pk=self.office.pk).exists())

    def test_months_that_were_closed_with_samples_go_and_real_ones_stay(self):
        made = {"starts_on": date(2026, 10, 1), "closed_at": timezone.now(), "checked_at": timezone.now()}
        MonthlyReport.objects.create(app="laksa", **made)
        go_live()
        self.assertFalse(MonthlyReport.objects.exists())
        MonthlyReport.objects.create(app="laksa", **made)
        go_live()
        self.assertTrue(MonthlyReport.objects.exists())

    def test_files_go_when_the_rows_are_gone(self):
        with invented.noted():
            StoredFile.objects.create(
                content=ContentFile(b"x", name="x.txt"), token="t", original_name="x", kind="csv", size=1, sha256=""
            )
        storage = StoredFile._meta.get_field("content").storage
        with mock.patch.object(storage, "delete") as delete, self.captureOnCommitCallbacks(execute=True):
            go_live()
        delete.assert_called_once()

    def test_numbers_begin_anew_where_no_record_is_left(self):
        with invented.noted():
            Sequence.objects.create(scope="uji.laporan", year=2026, value=42)
        go_live()
        self.assertFalse(Sequence.objects.exists())

    def test_the_trail_says_that_it_happened_and_keeps_what_real_people_did(self):
        AuditEntry.objects.create(at=timezone.now(), action="edit", app="core", entity="office")
        go_live()
        actions = set(AuditEntry.objects.values_list("action", flat=True))
        self.assertLessEqual({"edit", "go_live", "first_administrator", "make_reset_code"}, actions)

    def test_running_it_again_changes_nothing_but_the_code(self):
        go_live()
        before = counts()
        self.assertIn("Kode sekali pakai", go_live(nip="", nama=""))
        self.assertEqual(counts(), before)

    def test_looking_only_changes_nothing(self):
        before = counts()
        with self.assertRaisesMessage(CommandError, "belum siap dipakai"):
            go_live(periksa=True)
        self.assertEqual(counts(), before)

    def test_without_an_administrator_nothing_is_removed(self):
        before = counts()
        for values in ({"nip": "", "nama": ""}, {"nip": "123"}):
            with self.assertRaises(CommandError):
                go_live(**values)
        self.assertEqual(counts(), before)

    def test_data_of_an_older_release_is_refused_with_the_way_out(self):
        SeedMark.objects.filter(model=invented.MARK).delete()
        with self.assertRaisesMessage(CommandError, "rilis lama"):
            go_live()
        self.assertTrue(marks.have_logins())

    def test_a_reference_left_hanging_undoes_everything(self):
        before = counts()
        with (
            mock.patch("core.going_live.removal.connection.check_constraints", side_effect=ZeroDivisionError),
            self.assertRaises(ZeroDivisionError),
        ):
            go_live()
        self.assertEqual(counts(), before)


class RefusalTests(SampleCase):
    """Real rows that hang on sample people stop it, and say so."""

    def refused(self, words, **options):
        before = counts()
        with self.assertRaisesMessage(CommandError, words):
            go_live(**options)
        self.assertEqual(counts(), before)

    def test_a_login_that_a_real_officer_took_over(self):
        User.objects.filter(pk=self.officer.pk).update(name="Orang Sungguhan", nip="198604012010011003")
        self.refused("sudah diubah menjadi 198604012010011003", buang_percobaan=True)

    def test_a_closed_sample_login_is_nobody_s(self):
        User.objects.filter(pk=self.officer.pk).update(status="blocked")
        go_live()

    def test_an_appointment_of_a_real_officer_to_an_invented_position(self):
        with invented.noted():
            position = builders.a_position(self.office)
        builders.holding(builders.an_officer(), position, date(2026, 1, 1))
        self.refused("core.PositionHolding: 1", buang_percobaan=True)

    def test_a_trial_goes_only_when_it_is_said(self):
        holding = builders.holding(self.officer, builders.a_position(self.office), date(2026, 1, 1))
        self.refused("--buang-percobaan")
        go_live(buang_percobaan=True)
        self.assertFalse(PositionHolding.objects.filter(pk=holding.pk).exists())

    def test_reference_data_that_names_a_sample_person_only_forgets_it(self):
        with invented.noted():
            above = builders.a_position(self.office)
        Position.objects.filter(pk=self.chair.pk).update(reports_to=above)
        go_live()
        self.chair.refresh_from_db()
        self.assertIsNone(self.chair.reports_to)


class AdministratorTests(SampleCase):
    """The first administrator."""

    def code(self):
        return re.search(r"Kode sekali pakai: (\S+)", go_live())[1]

    def test_sets_a_password_with_the_printed_code_and_sits_on_the_vacant_chair(self):
        code = self.code()
        values = {"login": NIP, "code": code, "password": NEW, "password_again": NEW}
        self.client.post(reverse("account_recover"), values)
        user = User.objects.get(nip=NIP)
        self.assertTrue(user.check_password(NEW))
        self.assertEqual(PositionHolding.objects.get(user=user).position, self.chair)
        self.assertIsNone(recovery.check_code(NIP, code))
        self.assertNotIn("Kode sekali pakai", go_live())

    def test_a_new_code_ends_the_one_before(self):
        first, second = self.code(), self.code()
        self.assertIsNone(recovery.check_code(NIP, first))
        self.assertIsNotNone(recovery.check_code(NIP, second))
        self.assertEqual(ResetCode.objects.count(), 1)

    def test_a_number_that_somebody_has_is_refused(self):
        builders.an_officer(NIP)
        with self.assertRaisesMessage(CommandError, "sudah dipakai"):
            go_live()

    def test_a_blocked_administrator_does_not_count(self):
        User.objects.create_superuser("", nip=NIP, name=NAME, status="blocked")
        self.assertIsNone(administrator.known())


class StartTests(SampleCase):
    """Production refuses to start while a sample login exists."""

    def test_it_asks_once_and_says_the_way_out(self):
        with (
            mock.patch("django.db.connection.close"),
            self.assertNumQueries(1),
            self.assertRaisesMessage(ImproperlyConfigured, "siap_pakai"),
        ):
            start.require_real_people()

    def test_it_starts_after_going_live(self):
        go_live()
        with mock.patch("django.db.connection.close"):
            start.require_real_people()

    def test_only_production_asks(self):
        for debug, times in ((True, 0), (False, 1)):
            with (
                self.subTest(debug),
                mock.patch("config.start.DEBUG", debug),
                mock.patch("config.start.require_real_people") as asked,
            ):
                start.quickly(lambda: None)
                self.assertEqual(asked.call_count, times)


@skipUnless(SEEDED, "a whole replica takes minutes")
@override_settings(DEMO=True)
class SeededTests(TestCase):
    """A whole replica with its demonstration."""

    def test_afterwards_it_is_as_if_it_had_been_seeded_without_one(self):
        with override_settings(DEMO=False):
            call_command("seed", aplikasi=SEEDED, stdout=StringIO())
            plain = counts()
        call_command("seed", aplikasi=SEEDED, stdout=StringIO())
        self.assertNotEqual(counts(), plain)
        found = samples.find()
        self.assertTrue(found.is_free, found.real)
        removal.remove(found)
        self.assertEqual(counts(), plain)
        self.assertFalse(samples.find().going)


class NamesTests(SimpleTestCase):
    """Every record that is invented can be found again."""

    def test_every_entity_s_table_is_looked_at(self):
        looked_at = set(invented.models())
        self.assertEqual([entity.name for entity in all_entities() if entity.model not in looked_at], [])
