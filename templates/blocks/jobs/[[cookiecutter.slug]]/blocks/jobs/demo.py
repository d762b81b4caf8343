"""Fills a replica that is only shown with seekers, employers, vacancies and applications of the last two months."""

from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.jobs import demo_cards, demo_fairs, demo_photo, hub
from blocks.jobs import demo_words as words
from blocks.jobs.demo_time import ago
from blocks.jobs.services import applying
from core import access, records, workflow
from core.models import District
from core.rules import RuleBroken
from core.seeding.moment import as_of

SEEKER_COUNT = 28
FIRST_EMPLOYER = 30


def run(binding: Any, context: Any) -> None:
    """Fill the parts that this application bound, once; profiles come before cards and tickets."""
    home = hub.find()
    if not context.is_demo or home is None or len(context.residents()) < FIRST_EMPLOYER + len(words.EMPLOYERS):
        return
    if not home.entity_of("seeker").model._default_manager.exists():
        _fill(home, context)
    if binding.card and not binding.entity_of("card").model._default_manager.exists():
        demo_cards.run(binding, context)
    if binding.fair and not binding.entity_of("fair").model._default_manager.exists():
        demo_fairs.run(binding, context)


def _fill(home: Any, context: Any) -> None:
    chance = Random(f"{context.region.slug} jobs")  # noqa: S311 - examples, not secrets
    seekers = [_seeker(home, chance, person, at) for at, person in enumerate(context.residents()[:SEEKER_COUNT])]
    employers = [_employer(home, context, at) for at in range(len(words.EMPLOYERS))]
    shown = [_vacancy(home, context, chance, employers, at) for at in range(len(words.VACANCIES))]
    _apply(home, chance, seekers, [one for one in shown if one.state == home.published])


def _seeker(home: Any, chance: Random, person: Any, at: int) -> Any:
    wanted, area, education, subject, skills, before = words.SEEKERS[at % len(words.SEEKERS)]
    districts = list(District.objects.order_by("code"))
    done = before.split("|")
    values = {
        home.seeker_person: person,
        home.seeker_wanted: wanted,
        home.seeker_fields: [area],
        home.seeker_education: education,
        home.seeker_major: subject,
        home.seeker_skills: skills if at % 9 != 8 else "",
        home.seeker_district: person.village.district if person.village else chance.choice(districts),
        home.seeker_region: "luar" if at % 7 == 5 else "dalam",
        home.seeker_address: f"Jl. Contoh {at + 3}",
        home.seeker_photo: demo_photo.portrait(at),
    }
    if len(done) == 4:
        row = {"jabatan": done[0], "tempat": done[1], "dari": int(done[2]), "sampai": int(done[3])}
        values[home.seeker_experience] = [row]
    with as_of(ago(58 - at * 2, 10)):
        return records.create(home.entity_of("seeker"), access.system(), values)


def _employer(home: Any, context: Any, at: int) -> Any:
    name, form, business, about, stage = words.EMPLOYERS[at]
    entity = home.entity_of("employer")
    person = context.residents()[FIRST_EMPLOYER + at]
    values = {
        home.employer_name: name,
        home.employer_person: person,
        home.employer_about: about,
        home.employer_address: f"Jl. Niaga Contoh {at + 11}",
        "bentuk": form,
        "bidang": business,
        "nib": f"{9120000000000 + at * 37:013d}",
        "telepon": f"+6281200009{at:03d}",
        "berkas_nib": demo_photo.paper("NIB"),
    }
    with as_of(ago(57 - at)):
        record = records.create(entity, access.system(), _known(entity, values))
    if stage != entity.workflow.start:
        step = next(one for one in entity.workflow.from_state(record.state) if one.target == stage)
        with as_of(ago(55 - at, 11)):
            workflow.move(entity, record, step.name, access.system(), note="Lampirkan NIB yang terbaca.")
    return record


