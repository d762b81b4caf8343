"""A person locked out gets a one-time code at the counter and sets a new password with it."""

import hmac
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import stewards
from accounts.identifiers import failure_key, find_user
from accounts.models import ResetCode, User
from core import access, audit, crypto
from core.access import Actor
from core.rules import RuleBroken

# Without signs that look alike, for it is read out and typed on a telephone.
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_SIGNS = 8
VALID_MINUTES = 30
FIRST_VALID_HOURS = 24  # printed by a command on the server, not handed over a counter


def make_code(actor: Actor, user: User, *, drops_second_factor: bool = False) -> str:
    """Make a code for a person who showed the identity card; it is shown once."""
    if user.pk == actor.user_id:
        raise RuleBroken([_("Kode untuk akun sendiri dibuat oleh petugas lain.")])
    if user.is_officer or user.is_staff:
        stewards.require(actor, user)
    return _new_code(actor, user, actor.user, timedelta(minutes=VALID_MINUTES), drops_second_factor)


def slip_code(actor: Actor, user: User, days: int) -> str:
    """Make the first code of an officer's new account, to be printed; one printed before is worth nothing then."""
    stewards.require(actor, user)
    if user.has_usable_password() or not user.is_active:
        raise RuleBroken([_("Akun %s sudah aktif atau diblokir; slip hanya bagi akun baru.") % user.full_name])
    return _new_code(actor, user, actor.user, timedelta(days=days))


def first_code(user: User) -> str:
    """Make the code of the first administrator, whom nobody else can let in; only the server's console asks for it."""
    return _new_code(access.system(), user, user, timedelta(hours=FIRST_VALID_HOURS))


def _new_code(actor: Actor, user: User, made_by: User, valid: timedelta, drops_second_factor: bool = False) -> str:
    code = "".join(secrets.choice(ALPHABET) for _sign in range(CODE_SIGNS))
    with transaction.atomic():
        ResetCode.objects.filter(user=user, used_at__isnull=True).delete()
        ResetCode.objects.create(
            user=user,
            code_hash=crypto.keyed_hash(code),
            made_by=made_by,
            drops_second_factor=drops_second_factor,
            expires_at=timezone.now() + valid,
        )
        changes = {"drops_second_factor": True} if drops_second_factor else {}
        if not user.is_officer:
            changes["identity_seen"] = True
        audit.write(actor, "make_reset_code", app="accounts", entity="user", object_id=user.pk, changes=changes)
    return f"{code[:4]}-{code[4:]}"


def check_code(typed: str, code: str) -> User | None:
    """Give the user whose unused code this is; every wrong try is counted."""
    user = find_user(typed)
    row = ResetCode.objects.filter(user=user).first() if user is not None else None
    if row is None or not row.is_usable:
        return None
    ResetCode.objects.filter(pk=row.pk).update(attempts=F("attempts") + 1)
    plain = code.replace("-", "").replace(" ", "").upper()
    return user if hmac.compare_digest(row.code_hash, crypto.keyed_hash(plain)) else None


def set_password(user: User, password: str) -> None:
    """Set the new password, use up the code, end all sessions and lift the lock-out.

    A code that was made for a lost second factor takes it off too: the next sign-in sets up a new one.
    """
    from axes.utils import reset

    with transaction.atomic():
        codes = ResetCode.objects.filter(user=user, used_at__isnull=True)
        if codes.filter(drops_second_factor=True).exists():
            _drop_second_factor(user)
        codes.update(used_at=timezone.now())
        user.set_password(password)
        user.save(update_fields=["password"])
        audit.write(access.Actor(user=user), "reset_password", app="accounts", object_id=user.pk)
    reset(username=failure_key(user.username))


def _drop_second_factor(user: User) -> None:
    from allauth.mfa.models import Authenticator

    Authenticator.objects.filter(user=user).delete()
    audit.write(access.Actor(user=user), "drop_second_factor", app="accounts", object_id=user.pk)
