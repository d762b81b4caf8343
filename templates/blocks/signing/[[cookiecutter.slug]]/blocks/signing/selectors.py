"""Reads the register and the documents that wait for a signature."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from blocks.signing.models import Signature, SignatureState
from core.models import IssuedDocument, PositionHolding


def document_of(record: Any) -> IssuedDocument | None:
    """The register's line of a record."""
    row = getattr(record, "signing", None)
    return row.document if row is not None else None


def waiting(binding: Any, actor: Any) -> QuerySet[Signature]:
    """Documents that wait for this actor's passphrase, the oldest first."""
    rows = Signature.objects.filter(
        app=binding.app,
        entity=binding.entity_name,
        state=SignatureState.WAITING,
        document__isnull=False,
    ).select_related("document__position")
    rows = rows.order_by("document__issued_at", "pk")
    if actor.is_system:
        return rows
    positions = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user)
    return rows.filter(document__position__in=positions.values("position"))


def register(binding: Any, words: str = "") -> QuerySet[IssuedDocument]:
    """The register, newest first, narrowed by number."""
    rows = IssuedDocument.objects.filter(app=binding.app, entity=binding.entity_name)
    rows = rows.select_related("position", "holder")
    return rows.filter(number__icontains=words.strip()) if words.strip() else rows


def by_code(binding: Any, code: str) -> IssuedDocument | None:
    """The document with a code, typed with or without blanks and in small letters too."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return IssuedDocument.objects.filter(app=binding.app, code=plain).first() if plain else None


def by_number(binding: Any, number: str) -> IssuedDocument | None:
    """The document with a number."""
    rows = IssuedDocument.objects.filter(app=binding.app, entity=binding.entity_name)
    return rows.filter(number=number.strip()).first() if number.strip() else None
