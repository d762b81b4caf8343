"""Backup and restore: everything comes back, and nothing opens that is not whole."""

import base64
import io
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import connection
from django.test import SimpleTestCase, TransactionTestCase, override_settings

from accounts.tests.builders import an_office
from core.backup import archive, pool
from core.backup.keys import KeysMissing
from core.backup.sealed_stream import CHUNK, CannotOpen, seal, unseal
from core.models import Office

KEY = archive.backup_key("k1:kunci")
AT = datetime(2026, 11, 24, 2, 0)


class RoundTripTests(SimpleTestCase):
    """A replica's data through one file and back."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(self.root / "db.sqlite3")}
        self.media = self.root / "media"
        (self.media / "ab").mkdir(parents=True)
        (self.media / "ab" / "foto.jpg").write_bytes(b"gambar")
        self.run_sql("CREATE TABLE laporan (judul TEXT); INSERT INTO laporan VALUES ('Lampu mati 3671015201900001')")

    def run_sql(self, script):
        with closing(sqlite3.connect(self.database["NAME"])) as connection:
            connection.executescript(script)

    def titles(self):
        with closing(sqlite3.connect(self.database["NAME"])) as connection:
            return [row[0] for row in connection.execute("SELECT judul FROM laporan")]

    def write(self, at=AT):
        return archive.write(self.root / "cadangan", self.database, self.media, KEY, at)

    def sealed(self):
        return [path for path in (self.root / "cadangan").rglob("*") if path.is_file()]

    def test_a_file_is_sealed_once_however_many_backups_name_it(self):
        first = self.write()
        before = {path: path.stat().st_mtime_ns for path in (self.root / "cadangan" / "berkas").rglob("??/*")}
        (self.media / "ab" / "ktp.jpg").write_bytes(b"kartu")
        second = self.write(AT + timedelta(days=1))
        after = {path: path.stat().st_mtime_ns for path in (self.root / "cadangan" / "berkas").rglob("??/*")}
        self.assertEqual((len(before), len(after)), (1, 2))
        self.assertLessEqual(before.items(), after.items())
        for backup, count in ((first, 1), (second, 2)):
            self.assertEqual(archive.prove(backup, KEY, self.root), count)

    def test_what_no_backup_names_goes_and_what_one_names_stays(self):
        first = self.write()
        (self.media / "ab" / "foto.jpg").unlink()
        (self.media / "ab" / "ktp.jpg").write_bytes(b"kartu")
        second = self.write(AT + timedelta(days=1))
        self.assertEqual(pool.forget(self.root / "cadangan"), 0)
        first.unlink()
        self.assertEqual(pool.forget(self.root / "cadangan"), 1)
        self.assertEqual(archive.prove(second, KEY, self.root), 1)
        self.assertEqual(len(self.sealed()), 3)

    def test_nothing_goes_while_a_backup_has_lost_its_list(self):
        first = self.write()
        (self.media / "ab" / "foto.jpg").unlink()
        self.write(AT + timedelta(days=1)).with_suffix(".daftar").unlink()
        first.unlink()
        self.assertEqual(pool.forget(self.root / "cadangan"), 0)

    def test_a_backup_without_its_files_changes_nothing_and_says_so(self):
        backup = self.write()
        alone = self.root / "lain" / backup.name
        alone.parent.mkdir()
        alone.write_bytes(backup.read_bytes())
        with self.assertRaisesMessage(CannotOpen, "salin seluruh folder"):
            archive.restore(alone, self.database, self.media, KEY)
        self.assertEqual((self.media / "ab" / "foto.jpg").read_bytes(), b"gambar")

    def test_files_that_were_exchanged_are_noticed(self):
        (self.media / "ab" / "ktp.jpg").write_bytes(b"kartu")
        backup = self.write()
        one, other = (self.root / "cadangan" / "berkas").rglob("??/*")
        kept = one.read_bytes()
        one.write_bytes(other.read_bytes())
        other.write_bytes(kept)
        with self.assertRaisesMessage(CannotOpen, "tempat berkas lain"):
            archive.prove(backup, KEY, self.root)

    def test_without_the_keys_of_personal_data_it_says_which_are_missing(self):
        backup = self.write()
        other = base64.b64encode(b"x" * 32).decode()
        with override_settings(FIELD_KEYS=f"lain:{other}", HASH_KEY=other):
            with self.assertRaisesMessage(KeysMissing, "HASH_KEY"):
                archive.restore(backup, self.database, self.media, KEY)
            archive.restore(backup, self.database, self.media, KEY, without_keys=True)

    def test_a_newer_key_in_front_changes_nothing(self):
        backup, other = self.write(), base64.b64encode(b"x" * 32).decode()
        with override_settings(FIELD_KEYS=f"baru:{other},{settings.FIELD_KEYS}"):
            archive.restore(backup, self.database, self.media, KEY)

    def test_a_backup_of_an_older_release_with_its_files_inside_still_opens(self):
        packed, backup = self.root / "lama.tar", self.root / "cadangan-20260101-020000.replika"
        with tarfile.open(packed, "w") as tar:
            tar.add(self.database["NAME"], arcname="db.sqlite3")
            tar.add(self.media, arcname="media")
        with packed.open("rb") as source, backup.open("wb") as out:
            seal(source, out, KEY)
        (self.media / "ab" / "foto.jpg").unlink()
        archive.restore(backup, self.database, self.media, KEY)
        self.assertEqual((self.media / "ab" / "foto.jpg").read_bytes(), b"gambar")

    def test_a_path_that_leads_elsewhere_is_refused(self):
        packed, backup = self.root / "jahat.tar", self.root / "jahat.replika"
        with tarfile.open(packed, "w") as tar:
            member = tarfile.TarInfo("../luar")
            tar.addfile(member, io.BytesIO())
        with packed.open("rb") as source, backup.open("wb") as out:
            seal(source, out, KEY)
        with self.assertRaisesMessage(CannotOpen, "bukan berkas replika"):
            archive.restore(backup, self.database, self.media, KEY)
        self.assertFalse((self.root / "luar").exists())

    def test_database_and_files_come_back(self):
        backup = self.write()
        self.run_sql("DELETE FROM laporan; INSERT INTO laporan VALUES ('sesudah')")
        (self.media / "ab" / "foto.jpg").write_bytes(b"rusak")
        (self.media / "baru.txt").write_text("sesudah")
        archive.restore(backup, self.database, self.media, KEY)
        self.assertEqual(self.titles(), ["Lampu mati 3671015201900001"])
        self.assertEqual((self.media / "ab" / "foto.jpg").read_bytes(), b"gambar")
        self.assertFalse((self.media / "baru.txt").exists())

    def test_restores_onto_a_new_machine(self):
        backup = self.write()
        database = self.database | {"NAME": str(self.root / "lain" / "db.sqlite3")}
        archive.restore(backup, database, self.root / "lain" / "media", KEY)
        self.assertTrue((self.root / "lain" / "media" / "ab" / "foto.jpg").is_file())
        self.assertTrue(Path(database["NAME"]).is_file())

    def test_holds_nothing_readable(self):
        self.write()
        data = b"".join(path.read_bytes() + path.name.encode() for path in self.sealed())
        self.assertEqual(len(self.sealed()), 3)
        for plain in (b"3671015201900001", b"foto.jpg", b"gambar", b"SQLite"):
            self.assertNotIn(plain, data)

    def test_damaged_backup_changes_nothing(self):
        backup = self.write()
        backup.write_bytes(backup.read_bytes()[:-10])
        with self.assertRaises(CannotOpen):
            archive.restore(backup, self.database, self.media, KEY)
        self.assertEqual(self.titles(), ["Lampu mati 3671015201900001"])
        self.assertTrue((self.media / "ab" / "foto.jpg").is_file())

    def test_other_key_does_not_open_it(self):
        with self.assertRaisesMessage(CannotOpen, "kunci lain"):
            archive.restore(self.write(), self.database, self.media, archive.backup_key("lain"))

    def test_leaves_nothing_half_written_behind(self):
        self.write()
        self.assertEqual(
            sorted(path.name for path in (self.root / "cadangan").iterdir()),
            ["berkas", "cadangan-20261124-020000.daftar", "cadangan-20261124-020000.replika"],
        )


@pytest.mark.db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="the way of PostgreSQL's programs")
class PostgresTests(TransactionTestCase):
    """The same on PostgreSQL, with the programs that come with it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.office = an_office()
        (self.root / "media").mkdir()
        (self.root / "media" / "foto.jpg").write_bytes(b"gambar")
        self.backup = archive.write(self.root / "cadangan", connection.settings_dict, self.root / "media", KEY, AT)
        connection.close()

    def restore(self, **changes):
        archive.restore(self.backup, connection.settings_dict | changes, self.root / "media", KEY)

    def test_database_and_files_come_back_and_what_came_later_goes(self):
        Office.objects.filter(pk=self.office.pk).update(name="sesudah")
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE sesudah (kantor bigint REFERENCES core_office)")
        connection.close()
        (self.root / "media" / "foto.jpg").write_bytes(b"rusak")
        self.restore()
        self.assertEqual(Office.objects.get().name, self.office.name)
        self.assertEqual(an_office().pk, self.office.pk + 1)
        self.assertNotIn("sesudah", connection.introspection.table_names())
        self.assertEqual((self.root / "media" / "foto.jpg").read_bytes(), b"gambar")

    def test_what_goes_wrong_is_said_and_changes_nothing(self):
        with self.assertRaisesMessage(archive.ProgramFailed, "psql"):
            self.restore(OPTIONS={"options": "-c default_transaction_read_only=on"})
        self.assertEqual(Office.objects.get().name, self.office.name)
        with patch.dict("os.environ", {"PATH": ""}), self.assertRaisesMessage(archive.ProgramFailed, "apt-get install"):
            self.restore()


class StreamTests(SimpleTestCase):
    """The sealed stream by itself."""

    def seal(self, plain):
        sealed = io.BytesIO()
        seal(io.BytesIO(plain), sealed, KEY)
        return sealed.getvalue()

    def open(self, sealed):
        plain = io.BytesIO()
        unseal(io.BytesIO(sealed), plain, KEY)
        return plain.getvalue()

    def test_every_length_comes_back(self):
        for length in (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK):
            with self.subTest(length):
                self.assertEqual(self.open(self.seal(b"x" * length)), b"x" * length)

    def test_missing_last_chunk_is_noticed(self):
        sealed = self.seal(b"a" * CHUNK + b"b")
        with self.assertRaises(CannotOpen):
            self.open(sealed[: -(4 + 1 + 16)])

    def test_something_else_is_no_backup(self):
        with self.assertRaisesMessage(CannotOpen, "bukan cadangan"):
            self.open(b"PK\x03\x04 sesuatu yang lain")
