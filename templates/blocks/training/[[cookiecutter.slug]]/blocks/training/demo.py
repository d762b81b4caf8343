"""Life of a training centre for a replica that is only shown: cohorts at every stage, up to graduates at work."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from blocks.training import demo_courses, demo_people
from blocks.training.models import Outcome, Standing, Tracing, Trainee
from blocks.training.selectors import register
from blocks.training.services import assessing, attending, choosing, planning, tracing
from blocks.training.services.assessing import Finding
from blocks.training.services.attending import Seen
from blocks.training.services.choosing import Score
from core import access, records, workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.seeding.moment import as_of
from core.workdays import is_workday, workdays_after
from core.workflow import StaleState

REFUSED = (RuleBroken, StaleState, Forbidden)
SYSTEM = access.system()
PLACES = 8
# Days from today on which each cohort's training begins, and how far the cohort has come.
PLAN = ((-215, "over"), (-12, "running"), (6, "announced"), (16, "choosing"), (30, "taking"), (60, "draft"))
WORKPLACES = {Outcome.WORKING: "Konveksi Tepi Danau", Outcome.OWN: "Usaha jahit di rumah"}


def begin(binding: Any, context: Any) -> None:
    """Make the courses of a demonstration before others are invented; where there are some nothing is done."""
    if context.is_demo and not binding.rows_of("course").exists():
        demo_courses.make(binding, Random(f"{context.region.slug} {binding.app} courses"))  # noqa: S311


def run(binding: Any, context: Any) -> None:
    """Make the cohorts once; where there are trainees already nothing is done."""
    if not context.is_demo or not context.residents() or Trainee.objects.filter(app=binding.app).exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} training")  # noqa: S311 - examples, not secrets
    people = demo_people.people(context)
    teachers = context.officers(binding.app, binding.teachers[0])
    courses = demo_courses.known(binding)
    if not courses:
        return
    for at, (days, stage) in enumerate(PLAN):
        course, room = courses[at % len(courses)]
        teacher = teachers[at % len(teachers)] if teachers else None
        _cohort(binding, context, course, room, teacher, context.today + timedelta(days=days), stage, people, chance)


def _cohort(
    binding: Any,
    context: Any,
    course: Any,
    room: str,
    teacher: Any,
    begins: date,
    stage: str,
    people: Iterator[Any],
    chance: Random,
) -> None:
    """Make one cohort and bring it as far as its stage."""
    first = _workday(begins)
    days = {
        "cohort_opens": first - timedelta(days=35),
        "cohort_closes": first - timedelta(days=20),
        "cohort_test": workdays_after(first - timedelta(days=18), 0 if stage != "choosing" else -1),
        "cohort_confirms": workdays_after(first, -2),
        "cohort_begins": first,
        "cohort_ends": workdays_after(first, 20),
    }
    entity = binding.entity_of("cohort")
    hours = sum(binding.of(one, "unit_hours") for one in _units(binding, course))
    known = {getattr(binding, key): value for key, value in days.items()} | {
        binding.cohort_name: f"{binding.of(course, 'course_name')} angkatan {first:%-m} tahun {first.year}",
        binding.cohort_course: course,
        binding.cohort_places: PLACES,
        binding.cohort_room: room,
    }
    if binding.cohort_teacher:
        known[binding.cohort_teacher] = teacher
    if binding.cohort_budget:
        known[binding.cohort_budget] = Decimal(hours * 400_000)
    opened = _at(days["cohort_opens"], 8)
    with as_of(min(opened - timedelta(days=5), timezone.now())):
        cohort = records.create(entity, SYSTEM, demo_courses.values_of(entity, chance, known))
    if stage == "draft":
        return
    with as_of(min(opened, timezone.now())):
        _to(binding, "cohort", cohort, binding.taking)
    _register(binding, cohort, days, people, chance, open_now=stage == "taking")
    if stage != "taking":
        _select(binding, cohort, days, chance, stage)


def _units(binding: Any, course: Any) -> Any:
    return binding.rows_of("unit").filter(**{binding.entity_of("unit").parent: course})


def _workday(day: date) -> date:
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _to(binding: Any, key: str, record: Any, state: str) -> None:
    """Make the step that somebody makes from here into a state."""
    entity = binding.entity_of(key)
    record.refresh_from_db()
    steps = [one for one in entity.workflow.from_state(record.state) if one.roles and one.target == state]
    workflow.move(entity, record, steps[0].name, SYSTEM)


def _register(
    binding: Any, cohort: Any, days: dict[str, date], people: Iterator[Any], chance: Random, *, open_now: bool
) -> None:
    """People ask for the course over its days of registration; the office reads their papers a day later."""
    count = 8 if open_now else PLACES + 4
    last = min(days["cohort_closes"], timezone.localdate())
    span = max((last - days["cohort_opens"]).days, 1)
    for at in range(count):
        moment = _at(days["cohort_opens"] + timedelta(days=at * span // count), 8 + at % 7, at * 11 % 60)
        with as_of(min(moment, timezone.now())):
            record = demo_people.apply(binding, cohort, next(people), chance)
        if record is None or (open_now and at > count - 4):
            continue
        with as_of(min(_at(_workday(moment.date() + timedelta(days=1)), 10, at * 7 % 60), timezone.now())):
            _to(binding, "trainee", record, binding.ready)


def _select(binding: Any, cohort: Any, days: dict[str, date], chance: Random, stage: str) -> None:
    """Registration closes; test and interview are scored and, where the stage says so, announced."""
    with as_of(min(_at(days["cohort_closes"] + timedelta(days=1), 8), timezone.now())):
        _to(binding, "cohort", cohort, binding.choosing)
    rows = list(Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.READY).order_by("pk"))
    keep = rows[: len(rows) // 2] if stage == "choosing" else rows
    scores = [
        Score(row.pk, None, None, missed=True)
        if at % 12 == 7
        else Score(row.pk, Decimal(chance.randrange(48, 96)), Decimal(chance.randrange(60, 95)))
        for at, row in enumerate(keep)
    ]
    tested = _at(days["cohort_test"], 14)
    with as_of(min(tested, timezone.now())):
        cohort.refresh_from_db()
        choosing.note(binding, SYSTEM, cohort, scores)
    if stage == "choosing":
        return
    with as_of(_at(workdays_after(days["cohort_test"], 2), 9)):
        choosing.announce(binding, SYSTEM, cohort)
    _confirm(binding, cohort, days, stage)


def _confirm(binding: Any, cohort: Any, days: dict[str, date], stage: str) -> None:
    """Most confirm; one withdraws, and the first reserve moves up."""
    told = workdays_after(days["cohort_test"], 2)
    rows = Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.PASSED).order_by("place")
    for at, row in enumerate(list(rows)):
        record = binding.record_of(row)
        with as_of(min(_at(told + timedelta(days=1), 8 + at % 7, at * 13 % 60), timezone.now())):
            if at == 4:
                _leave(binding, record)
            elif stage != "announced" or at % 3:
                workflow.move(binding.entity_of("trainee"), record, binding.confirm, SYSTEM)
    moved_up = Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.PASSED, moved_up=True)
    if stage != "announced":
        for row in list(moved_up):
            with as_of(min(_at(told + timedelta(days=2), 9), timezone.now())):
                workflow.move(binding.entity_of("trainee"), binding.record_of(row), binding.confirm, SYSTEM)
    with as_of(min(_at(told + timedelta(days=2), 13), timezone.now())):
        planning.lay_out(binding, SYSTEM, cohort)
    if stage in ("running", "over"):
        _train(binding, cohort, days, stage)


def _leave(binding: Any, record: Any) -> None:
    entity = binding.entity_of("trainee")
    flow = entity.workflow
    steps = [one for one in flow.from_state(record.state) if one.roles and flow.state(one.target).phase == "rejected"]
    workflow.move(entity, record, next(one.name for one in steps if any(w.kind == "owner" for w in one.roles)), SYSTEM)


def _train(binding: Any, cohort: Any, days: dict[str, date], stage: str) -> None:
    """Sheets are filled in day by day, today's is left to do; one trainee stays away and is warned."""
    with as_of(_at(days["cohort_begins"], 8)):
        _to(binding, "cohort", cohort, binding.running)
        cohort.refresh_from_db()
    people = register.people(binding, cohort)
    sessions = [one for one in binding.sessions_of(cohort) if binding.of(one, "session_on") < timezone.localdate()]
    dates = sorted({binding.of(one, "session_on") for one in sessions})
    for at, session in enumerate(sessions):
        day = dates.index(binding.of(session, "session_on"))
        seen = [Seen(row.training_id, _presence(who, day, at)) for who, row in enumerate(people)]
        with as_of(_at(dates[day], 16, at % 2 * 20)):
            attending.note(binding, SYSTEM, cohort, session, seen)
    if len(people) > 2 and len(dates) > 4:
        with as_of(_at(dates[4], 15)):
            attending.reprimand(binding, SYSTEM, people[2], "Dua hari tidak hadir tanpa kabar.")
    if stage == "over":
        _end(binding, cohort, days, people)


