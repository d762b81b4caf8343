"""No double booking, however many ask at once."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random
from threading import Barrier

import pytest

from blocks.booking import occupancy
from blocks.booking.hours import Cell
from blocks.booking.models import Hold, Reservation, Slot
from core.tests import on_disk

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
CLIENTS, CAPACITY = 50, 7
START = datetime(2030, 1, 7, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
CELLS = [Cell(START + HOUR * number, START + HOUR * (number + 1)) for number in range(6)]


def at_once(work):
    """Let all clients go together and count what each got."""
    gate = Barrier(CLIENTS)

    def ask(number):
        gate.wait()
        try:
            work(number)
        except occupancy.SlotTaken:
            return "full"
        return "got"

    return Counter(on_disk.in_threads(ask, CLIENTS, at_once=CLIENTS))


def test_fifty_clients_get_seven_places_and_no_more():
    rows = [Reservation.objects.create(app="uji", entity="uji") for _client in range(CLIENTS)]
    with on_disk.database():
        found = at_once(lambda number: occupancy.exchange(rows[number], 1, CELLS[:1], CAPACITY))
        kept = on_disk.aside(lambda: (Slot.objects.get().taken, Hold.objects.count(), occupancy.recount("uji")))
    assert found == {"got": CAPACITY, "full": CLIENTS - CAPACITY}
    assert kept == (CAPACITY, CAPACITY, [])


def test_clients_who_move_about_neither_overfill_nor_wait_in_a_ring():
    rows = [Reservation.objects.create(app="uji", entity="uji") for _client in range(CLIENTS)]

    def wander(number):
        chance = Random(number)
        for _move in range(4):
            first = chance.randrange(len(CELLS) - 1)
            wanted = CELLS[first : first + chance.choice((1, 2))]
            try:
                occupancy.exchange(rows[number], chance.choice((1, 2)), wanted, CAPACITY)
            except occupancy.SlotTaken:
                continue

    with on_disk.database():
        assert at_once(wander) == {"got": CLIENTS}
        slots, differences = on_disk.aside(lambda: (list(Slot.objects.all()), occupancy.recount("uji")))
    assert differences == []
    assert max(slot.taken for slot in slots) <= CAPACITY
