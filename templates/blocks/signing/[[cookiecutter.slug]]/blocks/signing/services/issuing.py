"""Issues the documents of a record: the register's line, and the signature or the wait for it."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.signing import adapters, selectors
from blocks.signing.models import Signature, SignatureState
from blocks.signing.services import signing
from core import access, blocks, numbering, turns
from core.documents import content, register
from core.documents.printed import Document
from core.models import IssuedDocument


def issue(binding: Any, record: Any, actor: Any, document: Document) -> Signature:
    """Enter a document into the register and sign it, or leave it for the signer's passphrase, or for ink.

    Called twice for one record it changes nothing but who issued it.
    """
    with transaction.atomic():
        turns.hold(record)
        row = selectors.current(record, document.id)
        if row is None:
            row = enter(binding, record, actor, document)
        elif row.document.issued_by_id is None and actor.user is not None:
            row.document.issued_by = actor.user
            row.document.save(update_fields=["issued_by"])
        if row.state == SignatureState.WAITING:
            sign_or_wait(binding, record, row)
    return row


def sign_or_wait(binding: Any, record: Any, row: Signature) -> None:
    """Sign what needs no passphrase; what is signed in ink counts as soon as it is registered."""
    if adapters.is_ink():
        row.state, row.provider = SignatureState.INK, adapters.INK
        row.save(update_fields=["state", "provider"])
        signing.tell(binding, record)
    elif not adapters.current().needs_passphrase:
        signing.sign(binding, record, row, access.system())


def enter(binding: Any, record: Any, actor: Any, declared: Document, number: str = "") -> Signature:
    """Write the register's line: number, code, holder, who signs, and until when it holds."""
    printed = blocks.printed(binding.entity, record, declared)
    who = content.signatory_of(declared, record, timezone.localdate())
    document = IssuedDocument.objects.create(
        app=binding.app,
        entity=binding.entity.name,
        object_id=record.pk,
        kind=declared.id,
        number=number or _number(binding, record, declared, printed.get("number", "")),
        title=printed.get("title", content.title_of(declared, record))[:200],
        code=register.new_code(),
        holder=register.holder_of(binding.entity, record),
        issued_at=timezone.now(),
        issued_by=actor.user,
        position=who.position,
        valid_until=_last_day(binding, record, declared),
        data={} if who.position is not None else {"signed_as": " ".join(who.lines).rstrip(",")},
    )
    signer = who.user if who.position is None else None
    return Signature.objects.create(envelope=record.signing, document=document, signer=signer)


def _last_day(binding: Any, record: Any, declared: Document) -> date | None:
    """The day that the entry names, else the one that a block of the record knows."""
    if declared.until:
        return getattr(record, declared.until)
    known = (one.printed_until(record, declared) for one in binding.entity.binding_objects())
    return next((day for day in known if day is not None), None)


def _number(binding: Any, record: Any, declared: Document, decided: str) -> str:
    """The document's own numbering, the number another block gave the decision, the record's, or the register's."""
    if declared.number:
        return register.number_of(declared, record, timezone.localdate())
    return (
        decided
        or register.number_of(declared, record, timezone.localdate())
        or numbering.next_number(
            f"{{seq:06}}/{binding.register}/{{year}}",
            app=binding.app,
            entity=f"{binding.family()[0].entity_name}.register",
            at=timezone.localtime(),
        )
    )
