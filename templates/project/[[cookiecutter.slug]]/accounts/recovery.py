"""A person locked out gets a one-time code at the counter and sets a new password with it."""

import hmac
import secrets
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

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


def make_code(actor: Actor, user: User) -> str:
    """Make a code for a person who showed the identity card; it is shown once."""
    if user.pk == actor.user_id:
        raise RuleBroken([_("Kode untuk akun sendiri dibuat oleh petugas lain.")])
    if (user.is_officer or user.is_staff) and not actor.has_role("core", "administrator"):
        raise RuleBroken([_("Kode untuk pegawai hanya dibuat oleh administrator.")])
    return _new_code(actor, user, actor.user, timedelta(minutes=VALID_MINUTES))


def first_code(user: User) -> str:
    """Make the code of the first administrator, whom nobody else can let in; only the server's console asks for it."""
    return _new_code(access.system(), user, user, timedelta(hours=FIRST_VALID_HOURS))


def _new_code(actor: Actor, user: User, made_by: User, valid: timedelta) -> str:
    code = "".join(secrets.choice(ALPHABET) for _sign in range(CODE_SIGNS))
    with transaction.atomic():
        ResetCode.objects.filter(user=user, used_at__isnull=True).delete()
        ResetCode.objects.create(
            user=user,
            code_hash=crypto.keyed_hash(code),
            made_by=made_by,
            expires_at=timezone.now() + valid,
        )
        audit.write(actor, "make_reset_code", app="accounts", entity="user", object_id=user.pk)
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
    """Set the new password, use up the code, end all sessions and lift the lock-out."""
    from axes.utils import reset

    with transaction.atomic():
        ResetCode.objects.filter(user=user, used_at__isnull=True).update(used_at=timezone.now())
        user.set_password(password)
        user.save(update_fields=["password"])
        audit.write(access.Actor(user=user), "reset_password", app="accounts", object_id=user.pk)
    reset(username=failure_key(user.username))
