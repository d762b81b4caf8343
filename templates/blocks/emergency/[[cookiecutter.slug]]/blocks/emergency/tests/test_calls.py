"""Taking calls: kept once, classed, joined, and numbers blocked after prank and silent calls."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from blocks.emergency.models import BlockedNumber, Call, Incident
from blocks.emergency.services import board, calls, incidents, numbers
from core.access import Forbidden
from core.rules import RuleBroken

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def test_a_valid_call_makes_an_incident_with_the_words_of_the_caller(call, binding):
    taken = call(place="Jl. Melati 3", landmark="dekat masjid", note="Api besar")
    record = binding.record_of(taken.incident)
    assert getattr(record, binding.place) == "Jl. Melati 3"
    assert binding.place_of(record) == "Jl. Melati 3, dekat masjid"
    assert getattr(record, binding.chronology) == "Api besar"
    assert record.state == binding.entity.workflow.start
    assert taken.incident.called_at == taken.received_at
    assert [line.kind for line in taken.incident.log.all()] == ["call"]


def test_the_same_call_sent_twice_is_kept_once(call):
    key = uuid4()
    first, second = call(client_key=key), call(client_key=key)
    assert first.pk == second.pk
    assert Incident.objects.count() == 1


@pytest.mark.parametrize("call_class", ["informasi", "prank", "ghost", "terputus", "tidak_dijawab"])
def test_only_a_valid_call_becomes_an_incident(call, call_class):
    assert call(call_class=call_class).incident is None
    assert Incident.objects.count() == 0


def test_a_valid_call_needs_category_and_place_and_says_both(call):
    with pytest.raises(RuleBroken) as problem:
        call(category="", place=" ")
    assert set(problem.value.fields) == {"category", "place"}
    assert Call.objects.count() == 0


@pytest.mark.parametrize("hours", [-1, 49])
def test_a_call_from_the_future_or_too_long_ago_is_refused(call, hours):
    with pytest.raises(RuleBroken):
        call(received_at=timezone.now() - timedelta(hours=hours))


def test_a_second_call_joins_the_incident_and_the_clock_keeps_the_earlier_one(call):
    late = timezone.now()
    first = call(received_at=late)
    second = call(received_at=late - timedelta(minutes=3), join_to=first.incident_id, place="", category="")
    row = Incident.objects.get()
    assert second.incident_id == first.incident_id
    assert second.is_joined
    assert row.called_at == second.received_at


def test_a_call_cannot_join_a_closed_incident(call):
    first = call()
    Incident.objects.update(closed_at=timezone.now())
    with pytest.raises(RuleBroken, match="sudah ditutup"):
        call(join_to=first.incident_id)
    assert Call.objects.count() == 1


def test_two_incidents_become_one(call, binding, actor):
    first, second = call(), call(number="0811000222")
    incidents.join(binding, actor("dispatcher"), second.incident, first.incident)
    source = Incident.objects.get(pk=second.incident_id)
    assert source.joined_into_id == first.incident_id
    assert not source.is_open
    assert first.incident.calls.count() == 2
    assert binding.entity.workflow.state(binding.record_of(source).state).phase == "rejected"


def test_an_incident_cannot_join_itself(call, binding, actor):
    row = call().incident
    with pytest.raises(RuleBroken):
        incidents.join(binding, actor("dispatcher"), row, row)


def test_an_operator_may_not_join_incidents(call, binding, actor):
    first, second = call(), call()
    with pytest.raises(Forbidden):
        incidents.join(binding, actor("operator"), second.incident, first.incident)


def test_somebody_without_a_role_may_not_take_calls(binding, nobody):
    with pytest.raises(Forbidden):
        calls.take(binding, nobody, calls.Taken(call_class="prank", received_at=timezone.now()))


@pytest.mark.parametrize("call_class", ["prank", "ghost"])
def test_a_nuisance_number_is_blocked_for_the_hours_of_the_setting(call, binding, call_class):
    taken = call(call_class=call_class)
    block = BlockedNumber.objects.get()
    assert block.until - block.blocked_at == timedelta(hours=int(binding.setting("block_hours")))
    assert numbers.blocked(binding, taken.number, block.until - timedelta(seconds=1))
    assert numbers.blocked(binding, taken.number, block.until) is None


@pytest.mark.parametrize("call_class", ["informasi", "kejadian", "terputus"])
def test_other_calls_block_nobody(call, call_class):
    call(call_class=call_class)
    assert BlockedNumber.objects.count() == 0


def test_a_call_without_number_blocks_nobody(call):
    call(call_class="ghost", number="")
    assert BlockedNumber.objects.count() == 0


def test_a_blocked_number_is_blocked_once(call):
    call(call_class="prank")
    call(call_class="prank")
    assert BlockedNumber.objects.count() == 1


def test_an_emergency_from_a_blocked_number_is_taken(call):
    call(call_class="prank")
    assert call().incident is not None


def test_only_a_supervisor_lifts_a_block_and_only_once(call, binding, actor):
    call(call_class="prank")
    block = BlockedNumber.objects.get()
    with pytest.raises(Forbidden):
        numbers.lift(binding, actor("operator"), block)
    numbers.lift(binding, actor("pengawas"), block)
    with pytest.raises(RuleBroken):
        numbers.lift(binding, actor("pengawas"), block)
    assert numbers.blocked(binding, block.number) is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [("+62 812-3456-789", "08123456789"), ("(0451) 421 112", "0451421112"), ("62812345678", "0812345678"), ("", "")],
)
def test_one_number_has_one_spelling(written, kept):
    assert numbers.normalise(written) == kept


@pytest.mark.parametrize("written", ["abc", "12", "0" * 16, "0812'; --"])
def test_what_is_no_number_is_refused(written):
    with pytest.raises(RuleBroken):
        numbers.normalise(written)


def test_a_number_is_known_again(call, binding):
    call(call_class="informasi")
    call(call_class="ghost")
    found = numbers.known(binding, "+62811000111")
    assert (found.total, found.nuisance) == (2, 1)
    assert found.block is not None


def test_every_call_raises_the_number_of_the_board(call, binding):
    before = board.version(binding.app)
    call(call_class="informasi")
    assert board.version(binding.app) > before


def test_number_and_name_are_erased_when_their_time_is_over(call, binding):
    days = int(binding.setting("retention_days"))
    old, young = call(name="Bu Uji", call_class="informasi"), call(name="Pak Uji", call_class="informasi")
    still_open = call(name="Pak Buka")
    Call.objects.exclude(pk=young.pk).update(received_at=timezone.now() - timedelta(days=days + 1))
    assert incidents.erase_old(binding, timezone.now()) == 1
    old.refresh_from_db()
    assert (old.number, old.name) == ("", "")
    assert Call.objects.get(pk=young.pk).name == "Pak Uji"
    assert Call.objects.get(pk=still_open.pk).name == "Pak Buka"
