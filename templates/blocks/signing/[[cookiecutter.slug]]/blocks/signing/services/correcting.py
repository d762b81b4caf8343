"""Takes documents back: ended with their record, revoked for a reason, or issued again corrected."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.signing import selectors
from blocks.signing.models import Signature
from blocks.signing.services import issuing
from core import access, audit, display, notify, turns
from core.models import IssuedDocument
from core.models.issued_document import DocumentStatus
from core.rules import RuleBroken

SHORTEST = 5


def end(binding: Any, record: Any, actor: Any, reason: str) -> None:
    """Declare void what a step of the record ended; nothing to do where it is void or was never issued."""
    for row in binding.current(record):
        if row.document.status == DocumentStatus.VALID:
            _void(record, actor, row, reason)


def revoke(binding: Any, record: Any, actor: Any, row: Signature, reason: str, note: str = "") -> IssuedDocument:
    """Declare a document void from now on, for one of the reasons of its facility where it has one."""
    words, facility = reason.strip(), binding.declared(row.document.kind).facility
    if not binding.is_signer(actor, row):
        raise access.Forbidden(_("Dokumen dicabut oleh pejabat penanda tangan."))
    if facility is not None and words not in map(str, facility.revoked_for):
        raise RuleBroken([_("Pilih alasan pencabutan dari daftar.")])
    if len(words) < SHORTEST:
        raise RuleBroken([_("Tulis alasan pencabutan.")])
    return _void(record, actor, row, ": ".join(part for part in (words, note.strip()) if part))


def _void(record: Any, actor: Any, row: Signature, words: str) -> IssuedDocument:
    """The register keeps the document and says why it is void."""
    with transaction.atomic():
        document = row.document
        moment = display.moment(timezone.now())
        changed = IssuedDocument.objects.filter(pk=document.pk, status=DocumentStatus.VALID).update(
            status=DocumentStatus.REVOKED, status_reason=words[:200], data={**document.data, "revoked": moment}
        )
        if changed != 1:
            raise RuleBroken([_("Dokumen ini sudah tidak berlaku.")])
        audit.record(actor, "signing.revoke", record, {"status": ["valid", "revoked"]})
    document.refresh_from_db()
    return document


def reissue(binding: Any, record: Any, actor: Any, row: Signature, reason: str) -> Signature:
    """Issue a document again as the record stands now: same number, new code; the old one says what replaced it."""
    words, declared = reason.strip(), binding.declared(row.document.kind)
    if not binding.is_signer(actor, row):
        raise access.Forbidden(_("Dokumen dibetulkan oleh pejabat penanda tangan."))
    if len(words) < SHORTEST:
        raise RuleBroken([_("Tulis apa yang dibetulkan.")])
    with transaction.atomic():
        turns.hold(record)
        record.refresh_from_db()
        if not binding.is_due(declared, record):
            raise RuleBroken([_("Dokumen ini tidak dapat diterbitkan pada keadaan sekarang.")])
        old = IssuedDocument.objects.select_for_update().get(pk=row.document_id)
        if old.status == DocumentStatus.REPLACED:
            raise RuleBroken([_("Dokumen ini sudah diganti; muat ulang halaman.")])
        before = old.status
        old.status, old.status_reason = DocumentStatus.REPLACED, words[:200]
        old.data = {**old.data, "revoked": display.moment(timezone.now())}
        old.save(update_fields=["status", "status_reason", "data"])
        new = issuing.enter(binding, record, actor, declared, old.number)
        IssuedDocument.objects.filter(pk=old.pk).update(replaced_by=new.document)
        audit.record(actor, "signing.reissue", record, {"status": [before, "replaced"], "number": old.number})
        issuing.sign_or_wait(binding, record, new)
        _tell_holder(binding, record, new)
    return selectors.current(record, declared.id) or new


def _tell_holder(binding: Any, record: Any, row: Signature) -> None:
    if row.document.holder_id is not None:
        notify.send(
            title=_("Dokumen Anda diganti dengan yang dibetulkan"),
            text=row.document.number,
            url=binding.entity.url("detail", record.pk),
            person_id=row.document.holder_id,
            app=binding.app,
            entity=binding.entity_name,
            object_id=record.pk,
            key=f"signing:{row.document.code}",
        )
