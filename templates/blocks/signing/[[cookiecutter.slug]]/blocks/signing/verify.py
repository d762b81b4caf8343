"""Says whether a document is genuine: by its code or number, or by the file itself."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import timezone

from blocks.signing import authority, pades
from core.documents import register
from core.models import IssuedDocument

MAX_BYTES = 10 * 1024 * 1024


class Answer(StrEnum):
    """What the page says at its head."""

    GENUINE = "genuine"
    EXPIRED = "expired"
    ENDED = "ended"
    REVOKED = "revoked"
    REPLACED = "replaced"
    CHANGED = "changed"
    NOT_OURS = "not_ours"
    UNSIGNED = "unsigned"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"


_ANSWERS = {
    "valid": Answer.GENUINE,
    "expired": Answer.EXPIRED,
    "ended": Answer.ENDED,
    "revoked": Answer.REVOKED,
    "replaced": Answer.REPLACED,
}


@dataclass(frozen=True)
class Verdict:
    """The answer, with the register's line and what the signatures say."""

    answer: Answer
    document: IssuedDocument | None = None
    findings: tuple[pades.Finding, ...] = ()
    by_file: bool = False

    @property
    def tone(self) -> str:
        tones = {Answer.GENUINE: "good", Answer.EXPIRED: "warn", Answer.REVOKED: "bad"}
        return tones.get(self.answer, "bad" if self.answer != Answer.UNKNOWN else "warn")


def of_document(document: IssuedDocument | None, today: date | None = None) -> Verdict:
    """Judge the register's line alone: what a code or a number can tell."""
    if document is None:
        return Verdict(Answer.UNKNOWN)
    return Verdict(_standing(document, today or timezone.localdate()), document)


def _standing(document: IssuedDocument, today: date) -> Answer:
    return _ANSWERS[register.standing(document, today)]


def of_file(pdf: bytes) -> Verdict:
    """Judge a file: the register knows its hash, and its signature says whether it was changed."""
    digest = hashlib.sha256(pdf).hexdigest()
    registered = IssuedDocument.objects.filter(sha256=digest).exclude(sha256="").first()
    root = authority.root_certificate()
    crl = authority.revocation_list() if root else None
    findings = pades.examine(pdf, root, crl)
    if registered is not None:
        found = tuple(findings or ())
        return Verdict(_standing(registered, timezone.localdate()), registered, found, True)
    if findings is None:
        return Verdict(Answer.UNREADABLE, by_file=True)
    return _unregistered(pdf, tuple(findings))


def _unregistered(pdf: bytes, findings: tuple[pades.Finding, ...]) -> Verdict:
    """The bytes are not those we issued: name the document they claim to be, if any."""
    codes = [word.removeprefix("kode:") for word in pades.keywords(pdf) if word.startswith("kode:")]
    claimed = IssuedDocument.objects.filter(code__in=codes).first()
    if claimed is not None or any(not (one.intact and one.whole) for one in findings):
        return Verdict(Answer.CHANGED, claimed, findings, True)
    if findings:
        return Verdict(Answer.NOT_OURS, None, findings, True)
    return Verdict(Answer.UNSIGNED, None, findings, True)
