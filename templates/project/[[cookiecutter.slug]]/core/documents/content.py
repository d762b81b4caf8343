"""Puts a declared document together for one record: the data that its Typst template shows."""

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.documents import parts, photo, signatory, texts, typeset
from core.documents.printed import Document, Paragraph, office_of
from core.documents.signatory import Signatory
from core.entities import Entity, get
from core.models import IssuedDocument, Transition
from region.profile import REGION

NUMBERS = ("decimal", "integer", "money", "percent")
LANGUAGE = "id"  # letters of the office are Indonesian, whoever prints them


def pdf(document: Document, record: Any, issued: IssuedDocument) -> bytes:
    """Set the document: the same record and register line give the same bytes."""
    return typeset.pdf(document.layout, data(document, record, issued), at=issued.issued_at)


@translation.override(LANGUAGE)
def data(document: Document, record: Any, issued: IssuedDocument) -> dict[str, Any]:
    """Everything the template shows."""
    entity, day = document.entity, timezone.localdate(issued.issued_at)
    who = signatory_of(document, record, day)
    office = _office(document, record, who)
    title = texts.filled(document.title or document.label, entity, record, day=day, whole=True)
    return {
        **parts.base(office, title=title, number=issued.number, paper=document.paper, day=day),
        **_addressed(document, record, title, issued.number, day),
        "parts": [part for one in document.body for part in _parts(entity, record, one, day)],
        "photo": _photo(document, record),
        "signatory": who.data if who is not None else None,
        "beside": _beside(document, record),
        "holder": _holder(document, record, issued),
        "copies": [texts.filled(one, entity, record, day=day, whole=True) for one in document.copies],
        "footer": _footer(document),
        **_check(document, issued),
    }


@translation.override(LANGUAGE)
def title_of(document: Document, record: Any) -> str:
    """The document's title for this record, as the register keeps it: without personal values."""
    entity = document.entity
    personal = {info.name for info in entity.fields if info.personal}
    if any(found[1].partition(".")[0] in personal for found in texts.PLACE.finditer(str(document.title))):
        return str(document.label)
    return texts.filled(document.title or document.label, entity, record)


def signatory_of(document: Document, record: Any, day: date) -> Signatory | None:
    """Who signs for the office on the document's day."""
    word, entity = document.signatory, document.entity
    if word is None:
        return None
    if word.kind == "field":
        return signatory.of_person(_label(document, record, word.name), _at(record, word.name))
    office = office_of(entity, record)
    if word.kind == "block":
        bound = next(binding for binding in entity.binding_objects() if binding.block == word.name)
        found = bound.signed_as(record)
        return found or signatory.of_role("kepala_opd", app=document.app, office=office, day=day)
    return signatory.of_role(word.name, app=document.app, office=office, day=day)


def _office(document: Document, record: Any, who: Signatory | None) -> Any:
    """Whose letterhead: the office that decided where a block knows, else that of the record."""
    if document.signatory is not None and document.signatory.kind == "block" and who is not None and who.position:
        return who.position.office
    return office_of(document.entity, record)


def moment_of(document: Document, record: Any) -> datetime:
    """The document's date: the field it names, else when the record came into a state that allows printing it."""
    value = _at(record, document.date) if document.date else None
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return timezone.make_aware(datetime.combine(value, time()))
    steps = Transition.objects.filter(
        app=document.app,
        entity=document.entity_name,
        object_id=record.pk,
        to_state__in=document.states,
    )
    entered = steps.order_by("-at").values_list("at", flat=True).first()
    return entered or record.created_at


def _addressed(document: Document, record: Any, title: str, number: str, day: date) -> dict[str, Any]:
    """Head of a letter to somebody: who, and the facts beside the date; nothing for other documents."""
    if not document.recipient:
        return {}
    lines = texts.filled(document.recipient, document.entity, record, day=day, whole=True).splitlines()
    facts = [[_("Nomor"), number], [_("Sifat"), _("Biasa")], [_("Lampiran"), "-"], [_("Hal"), title]]
    return {"recipient": [line for line in lines if line.strip()], "facts": facts}


def _parts(entity: Entity, record: Any, one: Paragraph, day: date) -> list[dict[str, Any]]:
    if one.text:
        return [parts.text(texts.filled(one.text, entity, record, day=day, whole=True))]
    if one.fields:
        return [parts.pairs(texts.rows(entity, record, one.fields, whole=True))]
    if one.table:
        return _table(entity, record, one)
    return [
        part
        for binding in entity.binding_objects()
        if binding.block == one.block
        for part in binding.document_parts(record)
    ]


def _table(entity: Entity, record: Any, one: Paragraph) -> list[dict[str, Any]]:
    """The parts of a record as a table; nothing where there are none yet."""
    part = get(entity.app, one.table)
    columns = one.columns or part.list_fields
    listed = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    rows = [[texts.value(part, row, name, whole=True) for name in columns] for row in listed]
    infos = [part.field(name) for name in columns]
    numbers = tuple(place for place, info in enumerate(infos) if info.kind in NUMBERS)
    return [parts.table([str(info.label) for info in infos], rows, numbers)] if rows else []


def _holder(document: Document, record: Any, issued: IssuedDocument) -> str:
    """Whose certificate it is: the field the entry names, else the owner of the record."""
    if document.holder:
        return texts.label_and_value(document.entity, record, document.holder.replace("__", "."), whole=True)[1]
    return issued.holder.full_name if issued.holder is not None else ""


def _beside(document: Document, record: Any) -> dict[str, Any] | None:
    if not document.beside:
        return None
    return signatory.of_person(_label(document, record, document.beside), _at(record, document.beside)).data


def _label(document: Document, record: Any, path: str) -> str:
    """What the field at the end of a path is called: Pengemudi, Pemesan."""
    return texts.label_and_value(document.entity, record, path.replace("__", "."))[0]


def _footer(document: Document) -> str:
    """Where it was printed; what is signed in ink for the office counts once it is signed and stamped."""
    printed = _("Dicetak dari %s.") % REGION.superapp_name
    if document.signatory is None or document.signatory.kind == "field":
        return printed
    return " ".join((printed, _("Sah sesudah ditandatangani dan dibubuhi cap dinas.")))


def _check(document: Document, issued: IssuedDocument) -> dict[str, Any]:
    """The QR mark that leads to the public check, and the code to type in."""
    if not document.qr:
        return {}
    link = parts.address(issued.check_path)
    return {"qr": parts.qr(link), "qr_text": link, "keywords": [f"kode:{issued.code}"]}


def _photo(document: Document, record: Any) -> str:
    stored = _at(record, document.photo) if document.photo else None
    return photo.of(stored.first() if hasattr(stored, "first") else stored)


def _at(record: Any, path: str) -> Any:
    for step in path.split("__"):
        record = getattr(record, step, None)
    return record
