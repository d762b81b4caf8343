"""Who may do what in the control room, checked where the deed is done."""

from typing import Any

from django.utils.translation import gettext as _

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


def require_crew(binding: Any, actor: Actor, office_id: int) -> None:
    """Raise Forbidden unless a dispatcher, or of the crew of this office."""
    if actor.has_role(binding.app, *DISPATCHERS) or office_id in crew_offices(binding, actor):
        return
    raise Forbidden(_("Unit ini bukan unit kantor Anda."))


def crew_offices(binding: Any, actor: Actor) -> frozenset[int]:
    """Keys of the offices whose units this actor crews."""
    held = [g for g in actor.grants if g.app in (binding.app, binding.package) and g.role in CREWS]
    return frozenset().union(*(grant.office_ids for grant in held))
