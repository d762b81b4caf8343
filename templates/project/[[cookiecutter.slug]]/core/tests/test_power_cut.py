"""What a production server answered is on the disk, and not only with the system, which a power cut would end too."""

import os
import sys
import tempfile
from pathlib import Path
from subprocess import run
from unittest import mock

from django.conf import settings
from django.core.files.base import ContentFile
from django.test import SimpleTestCase

from core.synced_storage import SyncedStorage
from core.tests.test_environment import complete

ASKED = """
import django
django.setup()
from django.core.files.storage import storages
from django.db import connection
with connection.cursor() as cursor:
    found = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
print(*found, type(storages["private"]).__name__)
"""


def said_with(**values: str) -> str:
    """How a server with such an environment keeps what it takes."""
    with tempfile.TemporaryDirectory() as folder:
        fixed = {"PATH": os.environ["PATH"], "ENV_FILE": "/dev/null", "DATA_DIR": folder}
        environment = fixed | {"DJANGO_SETTINGS_MODULE": "config.settings"} | values
        command = [sys.executable, "-c", ASKED]
        done = run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()


class PowerCutTests(SimpleTestCase):
    """SQLite and the files beside it."""

    def test_for_the_public_a_commit_waits_for_the_disk(self):
        self.assertEqual(said_with(**complete() | {"DEBUG": "0"}), "wal 2 SyncedStorage")  # 2 is FULL

    def test_a_developer_does_not_wait(self):
        self.assertEqual(said_with(DEBUG="1"), "wal 1 FileSystemStorage")

    def test_a_file_and_its_new_folder_are_synced_before_its_name_is_given(self):
        with tempfile.TemporaryDirectory() as folder:
            storage, synced = SyncedStorage(location=folder), []
            with mock.patch("core.synced_storage.os.fsync", lambda one: synced.append(os.fstat(one).st_ino)):
                name = storage.save("ab/foto.jpg", ContentFile(b"isi"))
            wanted = [Path(folder, name), Path(folder, "ab"), Path(folder)]
            self.assertEqual(synced, [path.stat().st_ino for path in wanted])
            self.assertEqual(storage.open(name).read(), b"isi")
