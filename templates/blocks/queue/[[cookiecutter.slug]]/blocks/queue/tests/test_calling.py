"""A counter: who is called next, again, skipped, taken back, passed on; and what is refused."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.queue.models import Call, Counter, Ticket, Turn
from blocks.queue.services import calling, counters, tickets
from core.access import Actor, Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def one(line, make_counter):
    return make_counter(line)


def called(binding, one):
    """The labels of all who are called, one after the other."""
    found = []
    while (turn := calling.call_next(binding, one.who, one.row)) is not None:
        found.append(turn.ticket.number)
        calling.begin(binding, one.who, one.row)
        calling.finish(binding, one.who, one.row)
    return found


def test_people_are_called_in_the_order_they_came(binding, one, give):
    for _ticket in range(3):
        give()
    assert called(binding, one) == [1, 2, 3]


def test_priority_goes_first_and_after_two_of_them_one_without(binding, one, give):
    for priority in ("", "", "lansia", "hamil", "disabilitas", "lansia"):
        give(priority=priority)
    assert called(binding, one) == [3, 4, 1, 5, 6, 2]


def test_a_number_is_called_kept_and_said(binding, one, give):
    give()
    turn = calling.call_next(binding, one.who, one.row)
    ticket = Ticket.objects.get()
    assert (turn.state, turn.counter, turn.served_by) == ("called", one.row, one.who.user)
    assert ticket.waited_minutes == 0
    calling.call_again(binding, one.who, one.row)
    assert list(Call.objects.values_list("label", "is_again")) == [(ticket.label, False), (ticket.label, True)]


def test_a_counter_with_somebody_at_it_calls_nobody_else(binding, one, give):
    give()
    give()
    calling.call_next(binding, one.who, one.row)
    with pytest.raises(RuleBroken, match="masih di loket ini"):
        calling.call_next(binding, one.who, one.row)


def test_nobody_waits_gives_nobody(binding, one):
    assert calling.call_next(binding, one.who, one.row) is None


def test_an_officer_calls_only_to_the_own_counter(binding, one, line, make_counter, give, actor):
    give()
    other = make_counter(line)
    with pytest.raises(Forbidden):
        calling.call_next(binding, other.who, one.row)
    with pytest.raises(Forbidden):
        calling.call_next(binding, Actor(), one.row)
    with pytest.raises(Forbidden):
        calling.call_next(binding, actor("pimpinan"), one.row)
    assert Turn.objects.get().state == "waiting"


def test_a_counter_calls_only_its_own_lines(binding, make_line, make_counter, give):
    other = make_line("Y")
    give()
    assert calling.call_next(binding, (two := make_counter(other)).who, two.row) is None


def test_one_is_skipped_only_after_enough_calls_and_comes_back_behind_two(binding, one, give):
    for _ticket in range(4):
        give()
    turn = calling.call_next(binding, one.who, one.row)
    with pytest.raises(RuleBroken, match="Panggil 2 kali"):
        calling.skip(binding, one.who, one.row)
    calling.call_again(binding, one.who, one.row)
    calling.skip(binding, one.who, one.row)
    calling.take_back(binding, one.who, turn.pk)
    assert called(binding, one) == [2, 3, 1, 4]


def test_who_was_skipped_too_long_ago_takes_a_new_number(binding, one, give):
    give()
    turn = calling.call_next(binding, one.who, one.row)
    calling.call_again(binding, one.who, one.row)
    calling.skip(binding, one.who, one.row)
    Turn.objects.filter(pk=turn.pk).update(finished_at=timezone.now() - timedelta(minutes=61))
    with pytest.raises(RuleBroken, match="Ambil nomor baru"):
        calling.take_back(binding, one.who, turn.pk)
    assert Turn.objects.get().state == "skipped"


def test_one_who_waits_is_not_taken_back(binding, one, give):
    give()
    with pytest.raises(StaleState):
        calling.take_back(binding, one.who, Turn.objects.get().pk)


@pytest.mark.parametrize("deed", [calling.begin, calling.finish, calling.skip, calling.call_again])
def test_a_button_of_an_old_page_is_refused(binding, one, deed):
    with pytest.raises(StaleState):
        deed(binding, one.who, one.row)


def test_one_who_is_passed_on_keeps_number_and_place(binding, one, make_line, make_counter, give):
    other = make_line("Y")
    two = make_counter(other)
    ticket = give()
    later = give(line=other)
    calling.call_next(binding, one.who, one.row)
    calling.begin(binding, one.who, one.row)
    calling.pass_on(binding, one.who, one.row, other.id, note="Cetak kartu")
    turn = calling.call_next(binding, two.who, two.row)
    assert turn.ticket == ticket
    assert (turn.ticket.label, turn.note) == (ticket.label, "Cetak kartu")
    assert later.turns.get().state == "waiting"


def test_one_sent_to_a_counter_is_called_by_no_other(binding, one, line, make_counter, give):
    two, three = make_counter(line), make_counter(line)
    give()
    calling.call_next(binding, one.who, one.row)
    calling.begin(binding, one.who, one.row)
    calling.pass_on(binding, one.who, one.row, line.id, to_counter=two.row)
    assert calling.call_next(binding, three.who, three.row) is None
    assert calling.call_next(binding, two.who, two.row) is not None


def test_nobody_is_sent_where_nobody_can_call_them(binding, one, make_line, make_counter, give):
    two = make_counter(make_line("Y"))
    give()
    calling.call_next(binding, one.who, one.row)
    calling.begin(binding, one.who, one.row)
    with pytest.raises(RuleBroken, match="tidak melayani"):
        calling.pass_on(binding, one.who, one.row, one.row.service_ids[0], to_counter=two.row)
    with pytest.raises(RuleBroken, match="Pilih layanan"):
        calling.pass_on(binding, one.who, one.row, "987654")
    assert Turn.objects.get().state == "serving"


def test_a_paused_counter_calls_nobody_and_says_why(binding, one, give):
    give()
    counters.pause(binding, one.who, one.row, "Salat Zuhur")
    with pytest.raises(RuleBroken, match="istirahat"):
        calling.call_next(binding, one.who, one.row)
    assert Counter.objects.get(pk=one.row.pk).pause_reason == "Salat Zuhur"
    counters.resume(binding, one.who, one.row)
    assert calling.call_next(binding, one.who, one.row) is not None


def test_a_counter_with_somebody_at_it_does_not_close(binding, one, give):
    give()
    calling.call_next(binding, one.who, one.row)
    with pytest.raises(RuleBroken, match="Masih ada nomor"):
        counters.close(binding, one.who, one.row)


def test_one_officer_sits_at_one_counter_and_one_counter_has_one_officer(binding, one, line, make_counter, actor):
    two = make_counter(line, open_it=False)
    with pytest.raises(RuleBroken, match="loket lain"):
        counters.open_up(binding, one.who, two.row)
    with pytest.raises(RuleBroken, match="sedang dijaga"):
        counters.open_up(binding, actor("petugas_loket"), one.row)


def test_the_desk_closes_a_counter_that_was_left_open(binding, one, desk, actor):
    with pytest.raises(Forbidden):
        counters.close(binding, actor("petugas_loket"), one.row)
    counters.close(binding, desk, one.row)
    assert Counter.objects.get(pk=one.row.pk).officer is None


def test_the_desk_gives_priority_and_notes_who_left(binding, one, desk, give):
    give()
    second = give()
    tickets.put_first(binding, desk, second, "disabilitas")
    tickets.leave(binding, desk, give())
    assert called(binding, one) == [2, 1]
    with pytest.raises(RuleBroken, match="tidak sedang menunggu"):
        tickets.leave(binding, desk, second)
    with pytest.raises(RuleBroken, match="dari daftar"):
        tickets.put_first(binding, desk, second, "raja")
    with pytest.raises(Forbidden):
        tickets.leave(binding, one.who, second)
