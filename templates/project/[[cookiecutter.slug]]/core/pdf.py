"""Judges a PDF by walking its objects, packed ones too: nothing that runs, opens, or hides another file.

The walk is bounded in time, in objects and in unpacked bytes, so that a small file cannot keep a server busy.
"""

import io
import struct
import time
import zlib
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.misc import PdfDecodeLimitError, PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.xref import ObjStreamRef

LONGEST_SECONDS = 10
MOST_OBJECTS = 200_000
MEGABYTE = 1 << 20
# Only directories and packed objects are unpacked; pictures, fonts and page contents stay as they are.
LIMITS = DecodeLimits(
    per_stream=StreamDecodeLimits(max_output_size=8 * MEGABYTE),
    per_purpose={**DEFAULT_PURPOSE_LIMITS, DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_output_size=2 * MEGABYTE)},
    document_budget=DocumentDecodeBudget(base_allowance=64 * MEGABYTE, max_ratio=4),
)
DANGEROUS_KEYS = frozenset({"/JS", "/JavaScript", "/XFA", "/EF", "/EmbeddedFiles", "/RichMediaContent"})
DANGEROUS_ACTIONS = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/RichMediaExecute"}
)
DANGEROUS_TYPES = frozenset({"/EmbeddedFile"})
# What happens by itself may turn to a page, and no more.
HARMLESS_BY_ITSELF = frozenset({"/GoTo", "/Named", "/GoTo3DView", "/Thread"})
# Whatever a hostile or broken file makes the reader stumble over.
STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    PdfError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


class TooMuch(Exception):
    """The file has more in it than we are ready to look through."""


def require_harmless(data: bytes) -> None:
    """Raise ValidationError, with words for the form, unless the PDF is whole, open and harmless."""
    try:
        document = Document(data)
        found = not document.is_locked and any(_is_dangerous(document, one) for one in document.dictionaries())
    except (TooMuch, PdfDecodeLimitError):
        raise ValidationError(_("Berkas PDF terlalu rumit. Cetak ulang sebagai PDF, lalu kirim lagi.")) from None
    except STUMBLES:
        raise ValidationError(_("Berkas PDF tidak utuh atau rusak. Simpan ulang, lalu kirim lagi.")) from None
    if document.is_locked:
        raise ValidationError(_("Berkas PDF terkunci. Simpan tanpa kata sandi, lalu kirim lagi."))
    if found:
        raise ValidationError(_("Berkas PDF berisi skrip atau lampiran dan tidak diterima."))


def _is_dangerous(document: "Document", one: Any) -> bool:
    """Say whether a dictionary runs a program, sends data, or carries another file."""
    return (
        not DANGEROUS_KEYS.isdisjoint(one)
        or document.value(one, "/S") in DANGEROUS_ACTIONS
        or document.value(one, "/Type") in DANGEROUS_TYPES
        or any(not _is_harmless_by_itself(document, action) for action in _automatic(document, one))
    )


def _automatic(document: "Document", one: Any) -> Iterator[Any]:
    """Give what the dictionary does when it is opened, shown, left or printed."""
    yield document.value(one, "/OpenAction")
    events = document.value(one, "/AA")
    if isinstance(events, generic.DictionaryObject):
        yield from (document.value(events, name) for name in events)


def _is_harmless_by_itself(document: "Document", action: Any) -> bool:
    """A list is a place in the document, as most programs write it."""
    return not isinstance(action, generic.DictionaryObject) or document.value(action, "/S") in HARMLESS_BY_ITSELF


class Watched(io.BytesIO):
    """Bytes that can be read only until a moment."""

    def __init__(self, data: bytes, until: float) -> None:
        super().__init__(data)
        self.until = until

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as ever, if there is time left."""
        if time.monotonic() > self.until:
            raise TooMuch
        return super().read(size)


class Document:
    """The objects of a file, read where they lie; those packed together are read together, once."""

    def __init__(self, data: bytes) -> None:
        self.until = time.monotonic() + LONGEST_SECONDS
        self.reader = PdfFileReader(Watched(data, self.until), strict=False, decode_limits=LIMITS)
        self.packs: dict[int, dict[int, Any]] = {}

    @property
    def is_locked(self) -> bool:
        return "/Encrypt" in self.reader.trailer

    def dictionaries(self) -> Iterator[Any]:
        """Give each dictionary that can be come to from the trailer, and all that lie packed beside one of them."""
        waiting: list[Any] = [self.reader.trailer.flatten()]
        seen: set[tuple[int, int]] = set()
        while waiting:
            one = waiting.pop()
            if isinstance(one, generic.IndirectObject):
                waiting += self._behind(one, seen)
            elif isinstance(one, generic.DictionaryObject):
                yield one
                waiting += [one.raw_get(key) for key in one]
            elif isinstance(one, generic.ArrayObject):
                waiting += [one.raw_get(at) for at in range(len(one))]
            if len(seen) > MOST_OBJECTS or time.monotonic() > self.until:
                raise TooMuch

    def value(self, one: Any, key: str) -> Any:
        """Give a value of a dictionary, looked up where it lies elsewhere; None without one."""
        found = one.raw_get(key) if key in one else None
        return self._look_up(found) if isinstance(found, generic.IndirectObject) else found

    def _behind(self, pointer: Any, seen: set[tuple[int, int]]) -> list[Any]:
        key = (pointer.idnum, pointer.generation)
        if key in seen:
            return []
        seen.add(key)
        known = set(self.packs)
        found = self._look_up(pointer)
        fresh = set(self.packs) - known
        return [found, *(one for number in fresh for one in self.packs[number].values())]

    def _look_up(self, pointer: Any) -> Any:
        where = self.reader.xrefs[pointer.reference]
        if not isinstance(where, ObjStreamRef):
            return self.reader.get_object(pointer.reference)
        if where.obj_stream_id not in self.packs:
            self.packs[where.obj_stream_id] = dict(self._unpack(where.obj_stream_id))
        return self.packs[where.obj_stream_id].get(pointer.idnum)

    def _unpack(self, number: int) -> Iterator[tuple[int, Any]]:
        pack = self.reader.get_object(generic.Reference(number, 0, self.reader))
        content = pack.read_data(DecodePurpose.OBJECT_STREAM)
        first = int(pack["/First"])
        heads = [int(word) for word in content[:first].split()[: 2 * int(pack["/N"])]]
        stream = Watched(content, self.until)
        for idnum, offset in zip(heads[::2], heads[1::2], strict=True):
            stream.seek(first + offset)
            yield idnum, generic.read_object(stream, generic.Reference(idnum, 0, self.reader))
