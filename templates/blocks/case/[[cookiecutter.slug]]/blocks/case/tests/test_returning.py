"""While the applicant has to complete, the clock stands; who lets the day pass loses the request."""

from datetime import timedelta

import pytest

from blocks.case.models import TurnEnd
from blocks.case.services import following, housekeeping, intake, turns
from core.models import Notification
from core.rules import RuleBroken


def ask(binding, officer, record, note="Lengkapi surat kuasa."):
    turns.to_applicant(binding, officer, record, following.open_turn(record.case).pk, note)
    record.refresh_from_db()
    record.case.refresh_from_db()


def test_the_clock_stands_and_the_promised_day_moves(world, binding, applicant, officer, sent):
    promised = sent.case.due_on
    ask(binding, officer, sent)
    assert (sent.case.stopped_on, following.due_at(binding, sent)) == (world.clock.now.date(), None)
    world.clock.move(world.clock.now + timedelta(days=7))
    intake.complete(binding, applicant, sent, "Sudah.")
    sent.case.refresh_from_db()
    assert (sent.case.stopped_workdays, sent.case.stopped_on) == (5, None)
    assert sent.case.due_on == promised + timedelta(days=7)
    assert sent.case.returned_times == 1


def test_the_applicant_is_told_once_what_to_complete(binding, officer, sent):
    ask(binding, officer, sent)
    assert Notification.objects.filter(title="Permohonan Anda perlu dilengkapi").count() == 1


def test_nothing_to_complete_is_nothing_to_return(binding, officer, sent):
    with pytest.raises(RuleBroken, match="apa yang harus dilengkapi"):
        ask(binding, officer, sent, "")


def test_it_is_dropped_the_day_after_the_last_and_not_before(world, binding, officer, sent):
    ask(binding, officer, sent)
    world.clock.move(sent.case.complete_by)
    housekeeping.run(binding, world.clock.now)
    sent.case.refresh_from_db()
    assert sent.case.is_open
    world.clock.move(sent.case.complete_by + timedelta(days=1))
    housekeeping.run(binding, world.clock.now)
    housekeeping.run(binding, world.clock.now)
    sent.case.refresh_from_db()
    assert not sent.case.is_open
    assert sent.case.turns.order_by("-pk").first().end == TurnEnd.BERHENTI
    assert Notification.objects.filter(title="Permohonan Anda gugur karena tidak dilengkapi").count() == 1


def test_a_draft_that_is_never_sent_is_dropped(world, binding, draft):
    world.clock.move(world.clock.now + timedelta(days=binding.setting("draft_days") - 1))
    housekeeping.run(binding, world.clock.now)
    draft.case.refresh_from_db()
    assert draft.case.is_open
    world.clock.move(world.clock.now + timedelta(days=2))
    housekeeping.run(binding, world.clock.now)
    draft.case.refresh_from_db()
    assert not draft.case.is_open
