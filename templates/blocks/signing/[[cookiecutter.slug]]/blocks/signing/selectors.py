"""Reads the register and the documents that wait for a signature."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from blocks.signing.models import Signature, SignatureState
from core.models import IssuedDocument, PositionHolding
from core.models.issued_document import DocumentStatus


def signatures(record: Any) -> list[Signature]:
    """Every issue of every document of a record, the newest first."""
    envelope = getattr(record, "signing", None)
    rows = envelope.signatures.select_related("document__position", "document__file") if envelope is not None else []
    return sorted(rows, key=lambda row: -row.pk)


def current(record: Any, kind: str = "") -> Signature | None:
    """The newest issue of a document of a record; of its first document where no kind is named."""
    rows = [row for row in reversed(signatures(record)) if row.document.status != DocumentStatus.REPLACED]
    return next((row for row in rows if not kind or row.document.kind == kind), None)


def waiting(binding: Any, actor: Any) -> QuerySet[Signature]:
    """Documents that wait for this actor's passphrase, the oldest first."""
    rows = Signature.objects.filter(
        document__app=binding.app,
        document__entity__in=binding.entity_names,
        document__status=DocumentStatus.VALID,
        state=SignatureState.WAITING,
    ).select_related("document__position")
    rows = rows.order_by("document__issued_at", "pk")
    if actor.is_system:
        return rows
    held = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user).values("position")
    # Who holds no position, such as the head of an RT, signs as the person that the record names.
    return rows.filter(Q(document__position__in=held) | Q(document__position=None, signer=actor.user))


def register(binding: Any, words: str = "") -> QuerySet[IssuedDocument]:
    """The register, newest first, narrowed by number."""
    rows = IssuedDocument.objects.filter(app=binding.app, entity__in=binding.entity_names)
    rows = rows.select_related("position", "holder", "replaced_by")
    return rows.filter(number__icontains=words.strip()) if words.strip() else rows


def by_code(binding: Any, code: str) -> IssuedDocument | None:
    """The document with a code, typed with or without blanks and in small letters too."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return IssuedDocument.objects.filter(app=binding.app, code=plain).first() if plain else None


def by_number(binding: Any, number: str) -> IssuedDocument | None:
    """The document with a number."""
    rows = IssuedDocument.objects.filter(app=binding.app, entity__in=binding.entity_names)
    return rows.filter(number=number.strip()).first() if number.strip() else None
