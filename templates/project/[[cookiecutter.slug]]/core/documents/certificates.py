"""The certificates that this replica issues: which kinds, whose, how many, and what a check may show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from core import blocks
from core.documents import texts
from core.documents.printed import Document, home_of, of_app, of_issued
from core.entities import get
from core.models import IssuedDocument, Office
from core.models.issued_document import DocumentStatus


@dataclass(frozen=True)
class Offer:
    """One kind of certificate: what stands in the catalogue, and which office issues it here."""

    document: Document
    office: Office | None

    @property
    def facility(self) -> Any:
        return self.document.facility


@dataclass(frozen=True)
class Tally:
    """How many were issued this month and this year, and how many hold or were revoked."""

    month: int
    year: int
    valid: int
    revoked: int


def offered() -> list[Offer]:
    """Every kind of certificate of the applications installed, by name."""
    from config.installed import PACKAGES

    found = [one for package in PACKAGES.values() for one in of_app(package) if one.facility is not None]
    offers = [Offer(one, home_of(one.entity)) for one in found]
    return sorted(offers, key=lambda offer: str(offer.facility.name))


def facility_of(issued: IssuedDocument) -> Any | None:
    """The facility that a document was issued by, if it was one."""
    document = of_issued(issued)
    return document.facility if document is not None and document.signed else None


def facts(issued: IssuedDocument) -> list[list[str]]:
    """Label and value of what whoever has the document in hand may compare; nothing where the record is gone.

    The record of a replaced document says what is on the new one, so nothing is shown of the old.
    """
    facility = facility_of(issued)
    if facility is None or not facility.shown or issued.status == DocumentStatus.REPLACED:
        return []
    entity = get(issued.app, issued.entity)
    record = entity.model._default_manager.filter(pk=issued.object_id).first()
    return texts.rows(entity, record, facility.shown) if record is not None else []


def held_by(person_id: int | None) -> QuerySet[IssuedDocument]:
    """The documents in a person's name, newest first."""
    rows = IssuedDocument.objects.filter(holder_id=person_id) if person_id else IssuedDocument.objects.none()
    return rows.select_related("position__office").order_by("-issued_at", "-pk")


def pdf_url(issued: IssuedDocument) -> str:
    """Where its holder gets the file; empty while there is none."""
    found = (binding.pdf_url(issued) for binding in blocks.of_app(issued.app))
    return next((url for url in found if url), "")


def register_of(document: Document, actor: Any) -> Any | None:
    """The register of one kind, where the actor may read it."""
    bound = (binding.register_for(actor) for binding in document.entity.binding_objects())
    return next((register for register in bound if register is not None), None)


def file_check_url() -> str:
    """A page where a document's file is checked, whatever application issued it; empty where nothing signs."""
    found = (binding.file_check_url() for offer in offered() for binding in blocks.of_app(offer.document.app))
    return next((url for url in found if url), "")


def tally(document: Document, today: date) -> Tally:
    """Count the documents of one kind."""
    year, month = Q(issued_at__year=today.year), Q(issued_at__month=today.month)
    first = ~Q(status=DocumentStatus.REPLACED)  # a corrected document counts once
    holds = Q(status=DocumentStatus.VALID) & (Q(valid_until=None) | Q(valid_until__gte=today))
    found = IssuedDocument.objects.filter(
        app=document.app,
        entity=document.entity_name,
        kind=document.id,
    ).aggregate(
        month=Count("pk", filter=first & year & month),
        year=Count("pk", filter=first & year),
        valid=Count("pk", filter=holds),
        revoked=Count("pk", filter=Q(status=DocumentStatus.REVOKED)),
    )
    return Tally(**found)
