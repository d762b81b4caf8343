"""Numbers given by hand during a power cut, written down afterwards."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.queue.models import Ticket
from blocks.queue.services import calling, tickets
from core.access import Forbidden
from core.rules import RuleBroken

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def enter(binding, desk, line, now):
    """Write one down, given an hour ago; change what matters by name."""

    def make(number=1, actor=desk, **values):
        arrived = now - timedelta(minutes=1)
        given = {"day": timezone.localtime(arrived).date(), "arrived_at": arrived}
        return tickets.enter_paper(binding, actor, line.id, number, **given | values)

    return make


def test_a_paper_number_never_meets_one_of_the_system(enter, give):
    assert give().label != enter(1).label
    assert Ticket.objects.filter(number=1).count() == 2


def test_one_not_served_yet_waits_by_the_time_it_was_given(binding, enter, give, line, make_counter):
    give()
    paper, one = enter(7), make_counter(line)
    assert calling.call_next(binding, one.who, one.row).ticket == paper


def test_one_served_counts_in_the_figures_of_its_day(enter, make_counter, line, now):
    one = make_counter(line)
    arrived = now - timedelta(days=1)
    values = {"called_at": arrived + timedelta(minutes=20), "finished_at": arrived + timedelta(minutes=32)}
    day = timezone.localtime(arrived).date()
    row = enter(3, day=day, arrived_at=arrived, counter=one.row, **values)
    assert (row.state, row.waited_minutes) == ("done", 20)


def test_the_same_paper_number_is_not_written_down_twice(enter):
    enter(4)
    with pytest.raises(RuleBroken, match="sudah dicatat"):
        enter(4)
    assert Ticket.objects.count() == 1


def test_all_that_is_out_of_order_is_said_at_once(enter, now):
    with pytest.raises(RuleBroken) as refused:
        enter(5, finished_at=now - timedelta(hours=3), called_at=now - timedelta(hours=2))
    assert set(refused.value.fields) == {"called_at", "finished_at", "counter"}
    assert not Ticket.objects.exists()


@pytest.mark.parametrize("days", [-1, 15])
def test_a_day_to_come_or_long_over_is_refused(enter, now, days):
    with pytest.raises(RuleBroken, match="14 hari"):
        enter(6, day=timezone.localdate() - timedelta(days=days))


def test_only_the_desk_writes_them_down(enter, actor):
    with pytest.raises(Forbidden):
        enter(8, actor=actor("petugas_loket"))
