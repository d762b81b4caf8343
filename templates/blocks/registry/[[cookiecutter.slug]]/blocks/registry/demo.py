"""Fills a replica that is only shown with entries that look like the region: visited, doubled, renewed."""

import io
from contextlib import suppress
from datetime import datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from accounts.models import User
from blocks.registry import demo_words as words
from blocks.registry.models import Result, Target
from blocks.registry.selectors import desk
from blocks.registry.services import doubles, identity, renewals, tasks, visits
from blocks.registry.services.visits import Sent
from core import access, workflow
from core.access import Forbidden
from core.entities import get
from core.models import Village
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.example_values import examples_in
from core.seeding.moment import as_of

COUNT = 36
DAYS = 75
MOST_VISITS = 2
PART_TRIES = 12
REFUSED = (RuleBroken, workflow.StaleState, Forbidden, examples.NoExample)


def run(binding: Any, context: Any) -> None:
    """Make entries once, walk them, then look for doubles, assign visits and open a period."""
    people = context.residents()
    if not context.is_demo or len(people) < COUNT or binding.entity.model._default_manager.exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} registry")  # noqa: S311 - examples, not secrets
    villages = list(Village.objects.exclude(lat=None).order_by("code"))[::9][:14]
    for at in range(COUNT):
        _entry(binding, chance, people[at], villages[at % len(villages)], at)
    for at in (2, 9):
        _double(binding, chance, at)
    doubles.scan(binding, timezone.now())
    _targets(binding, chance, villages)
    _open_period(binding, chance)
    _assign(binding)


def _entry(binding: Any, chance: Random, person: Any, village: Any, at: int) -> None:
    begun = _moment(at, chance)
    try:
        with as_of(begun):
            record = examples.make(binding.entity, chance, **_values(binding, chance, person, village, at))
    except REFUSED:
        return
    if at % 3:  # every third waits for the desk
        walk.along(binding.entity, record, begun, chance)


def _moment(at: int, chance: Random) -> datetime:
    day = timezone.localdate() - timedelta(days=DAYS - at * DAYS // COUNT)
    return timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(7), chance.randrange(60))))


def _values(binding: Any, chance: Random, person: Any, village: Any, at: int) -> dict[str, Any]:
    """What the block knows of an entry; the rest is invented by the kind of each field."""
    by_person = bool(binding.nik) and identity.is_person(binding)
    names_person = binding.entity.field(binding.name).kind == "person"
    shift = Decimal(str(round(chance.uniform(-0.004, 0.004), 6)))
    found = {
        binding.name: person if names_person else _name(binding, at),
        binding.nik: person if by_person else person.nik,
        binding.birth_date: person.birth_date,
        binding.village: village,
        binding.ward: f"{1 + at % 4:03d}",
        binding.address: f"Jl. Contoh No. {3 + at}",
        binding.phone: person.phone,
        binding.place: (village.lat + shift, village.lon - shift) if at % 5 else None,
    }
    if not by_person:
        found[binding.name] = person.full_name
    return {name: value for name, value in found.items() if name and value is not None}


def _name(binding: Any, at: int) -> str:
    """What the field's help names as examples, a number behind where they are used up; else a business."""
    shown = examples_in(binding.entity.field(binding.name).help) or list(words.BUSINESSES)
    again = at // len(shown)
    return f"{shown[at % len(shown)]} {again + 1}" if again else shown[at % len(shown)]


def _double(binding: Any, chance: Random, at: int) -> None:
    """The same entry again as another village's clerk would type it."""
    record = binding.entity.rows().order_by("pk")[at : at + 1].first()
    if record is None:
        return
    values = {name: getattr(record, name) for name in (binding.village, binding.ward, binding.address) if name}
    values[binding.name] = getattr(record, binding.name)
    if binding.birth_date:
        values[binding.birth_date] = getattr(record, binding.birth_date)
    if binding.nik:
        nik = getattr(record, binding.nik)
        # One digit of the serial was misread.
        values[binding.nik] = nik if identity.is_person(binding) else f"{nik[:-1]}{(int(nik[-1]) + 3) % 9 + 1}"
    try:
        with as_of(timezone.now() - timedelta(days=3)):
            examples.make(binding.entity, chance, **values)
    except REFUSED:
        return


