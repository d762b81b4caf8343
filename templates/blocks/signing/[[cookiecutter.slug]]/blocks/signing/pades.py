"""Signs PDF as PAdES B-B or B-LT and says what became of a signed PDF; no database here."""

import io
import logging
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from asn1crypto import keys, x509
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from blocks.signing.certificates import Pair

# An unknown issuer is a finding that we report, not an event for the log.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)

FIELD = "TandaTangan"
BASIC, LONG_TERM = "PAdES B-B", "PAdES B-LT"
# What a hostile or broken file makes the reader raise; all of it means "cannot be read".
UNREADABLE = (
    PdfError,
    SignatureValidationError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    NotImplementedError,
    RecursionError,
)


class CannotSign(Exception):
    """The PDF or the key is not fit for signing."""


@dataclass(frozen=True)
class Finding:
    """What is known of one signature inside a PDF."""

    signer: str
    organisation: str
    signed_at: datetime | None
    intact: bool
    whole: bool
    trusted: bool

    @property
    def is_good(self) -> bool:
        """Say whether nothing was changed and the signer is one of ours."""
        return self.intact and self.whole and self.trusted


def sign(
    pdf: bytes,
    signer: Pair,
    root: Pair,
    clock: Pair,
    crl: bytes,
    *,
    reason: str,
    location: str,
    level: str = LONG_TERM,
) -> bytes:
    """Sign, in B-LT with time stamp and all that a later check needs; the PDF's pages stay as they are."""
    is_long_term = level == LONG_TERM
    registry = SimpleCertificateStore()
    registry.register(_certificate(root))
    context = ValidationContext(
        trust_roots=[_certificate(root)],
        crls=[crl],
        allow_fetching=False,
        revocation_mode="hard-fail",
    )
    meta = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=is_long_term,
        validation_context=context,
        reason=reason,
        location=location,
        signer_key_usage={"digital_signature"},
    )
    who = signers.SimpleSigner(_certificate(signer), _private(signer), registry)
    try:
        writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
        stamper = _stamper(clock, root) if is_long_term else None
        out = signers.PdfSigner(meta, who, timestamper=stamper).sign_pdf(writer)
    except (SigningError, PdfError) as problem:
        raise CannotSign(str(problem)) from problem
    return out.getvalue()


@lru_cache(maxsize=1)
def _stamper(clock: Pair, root: Pair) -> DummyTimeStamper:
    """The clock's stamps; kept, since it learns their size by a stamp that nobody sees."""
    registry = SimpleCertificateStore()
    registry.register(_certificate(root))
    return DummyTimeStamper(_certificate(clock), _private(clock), certs_to_embed=registry)


def examine(pdf: bytes, root: str | None, crl: bytes | None = None) -> list[Finding] | None:
    """Say of each signature whether it holds; None where the file cannot be read as a PDF."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        embedded = reader.embedded_regular_signatures
        return [_finding(one, root, crl) for one in embedded]
    except UNREADABLE:
        return None


def keywords(pdf: bytes) -> tuple[str, ...]:
    """Read the keywords of a PDF; our documents carry their verification code there."""
    try:
        info = PdfFileReader(io.BytesIO(pdf), strict=False).trailer_view["/Info"]
        return tuple(word.strip() for word in str(info["/Keywords"]).split(","))
    except UNREADABLE:
        return ()


def _finding(embedded: object, root: str | None, crl: bytes | None) -> Finding:
    trusted = [_read(root)] if root else []
    context = ValidationContext(
        trust_roots=trusted,
        crls=[crl] if crl else [],
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    certificate = embedded.signer_cert  # type: ignore[attr-defined]
    try:
        status = validate_pdf_signature(embedded, context, skip_diff=False)  # type: ignore[arg-type]
    except UNREADABLE:
        return Finding(_common_name(certificate), "", None, False, False, False)
    whole = status.coverage.name in ("ENTIRE_FILE", "ENTIRE_REVISION") and (
        status.modification_level is None or status.modification_level.name in ("NONE", "LTA_UPDATES")
    )
    subject = certificate.subject.native
    return Finding(
        signer=_common_name(certificate),
        organisation=str(subject.get("organization_name", "")),
        signed_at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid),
        whole=whole,
        trusted=bool(status.trusted),
    )


def _common_name(certificate: x509.Certificate) -> str:
    return str(certificate.subject.native.get("common_name", ""))


def _certificate(pair: Pair) -> x509.Certificate:
    return _read(pair.certificate)


def _private(pair: Pair) -> keys.PrivateKeyInfo:
    return load_private_key_from_pemder_data(pair.key.encode(), passphrase=None)


def _read(pem: str) -> x509.Certificate:
    return next(iter(load_certs_from_pemder_data(pem.encode())))
