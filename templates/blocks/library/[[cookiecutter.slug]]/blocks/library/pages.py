"""Pages of a digital file, one at a time: a PDF as pictures and text, an EPUB as the plain text of its chapters.

What leaves the house is one page.
"""

import io
import posixpath
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw

from core import pdf_pages

WIDTH = 900
GREY = (150, 150, 150)
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
PACKAGE = "{http://www.idpf.org/2007/opf}"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = (*HEADINGS, "p", "li", "blockquote", "div", "pre", "dt", "dd", "td")
SILENT = ("script", "style", "head", "title")
BROKEN = (ParseError, DefusedXmlException, KeyError, ValueError, zipfile.BadZipFile, UnicodeDecodeError, AttributeError)


@dataclass(frozen=True)
class Piece:
    """One paragraph of text, or a heading."""

    text: str
    is_heading: bool = False


def count(kind: str, data: bytes) -> int:
    """How many pages or chapters a file has; raise ValidationError where it cannot be read."""
    try:
        found = pdf_pages.count(data) if kind == "pdf" else len(_chapters(data))
    except BROKEN:
        found = 0
    if not found:
        raise ValidationError(_("Berkas tidak dapat dibaca halaman demi halaman. Simpan ulang, lalu kirim lagi."))
    return found


def text(kind: str, data: bytes, page: int) -> list[Piece]:
    """The text of one page or chapter, for reading aloud, small screens and weak networks."""
    try:
        return _pdf_text(data, page) if kind == "pdf" else _chapter(data, page)
    except BROKEN:
        return []


def picture(data: bytes, page: int, mark: str) -> bytes:
    """One page of a PDF as a JPEG, with the reader's card number at its foot."""
    image = pdf_pages.picture(data, page, WIDTH)
    _stamp(image, mark)
    out = io.BytesIO()
    image.save(out, format="JPEG", quality=60, optimize=True)
    return out.getvalue()


def _stamp(image: Image.Image, mark: str) -> None:
    draw = ImageDraw.Draw(image)
    draw.text((12, image.height - 18), mark.encode("ascii", "ignore").decode(), fill=GREY)


def _pdf_text(data: bytes, page: int) -> list[Piece]:
    return [Piece(text) for paragraphs in pdf_pages.texts(data, page, page) for text in paragraphs]


def _chapters(data: bytes) -> list[str]:
    """The packed files of an EPUB in the order of reading."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        container = ElementTree.fromstring(packed.read("META-INF/container.xml"))
        root = container.find(f".//{CONTAINER}rootfile").get("full-path")
        package = ElementTree.fromstring(packed.read(root))
        names = set(packed.namelist())
    items = {one.get("id"): one.get("href") for one in package.iter(f"{PACKAGE}item")}
    found = [items.get(one.get("idref")) for one in package.iter(f"{PACKAGE}itemref")]
    folder = posixpath.dirname(root)
    paths = [posixpath.normpath(posixpath.join(folder, unquote(one))) for one in found if one]
    return [path for path in paths if path in names]


def _chapter(data: bytes, page: int) -> list[Piece]:
    path = _chapters(data)[page - 1]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        html = packed.read(path).decode("utf-8", "replace")
    reader = _Reader()
    reader.feed(html)
    reader.flush("p")
    return reader.pieces


class _Reader(HTMLParser):
    """Keeps the words of a chapter and nothing else of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag in BLOCKS:
            self.flush("p")
        elif tag == "br":
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag in BLOCKS:
            self.flush(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def flush(self, tag: str) -> None:
        """End a paragraph."""
        found = " ".join("".join(self._words).split())
        self._words = []
        if found:
            self.pieces.append(Piece(found, tag in HEADINGS))
