"""Fills a replica that is only shown with the region's own places, published, reported, closed and counted."""

from contextlib import suppress
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.directory import demo_pictures, demo_routes, demo_visits
from blocks.directory import demo_words as words
from blocks.directory.models import Listing, Tally, What
from blocks.directory.services import closures, corrections
from core import access, opening_hours, records, workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.example_values import examples_in
from core.seeding.moment import as_of
from core.values import options_of
from core.workdays import is_workday, workdays_after

DAYS = 70
MOST, MOST_PHOTOS, WAITING = 40, 14, 4
REFUSED = (RuleBroken, workflow.StaleState, Forbidden, examples.NoExample)


def run(binding: Any, context: Any) -> None:
    """Make places once, then what depends on them."""
    if not context.is_demo or binding.entity.model._default_manager.exists() or not context.residents():
        return
    chance = Random(f"{context.region.slug} {binding.app} directory")  # noqa: S311 - examples, not secrets
    made = [_place(binding, chance, place, at) for at, place in enumerate(_listed(binding, context))]
    for at in range(max(WAITING, 8 - len(made))):
        _invented(binding, chance, at)
    live = [record for record in binding.published().order_by("pk") if record is not None]
    if live:
        _facts(binding, chance, live)
        _closures(binding, live)
        _reports(binding, chance, live)
        _events(binding, chance, live)
        demo_visits.run(binding, chance, live)
    if binding.route:
        demo_routes.run(binding, chance, [pair for pair in made if pair is not None])
    _tallies(binding, chance, live)


def _listed(binding: Any, context: Any) -> list[Any]:
    return [place for kind in binding.seeds for place in context.places(kind)][:MOST]


def moment(chance: Random, days_ago: int) -> datetime:
    """A moment in office hours of a working day, about so many days ago."""
    day = timezone.localdate() - timedelta(days=days_ago)
    while not is_workday(day):
        day -= timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(6), chance.randrange(60))))


def _place(binding: Any, chance: Random, place: Any, at: int) -> tuple[Any, Any] | None:
    """A place of the region with its facts, published by the office; gives the place and its record."""
    begun = moment(chance, DAYS - at % 30)
    fixed = _values(binding, chance, place)
    try:
        with as_of(begun):
            record = examples.make(binding.entity, chance, **fixed)
        if binding.photo and at < MOST_PHOTOS:
            with as_of(begun):
                _photos(binding, chance, record, place.name)
        publish(binding.entity, record, binding.live, begun, chance)
    except REFUSED:
        return None
    return place, record


def _values(binding: Any, chance: Random, place: Any) -> dict[str, Any]:
    """What the region says of a place, in the words of this application's fields."""
    known, data = {key for key, _label in binding.categories()}, place.data
    village = place.village or place.district.villages.order_by("code").first()
    lat = place.lat if place.lat is not None else village.lat
    lon = place.lon if place.lon is not None else village.lon
    found = {
        "name": place.name,
        "category": data.get("jenis") if data.get("jenis") in known else None,
        "summary": data.get("uraian"),
        "village": village,
        "address": place.address or f"{village.name}, {place.district.name}",
        "location": (lat, lon),
        "hours": _hours(data.get("jam")),
        "price": data.get("tiket"),
        "closed_on_holidays": False,
        "phone": "",
        "website": "",
        "access": chance.sample(_words(binding, "access"), k=min(2, len(_words(binding, "access")))),
        "facilities": chance.sample(_words(binding, "facilities"), k=min(3, len(_words(binding, "facilities")))),
    }
    names = {
        getattr(binding, key): value for key, value in found.items() if getattr(binding, key) and value is not None
    }
    owner = binding.entity.owner
    return names | ({owner: None} if owner and "__" not in owner else {})


def _hours(text: Any) -> Any:
    if not text:
        return {}
    days, _space, spans = str(text).partition(" ")
    return opening_hours.read({days: spans.split(",")})


def _words(binding: Any, key: str) -> list[str]:
    name = getattr(binding, key)
    return list(options_of(binding.entity.model, name)) if name else []


def _photos(binding: Any, chance: Random, record: Any, name: str) -> None:
    entity = binding.entity_of("photo")
    for scene in words.SCENES[: 1 + chance.randrange(2)]:
        values = {
            entity.parent: record,
            binding.photo_image: demo_pictures.scene(chance, "tempat"),
            binding.photo_text: scene.format(name=name),
            binding.photo_credit: words.CREDIT,
        }
        records.create(entity, access.system(), values)


def publish(entity: Any, record: Any, live: tuple[str, ...], begun: datetime, chance: Random) -> None:
    """Take the shortest way of steps to a state in which everybody sees the record."""
    at = begun
    for step in _way(entity.workflow, record.state, live):
        at = walk.in_office_hours(at + timedelta(minutes=30 + chance.randrange(900)), chance)
        if at > timezone.now():
            return
        with as_of(at):
            workflow.move(entity, record, step.name, access.system(), inputs=_inputs(entity, step, chance))
            record.refresh_from_db()


