"""Whom an administrator may help: of the whole platform, or of one office and those below it.

An office's administrator reaches nobody who could give them more than they have: no platform role, no role over
other offices, no position above the own one.
"""

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Kind, User
from accounts.roles import grants_of
from core import positions
from core.access import Actor
from core.models import Position, PositionHolding
from core.rules import RuleBroken

PLATFORM, ADMINISTRATOR, OFFICE_ADMIN = "core", "administrator", "admin_kantor"


def offices_of(actor: Actor) -> frozenset[int] | None:
    """The offices whose people the actor looks after; None is every office."""
    grants = [one for one in actor.grants if one.app == PLATFORM and one.role in (ADMINISTRATOR, OFFICE_ADMIN)]
    if actor.is_system or any(one.role == ADMINISTRATOR or one.all_offices for one in grants):
        return None
    return frozenset().union(*(one.office_ids for one in grants))


def people(actor: Actor) -> QuerySet[User]:
    """The officers whom the actor sees: who holds a position of these offices, now or soon."""
    rows, mine = User.objects.filter(kind=Kind.OFFICER), offices_of(actor)
    if mine is None:
        return rows
    return rows.filter(pk__in=_held().filter(position__office__in=mine).values("user_id"))


def why_not(actor: Actor, user: User) -> str:
    """Say why the actor may not change this officer's account; nothing where they may."""
    if actor.is_system or actor.has_role(PLATFORM, ADMINISTRATOR):
        return ""
    mine = offices_of(actor)
    if not actor.has_role(PLATFORM, OFFICE_ADMIN):
        return _("Akun pegawai hanya diurus administrator.")
    held = list(_held().filter(user=user).values_list("position_id", "position__office_id"))
    if mine is not None and (not held or any(office not in mine for _position, office in held)):
        return _("Pegawai ini tidak hanya bekerja di kantor Anda; minta administrator platform.")
    if user.is_superuser or user.is_staff or _has_wide_role(user, held, mine):
        return _("Pegawai ini punya peran di luar kantor Anda; minta administrator platform.")
    if {position for position, _office in held} & _above(actor):
        return _("Pegawai ini atasan Anda; minta administrator platform.")
    return ""


def require(actor: Actor, user: User) -> None:
    """Raise RuleBroken where the actor may not change this officer's account."""
    reason = why_not(actor, user)
    if reason:
        raise RuleBroken([reason])


def require_position(actor: Actor, position: Position) -> None:
    """Raise RuleBroken where the actor may not say who holds this position."""
    mine = offices_of(actor)
    if actor.is_system or actor.has_role(PLATFORM, ADMINISTRATOR):
        return
    if mine is not None and position.office_id not in mine:
        raise RuleBroken([_("Jabatan ini bukan di kantor Anda.")])
    grants = position.grants.all()
    wide = [one for one in grants if one.all_offices or one.app in (PLATFORM, "*") or _lies_outside(one, mine)]
    if wide:
        raise RuleBroken([_("Jabatan ini memberi peran platform; minta administrator platform mengangkatnya.")])
    if position.pk in _above(actor):
        raise RuleBroken([_("Jabatan ini di atas jabatan Anda; minta administrator platform.")])


def _held() -> QuerySet[PositionHolding]:
    """Holdings that run or will run."""
    today = timezone.localdate()
    return PositionHolding.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today))


def _lies_outside(grant: object, mine: frozenset[int] | None) -> bool:
    office = getattr(grant, "office_id", None)
    return mine is not None and office is not None and office not in mine


def _has_wide_role(user: User, held: list[tuple[int, int]], mine: frozenset[int] | None) -> bool:
    """Say whether the officer can do what the administrator of an office cannot give: also soon, not only today."""
    soon = Position.objects.filter(pk__in=[position for position, _office in held])
    if soon.filter(Q(grants__app__in=(PLATFORM, "*")) | Q(grants__all_offices=True)).exists():
        return True
    return mine is not None and any(one.all_offices or one.office_ids - mine for one in grants_of(user))


def _above(actor: Actor) -> set[int]:
    """The positions above those that the actor holds today."""
    own = positions.held_by(actor.user) if actor.user is not None else []
    return {one.pk for holding in own for one in positions.chain_above(holding.position)}
