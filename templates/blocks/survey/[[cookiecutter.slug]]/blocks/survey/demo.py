"""Two periods of each judged office, all invented: one office above its sample, one below it, both published."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from blocks.survey import demo_forms, sample
from blocks.survey import demo_words as words
from blocks.survey.demo_posts import offices
from blocks.survey.elements import ELEMENTS
from blocks.survey.models import Answer, Moderation, Response, Round, Source
from blocks.survey.respondent import GROUPS
from core import access, records, workflow
from core.entities import get
from core.seeding.moment import as_of
from region.profile import REGION

# Population of the two periods, and the share of the sample that answered.
STORIES = (
    (180, 1.12, 120, 0.65),
    (420, 0.7, 260, 0.4),
    (150, 1.05, 90, 0.5),
    (90, 0.9, 60, 0.3),
    (70, 1.0, 50, 0.4),
    (40, 1.0, 30, 0.5),
)


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has periods is left alone."""
    if not context.is_demo or Round.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{REGION.slug}-survey")  # noqa: S311
    half = date(context.today.year, 1 if context.today.month < 7 else 7, 1)
    for office, story in zip(offices(binding), STORIES, strict=False):
        before, share, now, current_share = story
        _past(binding, office, half, before, share, chance)
        _running(binding, office, half, now, current_share, context.today, chance)
    demo_forms.run(binding, offices(binding)[:1], context.today, chance)


def _past(binding: Any, office: Any, half: date, population: int, share: float, chance: Random) -> None:
    """The half year before: answered, worked on, checked and published."""
    last = half - timedelta(days=1)
    first = date(last.year, 1 if last.month < 7 else 7, 1)
    record = _begin(binding, office, first, last, population)
    row = binding.row(record)
    _fill(binding, row, round(sample.required(population) * share), first, last, chance)
    entity = binding.entity
    _move(entity, record, "waiting", last + timedelta(days=1))
    _plan(binding, record, row, last)
    for phase, days in (("verifying", 8), ("done", 12)):
        _move(entity, record, phase, last + timedelta(days=days))


def _running(
    binding: Any, office: Any, first: date, population: int, share: float, today: date, chance: Random
) -> None:
    """This half year: some have answered, the sample is not reached."""
    last = date(first.year, 6, 30) if first.month == 1 else date(first.year, 12, 31)
    record = _begin(binding, office, first, last, population)
    _fill(binding, binding.row(record), round(sample.required(population) * share), first, today, chance)


def _begin(binding: Any, office: Any, first: date, last: date, population: int) -> Any:
    half = "I" if first.month == 1 else "II"
    values = {
        binding.office: office,
        binding.period: f"Semester {half} {first.year}",
        binding.opens: first,
        binding.closes: last,
        binding.population: population,
    }
    with as_of(_at(first, 8)):
        record = records.create(binding.entity, access.system(), values)
    _move(binding.entity, record, "working", first)
    return record


def _move(entity: Any, record: Any, phase: str, day: date) -> None:
    """Make the first step that leads to a phase and is made by hand."""
    targets = entity.workflow.states_of(phase)
    step = next(one for one in entity.workflow.from_state(record.state) if one.target in targets)
    with as_of(min(_at(day, 9), timezone.now())):
        workflow.move(entity, record, step.name, access.system(), note=words.NOTE)


def _fill(binding: Any, row: Round, count: int, first: date, last: date, chance: Random) -> None:
    """So many respondents, spread over the days; their answers follow the office's own strengths."""
    services = [pk for pk, _name in binding.services(row.office_id)]
    level = {element.slug: chance.uniform(2.95, 3.75) for element in ELEMENTS}
    days = max((last - first).days, 1)
    responses = [
        _response(row, services, first + timedelta(days=chance.randrange(days)), chance) for _n in range(count)
    ]
    Response.objects.bulk_create(responses)
    Answer.objects.bulk_create(
        Answer(response=one, element=slug, value=_value(middle, chance))
        for one in responses
        for slug, middle in level.items()
    )


def _response(row: Round, services: list[int], day: date, chance: Random) -> Response:
    source = chance.choices([Source.PHONE, Source.KIOSK, Source.PAPER], [4, 4, 2])[0]
    text = chance.choice(words.SUGGESTIONS) if chance.random() < 0.12 else ""
    return Response(
        round=row,
        nonce=UUID(int=chance.getrandbits(128), version=4),
        source=source,
        answered_on=day,
        answered_hour=None if source == Source.PAPER else chance.randrange(8, 15),
        service_id=chance.choice(services) if services else None,
        suggestion=text,
        moderation=chance.choice([Moderation.SHOWN, Moderation.WAITING]) if text else Moderation.WAITING,
        **{name: chance.choices(group.values, words.SHARES[name])[0] for name, group in GROUPS.items()},
    )


def _value(middle: float, chance: Random) -> int:
    return min(4, max(1, round(chance.gauss(middle, 0.6))))


def _plan(binding: Any, record: Any, row: Round, last: date) -> None:
    """What the office promises for its two lowest elements."""
    from blocks.survey.selectors import results

    entity = get(binding.app, binding.plan)
    found = results.index(binding, row)
    for one in found.lowest[:2]:
        values = {
            entity.parent: record,
            binding.plan_element: one.slug,
            binding.plan_text: words.PLANS[one.slug],
            binding.plan_until: last + timedelta(days=180),
            **({binding.plan_who: words.WHO} if binding.plan_who else {}),
        }
        with as_of(_at(last + timedelta(days=5), 10)):
            records.create(entity, access.system(), values)


def _at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
