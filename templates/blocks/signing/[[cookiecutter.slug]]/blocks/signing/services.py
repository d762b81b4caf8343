"""Issues documents, signs them and takes them back; each function is one transaction."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from blocks.signing import adapters, selectors
from blocks.signing.adapters import Refused, Request, Signed, WrongPassphrase
from blocks.signing.models import Signature, SignatureState
from core import access, audit, blocks, display, identity, numbering, positions, turns
from core.documents import content, parts, register, typeset
from core.documents.printed import office_of
from core.models import IssuedDocument, StoredFile
from core.models.issued_document import DocumentStatus
from core.rules import RuleBroken
from region.profile import REGION

BATCH = 25  # signed while a page waits; register.js asks again until all are done


def issue(binding: Any, record: Any, actor: Any) -> Signature:
    """Enter a document into the register and sign it, or leave it for the signer's passphrase, or for ink.

    Called twice for one record it changes nothing but who issued it.
    """
    with transaction.atomic():
        turns.hold(record)
        row = Signature.objects.select_for_update().get(pk=record.signing_id)
        if row.document_id is None:
            row.document = _register(binding, record, actor)
            row.save(update_fields=["document"])
        elif row.document.issued_by_id is None and actor.user is not None:
            row.document.issued_by = actor.user
            row.document.save(update_fields=["issued_by"])
        if row.state == SignatureState.WAITING and adapters.is_ink():
            _leave_to_ink(binding, record, row)
        elif row.state == SignatureState.WAITING and not adapters.current().needs_passphrase:
            sign(binding, record, row, access.system())
    return row


def _leave_to_ink(binding: Any, record: Any, row: Signature) -> None:
    row.state, row.provider = SignatureState.INK, adapters.INK
    row.save(update_fields=["state", "provider"])
    blocks.tell(binding.entity, record, "signing.signed", access.system())


def _register(binding: Any, record: Any, actor: Any) -> IssuedDocument:
    """Write the register's line: number, code, holder, who signs."""
    entity, declared = binding.entity, binding.declared
    number = register.number_of(declared, record, timezone.localdate()) or numbering.next_number(
        f"{{seq:06}}/{binding.register}/{{year}}",
        app=binding.app,
        entity=f"{entity.name}.register",
        at=timezone.localtime(),
    )
    return IssuedDocument.objects.create(
        app=binding.app,
        entity=entity.name,
        object_id=record.pk,
        kind=binding.register,
        number=number,
        title=content.title_of(declared, record)[:200],
        code=register.new_code(),
        holder=register.holder_of(entity, record),
        issued_at=timezone.now(),
        issued_by=actor.user,
        position=content.signatory_of(declared, record, timezone.localdate()).position,
        valid_until=getattr(record, declared.until) if declared.until else None,
    )


def sign(
    binding: Any,
    record: Any,
    row: Signature,
    actor: Any,
    *,
    passphrase: str = "",
) -> Signature:
    """Set and sign the PDF; raises Refused where the service does not sign."""
    signer = adapters.current()
    document = row.document
    holding = next(iter(positions.holders(document.position)), None) if document.position is not None else None
    user = actor.user if actor.user is not None else getattr(holding, "user", None)
    answer = signer.sign(
        Request(
            pdf=render(binding, record, document, example=signer.is_example, user=user),
            position=document.position,
            user=user,
            office=office_of(binding.entity, record),
            reason=document.title,
            location=REGION.capital,
            link=link_of(document),
            nik=getattr(getattr(user, "person", None), "nik", "") if passphrase else "",
            passphrase=passphrase,
        )
    )
    with transaction.atomic():
        _keep(binding, record, row, answer, user)
        audit.record(actor, "signing.sign", record, {"signed": [None, document.number]})
        blocks.tell(binding.entity, record, "signing.signed", access.system())
    return row


@translation.override(content.LANGUAGE)
def render(
    binding: Any,
    record: Any,
    document: IssuedDocument,
    *,
    example: bool = False,
    user: Any = None,
    ink: bool = False,
) -> bytes:
    """Set the PDF with the QR code that leads to its check; for ink there is room for pen and stamp."""
    data = content.data(binding.declared, record, document)
    if user is not None:
        data["signatory"] |= {"name": user.full_name, "nip": identity.format_nip(user.nip or "")}
    if not ink:
        data |= _electronic(example)
    data |= blocks.printed(binding.entity, record)
    return typeset.pdf(data.pop("template", "") or binding.declared.layout, data, at=document.issued_at)


