"""The register of documents that left the office: each printed document has one line with number and code."""

import secrets
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import access, numbering
from core.documents import content
from core.documents.printed import Document, is_ready, office_of
from core.entities import Entity, get
from core.models import IssuedDocument
from core.models.issued_document import DocumentStatus

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 20


def new_code() -> str:
    """A code that can be read out: twenty signs without those that look alike, 100 bits."""
    return "".join(secrets.choice(ALPHABET) for _sign in range(CODE_LENGTH))


@transaction.atomic
def enter(document: Document, record: Any, actor: Any) -> IssuedDocument:
    """Give the document's line, made the first time it is printed; date and signatory follow the record."""
    moment = content.moment_of(document, record)
    who = content.signatory_of(document, record, timezone.localdate(moment))
    key = {"app": document.app, "entity": document.entity_name, "object_id": record.pk, "kind": document.id}
    values = {
        "title": content.title_of(document, record)[:200],
        "holder": holder_of(document.entity, record),
        "issued_at": moment,
        "position": who.position if who is not None else None,
        "valid_until": getattr(record, document.until, None) if document.until else None,
    }
    issued = IssuedDocument.objects.select_for_update().filter(**key).exclude(status=DocumentStatus.REPLACED).first()
    if issued is None:
        number = number_of(document, record, timezone.localdate(moment))
        return IssuedDocument.objects.create(**key, **values, code=new_code(), number=number, issued_by=actor.user)
    for name, value in values.items():
        setattr(issued, name, value)
    issued.save(update_fields=list(values))
    return issued


def number_of(document: Document, record: Any, day: date) -> str:
    """The record's number, or the next of the document's own numbering."""
    if not document.number:
        return getattr(record, "number", "") or ""
    return numbering.next_number(
        document.number,
        app=document.app,
        entity=f"{document.entity_name}.{document.id}",
        at=day,
        office=office_of(document.entity, record),
    )


def holder_of(entity: Entity, record: Any) -> Any | None:
    """The person a document is for, where the entity has an owner."""
    from accounts.models import Person

    key = access.follow(record, entity.owner) if entity.owner else None
    return Person.objects.filter(pk=key).first() if key else None


def by_code(code: str) -> IssuedDocument | None:
    """The document with a code, typed with or without dashes and blanks, in small letters too."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    rows = IssuedDocument.objects.select_related("position__office", "holder")
    return rows.filter(code=plain).first() if plain else None


def by_number(number: str) -> list[IssuedDocument]:
    """The documents with a number; two applications may have given the same."""
    words = number.strip()
    rows = IssuedDocument.objects.select_related("position__office")
    return list(rows.filter(number=words).order_by("-issued_at")[:10]) if words else []


def standing(issued: IssuedDocument, today: date) -> str:
    """Say what is true of it today: valid, revoked, replaced, expired, or ended with its record."""
    if issued.status == DocumentStatus.REPLACED:
        return "replaced"
    if issued.status != DocumentStatus.VALID:
        return "revoked"
    if issued.valid_until is not None and issued.valid_until < today:
        return "expired"
    return "ended" if issued.valid_until is not None and _has_ended(issued) else "valid"


def _has_ended(issued: IssuedDocument) -> bool:
    """A card that is valid for a time ends when its record leaves the states that allow it."""
    from core.documents.printed import of_issued

    document = of_issued(issued)
    if document is None:
        return False
    record = get(issued.app, issued.entity).model._default_manager.filter(pk=issued.object_id).first()
    return record is None or not is_ready(document, record)
