"""Cards and letters an entry declares under `documents:`: printed from one record, not signed.

What must be provable outside (a signature, a register, a public check) is the block `signing`.
"""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core import access
from core.access import Actor, Word, actor_of
from core.documents import parts, texts, typeset
from core.entities import Entity, get
from core.models import Office, PositionHolding

LAYOUTS = {"card": "card", "a4": "letter", "a5": "receipt", "f4": "letter"}


@dataclass(frozen=True)
class Paragraph:
    """One part of a document: a text with {field} places, fields as pairs, or a table of parts."""

    text: Any = ""
    fields: tuple[str, ...] = ()
    table: str = ""
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A printed document of an application, as its entry declares it."""

    app: str
    id: str
    label: Any
    entity_name: str
    states: tuple[str, ...] = ()
    to: tuple[Word, ...] = ()
    paper: str = "a4"
    title: Any = ""
    body: tuple[Paragraph, ...] = field(default=())
    signatory: str = ""
    qr: bool = True

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)


def may_print(document: Document, record: Any, actor: Actor) -> bool:
    """Say whether the actor may print it for this record now."""
    entity = document.entity
    if document.states and record.state not in document.states:
        return False
    if document.to:
        return access.is_one_of(document.to, actor, entity, record)
    return access.sees_personal(actor, entity, record)


def available(documents: tuple[Document, ...], record: Any, actor: Actor) -> list[Document]:
    """The documents of a record that the actor may print now."""
    return [one for one in documents if isinstance(record, one.entity.model) and may_print(one, record, actor)]


def response(request: HttpRequest, document: Document, record: Any) -> HttpResponse:
    """Give the PDF; what may not be printed is not said to exist."""
    if not may_print(document, record, actor_of(request)):
        raise Http404(_("Dokumen tidak ditemukan."))
    answer = HttpResponse(pdf(document, record), content_type="application/pdf")
    name = slugify(f"{document.id} {getattr(record, 'number', '') or record.pk}") or document.id
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer


def pdf(document: Document, record: Any) -> bytes:
    """Set the document of a record."""
    entity = document.entity
    office = office_of(entity, record)
    number = getattr(record, "number", "") or ""
    data = parts.base(office, title=str(document.title or document.label), number=number)
    link = parts.address(entity.url("detail", record.pk))
    data |= {
        "paragraphs": [texts.filled(str(one.text), entity, record) for one in document.body if one.text],
        "rows": [row for one in document.body for row in texts.rows(entity, record, one.fields)],
        "tables": [_table(entity, record, one) for one in document.body if one.table],
        "signatory": _signatory(document, office),
        "qr": parts.qr(link) if document.qr else "",
        "qr_text": link if document.qr else "",
        "footer": _("Dicetak dari %s.") % data["portal"],
    }
    return typeset.pdf(LAYOUTS.get(document.paper, "letter"), data)


def _table(entity: Entity, record: Any, paragraph: Paragraph) -> dict[str, Any]:
    part = get(entity.app, paragraph.table)
    columns = paragraph.columns or part.list_fields
    rows = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    return {
        "columns": [str(part.field(name).label) for name in columns],
        "rows": [[texts.value(part, row, name) for name in columns] for row in rows],
    }


def _signatory(document: Document, office: Any) -> dict[str, str] | None:
    """Who signs by hand: the holder of the named role at the office, or its head."""
    if not document.signatory:
        return None
    from django.utils import timezone

    held = PositionHolding.objects.on(timezone.localdate()).filter(
        position__grants__role=document.signatory,
        position__grants__app__in=(document.app, "*"),
    )
    near = held.filter(position__office=office) if office is not None else held
    found = near.first() or held.first()
    return parts.signatory(found.position if found is not None else None, office=office)


def office_of(entity: Entity, record: Any) -> Office | None:
    """The office whose letterhead it carries: the record's, else that of the entry's agency."""
    from core.offices import office_of_agency

    key = access.follow(record, entity.office) if entity.office else None
    if key:
        return Office.objects.select_related("parent").filter(pk=key).first()
    return office_of_agency(entity.agency) if entity.agency else None
