"""Half a year of posyandu, and screenings of the past weeks, all invented: some children falter, most thrive."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from blocks.health import curves, demo_screening, growth
from blocks.health import demo_words as words
from blocks.health.models import Dose, Subject
from blocks.health.selectors import schedules
from blocks.health.services import entry, sessions
from core import access, records
from core.access import Actor
from core.models import Place, Village
from core.seeding import walk
from core.seeding.moment import as_of

POSTS, CHILDREN, MOTHERS, MONTHS = 4, 9, 6, 4
ATTENDANCE, FALTERING = 0.86, 0.16


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has records is left alone."""
    if not context.is_demo:
        return
    chance = Random(f"{context.region.slug} {binding.app} health")  # noqa: S311 - examples, not secrets
    if binding.screening:
        demo_screening.run(binding, context, chance)
    if binding.child and not Subject.objects.filter(app=binding.app).exists():
        _posyandu(binding, context, chance)


def workers(binding: Any, context: Any) -> list[Any]:
    """Who works at a post: one who measures first, who verifies last."""
    measure = [user for role in binding.recorders[:1] for user in context.officers(binding.app, role)]
    verify = [user for role in binding.reviewers for user in context.officers(binding.app, role)]
    first = (measure or verify)[:1]
    return [*first, *verify[:1]]


def _posyandu(binding: Any, context: Any, chance: Random) -> None:
    people, staff = context.residents(), workers(binding, context)
    posts = list(binding.entity_of("post").model._default_manager.order_by("pk")[:POSTS])
    if not people or len(staff) < 2 or not posts:
        return
    children = {post.pk: _children(binding, post, people, at, chance) for at, post in enumerate(posts)}
    for back in range(MONTHS - 1, -1, -1):
        for at, post in enumerate(posts):
            _session(binding, context, staff, post, children[post.pk], _day(context.today, back, at), at, back, chance)
    _treat(binding, chance)
    _mothers(binding, context, posts, people, chance)
    _doses(binding, context.today, chance)


def posts(binding: Any, context: Any) -> None:
    """A few posyandu in the villages of the first health centres, before anything else is invented."""
    entity, staff = binding.entity_of("post"), workers(binding, context)
    if not context.is_demo or not staff or entity.model._default_manager.exists():
        return
    centres = list(Place.objects.filter(kind="puskesmas", is_active=True).order_by("code")[:POSTS])
    villages = list(Village.objects.exclude(lat=None).order_by("code")[::11][:POSTS])
    measure, verify = binding.post_workers[0], binding.post_workers[-1]
    for at, village in enumerate(villages):
        centre = centres[at % len(centres)] if centres else None
        values = {
            binding.post_name: words.POSTS[at],
            binding.post_village: (centre.village if centre is not None and centre.village else village),
            measure: staff[0],
            verify: staff[-1],
        }
        values |= {info.name: centre for info in entity.fields if info.kind == "place"}
        records.create(entity, access.system(), values)


def _treat(binding: Any, chance: Random) -> None:
    """The nutritionist examined most of the children who were referred in the months before."""
    entity = binding.entity_of("referral")
    since = timezone.now() - timedelta(days=9)
    for record in entity.model._default_manager.filter(created_at__lt=since).order_by("pk")[::2]:
        walk.along(entity, record, record.created_at + timedelta(days=1), chance)


def _children(binding: Any, post: Any, people: list[Any], at: int, chance: Random) -> list[Any]:
    """Children of different ages; their height and weight follow a line of their own."""
    found, today = [], timezone.localdate()
    for number in range(CHILDREN):
        guardian = people[(at * CHILDREN + number) % len(people)]
        sex = "l" if number % 2 else "p"
        name = words.NAMES[sex][(at * CHILDREN + number) % len(words.NAMES[sex])]
        birth = today - timedelta(days=130 + number * 165 + chance.randrange(60))
        values = {
            binding.child_name: f"{name} {guardian.full_name.split()[-1]}",
            binding.child_birth: birth,
            binding.child_sex: sex,
            binding.child_guardian: guardian,
            binding.child_post: post,
        }
        with as_of(timezone.make_aware(datetime.combine(birth + timedelta(days=20), time(9)))):
            record = records.create(binding.entity_of("child"), access.system(), values)
        height, weight = chance.gauss(-0.9, 0.9), chance.gauss(-0.5, 0.8)
        found.append((record, height, weight, chance.random() < FALTERING))
    return found


