"""Titles as MARC 21 and back, by pymarc: ISO 2709 as libraries send it, and MARCXML.

Only what the catalogue keeps is read: ISBN, language, class, author, title, imprint, extent of subjects, summary.
"""

import io
import re
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXException

from django.utils.translation import gettext as _
from pymarc import Field, Indicators, MARCReader, Record, Subfield, parse_xml_to_array, record_to_xml
from pymarc.exceptions import PymarcException

from blocks.library import isbn
from blocks.library.selectors import catalogue

MOST_RECORDS = 5000
ENDS = " /:;,.=[]"


@dataclass
class Read:
    """One record of a file: values for the title, and what is wrong with it."""

    at: int
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.values.get("title_name") or "")


class Unreadable(Exception):
    """The file is no MARC; the text says so."""


def record_of(binding: Any, title: Any) -> Record:
    """Write a title as a MARC record."""
    made = Record(force_utf8=True)
    made.add_field(Field(tag="001", data=f"{binding.app}-{title.pk}"))
    year = str(binding.of(title, "title_year") or "    ")[:4].rjust(4)
    language = (binding.of(title, "title_language") or "und")[:3].ljust(3)
    made.add_field(Field(tag="008", data=f"{title.created_at:%y%m%d}s{year}    io {'|' * 17}{language} d"))
    names = ("isbn", "class", "name", "place", "publisher", "summary")
    text = {name: str(binding.of(title, f"title_{name}") or "") for name in names}
    authors = catalogue.authors(binding, title)
    _add(made, "020", "  ", [("a", isbn.digits(text["isbn"]))])
    _add(made, "082", "04", [("a", text["class"])])
    _add(made, "100", "1 ", [("a", authors[0] if authors else "")])
    _add(made, "245", "10" if authors else "00", [("a", text["name"])])
    _add(made, "264", " 1", [("a", text["place"]), ("b", text["publisher"]), ("c", year.strip())])
    _add(made, "520", "  ", [("a", text["summary"])])
    for subject in catalogue.subjects(binding, title):
        _add(made, "650", " 4", [("a", subject)])
    for author in authors[1:]:
        _add(made, "700", "1 ", [("a", author)])
    return made


def iso2709(binding: Any, titles: Any) -> bytes:
    """Write titles one behind the other, as library programs exchange them."""
    return b"".join(record_of(binding, title).as_marc() for title in titles)


def xml_of(binding: Any, title: Any) -> bytes:
    """Write one title as MARCXML."""
    return record_to_xml(record_of(binding, title), namespace=True)


def collection(binding: Any, titles: Any) -> bytes:
    """Write titles as one MARCXML file."""
    rows = b"".join(record_to_xml(record_of(binding, title)) for title in titles)
    head = b'<?xml version="1.0" encoding="UTF-8"?><collection xmlns="http://www.loc.gov/MARC21/slim">'
    return head + rows + b"</collection>"


def read(data: bytes, languages: set[str]) -> list[Read]:
    """Read a file of either kind; raises Unreadable."""
    records = _xml(data) if data.lstrip()[:1] == b"<" else _binary(data)
    if not records:
        raise Unreadable(_("Tidak ada cantuman MARC di dalam berkas ini."))
    if len(records) > MOST_RECORDS:
        raise Unreadable(_("Berkas berisi lebih dari %s cantuman; bagi menjadi beberapa berkas.") % MOST_RECORDS)
    return [_values(at, record, languages) for at, record in enumerate(records, 1)]


def _binary(data: bytes) -> list[Record | None]:
    if not re.match(rb"\d{5}", data):
        raise Unreadable(_("Berkas ini bukan MARC (ISO 2709) atau MARCXML."))
    return list(MARCReader(data, to_unicode=True, permissive=True))


def _xml(data: bytes) -> list[Record | None]:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Unreadable(_("Berkas XML dengan DOCTYPE tidak diterima."))
    try:
        return list(parse_xml_to_array(io.BytesIO(data)))
    except (PymarcException, SAXException, ValueError, LookupError, AttributeError, SyntaxError):
        raise Unreadable(_("Berkas MARCXML tidak utuh.")) from None


def _values(at: int, record: Record | None, languages: set[str]) -> Read:
    if record is None:
        return Read(at, problems=[_("Cantuman ini rusak dan tidak terbaca.")])
    names = [_text(one, "a") for one in record.get_fields("100", "110", "111", "700", "710")]
    subjects = [_text(one, "a") for one in record.get_fields("650", "651", "653")]
    imprint = (record.get_fields("264", "260") or [None])[0]
    found = {
        "title_name": " : ".join(filter(None, (_first(record, "245", "a"), _first(record, "245", "b"))))[:240],
        "title_authors": "; ".join(dict.fromkeys(filter(None, names)))[:240],
        "title_isbn": re.split(r"[ (]", _first(record, "020", "a"))[0][:20],
        "title_class": _first(record, "082", "a").replace("/", "")[:20],
        "title_subjects": "; ".join(dict.fromkeys(filter(None, subjects)))[:240],
        "title_place": _text(imprint, "a")[:80],
        "title_publisher": _text(imprint, "b")[:120],
        "title_year": _year(record, imprint),
        "title_language": _language(record, languages),
        "title_summary": _first(record, "520", "a")[:2000],
    }
    read = Read(at, {key: value for key, value in found.items() if value not in ("", None)})
    if not read.name:
        read.problems.append(_("Tidak ada judul (ruas 245)."))
    written = found["title_isbn"]
    if written and not isbn.is_right(written):
        del read.values["title_isbn"]
        read.problems.append(_("ISBN %s salah dan dilewati.") % written)
    return read


def _add(record: Record, tag: str, indicators: str, parts: list[tuple[str, str]]) -> None:
    kept = [Subfield(code, value) for code, value in parts if value]
    if kept:
        record.add_field(Field(tag=tag, indicators=Indicators(*indicators), subfields=kept))


def _first(record: Record, tag: str, code: str) -> str:
    found = record.get_fields(tag)
    return _text(found[0], code) if found else ""


def _text(one: Any, code: str) -> str:
    """A subfield without the punctuation that cataloguers put between the parts."""
    values = one.get_subfields(code) if one is not None else []
    return values[0].strip().strip(ENDS).replace("\x00", "") if values else ""


def _year(record: Record, imprint: Any) -> int | None:
    fixed = record.get_fields("008")
    for text in (_text(imprint, "c"), fixed[0].data[7:11] if fixed else ""):
        found = re.search(r"(1[5-9]|20)\d\d", text)
        if found:
            return int(found[0])
    return None


def _language(record: Record, languages: set[str]) -> str:
    fixed = record.get_fields("008")
    for word in (fixed[0].data[35:38] if fixed else "", _first(record, "041", "a")[:3]):
        if word in languages:
            return word
    return ""
