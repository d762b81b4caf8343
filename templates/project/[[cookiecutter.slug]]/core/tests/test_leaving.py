"""An application leaves: its copy is whole, checked and personal only for a reason; nothing of it hangs on after."""

import json
import re
import tempfile
from io import StringIO
from pathlib import Path
from unittest import mock, skipUnless

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder
from django.test import TestCase, TransactionTestCase
from django.utils import timezone

from config.installed import PACKAGES
from core.entities import of_app
from core.models import AuditEntry, IssuedDocument, Notification, SettingValue, StoredFile, WorkItem
from core.tests import bare_records, on_disk

APP = next((app for app in ("e-kir", "laksa", *PACKAGES) if app in PACKAGES), "")
NIK = re.compile(r"(?<!\d)[1-9]\d{15}(?!\d)")


def called(command, *arguments, **options):
    out = StringIO()
    call_command(command, *arguments, stdout=out, **options)
    return out.getvalue()


def text_of(folder):
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.jsonl")))


class Kept:
    """A record of an application, with what core keeps of it."""

    def setUp(self):
        bare_records.places()
        self.kinds = [kind for kind in of_app(APP) if kind.parent is None]
        self.record = bare_records.a_bare(self.kinds[-1])
        name = self.kinds[-1].name
        link = {"app": APP, "entity": name, "object_id": self.record.pk}
        self.officer = bare_records.an_officer()
        WorkItem.objects.create(**link, state="baru", phase="received", number="00001/UJI")
        Notification.objects.create(**link, user=self.officer, title="Berkas Siti Rahayu diterima")
        SettingValue.objects.create(app=APP, key="uji", value=1)
        Notification.objects.create(app="lain", entity="x", object_id=1, user=self.officer, title="Lain")
        self.letter = StoredFile.objects.create(**link, token="surat", content="surat.pdf", kind="pdf", size=1)
        IssuedDocument.objects.create(
            **link, kind="surat", number="1/UJI", title="Surat", code="kode", issued_at=timezone.now(), file=self.letter
        )
        self.scan = StoredFile.objects.create(**link, token="ktp", content="ktp.pdf", kind="pdf", size=1)
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name) / "ekspor"