def _known(entity: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what this application's entity does not have."""
    names = {info.name for info in entity.fields}
    return {name: value for name, value in values.items() if name in names}


def _vacancy(home: Any, context: Any, chance: Random, employers: list[Any], at: int) -> Any:
    owner, job, area, contract, places, education, low, high, stage = words.VACANCIES[at]
    entity = home.entity_of("vacancy")
    districts = list(District.objects.order_by("code")[:9])
    begun = 40 - at * 2 if stage in (home.published, "ditutup") else 2
    until = timezone.localdate() + timedelta(days=8 + at % 6 * 3)
    values = {
        home.vacancy_employer: employers[owner],
        home.vacancy_title: job,
        home.vacancy_field: area,
        home.vacancy_type: contract,
        home.vacancy_places: places,
        home.vacancy_education: education,
        home.vacancy_text: words.TASKS,
        home.vacancy_terms: words.TERMS,
        home.vacancy_district: chance.choice(districts),
        home.vacancy_pay_from: low,
        home.vacancy_pay_to: high,
        home.vacancy_open_to_disabled: at % 4 == 0,
        home.vacancy_until: until,
    }
    with as_of(ago(begun)):
        record = records.create(entity, access.system(), values)
    for days, name in _route(entity, record.state, stage, begun):
        with as_of(ago(days, 13)):
            workflow.move(entity, record, name, access.system())
    if record.jobs.published_at:
        record.jobs.views = 40 + chance.randrange(400)
        record.jobs.save(update_fields=["views"])
    return record


def _route(entity: Any, start: str, goal: str, begun: float) -> list[tuple[float, str]]:
    """The shortest way of hand-made steps from a state to another, a day apart."""
    ways: list[tuple[str, list[str]]] = [(start, [])]
    seen = {start}
    for state, names in ways:
        if state == goal:
            return [(max(begun - number, 0), name) for number, name in enumerate(names, start=1)]
        for step in entity.workflow.from_state(state):
            if step.roles and step.target not in seen and not step.require:
                seen.add(step.target)
                ways.append((step.target, [*names, step.name]))
    return []


def _apply(home: Any, chance: Random, seekers: list[Any], shown: list[Any]) -> None:
    """Let seekers apply and employers answer, each as far as chance takes it."""
    for at, seeker in enumerate(seekers):
        fitting = [one for one in shown if home.of(one, "vacancy_field") in home.of(seeker, "seeker_fields")]
        for vacancy in (fitting + chance.sample(shown, 2))[: 2 if at % 3 else 1]:
            moment = ago(15 - at % 13, 15)
            try:
                with as_of(moment):
                    user = getattr(home.of(seeker, "seeker_person"), "user", None)
                    actor = access.Actor(user=user, person_id=home.of(seeker, "seeker_person").pk)
                    record = applying.apply(home, vacancy, actor, words.LETTER if at % 2 else "")
            except RuleBroken:
                continue
            _answer(home, chance, record, moment)


def _answer(home: Any, chance: Random, record: Any, moment: datetime) -> None:
    """Walk an application: some wait, some are invited, some hired or refused."""
    entity = home.entity_of("application")
    for _step in range(chance.choice((0, 1, 1, 2, 3, 3))):
        moment += timedelta(days=1 + chance.randrange(3), hours=1)
        if moment > timezone.now():
            return
        steps = [one for one in entity.workflow.from_state(record.state) if one.roles and one.target != record.state]
        steps = [one for one in steps if one.roles != (access.OWNER,)]
        if not steps:
            return
        step = chance.choices(steps, [_weight(home, entity, one) for one in steps])[0]
        with as_of(moment):
            workflow.move(entity, record, step.name, access.system(), inputs=_inputs(entity, step, chance))


def _weight(home: Any, entity: Any, step: Any) -> int:
    """How likely a step is: people are hired and invited more often than refused."""
    if step.target == home.accepted:
        return 6
    return 1 if entity.workflow.state(step.target).phase == "rejected" else 3


def _inputs(entity: Any, step: Any, chance: Random) -> dict[str, Any]:
    """Something plausible for each field a step asks for, by its kind."""
    found: dict[str, Any] = {}
    for name in step.require:
        info = entity.field(name)
        if info.kind == "datetime":
            found[name] = timezone.now() + timedelta(days=2 + chance.randrange(3))
        elif info.kind == "date":
            found[name] = timezone.localdate() + timedelta(days=10)
        elif info.kind == "choice":
            field = entity.model._meta.get_field(name)
            found[name] = chance.choice([value for value, _label in field.flatchoices])
        else:
            found[name] = chance.choice(words.PLACES)
    return found
