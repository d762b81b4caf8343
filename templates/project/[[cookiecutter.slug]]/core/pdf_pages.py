"""Pages of a PDF as pictures and as text. PDFium is not made for threads, so one at a time asks it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2
from PIL import Image

LONGEST = 2400
MOST_TEXT = 20_000
ENDS = (".", "?", "!", ":", "”", '"')

_one_at_a_time = Lock()


def count(data: bytes) -> int:
    """How many pages there are; 0 where the file cannot be read or asks for a password."""
    try:
        with _opened(data) as document:
            return len(document)
    except pypdfium2.PdfiumError:
        return 0


def texts(data: bytes, first: int = 1, last: int | None = None) -> list[list[str]]:
    """The paragraphs of each page, for reading aloud, searching and small screens."""
    found: list[list[str]] = []
    try:
        with _opened(data) as document:
            for number in range(first, min(last or len(document), len(document)) + 1):
                found.append(_paragraphs(document[number - 1].get_textpage().get_text_bounded()))
    except pypdfium2.PdfiumError:
        return found
    return found


def picture(data: bytes, page: int, width: int, longest: int = LONGEST) -> Image.Image:
    """One page, so wide; a very long one as narrow as its height asks."""
    with _opened(data) as document:
        sheet = document[page - 1]
        scale = min(width / sheet.get_width(), longest / sheet.get_height())
        return sheet.render(scale=scale).to_pil().convert("RGB")


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(data)
        try:
            yield document
        finally:
            document.close()


def _paragraphs(text: str) -> list[str]:
    """PDFium gives lines; a line that ends a sentence well before the others do ends a paragraph."""
    found: list[str] = []
    for part in text.replace("\x00", "")[:MOST_TEXT].replace("\r\n", "\n").split("\n\n"):
        lines = [" ".join(line.split()) for line in part.split("\n") if line.strip()]
        usual = sorted(len(line) for line in lines)[len(lines) * 3 // 4] if lines else 0
        current: list[str] = []
        for line in lines:
            current.append(line)
            if line.endswith(ENDS) and len(line) < usual * 0.85:
                found.append(" ".join(current))
                current = []
        if current:
            found.append(" ".join(current))
    return found