def _day(today: date, back: int, at: int) -> date:
    """The posyandu's day of a month: the days just past in this month, else one of its own."""
    if not back:
        return today - timedelta(days=at % 2)
    month = today.year * 12 + today.month - 1 - back
    return date(month // 12, month % 12 + 1, 8 + at * 3)


def _session(
    binding: Any,
    context: Any,
    staff: list[Any],
    post: Any,
    children: list[Any],
    day: date,
    at: int,
    back: int,
    chance: Random,
) -> None:
    """Measure, send, verify; this month one sheet is open and one waits."""
    recorder, reviewer = (access.actor_for(user) for user in (staff[0], staff[-1]))
    present = [child for child in children if chance.random() < ATTENDANCE or not at]
    if not back and not at:
        present = present[:4]
    with as_of(_at(day, 9)):
        record = entry.open_session(binding, recorder, post, day)
        lines = {
            child[0].health_id: _line(child, day, back, chance) for child in present if child[0].health.starts_on < day
        }
        entry.save(binding, recorder, record, lines)
        _confirm(binding, recorder, record)
    if not back and not at:
        return
    with as_of(_at(day, 11)):
        entry.submit(binding, recorder, record)
    if back or at != 1:
        with as_of(min(_at(day + timedelta(days=1), 10), timezone.now())):
            record.refresh_from_db()
            sessions.approve(binding, reviewer, record, set())


def _confirm(binding: Any, actor: Actor, record: Any) -> None:
    """The cadre measured again what looked odd."""
    lines = {
        one.subject_id: {
            "weight": one.weight_kg,
            "height": one.height_cm,
            "position": one.position,
            "arm": one.arm_cm,
            "confirmed": "1",
        }
        for one in binding.row(record).measurements.exclude(doubts=[])
    }
    entry.save(binding, actor, record, lines)


def _line(child: Any, day: date, back: int, chance: Random) -> dict[str, Any]:
    record, height, weight, falters = child
    age_days = min((day - record.health.starts_on).days, growth.LAST_DAY)
    lost = 0.45 * max(0, 2 - back) if falters else 0
    sex = record.health.sex
    kilos = Decimal(str(curves.at("wfa", sex, age_days, max(weight - lost + chance.gauss(0, 0.04), -3.6))))
    return {
        "weight": kilos,
        "height": Decimal(str(curves.at("lhfa", sex, age_days, max(height, -3.4)))),
        "position": growth.expected_position(age_days),
        "arm": Decimal(str(round(14.2 + weight * 0.7 - lost, 1))) if age_days > 182 else "",
    }


def _mothers(binding: Any, context: Any, posts: list[Any], people: list[Any], chance: Random) -> None:
    if not binding.mother:
        return
    women = [person for person in people if person.sex == "P" and (context.today.year - person.birth_date.year) < 42]
    for at, person in enumerate(women[:MOTHERS]):
        values = {
            binding.mother_name: person.full_name,
            binding.mother_start: context.today - timedelta(days=40 + at * 42 + chance.randrange(20)),
            binding.mother_guardian: person,
            binding.mother_post: posts[at % len(posts)],
        }
        records.create(binding.entity_of("mother"), access.system(), values)


def _doses(binding: Any, today: date, chance: Random) -> None:
    """Most of what was due was given, some days late."""
    found = []
    for subject in Subject.objects.filter(app=binding.app):
        for line in schedules.lines(binding, subject, today):
            given_on = line.due_on + timedelta(days=chance.randrange(20))
            if given_on < min(today, line.until) and chance.random() < 0.9:
                found.append(Dose(subject=subject, code=line.code, given_on=given_on))
    Dose.objects.bulk_create(found)


def _at(day: date, hour: int) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour)))
