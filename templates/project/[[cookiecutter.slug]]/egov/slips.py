"""Activation slips: a sheet to cut up, each with name, one-time code and the way in. Codes are kept nowhere."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import recovery, stewards
from accounts.models import Status, User
from core import audit, display, identity, positions
from core.access import Actor
from core.documents import parts, typeset
from core.rules import RuleBroken
from region.profile import REGION

MOST = 200  # slips in one print
DAYS = (3, 7, 14, 30)
NO_PASSWORD = "!"  # noqa: S105 - how Django marks a password that nobody can type


def waiting(actor: Actor) -> QuerySet[User]:
    """The officers in the actor's care whose account was never activated."""
    rows = stewards.people(actor).filter(status=Status.ACTIVE, closes_on=None, password__startswith=NO_PASSWORD)
    return rows.exclude(pk=actor.user_id).order_by("name", "pk")


@transaction.atomic
def sheet(actor: Actor, users: list[User], days: int) -> bytes:
    """Make a new code for each and print them all; one that may not have one stops the whole print."""
    if not users:
        raise RuleBroken([_("Pilih pegawainya lebih dahulu.")])
    if len(users) > MOST:
        raise RuleBroken([_("Paling banyak %s slip sekali cetak.") % MOST])
    slips = [_slip(actor, user, days) for user in users]
    audit.write(actor, "print_slips", app="accounts", entity="user", changes={"slips": len(slips), "days": days})
    return typeset.pdf("slips", _data(slips))


def _slip(actor: Actor, user: User, days: int) -> dict[str, Any]:
    code = recovery.slip_code(actor, user, days)
    held = next(iter(positions.held_by(user)), None) or user.holdings.select_related("position__office").first()
    label, login = _login(user)
    return {
        "name": user.full_name,
        "login_label": label,
        "login": login,
        "position": held.position.title if held is not None else "",
        "office": held.position.office.name if held is not None else "",
        "code": code,
        "until": display.long_date(timezone.localdate(timezone.now() + timedelta(days=days))),
    }


def _login(user: User) -> tuple[str, str]:
    """What the officer types to sign in, and what it is called."""
    if user.nip:
        return _("NIP"), identity.format_nip(user.nip)
    if user.phone:
        return _("Telepon"), identity.format_phone(user.phone)
    return (_("Surel"), user.email) if user.email else (_("Nama masuk"), user.username)


def _data(slips: list[dict[str, Any]]) -> dict[str, Any]:
    address = f"{settings.SITE_ADDRESS.rstrip('/')}{reverse('account_activate')}"
    words = {
        "until": _("Berlaku sampai"),
        "code": _("Kode sekali pakai"),
        "address": _("Alamat"),
        "how": _("Pindai tanda ini atau buka alamatnya, lalu tulis kode dan buat kata sandi Anda. Kode ini rahasia."),
    }
    return parts.base(None, title=_("Slip aktivasi akun pegawai")) | {
        "slips": slips,
        "words": words,
        "address": address,
        "qr": parts.qr(address),
        "qr_text": address,
        "portal": REGION.superapp_name,
    }
