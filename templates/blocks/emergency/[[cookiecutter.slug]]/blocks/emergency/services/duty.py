"""Who may do what in the control room, checked where the deed is done."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from blocks.emergency.models import Unit
from core.access import Actor, Forbidden

OPERATORS = ("operator", "dispatcher", "pengawas")
DISPATCHERS = ("dispatcher", "pengawas")
SUPERVISORS = ("pengawas", "kepala_upt")
READERS = (*OPERATORS, "kepala_upt", "pimpinan")
CREWS = ("petugas_lapangan",)


def require(binding: Any, actor: Actor, roles: tuple[str, ...]) -> None:
    """Raise Forbidden where the actor holds none of the roles."""
    if not actor.has_role(binding.app, *roles):
        raise Forbidden(_("Tindakan ini bukan untuk peran Anda."))


def require_crew(binding: Any, actor: Actor, unit: Unit) -> None:
    """Raise Forbidden unless a dispatcher, or of the crew of the unit's office."""
    if actor.has_role(binding.app, *DISPATCHERS) or crewed(binding, actor).filter(pk=unit.pk).exists():
        return
    raise Forbidden(_("Unit ini bukan unit kantor Anda."))


def crewed(binding: Any, actor: Actor) -> QuerySet[Unit]:
    """The units of the offices whose units this actor crews."""
    units = Unit.objects.filter(app=binding.app)
    held = [grant for grant in actor.grants if grant.app == binding.app and grant.role in CREWS]
    if any(grant.all_offices for grant in held):
        return units
    return units.filter(office__in=frozenset().union(*(grant.office_ids for grant in held)))
