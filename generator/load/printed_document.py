"""A printed document of an application: a card or letter that leaves the office, made from one record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.field import one_or_many
from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, fields as label and value, a table of parts, or what a bound block adds."""

    text: Label | None = None
    fields: tuple[str, ...] = ()
    table: str | None = None
    columns: tuple[str, ...] = ()
    block: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A card or letter that leaves the office, made from one record."""

    id: str
    label: Label
    entity: str
    at: tuple[str, ...] = ()  # states in which it may be printed; none: always
    to: tuple[str, ...] = ()  # who may print it; none: whoever reads the record
    paper: str = "a4"
    title: Label | None = None
    number: str = ""
    date: str = ""
    until: str = ""
    recipient: str = ""
    holder: str = ""
    body: tuple[Paragraph, ...] = ()
    photo: str = ""
    signatory: str = ""
    beside: str = ""
    copies: tuple[str, ...] = ()
    signed: bool = False
    qr: bool = True

    @property
    def texts(self) -> tuple[tuple[tuple[str | int, ...], Label], ...]:
        """Every text that is filled in from the record, with its place below the document."""
        found: list[tuple[tuple[str | int, ...], Label]] = []
        if self.title is not None:
            found.append((("title",), self.title))
        if self.recipient:
            found.append((("recipient",), Label(self.recipient)))
        body = enumerate(self.body)
        found += [(("body", index), part.text) for index, part in body if part.text is not None]
        found += [(("copies", index), Label(text)) for index, text in enumerate(self.copies)]
        return tuple(found)


def build_documents(raw: Mapping[str, Any] | None) -> dict[str, PrintedDocument]:
    """Build the printed documents."""
    return {name: _document(name, body) for name, body in (raw or {}).items()}


def _document(name: str, body: dict[str, Any]) -> PrintedDocument:
    return PrintedDocument(
        id=name,
        label=build_label(body.get("label"), name),
        entity=body["entity"],
        at=one_or_many(body.get("at")),
        to=one_or_many(body.get("to")),
        paper=body.get("paper", "a4"),
        title=build_label(body["title"]) if "title" in body else None,
        number=body.get("number", ""),
        date=body.get("date", ""),
        until=body.get("until", ""),
        recipient=body.get("recipient", ""),
        holder=body.get("holder", ""),
        body=tuple(_paragraph(part) for part in body.get("body", ())),
        photo=body.get("photo", ""),
        signatory=body.get("signatory", ""),
        beside=body.get("beside", ""),
        copies=tuple(body.get("copies", ())),
        signed=body.get("signed", False),
        qr=body.get("qr", True),
    )


def _paragraph(raw: Any) -> Paragraph:
    if isinstance(raw, str):
        return Paragraph(text=Label(raw))
    if "table" in raw:
        return Paragraph(table=raw["table"], columns=tuple(raw.get("columns", ())))
    if "fields" in raw:
        return Paragraph(fields=tuple(raw["fields"]))
    if "block" in raw:
        return Paragraph(block=raw["block"])
    return Paragraph(text=build_label(raw))