def visit(binding: Any, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Visit an entry that waits to be verified, some days later; most agree, and those mostly rest from then on."""
    phase = binding.entity.workflow.state(record.state).phase
    if phase == "done" and chance.random() < 0.85:
        return timezone.now() + timedelta(days=1)
    officer = _officer(binding)
    if officer is None or phase not in ("verifying", "returned", "waiting") or chance.random() < 0.08:
        return None
    if record.registry.visits.count() >= MOST_VISITS:
        return None
    if not any(step.name == binding.confirm for step in binding.entity.workflow.from_state(record.state)):
        return None
    day = timezone.localtime(moment) + timedelta(days=2 + chance.randrange(6))
    later = day.replace(hour=8 + chance.randrange(8), minute=chance.randrange(60))
    if later > timezone.now():
        return None
    try:
        with as_of(later):
            visits.take(binding, access.actor_for(officer), record, _sent(binding, record, chance))
            _parts(binding, record, chance)
    except REFUSED:
        return None
    return later


def _parts(binding: Any, record: Any, chance: Random) -> None:
    """What is entered of an entry while somebody is there."""
    record.refresh_from_db()
    for name in binding.entity.children:
        part = get(binding.app, name)
        if part.access.edit_states and record.state not in part.access.edit_states:
            continue
        today = {info.name: timezone.localdate() for info in part.fields if info.name == "tanggal"}
        for _again in range(PART_TRIES):
            with suppress(*REFUSED):
                examples.make_part(part, record, chance, **today)
                break


def _sent(binding: Any, record: Any, chance: Random) -> Sent:
    result = chance.choices((Result.AGREES, Result.DIFFERS, Result.NOT_FOUND), (76, 17, 7))[0]
    place = binding.of(record, "place")
    village = getattr(record, binding.village)
    near = (place.lat, place.lon) if place is not None else (village.lat, village.lon)
    away = Decimal("0.0062") if chance.random() < 0.08 else Decimal("0.0002")
    found = {Result.AGREES: "", Result.DIFFERS: chance.choice(words.FOUND), Result.NOT_FOUND: words.SOUGHT}[result]
    return Sent(
        client_key=UUID(int=chance.getrandbits(128), version=4),
        result=result,
        differing=binding.compared_fields()[:1] if result == Result.DIFFERS else (),
        found=found,
        lat=near[0] + away,
        lon=near[1],
        accuracy_m=4 + chance.randrange(20),
        photo=_photo(binding, chance) if result != Result.NOT_FOUND else None,
    )


def _photo(binding: Any, chance: Random) -> Any:
    """A drawn house that says that it is an example."""
    picture = Image.new("RGB", (480, 320), (214, 226, 232))
    draw = ImageDraw.Draw(picture)
    wall = (200 - chance.randrange(40), 180 - chance.randrange(40), 150)
    draw.rectangle((110, 150, 370, 280), fill=wall)
    draw.polygon(((90, 150), (240, 70), (390, 150)), fill=(150, 90 + chance.randrange(40), 80))
    draw.rectangle((215, 200, 265, 280), fill=(90, 70, 60))
    draw.text((14, 12), "CONTOH", fill=(40, 60, 70))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=70)
    return SimpleUploadedFile("contoh-kunjungan.jpg", out.getvalue(), "image/jpeg")


def _officer(binding: Any) -> Any:
    return User.objects.filter(pk__in=tasks.visitors(binding)).order_by("pk").first()


def _targets(binding: Any, chance: Random, villages: list[Any]) -> None:
    of = {"app": binding.app, "entity": binding.entity_name}
    Target.objects.bulk_create(Target(**of, village=village, expected=2 + chance.randrange(6)) for village in villages)


def _open_period(binding: Any, chance: Random) -> None:
    """Open the period of today, and let some entries be renewed already."""
    proposed = renewals.proposed(binding, timezone.localdate())
    period = renewals.begin(binding, access.system(), **proposed)
    officer = _officer(binding)
    if officer is None:
        return
    for record in binding.counted(access.system()).filter(registry__renewals__period=period)[:14]:
        if chance.random() < 0.7:
            renewals.renew(binding, access.actor_for(officer), record, "tetap")


def _assign(binding: Any) -> None:
    officer = _officer(binding)
    records = list(desk.unassigned(binding, access.system()).order_by("pk")[:6])
    if officer is not None and records:
        tasks.assign(binding, access.system(), officer, records)
