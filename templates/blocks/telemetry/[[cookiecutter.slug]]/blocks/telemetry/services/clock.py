"""What the block does by the clock, in this order: roll up, work out days, find the silent, let old readings go."""

from datetime import datetime
from typing import Any

from blocks.telemetry.services import days, rollups, silence


def run(binding: Any, now: datetime) -> int:
    """Do what is due; give how many things were done."""
    done = rollups.run(binding, now)
    rollups.trends(binding, now)
    if binding.moves:
        done += days.run(binding, now)
    done += silence.find_silent(binding, now)
    return done + rollups.let_go(binding, now)
