"""Finds the login behind what a person types: NIP, NIK, e-mail, telephone or login name."""

from accounts.models import User
from core import crypto, identity


def find_user(typed: str) -> User | None:
    """Give the login, or None; who asks must not tell strangers which it was."""
    typed = (typed or "").strip()
    plain = identity.digits(typed)
    users = User.objects.select_related("person")
    if "@" in typed:
        return users.filter(email=typed.lower()).first()
    if plain.isdigit() and len(plain) == 18:
        return users.filter(nip=plain).first()
    if plain.isdigit() and len(plain) == 16:
        return users.filter(person__nik_hash=crypto.keyed_hash(plain)).first()
    phone = as_phone(typed)
    if phone:
        return users.filter(phone=phone).first()
    return users.filter(username=typed).first()


def as_phone(typed: str) -> str:
    """Give the normal form of a telephone number, or nothing where it is none."""
    try:
        return identity.check_phone(typed)
    except ValueError:
        return ""


def failure_key(typed: str) -> str:
    """Give the name under which failed sign-ins are counted: one a person, and never the NIK itself."""
    user = find_user(typed)
    return crypto.keyed_hash(f"user:{user.pk}" if user else f"typed:{identity.digits(typed).lower()}")[:40]