def _inputs(entity: Any, step: Any, chance: Random) -> dict[str, Any]:
    """What a step asks for: days lie in the past, one of eight nearly as long ago as a permit lasts."""
    found: dict[str, Any] = {}
    for name in step.require:
        if entity.field(name).kind == "date":
            ago = 1790 if chance.random() < 0.12 else 40 + chance.randrange(1300)
            found[name] = timezone.localdate() - timedelta(days=ago)
        else:
            found[name] = f"551.2/{100 + chance.randrange(800)}/CONTOH"
    return found


def _way(flow: Any, state: str, live: tuple[str, ...]) -> list[Any]:
    """The steps from a state to the nearest live one."""
    ways: list[tuple[str, list[Any]]] = [(state, [])]
    seen = {state}
    for at, steps in ways:
        if at in live:
            return steps
        for step in flow.transitions:
            if at in step.sources and step.target not in seen:
                seen.add(step.target)
                ways.append((step.target, [*steps, step]))
    return []


def _invented(binding: Any, chance: Random, at: int) -> None:
    """A proposal that waits for the office."""
    shown = examples_in(binding.entity.field(binding.name).help)
    name = {binding.name: shown[at % len(shown)]} if shown else {}
    with suppress(*REFUSED), as_of(moment(chance, 2 + at * 2)):
        examples.make(binding.entity, chance, **name)


def _facts(binding: Any, chance: Random, live: list[Any]) -> None:
    """Some were checked long ago, so that the worklist has something."""
    today = timezone.localdate()
    for at, record in enumerate(live):
        ahead = -(6 + at) if at % 5 == 2 else 30 + chance.randrange(120)
        Listing.objects.filter(pk=record.directory_id).update(recheck_on=today + timedelta(days=ahead))


def _closures(binding: Any, live: list[Any]) -> None:
    today = timezone.localdate()
    for at, (reason, notice, first, last) in enumerate(words.CLOSURES):
        if 3 + at * 2 >= len(live):
            return
        record = live[3 + at * 2]
        ends_on = today + timedelta(days=last) if last is not None else None
        with suppress(*REFUSED):
            starts_on = today + timedelta(days=first)
            closures.close(binding, access.system(), record, starts_on, ends_on, reason, notice)


def _reports(binding: Any, chance: Random, live: list[Any]) -> None:
    for at, (subject, text) in enumerate(words.REPORTS):
        record, sent = live[at * 2 % len(live)], moment(chance, 12 - at * 2)
        with suppress(*REFUSED):
            with as_of(sent):
                row = corrections.report(binding, access.Actor(), record, subject, text)
            if at < len(words.ANSWERS):
                later = workdays_after(timezone.localdate(sent), 1)
                with as_of(timezone.make_aware(datetime.combine(later, time(10, 5)))):
                    corrections.decide(binding, access.system(), row, *words.ANSWERS[at])


def _events(binding: Any, chance: Random, live: list[Any]) -> None:
    if not binding.event:
        return
    entity = binding.entity_of("event")
    for at, (title, text, ahead, length) in enumerate(words.EVENTS):
        begun = moment(chance, 10 + at)
        day = timezone.localdate() + timedelta(days=ahead)
        values = {
            binding.event_title: title,
            binding.event_text: text,
            binding.event_from: timezone.make_aware(datetime.combine(day, time(9 if at % 2 else 16))),
            binding.event_until: timezone.make_aware(datetime.combine(day + timedelta(days=length - 1), time(21))),
            binding.event_place: live[at % len(live)],
            binding.event_where: "",
        }
        with suppress(*REFUSED):
            with as_of(begun):
                record = examples.make(entity, chance, **{name: value for name, value in values.items() if name})
            publish(entity, record, binding.event_live, begun, chance)


def _tallies(binding: Any, chance: Random, live: list[Any]) -> None:
    """What was opened and sought in the last weeks; invented."""
    today, rows = timezone.localdate(), []
    routes = list(binding.entity_of("route").rows().values_list("pk", flat=True)) if binding.route else []
    for ago in range(56):
        counted = [(What.PLACE, str(record.pk), 9) for record in live[:8]]
        counted += [(What.ROUTE, str(key), 12) for key in routes]
        counted += [(What.SEARCH, word, 5) for word in words.SOUGHT] + [
            (What.NOTHING, word, 2) for word in words.MISSED
        ]
        for what, key, most in counted:
            number = chance.randrange(most)
            if number:
                day = today - timedelta(days=ago)
                rows.append(Tally(app=binding.app, day=day, what=what, key=key, count=number))
    Tally.objects.bulk_create(rows)
