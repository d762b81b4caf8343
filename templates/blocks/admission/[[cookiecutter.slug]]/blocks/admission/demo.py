"""Life of an admission for a replica that is only shown: one round announced, the next one taking papers."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.admission import demo_schools
from blocks.admission.demo_child import values_of
from blocks.admission.models import Applicant, Standing
from blocks.admission.services import announcing, checking, places, ranking
from blocks.admission.services.checking import Found
from core import access, records, workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.moment import as_of
from core.workflow import StaleState

REFUSED = (RuleBroken, StaleState, Forbidden, examples.NoExample)
# Days from today: opens, closes, announced, re-registration until, waiting list until.
DONE, RUNNING = (-26, -18, -5, 1, 8), (-4, 5, 10, 14, 24)
CHILDREN, NEW_CHILDREN, OPEN_PAPERS = 44, 14, 6
REASON = "Foto buram; unggah lagi yang terbaca."


def run(binding: Any, context: Any) -> None:
    """Make both rounds once; where there are applicants already nothing is done."""
    if not context.is_demo or not context.residents() or Applicant.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} admission")  # noqa: S311 - examples, not secrets
    schools = demo_schools.staff(binding, context, chance)
    if len(schools) < 2:
        return
    _announced(binding, context, schools, chance)
    _running(binding, context, schools, chance)


def _announced(binding: Any, context: Any, schools: list[Any], chance: Random) -> None:
    """A round whose results are out: most re-registered, some gave their place back."""
    round_ = demo_schools.make_round(binding, context.today, context.today.year, DONE, schools, chance)
    for at, moment in enumerate(_moments(round_.created_at.date() + timedelta(days=4), CHILDREN, 7)):
        record = _send(binding, context, round_, schools, moment, chance, at)
        if record is not None:
            _check(binding, record, moment + timedelta(hours=20), returned=at % 9 == 4)
    later = _at(context.today + timedelta(days=DONE[2]), 10)
    with as_of(later):
        announcing.announce(binding, access.system(), round_, later)
    _come(binding, round_, later, chance)


def _running(binding: Any, context: Any, schools: list[Any], chance: Random) -> None:
    """A round that takes papers now: some are checked, some wait at their school."""
    round_ = demo_schools.make_round(binding, context.today, context.today.year + 1, RUNNING, schools, chance)
    for at, moment in enumerate(_moments(context.today + timedelta(days=RUNNING[0]), NEW_CHILDREN, 3)):
        record = _send(binding, context, round_, schools, moment, chance, at)
        if record is not None and at < NEW_CHILDREN - OPEN_PAPERS:
            _check(binding, record, moment + timedelta(hours=3), returned=at == 3, again=False)
    ranking.provisional(binding, access.system(), round_)


def _moments(first: date, count: int, days: int) -> Iterator[datetime]:
    """When papers come in, one after the other."""
    for at in range(count):
        yield _at(first + timedelta(days=at * days // count), 8 + at % 8, at * 7 % 60)


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _send(
    binding: Any, context: Any, round_: Any, schools: list[Any], moment: datetime, chance: Random, at: int
) -> Any | None:
    """Fill in one registration and send it; None where the rules refuse it."""
    entity, parent = binding.entity, context.residents()[at % len(context.residents())]
    try:
        with as_of(moment):
            values = values_of(binding, round_, schools, parent, chance)
            record = records.create(entity, access.system(), values)
            if at % 20 == 19:  # begun and never sent
                return None
            workflow.move(entity, record, _step(binding, record, "verifying"), access.system())
    except REFUSED:
        return None
    return record


def _step(binding: Any, record: Any, phase: str) -> str:
    """The step that somebody makes from here into a phase."""
    flow = binding.entity.workflow
    steps = [one for one in flow.from_state(record.state) if one.roles and flow.state(one.target).phase == phase]
    return next(one.name for one in steps if any(word.kind == "owner" for word in one.roles))


def _check(binding: Any, record: Any, moment: datetime, *, returned: bool, again: bool = True) -> None:
    """The school checks; what it sends back comes again the next day."""
    school = binding.schools_of(record)[0]
    actor = access.actor_for(getattr(school, binding.school_officer))
    names = checking.papers_of(binding, record)
    found = [Found(name, "sesuai") for name in names]
    try:
        with as_of(min(moment, timezone.now())):
            if returned:
                wrong = [Found(names[0], "perbaiki", REASON), *found[1:]]
                checking.check(binding, actor, record, wrong)
        if returned and not again:
            return
        with as_of(min(moment + timedelta(hours=returned * 6), timezone.now())):
            if returned:
                record.refresh_from_db()
                workflow.move(binding.entity, record, _step(binding, record, "verifying"), access.system())
            checking.check(binding, actor, record, found)
    except REFUSED:
        return


def _come(binding: Any, round_: Any, announced: datetime, chance: Random) -> None:
    """Most come in the days after; now and then a place is given back and the next moves up."""
    rows = Applicant.objects.filter(app=binding.app, round_id=round_.pk, standing=Standing.PLACED).order_by("pk")
    for at, row in enumerate(list(rows)):
        moment = announced + timedelta(days=1 + at % 3, minutes=chance.randrange(200))
        record = binding.record_of(row)
        with as_of(moment):
            if at % 15 == 7:
                workflow.move(binding.entity, record, _step(binding, record, "rejected"), access.system())
            elif at % 4 != 2:
                places.enrol(binding, access.system(), record, moment)
