"""The sheet of keys: read by eye or by a scanner, it gives the keys back; and nobody else gets the file."""

import io
import re
import stat
import tempfile
from pathlib import Path

import pypdfium2
from django.core.management import CommandError, call_command
from django.test import SimpleTestCase, override_settings

from core.backup import key_sheet

FIELD = "baru:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=,k1:ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="
HASH = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="


@override_settings(BACKUP_KEY="cadangan-Uji_01lIO0-yang-panjang", FIELD_KEYS=FIELD, HASH_KEY=HASH)
class KeySheetTests(SimpleTestCase):
    """One sheet."""

    def test_every_key_can_be_read_from_it(self):
        words = re.sub(r"\s", "", text_of(key_sheet.pdf()))
        for value in ("cadangan-Uji_01lIO0-yang-panjang", FIELD, HASH):
            self.assertIn(value, words)

    def test_the_marks_hold_the_whole_line_of_the_settings(self):
        shown = key_sheet._key("HASH_KEY", "", HASH)
        self.assertEqual(shown["qr"], key_sheet.parts.qr(f"HASH_KEY={HASH}"))
        self.assertEqual(shown["groups"].replace(" ", ""), HASH)

    def test_it_fits_on_one_page(self):
        self.assertEqual(len(pypdfium2.PdfDocument(key_sheet.pdf())), 1)

    def test_it_is_its_owners_alone_and_writes_over_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "kunci.pdf"
            call_command("lembar_kunci", ke=path, stdout=io.StringIO())
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
            with self.assertRaisesMessage(CommandError, "sudah ada"):
                call_command("lembar_kunci", ke=path)


def text_of(data: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
