"""Offices, positions and officers from one file: who may, what is refused where, all or nothing, taken back."""

import io
import tempfile
from datetime import date
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from accounts.models import User
from accounts.tests import builders as people
from core import access
from core.imports.guard import Refused
from core.models import AuditEntry, ImportStage, Office, Position, PositionHolding
from core.rules import RuleBroken
from egov.models import StaffingBatch
from egov.staffing import batches, template
from egov.staffing.columns import sheets

OFFICE = {"code": "dinas-uji", "name": "Dinas Uji Coba", "phone": "0452 21234"}
BELOW = {"code": "upt-uji", "name": "UPT Uji", "parent": "dinas-uji"}
HEAD = {"code": "dinas-uji-kadis", "office": "dinas-uji", "title": "Kepala Dinas", "is_head": "Ya"}
CLERK = {"code": "upt-uji-staf", "office": "upt-uji", "title": "Pelaksana", "reports_to": "dinas-uji-kadis"}
FIRST = {
    "nip": "198609262015051001",
    "name": "Dra. Contoh Satu",
    "phone": "0812 3456 7890",
    "position": "dinas-uji-kadis",
    "starts_on": "01/02/2026",
    "rank": "Pembina, IV/a",
}
SECOND = {"name": "Contoh Dua", "phone": "081299001122", "position": "upt-uji-staf", "starts_on": "01/02/2026"}


