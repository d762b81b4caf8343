"""What can be done with Sepeda: each function is one action in one transaction."""

from typing import Any

from apps.pinjam_sepeda import entities
from core import records
from core.access import Actor


def create(actor: Actor, values: dict[str, Any]) -> Any:
    """Make one; raises Forbidden or RuleBroken, and then nothing was written."""
    return records.create(entities.SEPEDA, actor, values)


def edit(actor: Actor, record: Any, values: dict[str, Any]) -> list[str]:
    """Change its own fields and give back warnings; raises Forbidden or RuleBroken."""
    return records.edit(entities.SEPEDA, actor, record, values)