@skipUnless(APP, "no application is installed")
class ExportTests(Kept, TestCase):
    """The copy."""

    def test_every_table_and_every_row_is_in_it(self):
        said = called("ekspor_aplikasi", APP, ke=self.folder)
        about = json.loads((self.folder / "manifest.json").read_text())
        self.assertIn("tanpa data pribadi; utuh", said)
        for kind in of_app(APP):
            self.assertEqual(about["tabel"][kind.model._meta.label]["baris"], kind.model._base_manager.count())
        self.assertEqual(about["tabel"]["core.WorkItem"]["baris"], 1)
        self.assertEqual(about["tabel"]["core.Notification"]["baris"], 1)  # not that of another application
        self.assertEqual(about["berkas_tidak_ikut"] + len(about["berkas_hilang"]), 2 + self.other_files())

    def other_files(self):
        return StoredFile.objects.filter(app=APP).exclude(pk__in=[self.letter.pk, self.scan.pk]).count()

    def test_without_a_reason_nothing_personal_leaves(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        text = text_of(self.folder)
        self.assertIsNone(NIK.search(text))
        self.assertNotIn("Siti Rahayu", text)
        self.assertFalse((self.folder / "tabel/accounts.Person.jsonl").exists())

    def test_personal_data_need_a_reason_and_are_written_into_the_trail(self):
        for options in ({"personal": True}, {"reason": "Arsip"}):
            with self.assertRaisesMessage(CommandError, "hanya dengan keduanya"):
                called("ekspor_aplikasi", APP, ke=self.folder, **options)
        self.assertFalse(self.folder.exists())
        called("ekspor_aplikasi", APP, ke=self.folder, personal=True, reason="Arsip daerah")
        self.assertIn("Siti Rahayu", text_of(self.folder))
        entry = AuditEntry.objects.get(action="export_personal")
        self.assertEqual((entry.app, entry.changes), (APP, {"reason": "Arsip daerah"}))

    def test_only_its_owner_reads_it_and_nothing_is_written_over(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        self.assertEqual(self.folder.stat().st_mode & 0o077, 0)
        self.assertEqual({path.stat().st_mode & 0o077 for path in self.folder.rglob("*")}, {0})
        with self.assertRaisesMessage(CommandError, "sudah ada"):
            called("ekspor_aplikasi", APP, ke=self.folder)

    def test_a_check_names_all_that_is_not_as_it_was_written(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        self.assertIn("utuh", called("ekspor_aplikasi", check=self.folder))
        with (self.folder / "tabel/core.WorkItem.jsonl").open("a") as table:
            table.write("{}\n")
        (self.folder / "tabel/core.Notification.jsonl").unlink()
        (self.folder / "tambahan.txt").write_text("x")
        with self.assertRaises(CommandError) as refused:
            called("ekspor_aplikasi", check=self.folder)
        for word in ("core.WorkItem.jsonl: isinya lain", "core.Notification.jsonl: tidak ada", "tambahan.txt"):
            self.assertIn(word, str(refused.exception))

    def test_a_list_that_leads_out_of_the_folder_is_not_followed(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        about = json.loads((self.folder / "manifest.json").read_text())
        for path in ("../diluar", "/etc/hostname"):
            (self.folder / "manifest.json").write_text(json.dumps(about | {"berkas": {path: {"sha256": ""}}}))
            with self.assertRaisesMessage(CommandError, "di luar folder ekspor"):
                called("ekspor_aplikasi", check=self.folder)

    def test_an_application_that_is_not_here_is_named(self):
        with self.assertRaisesMessage(CommandError, "Tidak ada di sini: tidak-ada"):
            called("ekspor_aplikasi", "tidak-ada", APP, ke=self.folder)


@skipUnless(APP, "no application is installed")
class RefusedRemovalTests(Kept, TestCase):
    """What keeps the data where they are."""

    def refused(self, message, **options):
        with self.assertRaisesMessage(CommandError, message):
            called("lepaskan_aplikasi", APP, folder=self.folder, **options)
        self.assertTrue(WorkItem.objects.filter(app=APP).exists())

    def test_no_export(self):
        self.refused("bukan daftar ekspor")

    def test_an_export_of_another_application(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        about = json.loads((self.folder / "manifest.json").read_text())
        (self.folder / "manifest.json").write_text(json.dumps(about | {"aplikasi": ["lain"]}))
        self.refused(f"tidak memuat {APP}", forget=True)

    def test_an_export_without_personal_data_that_nobody_agreed_to_lose(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        self.refused("--lupakan-pribadi")

    def test_records_that_changed_since(self):
        called("ekspor_aplikasi", APP, ke=self.folder)
        WorkItem.objects.filter(app=APP).update(state="lain")
        self.refused("Berubah sejak diekspor: core.WorkItem", forget=True)

    def test_what_hangs_on_it_is_counted(self):
        about = json.loads(called("lepaskan_aplikasi", APP, json=True))
        self.assertEqual(about["apps"][0]["open"], 1)
        self.assertEqual(about["documents"], 1)
        self.assertEqual(
            sum(row["count"] for row in about["apps"][0]["records"] if row["entity"] == self.kinds[-1].name), 1
        )
        self.assertIn("1 pekerjaan masih terbuka", called("lepaskan_aplikasi", APP))


@skipUnless(APP, "no application is installed")
class RemovalTests(Kept, TransactionTestCase):
    """The removal, on a copy of the database of its own."""

    @skipUnless(connection.vendor == "sqlite", "tables are dropped in a copy, which is made of SQLite's file")
    def test_nothing_of_it_hangs_on_after(self):
        called("ekspor_aplikasi", APP, ke=self.folder, personal=True, reason="Arsip")
        # Tests look at the keys of the tables they wrote to, of which some are gone now; `look` looks at all.
        with on_disk.database(), mock.patch.object(DatabaseWrapper, "check_constraints"):
            on_disk.aside(lambda: called("lepaskan_aplikasi", APP, folder=self.folder))
            on_disk.aside(self.look)
            said = on_disk.aside(lambda: called("lepaskan_aplikasi", APP, json=True))
        self.assertEqual(json.loads(said)["tables"], [])

    def look(self):
        package = PACKAGES[APP]
        self.assertEqual(
            [name for name in connection.introspection.table_names() if name.startswith(f"{package}_")], []
        )
        self.assertFalse(WorkItem.objects.filter(app=APP).exists())
        self.assertFalse(SettingValue.objects.filter(app=APP).exists())
        self.assertEqual([one.title for one in Notification.objects.all()], ["Lain"])
        self.assertFalse(ContentType.objects.filter(app_label=package).exists())
        self.assertFalse(Permission.objects.filter(content_type__app_label=package).exists())
        self.assertFalse(MigrationRecorder(connection).migration_qs.filter(app=package).exists())
        self.assertTrue(AuditEntry.objects.filter(app=APP, action="remove_application").exists())
        document = IssuedDocument.objects.get(code="kode")
        self.assertEqual(document.file_id, self.letter.pk)  # anybody may still check the letter
        self.assertFalse(StoredFile.objects.filter(pk=self.scan.pk).exists())
        with connection.cursor() as cursor:
            self.assertEqual(cursor.execute("PRAGMA foreign_key_check").fetchall(), [])
