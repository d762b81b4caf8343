"""Answers: once, complete, in time, of the office's own services, without who it was."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from blocks.survey.elements import SLUGS
from blocks.survey.models import Response
from blocks.survey.services import answering
from blocks.survey.services.answering import Given
from blocks.survey.tests.conftest import put
from core.rules import RuleBroken

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def test_an_answer_is_kept_without_a_name(binding, period, give):
    row = binding.row(period())
    response = give(row, 3, suggestion="  Tambah kursi.  ")
    assert (response.answers.count(), response.suggestion) == (9, "Tambah kursi.")
    assert {field.name for field in Response._meta.fields}.isdisjoint({"user", "person", "ip", "device", "name"})


def test_the_same_form_is_saved_once(binding, period, give):
    row, nonce = binding.row(period()), uuid4()
    assert give(row, nonce=nonce).pk == give(row, nonce=nonce).pk
    assert row.responses.count() == 1


def test_all_nine_must_be_answered(binding, period, give):
    with pytest.raises(RuleBroken, match="Sarana dan prasarana"):
        give(binding.row(period()), dict.fromkeys(SLUGS[:-1], 4))


@pytest.mark.parametrize("value", [0, 5, -1])
def test_only_one_to_four(binding, period, give, value):
    with pytest.raises(RuleBroken, match="1 sampai 4"):
        give(binding.row(period()), {**dict.fromkeys(SLUGS, 3), "waktu": value})


@pytest.mark.parametrize("phase", ["received", "waiting", "verifying", "done"])
def test_only_while_open(binding, period, give, phase):
    with pytest.raises(RuleBroken, match="ditutup"):
        give(binding.row(period(state=phase)))


def test_not_after_the_last_day_though_the_clock_did_not_come_by(binding, period, give):
    with pytest.raises(RuleBroken, match="ditutup"):
        give(binding.row(period(days_ago=10, days=9)))


def test_a_service_of_another_office_is_refused(binding, period, give, service, other_office):
    record = period(at=other_office)
    with pytest.raises(RuleBroken, match="bukan layanan kantor ini"):
        give(binding.row(record), service_id=service.pk)


def paper(binding, row, on, sheet="", answers=None, actor=None):
    given = Given(nonce=uuid4(), answers=answers or dict.fromkeys(SLUGS, 2))
    return answering.give_paper(binding, row, given, on, sheet, actor)


def test_paper_keeps_its_true_day(binding, period, writer):
    record = period(state="waiting")
    day = timezone.localdate() - timedelta(days=6)
    assert paper(binding, binding.row(record), day, "A-1", actor=writer).answered_on == day


def test_a_sheet_is_entered_once(binding, period, writer):
    row, day = binding.row(period()), timezone.localdate()
    paper(binding, row, day, "A-1", actor=writer)
    with pytest.raises(RuleBroken, match="A-1 sudah dimasukkan"):
        paper(binding, row, day, "A-1", actor=writer)


@pytest.mark.parametrize("days", [-11, 1, 40])
def test_paper_of_another_time_is_refused(binding, period, writer, days):
    with pytest.raises(RuleBroken, match="di luar masa survei"):
        paper(binding, binding.row(period()), timezone.localdate() + timedelta(days=days), actor=writer)


def test_paper_may_leave_an_element_open(binding, period, writer):
    row = binding.row(period())
    paper(binding, row, timezone.localdate(), answers={"waktu": 3}, actor=writer)
    assert row.responses.get().answers.count() == 1


def test_a_checked_period_takes_no_more_paper(binding, period, writer):
    record = period()
    put(binding, record, "verifying")
    with pytest.raises(RuleBroken, match="tidak lagi menerima"):
        paper(binding, binding.row(record), timezone.localdate(), actor=writer)
