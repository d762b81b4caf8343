"""What sanitarians and their like would do at about a moment: form the team and issue its letter, fill in the list."""

from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.inspection import demo_words
from blocks.inspection.services import checking, ordering, teams
from core import access
from core.rules import RuleBroken
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workflow import StaleState


def step(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Do what the block's events wait for; None where nothing waits or its day lies ahead."""
    if not binding.is_main(record) or binding.way != "checklist":
        return None
    events = {one.event for one in binding.main.workflow.from_state(record.state)}
    deed = _order if "inspection.ordered" in events else _check if "inspection.passed" in events else None
    if deed is None:
        return None
    later = _day_of(binding, record, moment) if deed is _check else moment + timedelta(hours=2)
    if later > timezone.now():
        return None
    try:
        with as_of(later):
            deed(binding, record, chance)
    except (RuleBroken, StaleState):
        return None
    return later


def _day_of(binding: Any, record: Any, moment: datetime) -> datetime:
    """The first day of the work, and never before the moment."""
    first = timezone.make_aware(datetime.combine(binding.of(record, "starts_on"), time(9, 30)))
    return max(first, moment + timedelta(hours=3))


def _order(binding: Any, record: Any, chance: Random) -> None:
    row = binding.row(record)
    free = [one for one in teams.candidates(binding) if not teams.clashes(row, one)]
    if not free:
        raise RuleBroken([""])
    user = chance.choice(free)
    days = min(2, (row.ends_on - row.starts_on).days + 1)
    if not row.members.exists():
        teams.add(binding, access.system(), record, user, "ketua", days)
        teams.declare(binding, access.actor_for(type(user).objects.get(pk=user.pk)), record, False, "")
    ordering.order(binding, access.system(), record)


def _check(binding: Any, record: Any, chance: Random) -> None:
    row = binding.row(record)
    member = row.members.select_related("user").first()
    actor = access.actor_for(member.user) if member is not None else access.system()
    kept = {one.step_id for one in row.answers.filter(round=row.round)}
    share = 0.86 if row.round == 1 else 0.98
    said = [_said(binding, one, chance, share) for one in binding.steps_of(record) if one.pk not in kept]
    checking.answer(binding, actor, record, said)
    checking.finish(binding, actor, record)


def _said(binding: Any, item: Any, chance: Random, share: float) -> checking.Said:
    if chance.random() < share:
        return checking.Said(item.pk, "ya")
    photos = [Maker(chance)._upload(type("Info", (), {"name": "foto", "label": "foto"})())]
    is_must = checking.is_must(binding, item)
    return checking.Said(item.pk, "tidak", chance.choice(demo_words.SEEN), photos if is_must else [])
