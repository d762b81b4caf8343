"""No number twice and no ticket at two counters, however many ask at once."""

from collections import Counter as Tally
from threading import Barrier

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from blocks.queue.models import DayLine, Ticket, Turn
from blocks.queue.services import calling, counting, tickets
from core.rules import RuleBroken
from core.tests import on_disk

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
CLIENTS = 50


def at_once(work):
    """Let all clients go together; what each got, or `refused`."""
    gate = Barrier(CLIENTS)

    def ask(number):
        gate.wait()
        try:
            return work(number)
        except RuleBroken:
            return "refused"

    return on_disk.in_threads(ask, CLIENTS, at_once=CLIENTS)


def test_fifty_clients_get_fifty_numbers(binding, desk, line):
    with on_disk.database():
        found = at_once(lambda _number: tickets.give(binding, desk, line.id).number)
        kept = on_disk.aside(lambda: (Ticket.objects.count(), DayLine.objects.get().last_number))
    assert sorted(found) == list(range(1, CLIENTS + 1))
    assert kept == (CLIENTS, CLIENTS)


def test_a_quota_of_seven_gives_seven_numbers(binding, desk, make_line):
    line = make_line("Y", **{binding.service_quota: 7})
    with on_disk.database():
        found = at_once(lambda _number: tickets.give(binding, desk, line.id).number)
    assert Tally(found)["refused"] == CLIENTS - 7
    assert sorted(one for one in found if one != "refused") == list(range(1, 8))


def test_fifty_counters_call_thirty_tickets_once_each(binding, desk, line, make_counter, give):
    for _ticket in range(30):
        give()
    made = [make_counter(line) for _counter in range(CLIENTS)]

    def call(number):
        turn = calling.call_next(binding, made[number].who, made[number].row)
        return turn.ticket.label if turn is not None else "nobody"

    with on_disk.database():
        found = Tally(at_once(call))
        kept = on_disk.aside(lambda: Turn.objects.filter(state="called").values("counter").distinct().count())
    assert found["nobody"] == CLIENTS - 30
    assert len(found) == 31
    assert max(count for label, count in found.items() if label != "nobody") == 1
    assert kept == 30


def test_one_counter_pressed_fifty_times_holds_one_number(binding, line, make_counter, give):
    for _ticket in range(CLIENTS):
        give()
    one = make_counter(line)
    with on_disk.database():
        found = at_once(lambda _number: calling.call_next(binding, one.who, one.row).ticket.label)
        kept = on_disk.aside(lambda: Turn.objects.exclude(state="waiting").count())
    assert Tally(found)["refused"] == CLIENTS - 1
    assert kept == 1


def test_the_database_itself_refuses_a_number_twice(binding, line):
    values = {"app": binding.app, "service_id": line.id, "day": timezone.localdate(), "number": 5, "source": "meja"}
    Ticket.objects.create(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        Ticket.objects.create(**values)
    Ticket.objects.create(**values | {"series": "K"})


def test_numbers_begin_again_each_day(binding, line):
    today = timezone.localdate()
    with transaction.atomic():
        first = counting.take_number(binding, line, today)
        other = counting.take_number(binding, line, today.replace(year=today.year + 1))
    assert (first, other) == (1, 1)
