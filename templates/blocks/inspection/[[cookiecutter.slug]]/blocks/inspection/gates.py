"""Who may do what in an inspection: its team by place, its superiors, the chief, and the inspected office."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection.models import Member
from core import access
from core.access import Actor
from core.models import PositionHolding
from core.offices import below


def holds(binding: Any, actor: Actor, *roles: str) -> bool:
    """Say whether the actor has a role in the inspecting office, or over all offices."""
    if actor.is_system:
        return True
    held = [grant for grant in actor.grants if grant.app == binding.app and grant.role in roles]
    if not held or any(grant.all_offices for grant in held):
        return bool(held)
    home = binding.home
    return home is None or any(home.pk in grant.office_ids for grant in held)


def is_chief(binding: Any, actor: Actor) -> bool:
    return holds(binding, actor, binding.chief)


def is_planner(binding: Any, actor: Actor) -> bool:
    return holds(binding, actor, binding.planner, binding.chief)


def member_of(row: Any, actor: Actor) -> Member | None:
    """The actor's own place in the team."""
    if row is None or actor.user_id is None:
        return None
    return next((one for one in row.members.all() if one.user_id == actor.user_id), None)


def reads(binding: Any, record: Any, actor: Actor) -> bool:
    """Say whether the actor reads working papers and drafts of this inspection."""
    if is_chief(binding, actor) or holds(binding, actor, *binding.superiors):
        return True
    return record.inspection_id in _teams_of(actor)


def _teams_of(actor: Actor) -> frozenset[int]:
    """The inspections in whose team the actor is, asked once for a whole list."""
    if "inspection_teams" not in actor.extra:
        rows = Member.objects.filter(user=actor.user_id) if actor.user_id is not None else Member.objects.none()
        actor.extra["inspection_teams"] = frozenset(rows.values_list("inspection_id", flat=True))
    return actor.extra["inspection_teams"]


def works(row: Any, actor: Actor) -> bool:
    """Say whether the actor does the work itself: in the team and free of conflicts."""
    found = member_of(row, actor)
    return actor.is_system or (found is not None and found.has_conflict is not True)


def require_work(row: Any, actor: Actor) -> None:
    if not works(row, actor):
        raise access.Forbidden(_("Hanya anggota tim dalam surat tugas yang mengerjakannya."))


def leads(row: Any, actor: Actor) -> bool:
    """Say whether the actor leads the team: ketua or above."""
    found = member_of(row, actor)
    return actor.is_system or (found is not None and found.rank >= 1 and found.has_conflict is not True)


def require_lead(row: Any, actor: Actor) -> None:
    if not leads(row, actor):
        raise access.Forbidden(_("Langkah ini untuk ketua tim atau yang lebih tinggi di tim ini."))


def require_chief(binding: Any, actor: Actor) -> None:
    if not is_chief(binding, actor):
        raise access.Forbidden(_("Langkah ini untuk pimpinan kantor pemeriksa."))


def require_planner(binding: Any, actor: Actor) -> None:
    if not is_planner(binding, actor):
        raise access.Forbidden(_("Tim disusun oleh perencana pengawasan."))


def offices_answered(binding: Any, actor: Actor) -> set[int]:
    """Offices for which the actor answers: those the actor heads, and those of the role of who answers."""
    if actor.user_id is None or not actor.is_officer:
        return set()
    headed = _headed(actor)
    by_role: set[int] = set()
    for grant in actor.grants:
        if grant.app == binding.app and binding.responder and grant.role == binding.responder:
            by_role |= set(grant.office_ids)
    return (below(headed) if headed else set()) | headed | by_role


def _headed(actor: Actor) -> set[int]:
    """The offices that the actor heads today, asked once for all bindings."""
    if "headed_offices" not in actor.extra:
        held = PositionHolding.objects.on(timezone.localdate()).filter(user=actor.user_id, position__is_head=True)
        actor.extra["headed_offices"] = frozenset(held.values_list("position__office_id", flat=True))
    return set(actor.extra["headed_offices"])


def answers(binding: Any, office_id: int | None, actor: Actor) -> bool:
    return actor.is_system or (office_id is not None and office_id in offices_answered(binding, actor))


def require_answer(binding: Any, office_id: int | None, actor: Actor) -> None:
    if not answers(binding, office_id, actor):
        raise access.Forbidden(_("Jawaban diberikan oleh kantor yang diperiksa."))
