"""The first administrator of a replica: a login without a password, and the one-time code that sets it."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import recovery
from accounts.models import Kind, Status, User
from core import access, audit, identity
from core.models import Position, PositionHolding
from core.rules import RuleBroken
from core.seeding import posts

ROLE = "administrator"


def known() -> User | None:
    """An administrator who may sign in; one that has set a password comes first."""
    holders = PositionHolding.objects.on(timezone.localdate()).filter(
        position__grants__app="core",
        position__grants__role=ROLE,
    )
    active = User.objects.filter(kind=Kind.OFFICER, status=Status.ACTIVE)
    found = active.filter(pk__in=holders.values("user")) | active.filter(is_superuser=True)
    return next((user for user in found.order_by("pk") if user.has_usable_password()), found.order_by("pk").first())


def make(nip: str, name: str) -> User:
    """Make the first administrator; RuleBroken where the NIP is none, or somebody has it."""
    try:
        plain = identity.check_nip(nip)
    except ValueError as problem:
        raise RuleBroken([str(problem)], {"nip": str(problem)}) from problem
    if User.objects.filter(nip=plain).exists():
        text = _("NIP ini sudah dipakai akun lain.")
        raise RuleBroken([text], {"nip": text})
    user = User.objects.create_superuser("", nip=plain, name=name.strip())
    position = _position()
    if position is not None:
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
    audit.write(access.system(), "first_administrator", app="accounts", entity="user", object_id=user.pk)
    return user


def code_for(user: User) -> str:
    """A new one-time code for an administrator who has no password yet."""
    return recovery.first_code(user)


def _position() -> Position | None:
    """The seeded chair of the administrator, where nobody sits on it."""
    office = posts.home()
    chairs = Position.objects.filter(office=office, grants__app="core", grants__role=ROLE, is_active=True)
    held = PositionHolding.objects.on(timezone.localdate()).values("position")
    return chairs.exclude(pk__in=held).order_by("pk").first()