def a_file(offices=(OFFICE, BELOW), positions=(HEAD, CLERK), officers=(FIRST, SECOND)) -> bytes:
    """Fill the template's sheets, line by line from the third row."""
    book = Workbook()
    for sheet, lines in zip(sheets(), (offices, positions, officers), strict=True):
        page = book.create_sheet(sheet.name)
        for at, column in enumerate(sheet.columns, 1):
            page.cell(1, at, column.heading)
            for row, values in enumerate(lines, 3):
                page.cell(row, at, values.get(column.name))
    book.remove(book["Sheet"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class StaffingCase(TestCase):
    """An administrator of the platform."""

    def setUp(self) -> None:
        self.admin = people.an_officer_with("core", "administrator", all_offices=True)
        self.actor = access.actor_for(self.admin)

    def land(self, **sheets_given) -> StaffingBatch:
        batch = batches.hand_in(self.actor, a_file(**sheets_given), "pegawai.xlsx")
        batches.land(self.actor, batch)
        return batch

    def wrong(self, **sheets_given) -> list[str]:
        _content, outcome = batches.check(self.actor, a_file(**sheets_given), "pegawai.xlsx")
        return [f"{one.sheet} {one.row} {template.line_of(one)}" for one in outcome.wrong]


class LandingTest(StaffingCase):
    """What a good file does."""

    def test_checking_keeps_nothing_and_landing_all(self) -> None:
        batch = batches.hand_in(self.actor, a_file(), "pegawai.xlsx")
        self.assertEqual((batch.added, batch.changed, batch.problems), (8, 0, 0))
        self.assertFalse(Office.objects.filter(code="dinas-uji").exists())
        batches.land(self.actor, batch)
        user = User.objects.get(nip=FIRST["nip"])
        self.assertFalse(user.has_usable_password())
        self.assertEqual(user.phone, "+6281234567890")
        held = PositionHolding.objects.get(user=user)
        self.assertEqual((held.position.code, held.starts_on), ("dinas-uji-kadis", date(2026, 2, 1)))
        self.assertEqual(Office.objects.get(code="upt-uji").parent.code, "dinas-uji")
        self.assertEqual(Position.objects.get(code="upt-uji-staf").reports_to.code, "dinas-uji-kadis")
        self.assertTrue(AuditEntry.objects.filter(action="appoint").exists())

    def test_the_same_file_again_changes_nothing(self) -> None:
        self.land()
        batch = batches.hand_in(self.actor, a_file(), "pegawai.xlsx")
        self.assertEqual((batch.added, batch.changed, batch.same), (0, 0, 8))

    def test_an_empty_cell_leaves_what_is_known(self) -> None:
        self.land()
        batch = self.land(offices=({"code": "dinas-uji", "name": "Dinas Uji Baru"},), positions=(), officers=())
        office = Office.objects.get(code="dinas-uji")
        self.assertEqual((office.name, office.phone, batch.changed), ("Dinas Uji Baru", "+6245221234", 1))

    def test_the_filled_template_reads_back_as_nothing_new(self) -> None:
        self.land()
        _content, outcome = batches.check(self.actor, template.template(), "templat.xlsx")
        self.assertEqual([outcome.wrong, {deed.kind for deed in outcome.deeds}], [[], {"sama"}])

    def test_file_and_lines_are_sealed(self) -> None:
        batch = batches.hand_in(self.actor, a_file(), "pegawai.xlsx")
        for kept in (batch.content, batch.deeds):
            self.assertNotIn("Contoh Satu", kept)
        batches.land(self.actor, batch)
        self.assertEqual(StaffingBatch.objects.get(pk=batch.pk).content, "")


class RefusalTest(StaffingCase):
    """Every cell that is wrong is named, and nothing lands."""

    def test_a_number_that_may_have_lost_digits_is_named(self) -> None:
        found = self.wrong(officers=({**FIRST, "nip": 198609262015051001}, {**SECOND, "phone": 81299001122}))
        self.assertEqual(len(found), 2)
        self.assertIn("Pegawai 3 NIP: Tersimpan sebagai angka", found[0])
        self.assertIn("Pegawai 4 Telepon: Tersimpan sebagai angka", found[1])

    def test_one_bad_line_keeps_all_out(self) -> None:
        batch = batches.hand_in(self.actor, a_file(officers=(FIRST, {**SECOND, "phone": "12"})), "pegawai.xlsx")
        with self.assertRaises(RuleBroken):
            batches.land(self.actor, batch)
        self.assertFalse(Office.objects.filter(code="dinas-uji").exists())
        self.assertFalse(User.objects.filter(nip=FIRST["nip"]).exists())

    def test_what_does_not_fit_together_is_refused_in_its_row(self) -> None:
        circle = (OFFICE | {"parent": "upt-uji"}, BELOW)
        cases = {
            "Kantor 4 Kode kantor: Kode ini sudah ada di baris 3.": {"offices": (OFFICE, OFFICE)},
            "Kantor 4 Kode kantor induk: Melingkar": {"offices": circle},
            "Kantor 4 Kode kantor induk: Tidak ada kantor": {"offices": (OFFICE, BELOW | {"parent": "tak-ada"})},
            "Jabatan 3 Kode kantor: Tidak ada kantor": {"positions": (HEAD | {"office": "tak-ada"}, CLERK)},
            "Jabatan 5 Pimpinan kantor: Kantor ini sudah dipimpin": {
                "positions": (HEAD, CLERK, HEAD | {"code": "dinas-uji-kadis-2"})
            },
            "Pegawai 3 Mulai menjabat: Isi tanggal": {"officers": ({**FIRST, "starts_on": None},)},
            "Pegawai 4 Nama dan gelar: Berbeda dari baris 3": {"officers": (FIRST, FIRST | {"name": "Orang Lain"})},
            "Pegawai 4 Jabatan ini masih dipangku": {"officers": (FIRST, SECOND | {"position": "dinas-uji-kadis"})},
            "Pegawai 3 NIP: Tanggal lahir pada NIP": {"officers": ({**FIRST, "nip": "199913012015051001"},)},
        }
        for words, given in cases.items():
            with self.subTest(words):
                self.assertTrue(any(line.startswith(words) for line in self.wrong(**given)), self.wrong(**given))

    def test_a_residents_telephone_is_not_taken_over(self) -> None:
        people.a_resident(phone="+6281299001122")
        self.assertIn("Sudah dipakai akun warga", " ".join(self.wrong()))

    def test_a_file_that_comes_back_names_the_problem_in_its_row(self) -> None:
        data = a_file(officers=(FIRST, {**SECOND, "phone": "12"}))
        _content, outcome = batches.check(self.actor, data, "pegawai.xlsx")
        page = load_workbook(io.BytesIO(template.marked(data, outcome.wrong)))["Pegawai"]
        last = page.max_column
        self.assertEqual(page.cell(1, last).value, "Masalah")
        self.assertIn("Telepon: Tulis nomor telepon", page.cell(4, last).value)
        self.assertIsNone(page.cell(3, last).value)
        self.assertEqual(page.cell(4, 3).fill.fgColor.rgb, "00F8D7DA")

    def test_nothing_that_a_spreadsheet_runs_comes_back(self) -> None:
        data = a_file(officers=({**FIRST, "name": '=HYPERLINK("http://contoh")', "nip": "123"},))
        _content, outcome = batches.check(self.actor, data, "pegawai.xlsx")
        self.assertIn("Sel berisi rumus", " ".join(template.line_of(one) for one in outcome.wrong))
        page = load_workbook(io.BytesIO(template.marked(data, outcome.wrong)))["Pegawai"]
        self.assertEqual(page.cell(3, 2).data_type, "s")

    def test_what_comes_back_and_is_mended_lands(self) -> None:
        data = a_file(officers=(FIRST, {**SECOND, "phone": "12"}))
        _content, outcome = batches.check(self.actor, data, "pegawai.xlsx")
        book = load_workbook(io.BytesIO(template.marked(data, outcome.wrong)))
        book["Pegawai"].cell(4, 3).value = SECOND["phone"]
        out = io.BytesIO()
        book.save(out)
        _content, outcome = batches.check(self.actor, out.getvalue(), "pegawai.xlsx")
        self.assertEqual((outcome.wrong, len(outcome.deeds)), ([], 8))

    def test_other_files_are_refused(self) -> None:
        for data, name in ((b"%PDF-1.7", "a.xlsx"), (b"a;b\n1;2\n", "a.csv"), (b"PK\x03\x04rusak", "a.xlsx")):
            with self.subTest(name), self.assertRaises(Refused):
                batches.check(self.actor, data, name)


class UndoTest(StaffingCase):
    """Taken back whole while nothing was done with it."""

    def test_takes_all_back(self) -> None:
        before = Office.objects.create(code="dinas-uji", name="Nama Lama")
        batch = self.land()
        batches.undo(self.actor, batch)
        before.refresh_from_db()
        self.assertEqual((before.name, batch.stage), ("Nama Lama", ImportStage.UNDONE))
        self.assertFalse(Position.objects.filter(code="dinas-uji-kadis").exists())
        self.assertFalse(User.objects.filter(nip=FIRST["nip"]).exists())

    def test_refused_where_somebody_came_in(self) -> None:
        batch = self.land()
        user = User.objects.get(nip=FIRST["nip"])
        user.set_password("sandi-untuk-uji-1")
        user.save()
        with self.assertRaisesMessage(RuleBroken, "Dra. Contoh Satu sudah mengaktifkan akunnya."):
            batches.undo(self.actor, batch)
        self.assertTrue(Position.objects.filter(code="upt-uji-staf").exists())

    def test_refused_where_a_position_was_used(self) -> None:
        batch = self.land()
        people.holding(people.an_officer(), Position.objects.get(code="upt-uji-staf"), date(2020, 1, 1))
        with self.assertRaisesMessage(RuleBroken, "sudah dipakai"):
            batches.undo(self.actor, batch)


@override_settings(MFA_REQUIRED=False)
class PageTest(StaffingCase):
    """The pages, and who may not open them."""

    def hand_in(self, data: bytes):
        upload = SimpleUploadedFile("pegawai.xlsx", data)
        return self.client.post(reverse("egov:staffing"), {"berkas": upload}, follow=True)

    def test_administrator_brings_a_file_in_and_takes_it_back(self) -> None:
        self.client.force_login(self.admin)
        self.assertContains(self.hand_in(a_file()), "Masukkan seluruhnya")
        batch = StaffingBatch.objects.get()
        self.client.post(reverse("egov:staffing_land", args=[batch.pk]))
        self.assertTrue(User.objects.filter(nip=FIRST["nip"]).exists())
        self.client.post(reverse("egov:staffing_undo", args=[batch.pk]))
        self.assertFalse(User.objects.filter(nip=FIRST["nip"]).exists())

    def test_problems_are_shown_and_the_file_comes_back(self) -> None:
        self.client.force_login(self.admin)
        self.assertContains(self.hand_in(a_file(officers=({**FIRST, "nip": "123"},))), "NIP terdiri atas 18 angka")
        batch = StaffingBatch.objects.get()
        answer = self.client.get(reverse("egov:staffing_returned", args=[batch.pk]))
        self.assertTrue(answer.content.startswith(b"PK"))

    def test_others_may_not(self) -> None:
        batch = batches.hand_in(self.actor, a_file(), "pegawai.xlsx")
        for user in (people.an_officer(), people.an_officer_with("core", "admin_kantor"), people.a_resident()):
            self.client.force_login(user)
            for name in ("staffing", "staffing_template"):
                self.assertEqual(self.client.get(reverse(f"egov:{name}")).status_code, 403)
            for name in ("batch", "returned"):
                self.assertEqual(self.client.get(reverse(f"egov:staffing_{name}", args=[batch.pk])).status_code, 403)
            for name in ("land", "discard", "undo"):
                self.assertEqual(self.client.post(reverse(f"egov:staffing_{name}", args=[batch.pk])).status_code, 403)
        self.assertFalse(Office.objects.filter(code="dinas-uji").exists())


class CommandTest(StaffingCase):
    """The same from the server's console."""

    def run_on(self, data: bytes, *options: str) -> tuple[str, Path]:
        path = Path(tempfile.mkdtemp()) / "pegawai.xlsx"
        path.write_bytes(data)
        out = io.StringIO()
        try:
            call_command("impor_pegawai", str(path), *options, stdout=out, stderr=out)
        except CommandError as problem:
            out.write(str(problem))
        return out.getvalue(), path

    def test_trying_keeps_nothing_and_running_all(self) -> None:
        said, _path = self.run_on(a_file(), "--coba")
        self.assertIn("8 baru, 0 berubah, 0 sama", said)
        self.assertFalse(Office.objects.filter(code="dinas-uji").exists())
        self.run_on(a_file())
        self.assertTrue(Office.objects.filter(code="dinas-uji").exists())

    def test_problems_come_back_in_a_file(self) -> None:
        said, path = self.run_on(a_file(officers=({**FIRST, "nip": "123"},)))
        self.assertIn("1 masalah; tidak ada yang disimpan", said)
        self.assertTrue(path.with_name("pegawai-masalah.xlsx").is_file())
