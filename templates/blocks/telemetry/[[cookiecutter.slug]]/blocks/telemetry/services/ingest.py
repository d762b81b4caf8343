"""Takes readings in: one transaction a batch, what came before is kept once, late ones go to their place."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.telemetry import typed
from blocks.telemetry.models import Device, Level, Position, Reading, StaleMinute, Stream, Thing, TrackDay
from blocks.telemetry.services import levels, silence, streams, trend
from blocks.telemetry.typed import Sent
from core import turns

Row = tuple[Stream, datetime, float]


@dataclass(frozen=True)
class Outcome:
    """How many readings and positions were new, and how many were there already."""

    stored: int
    repeated: int


class Closed(Exception):
    """The key was taken away, or the station is out of service."""


def limits(binding: Any, now: datetime) -> typed.Limits:
    """What may be sent now."""
    return typed.Limits(
        quantities=binding.all_quantities(),
        now=now,
        oldest=oldest_kept(binding, now),
        skew=timedelta(minutes=int(binding.setting("skew_minutes"))),
    )


def oldest_kept(binding: Any, now: datetime) -> datetime:
    """The local midnight from which readings are kept as they came."""
    day = timezone.localtime(now) - timedelta(days=int(binding.setting("raw_days")))
    return day.replace(hour=0, minute=0, second=0, microsecond=0)


def take(binding: Any, device: Device, sent: list[Sent], now: datetime) -> Outcome:
    """Keep what is new, judge it, and note that the device was heard; raises Closed."""
    with transaction.atomic():
        # Whoever sends for the same station waits here: what is found missing below stays missing until it is written.
        thing = turns.hold(device.thing)
        _require_open(binding, device, thing)
        rows = _rows(binding, device, thing, sent)
        new = _keep_readings(device, rows)
        spots = _keep_positions(device, thing, sent)
        _judge(binding, thing, new)
        if not device.seen_at or device.seen_at < now:
            Device.objects.filter(pk=device.pk).update(seen_at=now)
        silence.heard(binding, thing, now)
    asked = len(rows) + sum(one.spot is not None for one in sent)
    stored = len(new) + spots
    return Outcome(stored, asked - stored)


def refuse(device: Device, message: str, now: datetime) -> None:
    """Note on the device why it was turned away, for the officer who looks after it."""
    Device.objects.filter(pk=device.pk).update(last_refusal=message[:200], refused_at=now)


def _require_open(binding: Any, device: Device, thing: Thing) -> None:
    usable = Device.objects.filter(pk=device.pk, revoked_at=None).exists()
    record = binding.record_of(thing) if usable else None
    if record is None or binding.phase_of(record) == "rejected":
        raise Closed


def _rows(binding: Any, device: Device, thing: Thing, sent: list[Sent]) -> list[Row]:
    """Streams, moments and values; what a sensor reads is corrected, what an officer reads by eye is not."""
    known = {stream.quantity: stream for stream in thing.streams.all()}
    for code in {code for one in sent for code in one.values} - set(known):
        known[code] = streams.ensure(binding, thing, code)
    offsets = {code: stream.offset if device.key_hash else 0.0 for code, stream in known.items()}
    return [(known[code], one.at, value + offsets[code]) for one in sent for code, value in one.values.items()]


def _keep_readings(device: Device, rows: list[Row]) -> list[Row]:
    """Write those that are not there yet; gives them."""
    if not rows:
        return []
    moments = [at for _stream, at, _value in rows]
    there = Reading.objects.filter(device=device, at__range=(min(moments), max(moments)))
    seen = set(there.filter(stream__in={row[0].pk for row in rows}).values_list("stream_id", "at"))
    new: list[Row] = []
    for stream, at, value in rows:
        if (stream.pk, at) not in seen:
            seen.add((stream.pk, at))
            new.append((stream, at, value))
    Reading.objects.bulk_create(Reading(stream=stream, device=device, at=at, value=value) for stream, at, value in new)
    _mark_stale(new)
    return new


def _mark_stale(new: list[Row]) -> None:
    """Minutes that must be rolled up again. An update holds the row, so that the roll-up waits for this batch."""
    touched = {(stream.pk, at.replace(second=0, microsecond=0)) for stream, at, _value in new}
    now = timezone.now()
    StaleMinute.objects.bulk_create(
        [StaleMinute(stream_id=pk, start=start, touched_at=now) for pk, start in sorted(touched)],
        update_conflicts=True,
        unique_fields=["stream", "start"],
        update_fields=["touched_at"],
    )


def _judge(binding: Any, thing: Thing, new: list[Row]) -> None:
    """Let what is newer than the newest move the levels, in order of time; late readings only fill the past."""
    newer: dict[Stream, list[tuple[datetime, float]]] = defaultdict(list)
    for stream, at, value in new:
        if stream.last_at is None or at > stream.last_at:
            newer[stream].append((at, value))
    if not newer:
        return
    known = defaultdict(list)
    for level in Level.objects.filter(stream__in=newer):
        known[level.stream_id].append(level)
    moved = False
    for stream, points in newer.items():
        points.sort()
        stream.last_at, stream.last_value = points[-1]
        stream.change = trend.change_of(stream)
        stream.save(update_fields=["last_at", "last_value", "change"])
        if known[stream.pk] or stream.severity:
            moved |= levels.judge(binding, stream, known[stream.pk], points)
    if moved:
        levels.settle_thing(thing)


def _keep_positions(device: Device, thing: Thing, sent: list[Sent]) -> int:
    """Write positions that are not there yet, and the newest one on the vehicle; gives how many were new."""
    spots = {one.at: one.spot for one in sent if one.spot is not None}
    if not spots:
        return 0
    there = Position.objects.filter(thing=thing, device=device, at__range=(min(spots), max(spots)))
    for at in there.values_list("at", flat=True):
        spots.pop(at, None)
    Position.objects.bulk_create(
        Position(
            thing=thing,
            device=device,
            at=at,
            lat=spot.lat,
            lon=spot.lon,
            speed_kmh=spot.speed_kmh,
            heading=spot.heading,
        )
        for at, spot in sorted(spots.items())
    )
    _mark_days(thing, set(spots))
    if spots and (thing.position_at is None or max(spots) > thing.position_at):
        at = max(spots)
        thing.position_at, spot = at, spots[at]
        thing.lat, thing.lon, thing.speed_kmh, thing.heading = spot.lat, spot.lon, spot.speed_kmh, spot.heading
        thing.save(update_fields=["position_at", "lat", "lon", "speed_kmh", "heading"])
    return len(spots)


def _mark_days(thing: Thing, moments: set[datetime]) -> None:
    days = {timezone.localtime(at).date() for at in moments}
    TrackDay.objects.bulk_create(
        [TrackDay(thing=thing, day=day, is_stale=True) for day in sorted(days)],
        update_conflicts=True,
        unique_fields=["thing", "day"],
        update_fields=["is_stale"],
    )
