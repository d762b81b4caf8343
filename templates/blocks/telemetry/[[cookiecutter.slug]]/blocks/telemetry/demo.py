"""Days of invented readings for a new replica: a river that rises in the night, trucks on their rounds.

Every name and value is made up; what the demo writes goes through the same services as real readings.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from math import exp, pi, sin
from random import Random
from typing import Any

from django.utils import timezone

from blocks.telemetry import demo_words as words
from blocks.telemetry.models import Alert, Care, CareKind, Device, Fence, Position, Stream
from blocks.telemetry.services import cares, clock, ingest, keys, levels, rollups, streams
from blocks.telemetry.typed import Sent, Spot
from core import access
from core.models import Notification
from core.rules import RuleBroken
from core.seeding import examples

DAYS, STEP = 5, timedelta(minutes=15)
TRACK_STEP = timedelta(seconds=60)

SHOWN = {"tma", "hujan", "baterai"}  # what the shown stations measure: level, rain, the logger's battery


def run(binding: Any, context: Any) -> None:
    """Fill what never sent anything; a replica with readings is left alone."""
    rows = list(binding.entity.rows().order_by("pk"))
    if not binding.moves and not SHOWN & set(binding.all_quantities()):
        return  # stations of a kind whose readings nobody invents here
    if not context.is_demo or not rows or Device.objects.filter(thing__app=binding.app).exists():
        return
    now = timezone.now().replace(second=0, microsecond=0)
    chance = Random(f"{context.region.slug} {binding.app}")  # noqa: S311 - examples, not secrets
    fill = _vehicle if binding.moves else _station
    for at, record in enumerate(rows):
        fill(binding, chance, record, at, now)
    clock.run(binding, timezone.now())
    rollups.let_go(binding, timezone.now())
    _note_old(binding, context, now)
    Notification.objects.filter(app=binding.app).update(read_at=now)


def make_fleet(binding: Any, context: Any) -> None:
    """Vehicles before anything refers to them; a region lists no plates."""
    if not context.is_demo or not binding.moves or binding.entity.model._default_manager.exists():
        return
    chance = Random(f"{context.region.slug} {binding.app} fleet")  # noqa: S311 - examples, not secrets
    for _vehicle in range(words.FLEET):
        with suppress(examples.NoExample, RuleBroken):
            examples.make(binding.entity, chance)


def _device(binding: Any, record: Any, name: str) -> Device:
    """A device whose key nobody knows; the officer gives a new one when a real device comes."""
    device, _key = keys.add(binding, access.system(), binding.row(record), name)
    return device


def _station(binding: Any, chance: Random, record: Any, at: int, now: datetime) -> None:
    device = _device(binding, record, words.LOGGER)
    thing = binding.row(record)
    base = 70 + 15 * (at % 5)
    for stream in Stream.objects.filter(thing=thing):
        _levels(binding, stream, base)
    end = now - timedelta(hours=5) if at == words.SILENT_STATION else now - timedelta(minutes=at % 7)
    moments = [end - STEP * back for back in reversed(range(int(timedelta(days=DAYS) / STEP)))]
    sent = [Sent(moment, _weather(binding, chance, base, at, now - moment)) for moment in moments]
    for begin in range(0, len(sent), 500):
        ingest.take(binding, device, sent[begin : begin + 500], now)
    thing.refresh_from_db()
    type(thing).objects.filter(pk=thing.pk).update(seen_at=end)
    Device.objects.filter(pk=device.pk).update(seen_at=end)
    _care(binding, chance, thing, at)


def _levels(binding: Any, stream: Stream, base: int) -> None:
    """Levels of this station, where the region's table leaves them to it."""
    open_tiers = [tier for tier in binding.all_levels() if tier.quantity == stream.quantity and tier.rise is None]
    values = {tier.code: (base + 60.0 + 60 * n, base + 50.0 + 60 * n) for n, tier in enumerate(open_tiers)}
    if values:
        streams.set_levels(binding, access.system(), stream, values)


def _weather(binding: Any, chance: Random, base: int, at: int, back: timedelta) -> dict[str, float]:
    """Level, rain and battery: a flood three days ago at all, another now at some; rain comes before the water."""
    hours = back.total_seconds() / 3600
    old, new = _wave(hours - 74 + at, 8), _wave(hours + 2 - at % 3, 7)
    grows = words.RISE_NOW[at % len(words.RISE_NOW)]
    level = base + 125 * old + grows * new + 4 * sin(hours / 12 * pi) + chance.uniform(-1, 1)
    rain = max(0.0, 5 * _wave(hours - 80 + at, 3) + grows / 40 * _wave(hours - 3, 3) + chance.uniform(-1.5, 0.4))
    values = {"tma": round(level), "hujan": round(rain, 1), "baterai": round(12.6 + 0.5 * sin(hours / 12 * pi), 1)}
    known = binding.all_quantities()
    return {code: float(value) for code, value in values.items() if code in known}