def _electronic(example: bool) -> dict[str, str]:
    words = _("Ditandatangani secara elektronik. Pindai kode untuk memeriksa keasliannya.")
    footer = (
        _("Contoh untuk peragaan: ditandatangani dengan sertifikat contoh, tidak sah.")
        if example
        else _(
            "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik "
            "yang diterbitkan oleh BSrE, BSSN."
        )
    )
    return {"signed_words": words, "footer": footer, "watermark": _("CONTOH, tidak sah") if example else ""}


def link_of(document: IssuedDocument) -> str:
    """The full address of the page that confirms the document."""
    return parts.address(document.check_path)


def _keep(binding: Any, record: Any, row: Signature, answer: Signed, user: Any) -> None:
    if Signature.objects.select_for_update().get(pk=row.pk).state != SignatureState.WAITING:
        raise Refused(_("Sudah ditandatangani."))
    document = row.document
    digest = hashlib.sha256(answer.pdf).hexdigest()
    stored = StoredFile(
        token=secrets.token_urlsafe(32),
        original_name=f"{document.kind}-{document.number}.pdf".replace("/", "-")[:160],
        kind="pdf",
        content_type="application/pdf",
        size=len(answer.pdf),
        sha256=digest,
        app=binding.app,
        entity=binding.entity.name,
        object_id=record.pk,
        field="signing",
    )
    # Our own bytes, not an upload: the checks of core.files are for what others hand in.
    path = f"{stored.token[:2]}/{stored.token}.pdf"
    stored.content.save(path, ContentFile(answer.pdf), save=True)
    now = timezone.now()
    document.file, document.sha256 = stored, digest
    document.signature = {"provider": answer.provider, "level": answer.level}
    document.save(update_fields=["file", "sha256", "signature"])
    row.state, row.signer, row.key = SignatureState.SIGNED, user, answer.key
    row.provider, row.level, row.reference = answer.provider, answer.level, answer.reference
    row.signed_at, row.problem = now, ""
    row.save()


@dataclass(frozen=True)
class Batch:
    """What came of some waiting documents: how many were signed, and key, number and reason of each that was not."""

    done: int
    failed: tuple[tuple[int, str, str], ...]
    is_stopped: bool = False


def sign_waiting(binding: Any, keys: list[int], actor: Any, passphrase: str) -> Batch:
    """Sign the chosen waiting documents one by one, at most BATCH of them; one that fails does not stop the others.

    A wrong passphrase does: the signing service locks out who tries it again and again.
    """
    done, failed = 0, []
    for row in selectors.waiting(binding, actor).filter(pk__in=keys)[:BATCH]:
        try:
            sign(binding, binding.record_of(row), row, actor, passphrase=passphrase)
            done += 1
        except Refused as problem:
            waits = Signature.objects.filter(pk=row.pk, state=SignatureState.WAITING)
            waits.update(problem=str(problem)[:300])
            failed.append((row.pk, row.document.number, str(problem)))
            if isinstance(problem, WrongPassphrase):
                return Batch(done, tuple(failed), is_stopped=True)
    return Batch(done, tuple(failed))


def end(binding: Any, record: Any, actor: Any, reason: str) -> None:
    """Declare void what a step of the record ended; nothing to do where it is void or was never issued."""
    document = selectors.document_of(record)
    if document is not None and document.status == DocumentStatus.VALID:
        _void(record, actor, reason)


def revoke(binding: Any, record: Any, actor: Any, reason: str, note: str = "") -> IssuedDocument:
    """Declare a document void from now on, for one of the reasons of its facility where it has one."""
    words, facility = reason.strip(), binding.declared.facility
    if facility is not None and words not in map(str, facility.revoked_for):
        raise RuleBroken([_("Pilih alasan pencabutan dari daftar.")])
    if len(words) < 5:
        raise RuleBroken([_("Tulis alasan pencabutan.")])
    return _void(record, actor, ": ".join(part for part in (words, note.strip()) if part))


def _void(record: Any, actor: Any, words: str) -> IssuedDocument:
    """The register keeps the document and says why it is void."""
    with transaction.atomic():
        document = selectors.document_of(record)
        changed = IssuedDocument.objects.filter(pk=document.pk, status=DocumentStatus.VALID)
        if changed.update(status=DocumentStatus.REVOKED, status_reason=words[:200]) != 1:
            raise RuleBroken([_("Dokumen ini sudah tidak berlaku.")])
        moment = display.moment(timezone.now())
        IssuedDocument.objects.filter(pk=document.pk).update(data={**document.data, "revoked": moment})
        audit.record(actor, "signing.revoke", record, {"status": ["valid", "revoked"]})
    document.refresh_from_db()
    return document
