"""PDFs: what runs or hides is found wherever it lies, and nothing is refused by chance."""

import io
from unittest.mock import patch

from django.core.exceptions import ValidationError
from django.test import SimpleTestCase
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.writer import PdfFileWriter

from core import pdf
from core.tests.pdfs import a_pdf

SCRIPT = {"S": "/JavaScript", "JS": "app.alert(1)"}
DANGERS = {
    "a script when it opens": {"OpenAction": SCRIPT},
    "a script by its name": {"Names": {"JavaScript": {"Names": ["a", SCRIPT]}}},
    "a script in a list of steps": {"Outlines": {"A": {"S": "/GoTo", "Next": [{"S": "/URI"}, SCRIPT]}}},
    "a program": {"OpenAction": {"S": "/Launch", "F": "cmd.exe"}},
    "an address that opens by itself": {"OpenAction": {"S": "/URI", "URI": "https://contoh.example"}},
    "an address when it is closed": {"AA": {"WC": {"S": "/URI", "URI": "https://contoh.example"}}},
    "a form that sends itself": {"Outlines": {"A": {"S": "/SubmitForm", "F": "https://contoh.example"}}},
    "an attachment": {"Names": {"EmbeddedFiles": {"Names": ["a", {"Type": "/Filespec", "EF": {}}]}}},
    "a form of Adobe's own": {"AcroForm": {"Fields": [], "XFA": []}},
}
HARMLESS = {
    "nothing": {},
    "the page it opens at": {"OpenAction": [0, "/XYZ", 0, 0, 0]},
    "a turn to a page": {"OpenAction": {"S": "/GoTo", "D": [0, "/Fit"]}},
    "an address to tap on": {"Outlines": {"A": {"S": "/URI", "URI": "https://contoh.example"}}},
    "a form to fill in": {"AcroForm": {"Fields": []}},
    "the structure of its text": {"StructTreeRoot": {"Type": "/StructTreeRoot", "K": [{"S": "/P"}]}},
}


class PdfTest(SimpleTestCase):
    """One file after another."""

    def refused(self, data):
        with self.assertRaises(ValidationError) as caught:
            pdf.require_harmless(data)
        return caught.exception.messages[0]

    def test_danger_is_found_packed_and_in_plain(self):
        for name, catalogue in DANGERS.items():
            for packed in (True, False):
                with self.subTest(name, packed=packed):
                    self.assertIn("skrip atau lampiran", self.refused(a_pdf(packed=packed, **catalogue)))

    def test_packed_danger_cannot_be_seen_in_the_bytes(self):
        self.assertNotIn(b"JavaScript", a_pdf(OpenAction=SCRIPT))

    def test_harmless_files_are_taken(self):
        for name, catalogue in HARMLESS.items():
            for packed in (True, False):
                with self.subTest(name, packed=packed):
                    self.assertIsNone(pdf.require_harmless(a_pdf(packed=packed, **catalogue)))

    def test_words_in_the_text_of_a_page_are_no_danger(self):
        self.assertIsNone(pdf.require_harmless(a_pdf(page_content=b"(/JavaScript /JS /Launch) Tj")))

    def test_a_name_written_in_codes_is_the_same_name(self):
        plain = a_pdf(packed=False, OpenAction={"S": "/JavaScript", "JS": "123456"})
        coded = plain.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS (123456)", b"/#4aS (1234)")
        self.assertEqual(len(coded), len(plain) + 2)
        coded = coded.replace(b"(1234)", b"(12)")
        self.assertIn("skrip", self.refused(coded))

    def test_what_lies_unused_beside_packed_objects_is_found(self):
        writer = PdfFileWriter()
        pack = writer.prepare_object_stream()
        writer.root["/Lang"] = writer.add_object(generic.pdf_string("id"), obj_stream=pack)
        action = generic.DictionaryObject({generic.pdf_name("/S"): generic.pdf_name("/Launch")})
        writer.add_object(action, obj_stream=pack)
        out = io.BytesIO()
        writer.write(out)
        self.assertIn("skrip", self.refused(out.getvalue()))

    def test_locked_file_is_refused_in_its_own_words(self):
        self.assertIn("terkunci", self.refused(a_pdf(password="rahasia")))

    def test_damaged_file_is_refused_in_its_own_words(self):
        whole = a_pdf()
        for data in (b"%PDF-1.7", whole[: len(whole) // 2], whole[:-400] + b"\0" * 400, b"%PDF-1.7\n%%EOF\n"):
            with self.subTest(len(data)):
                self.assertIn("tidak utuh atau rusak", self.refused(data))

    def test_two_objects_that_point_at_each_other_end(self):
        writer = PdfFileWriter()
        one = writer.allocate_placeholder()
        other = writer.add_object(generic.DictionaryObject({generic.pdf_name("/Next"): one}))
        writer.add_object(generic.DictionaryObject({generic.pdf_name("/Next"): other}), idnum=one.idnum)
        writer.root["/Outlines"] = other
        out = io.BytesIO()
        writer.write(out)
        self.assertIsNone(pdf.require_harmless(out.getvalue()))

    def test_small_file_that_unpacks_to_a_giant_is_refused(self):
        data = a_pdf(Lang=bytes(6 << 20))
        self.assertLess(len(data), 50_000)
        self.assertIn("terlalu rumit", self.refused(data))

    def test_work_is_bounded_in_time_and_number(self):
        for name, limit in (("LONGEST_SECONDS", 0), ("MOST_OBJECTS", 1)):
            with self.subTest(name), patch.object(pdf, name, limit):
                self.assertIn("terlalu rumit", self.refused(a_pdf(OpenAction=[0, "/Fit"])))

    def test_deep_nesting_is_refused_and_not_fatal(self):
        plain = a_pdf(packed=False, Lang="0" * 9998)
        deep = plain.replace(b"(" + b"0" * 9998 + b")", b"[" * 5000 + b"]" * 5000)
        self.assertEqual(len(deep), len(plain))
        self.assertIn("rusak", self.refused(deep))
