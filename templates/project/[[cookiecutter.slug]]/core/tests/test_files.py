"""Files: judged by content, stripped, and read only by who may."""

import io
import tempfile
import zipfile

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import SimpleTestCase, TestCase, override_settings
from PIL import Image

from accounts.tests.builders import a_person, a_resident
from core import access, files
from core.tests.pdfs import a_pdf

PDF = a_pdf()


def upload(data, name="berkas.bin"):
    return SimpleUploadedFile(name, data)


def picture(form="JPEG", size=(40, 20), **options):
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, form, **options)
    return out.getvalue()


def located_picture():
    """A photograph that tells where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "S", 2: (1.0, 23.0, 42.0)})
    exif[0x010F] = "KameraRahasia"
    return picture(exif=exif)


class CheckTests(SimpleTestCase):
    """What is taken and what is refused."""

    def refused(self, data, name="x.jpg", **options):
        with self.assertRaises(ValidationError) as caught:
            files.check(upload(data, name), **options)
        return caught.exception.messages[0]

    def test_picture_loses_place_and_camera(self):
        data = located_picture()
        self.assertIn(b"KameraRahasia", data)
        checked = files.check(upload(data))
        self.assertEqual((checked.kind, checked.width, checked.height), ("jpg", 40, 20))
        self.assertNotIn(b"KameraRahasia", checked.data)
        self.assertFalse(Image.open(io.BytesIO(checked.data)).getexif())

    def test_what_hides_behind_a_picture_is_cut_off(self):
        checked = files.check(upload(picture("PNG") + b"<script>alert(1)</script>"))
        self.assertNotIn(b"script", checked.data)

    def test_the_name_decides_nothing(self):
        self.assertEqual(files.check(upload(PDF, "foto.jpg")).kind, "pdf")
        self.assertIn("Jenis berkas", self.refused(b"MZ\x90\x00 program", "foto.jpg"))

    def test_svg_and_html_are_refused(self):
        for data in (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"<html></html>"):
            for name in ("logo.svg", "data.csv"):
                with self.subTest(name):
                    self.assertIn("Jenis berkas", self.refused(data, name))

    def test_broken_picture_is_refused(self):
        self.assertIn("Jenis berkas", self.refused(picture()[:200]))

    def test_pdf_with_script_is_refused(self):
        self.assertIn("skrip", self.refused(a_pdf(OpenAction={"S": "/JavaScript", "JS": "x"})))

    def test_pdf_without_an_end_is_refused(self):
        self.assertIn("tidak utuh", self.refused(PDF[: len(PDF) // 2]))

    def test_size_is_limited(self):
        self.assertIn("0.001 MB", self.refused(PDF + b"x" * 2000, max_mb=0.001))

    def test_only_accepted_kinds_are_taken(self):
        self.assertIn("JPG, PNG", self.refused(PDF, accept=("jpg", "png")))

    def test_office_document_with_macros_is_refused(self):
        def document(*names):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as archive:
                for name in ("[Content_Types].xml", *names):
                    archive.writestr(name, "x")
            return out.getvalue()

        self.assertEqual(files.check(upload(document("xl/workbook.xml"))).kind, "xlsx")
        self.refused(document("xl/workbook.xml", "xl/vbaProject.bin"))


class ReadingTests(TestCase):
    """Who may open a stored file."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        store = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": folder.name}}
        override = override_settings(STORAGES={"private": store, "default": store, "staticfiles": _static()})
        override.enable()
        self.addCleanup(override.disable)
        self.owner = a_resident()
        self.stored = files.store(upload(PDF, '../"nama".pdf'), actor=access.actor_for(self.owner))

    def get(self, user=None):
        if user is not None:
            self.client.force_login(user)
        return self.client.get(self.stored.url)

    def test_uploader_reads_it_as_a_download(self):
        response = self.get(self.owner)
        self.assertEqual(b"".join(response.streaming_content), PDF)
        self.assertEqual(response["Content-Disposition"], 'attachment; filename="nama.pdf"')
        self.assertEqual(response["X-Content-Type-Options"], "nosniff")

    def test_stranger_and_guest_are_not_told_that_it_exists(self):
        self.assertEqual(self.get().status_code, 404)
        stranger = a_resident(person=a_person("Orang Lain", "3671011201900002"))
        self.assertEqual(self.get(stranger).status_code, 404)

    def test_public_file_is_read_by_all(self):
        self.stored.is_public = True
        self.stored.save()
        self.assertEqual(self.get().status_code, 200)

    def test_a_picture_comes_in_the_sizes_that_pages_use(self):
        self.stored = files.store(upload(picture(size=(900, 300)), "foto.jpg"), actor=access.actor_for(self.owner))
        self.client.force_login(self.owner)
        response = self.client.get(f"{self.stored.url}192/")
        self.assertEqual(Image.open(io.BytesIO(response.content)).size, (192, 64))
        self.assertEqual(response["Content-Security-Policy"], "default-src 'none'; sandbox")
        self.assertEqual(self.client.get(f"{self.stored.url}193/").status_code, 404)
        self.client.force_login(a_resident(person=a_person("Orang Lain", "3671011201900002")))
        self.assertEqual(self.client.get(f"{self.stored.url}192/").status_code, 404)

    def test_a_document_has_no_sizes(self):
        self.client.force_login(self.owner)
        self.assertEqual(self.client.get(f"{self.stored.url}192/").status_code, 404)

    def test_name_on_disk_is_random(self):
        self.assertNotIn("nama", self.stored.content.name)
        self.assertIn(self.stored.token, self.stored.content.name)


def _static():
    return {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
