"""Sets and signs the PDF of a document, one or a batch that waits for an officer's passphrase."""

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
from core import access, audit, blocks, identity, positions
from core.documents import content, parts, typeset
from core.documents.printed import office_of
from core.models import IssuedDocument, StoredFile
from region.profile import REGION

BATCH = 25  # signed while a page waits; register.js asks again until all are done


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
    user = actor.user or _holder(row)
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
        tell(binding, record)
    return row


def _holder(row: Signature) -> Any:
    """Who signs where nobody gives a passphrase: who holds the position now, or whom the document names."""
    if row.document.position is None:
        return row.signer
    holding = next(iter(positions.holders(row.document.position)), None)
    return holding.user if holding is not None else None


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
    declared = binding.declared(document.kind)
    data = content.data(declared, record, document)
    if not ink:
        data |= _electronic(example)
    data |= {**blocks.printed(binding.entity, record, declared), "number": document.number}
    if user is not None:
        data["signatory"] = {**data["signatory"], "name": user.full_name, "nip": identity.format_nip(user.nip or "")}
    return typeset.pdf(data.pop("template", "") or declared.layout, data, at=document.issued_at)


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
        original_name=f"{binding.register}-{document.number}.pdf".replace("/", "-")[:160],
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


def tell(binding: Any, record: Any) -> None:
    """Tell the application once the last of the record's documents is signed."""
    if binding.is_signed(record):
        blocks.tell(binding.entity, record, "signing.signed", access.system())


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
        bound = binding.of_kind(row.document.kind)
        try:
            sign(bound, bound.record_of(row), row, actor, passphrase=passphrase)
            done += 1
        except Refused as problem:
            waits = Signature.objects.filter(pk=row.pk, state=SignatureState.WAITING)
            waits.update(problem=str(problem)[:300])
            failed.append((row.pk, row.document.number, str(problem)))
            if isinstance(problem, WrongPassphrase):
                return Batch(done, tuple(failed), is_stopped=True)
    return Batch(done, tuple(failed))
