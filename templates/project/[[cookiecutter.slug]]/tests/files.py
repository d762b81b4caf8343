"""Small files and a place on the map to fill in forms with."""

import io
import zipfile
from decimal import Decimal
from functools import cache

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from PIL import Image

from core.fields import Place
from core.tests.pdfs import a_pdf
from core.tests.videos import a_video

POINT = Place(Decimal("-1.395000"), Decimal("120.754000"))
TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "mp4": "video/mp4",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "vtt": "text/vtt",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def a_photo(name: str = "foto.png") -> SimpleUploadedFile:
    """A picture."""
    return SimpleUploadedFile(name, _picture(), "image/png")


def a_file(kind: str = "pdf") -> SimpleUploadedFile:
    """A document of a kind, by its ending."""
    return SimpleUploadedFile(f"berkas.{kind}", _content(kind), TYPES[kind])


@cache
def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (90, 120, 60)).save(out, "PNG")
    return out.getvalue()


@cache
def _content(kind: str) -> bytes:
    if kind == "pdf":
        return a_pdf()
    if kind == "csv":
        return b"nama,jumlah\nContoh,1\n"
    if kind == "vtt":
        return b"WEBVTT\n\n00:00.000 --> 00:02.000\nContoh\n"
    if kind == "mp4":
        return a_video()
    out = io.BytesIO()
    if kind == "xlsx":
        Workbook().save(out)
        return out.getvalue()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml" if kind == "docx" else "ppt/presentation.xml", "<document/>")
    return out.getvalue()
