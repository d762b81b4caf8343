"""Keeps the example authority, made at set-up or at first use; its keys are encrypted."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.signing import certificates
from blocks.signing.certificates import Pair
from blocks.signing.models import Authority, AuthorityKind, SigningKey
from core import crypto
from region.profile import REGION


def set_up() -> Pair:
    """Give the root; make it and the time stamp's certificate where there is none yet."""
    known = _pair_of(AuthorityKind.ROOT)
    if known is not None:
        return known
    root = certificates.make_root(_organisation())
    clock = certificates.make_clock(root, _organisation())
    with transaction.atomic():
        for kind, pair in ((AuthorityKind.ROOT, root), (AuthorityKind.CLOCK, clock)):
            Authority.objects.bulk_create(
                [
                    Authority(
                        kind=kind,
                        certificate=pair.certificate,
                        key_encrypted=crypto.encrypt(pair.key),
                    )
                ],
                ignore_conflicts=True,
            )
    found = _pair_of(AuthorityKind.ROOT)
    assert found is not None
    return found


def clock() -> Pair:
    """The certificate that stamps the time; made anew with the root when it has run out."""
    root = set_up()
    found = _pair_of(AuthorityKind.CLOCK)
    if found is None or found.valid_until < timezone.now():
        found = certificates.make_clock(root, _organisation())
        Authority.objects.update_or_create(
            kind=AuthorityKind.CLOCK,
            defaults={
                "certificate": found.certificate,
                "key_encrypted": crypto.encrypt(found.key),
            },
        )
    return found


def root_certificate() -> str | None:
    """The root's certificate for checks, without its key; None before anything was signed."""
    row = Authority.objects.filter(kind=AuthorityKind.ROOT).first()
    return row.certificate if row is not None else None


def revocation_list() -> bytes:
    """The list of certificates that no longer hold, signed now."""
    rows = SigningKey.objects.filter(revoked_at__isnull=False)
    return certificates.revocation_list(
        set_up(),
        list(rows.values_list("serial", "revoked_at")),
        timezone.now(),
    )


def key_for(position: Any | None, user: Any | None, office: Any | None) -> SigningKey:
    """The certificate in use of who signs; made at the first signature."""
    found = SigningKey.objects.filter(
        position=position,
        user=user,
        office=office,
        revoked_at__isnull=True,
    ).first()
    if found is not None and found.valid_until > timezone.now():
        return found
    if found is not None:
        revoke(found, "habis masa berlaku")
    name = user.full_name if user is not None else (office.name if office else _organisation())
    organisation = office.name if office is not None else _organisation()
    title = position.title if position is not None else ""
    pair = certificates.make_signer(set_up(), name, organisation, title)
    return SigningKey.objects.create(
        position=position,
        user=user,
        office=office,
        common_name=name,
        certificate=pair.certificate,
        key_encrypted=crypto.encrypt(pair.key),
        serial=pair.serial,
        valid_until=pair.valid_until,
    )


def pair_of(key: SigningKey) -> Pair:
    """Decrypt a signer's key."""
    return Pair(key.certificate, crypto.decrypt(key.key_encrypted))


def revoke(key: SigningKey, reason: str) -> None:
    """Take a certificate out of use; what it signed before stays checkable by its time stamp."""
    SigningKey.objects.filter(pk=key.pk, revoked_at__isnull=True).update(
        revoked_at=timezone.now(),
        revoked_reason=reason[:200],
    )


def _pair_of(kind: str) -> Pair | None:
    row = Authority.objects.filter(kind=kind).first()
    return Pair(row.certificate, crypto.decrypt(row.key_encrypted)) if row is not None else None


def _organisation() -> str:
    return f"Pemerintah {REGION.name}"
