"""Who may do a turn: whoever holds the role at its office that day, or the one officer whom the record names."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from blocks.case.models import Turn
from core import positions
from core.access import Actor
from core.models import PositionHolding


@dataclass(frozen=True)
class Hand:
    """By what an actor does a turn: the holding, or nothing for one whom the record names."""

    holding: PositionHolding | None
    is_stand_in: bool = False

    @property
    def title(self) -> str:
        """The position as letters say it, with Plt. or Plh. before it."""
        return positions.name_of(self.holding.position, self.holding) if self.holding is not None else ""


def hand(binding: Any, turn: Turn, actor: Actor) -> Hand | None:
    """How the actor may do this turn; None where they may not."""
    if turn.closed_at is not None or turn.is_applicants or actor.user is None or not actor.is_officer:
        return None
    if turn.named_id is not None:
        if turn.named_id == actor.user_id:
            return Hand(_any_holding(actor))
        return _stand_in(binding, turn, actor)
    if turn.role in binding.paths_of_people():
        return _stand_in(binding, turn, actor)
    held = _holding(binding, turn, actor, turn.role)
    return Hand(held) if held is not None else None


def _stand_in(binding: Any, turn: Turn, actor: Actor) -> Hand | None:
    """Whoever holds the role that steps in for officers whom records name."""
    held = _holding(binding, turn, actor, binding.stand_in) if binding.stand_in else None
    return Hand(held, is_stand_in=True) if held is not None else None


def may_act(binding: Any, turn: Turn | None, actor: Actor) -> bool:
    """Say whether the actor may do this turn."""
    return turn is not None and hand(binding, turn, actor) is not None


def _holding(binding: Any, turn: Turn, actor: Actor, role: str) -> PositionHolding | None:
    """The holding that gives the actor a role at the turn's office; the turn's own position first."""
    fits = [
        grant
        for grant in actor.grants
        if grant.app == binding.app
        and grant.role == role
        and (grant.all_offices or turn.office_id is None or turn.office_id in grant.office_ids)
    ]
    if not fits:
        return None
    rows = PositionHolding.objects.on(timezone.localdate()).filter(
        user=actor.user, position__grants__role=role, position__grants__app__in=(binding.app, "*")
    )
    found = list(rows.select_related("position__office", "user").distinct())
    found.sort(key=lambda row: (row.position_id != turn.position_id, row.position.office_id != turn.office_id, row.pk))
    return found[0] if found else None


def _any_holding(actor: Actor) -> PositionHolding | None:
    held = positions.held_by(actor.user)
    return held[0] if held else None
