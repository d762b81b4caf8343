"""Schools and rounds as pages name them."""

from typing import Any

from blocks.admission.models import Run
from core.access import Actor


def names(binding: Any) -> dict[int, str]:
    """School key -> name."""
    return dict(binding.school_entity.model._default_manager.values_list("pk", binding.school_name))


def mine(binding: Any, actor: Actor) -> Any:
    """The schools that the actor works for; all of them for who runs the admission."""
    rows = binding.school_entity.rows().order_by(binding.school_name)
    return rows if binding.is_manager(actor) else rows.filter(**{binding.school_officer: actor.user})


def rounds(binding: Any) -> list[Any]:
    """Rounds whose shares stand, the newest first."""
    rows = binding.round_entity.model._default_manager.filter(state__in=binding.open)
    return list(rows.order_by(f"-{binding.round_opens}", "-pk"))


def current(binding: Any, wanted: str = "") -> Any:
    """The round asked for, or the newest; None where there is none."""
    found = rounds(binding)
    return next((one for one in found if str(one.pk) == wanted), found[0] if found else None)


def run_of(binding: Any, round_: Any) -> Run | None:
    """The announced ranking of a round, else the provisional one."""
    if round_ is None:
        return None
    rows = Run.objects.filter(app=binding.app, round_id=round_.pk)
    return rows.filter(announced_at__isnull=False).first() or rows.first()
