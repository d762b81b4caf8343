"""Visitors of a replica that is only shown: twelve months, more in holidays; invented."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.directory import demo
from blocks.directory.selectors import visits
from core.seeding import examples, walk
from core.seeding.moment import as_of

MOST_PLACES = 8
# Eid, the long school holiday and the end of the year bring more people.
SEASON = {4: 1.6, 6: 1.5, 7: 1.4, 12: 1.9, 1: 1.3}
UNTOLD = 3


def run(binding: Any, chance: Random, live: list[Any]) -> None:
    """A number a place and month; of last month some are missing and some wait to be judged."""
    if not binding.visits:
        return
    today = timezone.localdate()
    for at, place in enumerate(live[:MOST_PLACES]):
        usual = 150 + chance.randrange(2200)
        for ago in range(visits.MONTHS, 0, -1):
            if ago == 1 and at < UNTOLD:
                continue
            _month(binding, chance, place, visits.month_before(today, ago), usual, is_judged=ago > 1 or at % 2 == 0)


def _month(binding: Any, chance: Random, place: Any, day: date, usual: int, *, is_judged: bool) -> None:
    entity = binding.entity_of("visits")
    local = round(usual * SEASON.get(day.month, 1) * chance.uniform(0.8, 1.2))
    fixed = {
        binding.visits_place: place,
        binding.visits_year: day.year,
        binding.visits_month: visits.key(day),
        binding.visits_local: local,
        binding.visits_foreign: chance.randrange(max(2, local // 60)),
    }
    fixed |= {info.name: local * 4000 for info in entity.fields if info.kind == "money"}
    following = visits.month_before(day, -1) + timedelta(days=3 + chance.randrange(5))
    begun = walk.in_office_hours(timezone.make_aware(datetime.combine(following, time(9))), chance)
    if begun > timezone.now():
        return
    try:
        with as_of(begun):
            record = examples.make(entity, chance, **fixed)
        if is_judged:
            demo.publish(entity, record, binding.visits_counted, begun, chance)
    except demo.REFUSED:
        return
