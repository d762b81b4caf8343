"""Many devices at once, with repeats and disorder: exactly the distinct readings are stored."""

from datetime import timedelta
from random import Random

import pytest

from blocks.telemetry.models import Device, Position, Reading, Rollup, Span, StaleMinute, Thing
from blocks.telemetry.services import ingest, keys, rollups
from blocks.telemetry.tests.conftest import made
from blocks.telemetry.typed import Sent, Spot
from core import access
from core.tests import on_disk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.db]

CLIENTS, EACH, AT_ONCE = 6, 240, 45


def test_parallel_batches_lose_nothing_and_keep_nothing_twice(world, binding, thing):
    devices = [keys.add(binding, access.system(), thing, name)[0] for name in ("Logger", "Cadangan")]
    begin = world.clock.now - timedelta(hours=1)
    wanted = {(device.pk, begin + timedelta(seconds=at)): float(at % 90) for device in devices for at in range(EACH)}

    def work(number):
        # One rolls up while the others send everything in a disorder of their own, some of it twice.
        if number == CLIENTS:
            return sum(rollups.run(binding, world.clock.now) for _round in range(10)) * 0
        return sum(send(binding, piece, world.clock.now) for piece in pieces(wanted, number))

    with on_disk.database():
        stored = on_disk.in_threads(work, CLIENTS + 1)
        kept = on_disk.aside(lambda: [(row.device_id, row.at, row.value) for row in Reading.objects.all()])
        on_disk.aside(lambda: rollups.run(binding, world.clock.now))
        counts = on_disk.aside(
            lambda: {
                span: sum(Rollup.objects.filter(span=span).values_list("count", flat=True)) for span in Span.values
            }
        )
        waiting = on_disk.aside(StaleMinute.objects.count)
    assert len(kept) == len(wanted) == sum(stored)
    assert {(device, at): value for device, at, value in kept} == wanted
    assert (counts, waiting) == (dict.fromkeys(Span.values, len(wanted)), 0)


def pieces(wanted, seed):
    """Batches of one device each: every reading, and sixty of them again."""
    chance = Random(seed)  # noqa: S311 - a test
    rows = [*wanted.items(), *chance.sample(list(wanted.items()), 60)]
    chance.shuffle(rows)
    for first in range(0, len(rows), AT_ONCE):
        for device in {key[0] for key in wanted}:
            yield device, [(at, value) for (owner, at), value in rows[first : first + AT_ONCE] if owner == device]


def send(binding, piece, now):
    """Send one batch; gives how many were new."""
    pk, points = piece
    device = Device.objects.select_related("thing").get(pk=pk)
    return ingest.take(binding, device, [Sent(at, {"tinggi": value}) for at, value in points], now).stored


def test_parallel_alerts_are_one_a_level(world, binding, thing):
    device = keys.add(binding, access.system(), thing, "Logger")[0]
    moments = [world.clock.now - timedelta(minutes=at) for at in range(20)]

    def work(_number):
        return [send(binding, (device.pk, [(at, 250.0)]), world.clock.now) for at in moments]

    with on_disk.database():
        on_disk.in_threads(work, 4)
        found = on_disk.aside(lambda: list(Thing.objects.get(pk=thing.pk).streams.values_list("alerts__severity")))
    assert [severity for (severity,) in found if severity is not None] == [2]


def test_parallel_positions_are_kept_once(world, vehicles):
    truck = made(world, vehicles)
    device = keys.add(vehicles, access.system(), truck, "GPS")[0]
    now = world.clock.now
    sent = [Sent(now - timedelta(seconds=at), {}, Spot(-1.4 + at / 10000, 120.7)) for at in range(80)]

    def work(seed):
        mine = list(sent)
        Random(seed).shuffle(mine)  # noqa: S311 - a test
        rows = Device.objects.select_related("thing")
        parts = [mine[first : first + 20] for first in range(0, 80, 20)]
        return sum(ingest.take(vehicles, rows.get(pk=device.pk), part, now).stored for part in parts)

    with on_disk.database():
        stored = on_disk.in_threads(work, 4)
        count = on_disk.aside(Position.objects.count)
        seen_at = on_disk.aside(lambda: Thing.objects.get(pk=truck.pk).position_at)
    assert (sum(stored), count, seen_at) == (80, 80, now)
