"""The shortest way of a record to a phase, along steps that people make, whatever the application calls them."""

from collections import deque
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from core.seeding import walk
from core.seeding.moment import as_of


def way(workflow: Any, start: str, state: str) -> list[str]:
    """The names of the steps from one state to another; empty where there is no way."""
    seen, queue = {start}, deque([(start, [])])
    while queue:
        here, taken = queue.popleft()
        if here == state:
            return taken
        for step in workflow.from_state(here):
            if step.roles and step.timed is None and step.target not in seen:
                seen.add(step.target)
                queue.append((step.target, [*taken, step.name]))
    return []


def first_of(workflow: Any, phase: str, start: str) -> str:
    """The state of a phase that takes fewest steps to reach."""
    ways = [(len(way(workflow, start, name)), name) for name in workflow.states_of(phase) if way(workflow, start, name)]
    return min(ways)[1] if ways else start


def take(entity: Any, record: Any, state: str, begun: datetime, hours: float, chance: Random, **given: Any) -> bool:
    """Walk a record to a state, a step each so many hours, never later than now; True where it arrived."""
    record.refresh_from_db()
    moment = begun
    for name in way(entity.workflow, record.state, state):
        later = moment + timedelta(hours=hours)
        moment = walk.in_office_hours(later, chance)
        if moment > timezone.now():
            moment = timezone.now() - timedelta(minutes=9)
        with as_of(moment):
            if not walk.step(entity, record, name, chance, **given):
                return False
        record.refresh_from_db()
    return record.state == state
