"""What is shown of answers: small groups hidden, weight kept, periods compared."""

from decimal import Decimal

import pytest

from blocks.survey import presenting
from blocks.survey.models import Answer, Response
from blocks.survey.selectors import results
from blocks.survey.tests.conftest import put


def shown(counts, least=5):
    return {one.label: one.count for one in results.hide_small(counts, least)}


def test_small_groups_have_no_number():
    assert shown({"a": 20, "b": 4, "c": 3, "d": 9}) == {"a": 20, "b": None, "c": None, "d": 9}


def test_a_single_missing_number_cannot_be_worked_out():
    assert shown({"a": 20, "b": 4, "d": 9}) == {"a": 20, "b": None, "d": None}


def test_an_empty_group_is_left_out():
    assert shown({"a": 20, "b": 0}) == {"a": 20}


@pytest.mark.django_db
def test_few_answers_are_shown_to_nobody(binding, period, give):
    row = binding.row(period())
    for _at in range(4):
        give(row)
    assert not presenting.Results(binding, row).is_shown
    give(row)
    assert presenting.Results(binding, row).is_shown


@pytest.mark.django_db
def test_progress_against_the_sample(binding, period, give):
    row = binding.row(period(population=10))
    for _at in range(9):
        give(row)
    assert (results.progress(row).required, results.progress(row).missing) == (10, 1)
    give(row)
    assert results.progress(row).is_enough


@pytest.mark.django_db
def test_the_weight_stays_with_a_published_period(binding, period, give):
    record = period()
    give(binding.row(record), 4)
    put(binding, record, "done")
    row = binding.row(record)
    assert row.weight == "sama"
    row.weight = "nol_sebelas"
    assert results.index(binding, row).value == Decimal("99.00")


@pytest.mark.django_db
def test_compares_with_the_public_period_before(binding, period, give, signed_in, office):
    before = period(days_ago=60, days=20)
    put(binding, before, "working")
    old = binding.row(before)
    now = period()
    response = give(binding.row(now), 3)
    Response.objects.filter(pk=response.pk).update(round=old)
    put(binding, before, "done")
    give(binding.row(now), 4)
    assert Answer.objects.count() == 18
    words = presenting.Results(binding, binding.row(now)).change
    assert words.startswith("Naik 25 dari Periode")
    for _at in range(4):
        give(binding.row(now), 4)
    page = signed_in(office).get(binding.url("result", binding.row(now).code)).content.decode()
    assert binding.url("result", old.code) in page


@pytest.mark.django_db
def test_by_service_hides_the_index_of_few(binding, period, give, service):
    row = binding.row(period())
    give(row, service_id=service.pk)
    assert [(one.count, one.index) for one in results.by_service(binding, row)] == [(None, None)]
