"""Periods: of one's own office, not two at once, not moved away from their answers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.survey.services import life
from core import records
from core.rules import RuleBroken

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def values(binding, office, days_ago=0):
    first = timezone.localdate() - timedelta(days=days_ago)
    return {
        binding.office: office,
        binding.period: "Semester uji",
        binding.opens: first,
        binding.closes: first + timedelta(days=20),
        binding.population: 50,
    }


def test_an_officer_begins_one_for_the_own_office(binding, writer, office):
    record = records.create(binding.entity, writer, values(binding, office))
    assert binding.row(record).record_id == record.pk


def test_not_for_another_office(binding, writer, other_office):
    with pytest.raises(RuleBroken, match="kantor Anda sendiri"):
        records.create(binding.entity, writer, values(binding, other_office))


def test_not_two_at_once(binding, writer, office, period):
    period()
    with pytest.raises(RuleBroken, match="bertumpuk"):
        records.create(binding.entity, writer, values(binding, office))


def test_the_days_keep_their_answers(binding, writer, period, give):
    record = period()
    give(binding.row(record))
    setattr(record, binding.closes, timezone.localdate() - timedelta(days=1))
    with pytest.raises(RuleBroken, match="1 jawaban berada di luar"):
        life.follow(binding, record, writer)


def test_the_office_keeps_its_answers(binding, writer, period, give, other_office):
    record = period()
    give(binding.row(record))
    setattr(record, f"{binding.office}_id", other_office.pk)
    with pytest.raises(RuleBroken, match="Kantor tidak dapat diganti"):
        life.follow(binding, record, writer)


def test_codes_are_not_guessed_from_one_another(binding, period, other_office):
    codes = {binding.row(period()).code, binding.row(period(at=other_office)).code}
    assert len(codes) == 2
    assert all(len(code) == 8 for code in codes)
