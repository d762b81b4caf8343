"""Backup and restore: everything comes back, and nothing opens that is not whole."""

import io
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import SimpleTestCase, TransactionTestCase

from accounts.tests.builders import an_office
from core.backup import archive
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

    def write(self):
        return archive.write(self.root / "cadangan", self.database, self.media, KEY, AT)

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
        data = self.write().read_bytes()
        for plain in (b"3671015201900001", b"foto.jpg", b"SQLite"):
            self.assertNotIn(plain, data)

    def test_damaged_backup_changes_nothing(self):
        backup = self.write()
        backup.write_bytes(backup.read_bytes()[:-10])
        with self.assertRaises(CannotOpen):
            archive.restore(backup, self.database, self.media, KEY)
        self.assertEqual(self.titles(), ["Lampu mati 3671015201900001"])
        self.assertTrue((self.media / "ab" / "foto.jpg").is_file())

    def test_other_key_does_not_open_it(self):
        with self.assertRaisesMessage(CannotOpen, "another key"):
            archive.restore(self.write(), self.database, self.media, archive.backup_key("lain"))

    def test_leaves_nothing_half_written_behind(self):
        self.write()
        self.assertEqual(
            [path.name for path in (self.root / "cadangan").iterdir()], ["cadangan-20261124-020000.replika"]
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
        with self.assertRaisesMessage(CannotOpen, "not a backup"):
            self.open(b"PK\x03\x04 sesuatu yang lain")
