"""Issues documents, signs them and takes them back; each function is one transaction."""

import hashlib
import secrets
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.signing import adapters, selectors
from blocks.signing.adapters import Refused, Request, Signed
from blocks.signing.holder import holder_of
from blocks.signing.models import Signature, SignatureState
from core import access, audit, blocks, display, numbering
from core.documents import parts, texts, typeset
from core.documents.printed import office_of
from core.models import IssuedDocument, StoredFile
from core.models.issued_document import DocumentStatus
from core.rules import RuleBroken

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 20


def issue(binding: Any, record: Any, actor: Any) -> Signature:
    """Enter a document into the register and sign it, or leave it for the signer's passphrase.

    Called twice for one record it changes nothing but who issued it.
    """
    with transaction.atomic():
        row = Signature.objects.select_for_update().get(pk=record.signing_id)
        if row.document_id is None:
            row.document = _register(binding, record, actor)
            row.save(update_fields=["document"])
        elif row.document.issued_by_id is None and actor.user is not None:
            row.document.issued_by = actor.user
            row.document.save(update_fields=["issued_by"])
        signer = adapters.current()
        if row.state == SignatureState.WAITING and not signer.needs_passphrase:
            sign(binding, record, row, access.system(), signer=signer)
    return row


def _register(binding: Any, record: Any, actor: Any) -> IssuedDocument:
    """Write the register's line: number, code, holder, who signs."""
    entity = binding.entity
    holding = selectors.signer_of(binding, record)
    number = getattr(record, "number", "") or numbering.next_number(
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
        title=str(binding.title or entity.label)[:200],
        code=new_code(),
        holder=holder_of(entity, record),
        issued_at=timezone.now(),
        issued_by=actor.user,
        position=holding.position if holding is not None else None,
        valid_until=getattr(record, binding.until) if binding.until else None,
    )


def new_code() -> str:
    """A code that can be read out: twenty signs without those that look alike, 100 bits."""
    return "".join(secrets.choice(ALPHABET) for _sign in range(CODE_LENGTH))


def sign(
    binding: Any,
    record: Any,
    row: Signature,
    actor: Any,
    *,
    passphrase: str = "",
    signer: Any = None,
) -> Signature:
    """Set and sign the PDF; raises Refused where the service does not sign."""
    signer = signer or adapters.current()
    document = row.document
    position = document.position
    holding = parts.holder_of(position, timezone.localdate())
    user = actor.user if actor.user is not None else getattr(holding, "user", None)
    office = office_of(binding.entity, record)
    answer = signer.sign(
        Request(
            pdf=render(binding, record, document, office, example=signer.is_example),
            position=position,
            user=user,
            office=office,
            reason=document.title,
            location=parts.REGION.capital,
            link=link_of(binding, document),
            nik=getattr(getattr(user, "person", None), "nik", "") if passphrase else "",
            passphrase=passphrase,
        )
    )
    with transaction.atomic():
        _keep(binding, record, row, answer, user)
        audit.record(actor, "signing.sign", record, {"signed": [None, document.number]})
        blocks.tell(binding.entity, record, "signing.signed", access.system())
    return row


def render(binding: Any, record: Any, document: IssuedDocument, office: Any, *, example: bool) -> bytes:
    """Set the PDF with the QR code that leads to its check."""
    entity = binding.entity
    data = parts.base(office, title=str(binding.title or entity.label), number=document.number)
    link = link_of(binding, document)
    words = _("Ditandatangani secara elektronik. Pindai kode untuk memeriksa keasliannya.")
    data |= {
        "paragraphs": [texts.filled(text, entity, record) for text in binding.text if text],
        "rows": texts.rows(entity, record, binding.show),
        "holder": document.holder.full_name if document.holder is not None else "",
        "signatory": parts.signatory(document.position, office=office, at=document.issued_at),
        "signed_words": words,
        "qr": parts.qr(link),
        "qr_text": link,
        "watermark": _("CONTOH, tidak sah") if example else "",
        "footer": _footer(example),
        "keywords": [f"kode:{document.code}"],
    }
    data |= blocks.printed(entity, record)
    return typeset.pdf(data.pop("template", "") or binding.layout or "letter", data, at=document.issued_at)


def _footer(example: bool) -> str:
    if example:
        return _("Contoh untuk peragaan: ditandatangani dengan sertifikat contoh, tidak sah.")
    return _(
        "Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik "
        "yang diterbitkan oleh BSrE, BSSN."
    )


def link_of(binding: Any, document: IssuedDocument) -> str:
    """The full address of the page that confirms the document."""
    return parts.address(binding.url("check", document.code))


def _keep(binding: Any, record: Any, row: Signature, answer: Signed, user: Any) -> None:
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


def sign_waiting(binding: Any, keys: list[int], actor: Any, passphrase: str) -> dict[str, Any]:
    """Sign the chosen waiting documents one by one; one that fails does not stop the others."""
    done, failed = 0, []
    for row in selectors.waiting(binding, actor).filter(pk__in=keys):
        record = binding.record_of(row)
        try:
            sign(binding, record, row, actor, passphrase=passphrase)
            done += 1
        except Refused as problem:
            Signature.objects.filter(pk=row.pk).update(problem=str(problem)[:300])
            failed.append((row.document.number, str(problem)))
    return {"done": done, "failed": failed}


def end(binding: Any, record: Any, actor: Any, reason: str) -> None:
    """Declare void what a step of the record ended; nothing to do where it is void or was never issued."""
    document = selectors.document_of(record)
    if document is not None and document.status == DocumentStatus.VALID:
        revoke(binding, record, actor, reason)


def revoke(binding: Any, record: Any, actor: Any, reason: str) -> IssuedDocument:
    """Declare a document void from now on; the register keeps it and says why."""
    words = reason.strip()
    if len(words) < 5:
        raise RuleBroken([_("Tulis alasan pencabutan.")])
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