def _wave(hours: float, width: float) -> float:
    """A bell over the hours."""
    return exp(-((hours / width) ** 2))


def _care(binding: Any, chance: Random, thing: Any, at: int) -> None:
    stream = thing.streams.order_by("pk").first()
    if stream is None or at % 4 == 3:
        return
    drift = round(chance.uniform(-4, 4), 1)
    cares.write(
        binding,
        access.system(),
        Care(
            thing=thing,
            kind=CareKind.CALIBRATION,
            on=timezone.localdate() - timedelta(days=30 + 40 * at),
            stream=stream,
            sensor_value=100 + drift,
            reference_value=100,
            note=words.CARES[at % len(words.CARES)],
        ),
    )


def _vehicle(binding: Any, chance: Random, record: Any, at: int, now: datetime) -> None:
    if at >= words.WITH_GPS:
        return
    device = _device(binding, record, words.TRACKER)
    morning = timezone.localtime(now).replace(hour=5, minute=30 + at % 20)
    begins = [morning - timedelta(days=back) for back in (4, 3, 2, 1)]
    # Today's round is under way whenever the demo is looked at; one truck stands at home, one receiver is dead.
    begins += [now - timedelta(minutes=25 + 19 * at)] if at != words.DEAD_TRACKER else []
    for begin in begins:
        sent = [one for one in _round(binding, chance, at, begin) if one.at <= now]
        for first in range(0, len(sent), 500):
            ingest.take(binding, device, sent[first : first + 500], now)
    last = Position.objects.filter(thing=binding.row(record)).order_by("-at").first()
    if last is not None:
        type(last.thing).objects.filter(pk=last.thing_id).update(seen_at=last.at)
        Device.objects.filter(pk=device.pk).update(seen_at=last.at)


def _round(binding: Any, chance: Random, at: int, begin: datetime) -> list[Sent]:
    """From the pool by some streets to the dump and back, twice; stops on the way."""
    fences = [(fence.lat, fence.lon) for fence in Fence.objects.filter(app=binding.app).order_by("pk")]
    pool, dump = (fences[-1], fences[0]) if len(fences) > 1 else (words.POOL, words.DUMP)
    sent, moment, place = [], begin, pool
    for _trip in range(2):
        middle = [_near(chance, pool, 0.012) for _stop in range(4)]
        for goal, minutes in [*((spot, 8) for spot in middle), (dump, 14), (pool, 6)]:
            moment = _drive(sent, chance, moment, place, goal, at)
            place = goal
            moment = _stand(sent, chance, moment, place, minutes)
    return sent


def _near(chance: Random, place: tuple[float, float], away: float) -> tuple[float, float]:
    return place[0] + chance.uniform(-away, away), place[1] + chance.uniform(-away, away)


def _drive(sent: list[Sent], chance: Random, moment: datetime, start: Any, goal: Any, at: int) -> datetime:
    """Points along the way, bent a little, at a truck's pace."""
    span = max(abs(goal[0] - start[0]), abs(goal[1] - start[1]))
    steps = max(2, int(span / 0.0045))
    for step in range(1, steps + 1):
        share = step / steps
        bend = 0.0012 * sin(share * pi * 2)
        lat, lon = start[0] + (goal[0] - start[0]) * share + bend, start[1] + (goal[1] - start[1]) * share - bend
        is_fast = at == words.FAST_TRUCK and step == 2 and steps > 3
        speed = 67.0 if is_fast else chance.uniform(22, 42)
        sent.append(_sent(moment, lat, lon, speed))
        moment += TRACK_STEP
    return moment


def _stand(sent: list[Sent], chance: Random, moment: datetime, place: Any, minutes: int) -> datetime:
    for _minute in range(minutes):
        lat, lon = _near(chance, place, 0.00004)
        sent.append(_sent(moment, lat, lon, 0.0))
        moment += TRACK_STEP
    return moment


def _sent(moment: datetime, lat: float, lon: float, speed: float) -> Sent:
    spot = Spot(round(lat, 6), round(lon, 6), round(speed, 1))
    return Sent(moment, {"kecepatan": spot.speed_kmh or 0.0}, spot)


def _note_old(binding: Any, context: Any, now: datetime) -> None:
    """Old alerts were taken note of; those of the last hours wait for the officer on duty."""
    officer = next((user for role in binding.watchers for user in context.officers(binding.app, role)), None)
    actor = context.actor(officer) if officer is not None else access.system()
    notes = words.TALKS if binding.moves else words.NOTES
    rows = Alert.objects.filter(stream__thing__app=binding.app, at__lt=now - timedelta(hours=12), noted_at=None)
    for at, alert in enumerate(row for row in rows.order_by("at") if row.is_rise):
        levels.take_note(binding, actor, alert, notes[at % len(notes)])
        Alert.objects.filter(pk=alert.pk).update(noted_at=alert.at + timedelta(minutes=4 + at % 9))