def _presence(who: int, day: int, at: int) -> str:
    """Mostly there; one is away for two days without word, others are late or ill now and then."""
    if who == 2 and day in (2, 3):
        return "alpa"
    if (who * 5 + day) % 29 == 7:
        return "sakit"
    return "terlambat" if (who * 3 + at) % 31 == 4 else "hadir"


def _end(binding: Any, cohort: Any, days: dict[str, date], people: list[Any]) -> None:
    """Everybody is tested, two repeat a unit and one fails again; then come certificates and the first answers."""
    over = _at(days["cohort_ends"], 10)
    units = binding.units_of(cohort)
    with as_of(over):
        for at, unit in enumerate(units):
            weak = {1, 4} if at == 1 else set()
            found = [Finding(row.training_id, 1, who not in weak) for who, row in enumerate(people)]
            found += [Finding(row.training_id, 2, who != 4) for who, row in enumerate(people) if who in weak]
            assessing.note(binding, SYSTEM, cohort, unit, found)
    with as_of(over + timedelta(hours=4)):
        _to(binding, "cohort", cohort, binding.over)
    _answers(binding, cohort)


def _answers(binding: Any, cohort: Any) -> None:
    """Most graduates answered the first question, some the second."""
    rows = Tracing.objects.filter(trainee__cohort_id=cohort.training_id, due_on__lte=timezone.localdate())
    cycle = (Outcome.WORKING, Outcome.OWN, Outcome.LOOKING, Outcome.WORKING)
    for at, row in enumerate(list(rows.select_related("trainee").order_by("months", "trainee__place"))):
        if at % 4 == 3:
            continue
        record, outcome = binding.record_of(row.trainee), cycle[at % 4]
        moment = _at(_workday(row.due_on + timedelta(days=2)), 9 + at % 6)
        with as_of(min(moment, timezone.now())):
            tracing.answer(binding, SYSTEM, record, row.months, outcome, WORKPLACES.get(outcome, ""))
