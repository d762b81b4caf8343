"""Who was served is led to the survey of the office that served them, from a record of any application."""

from types import SimpleNamespace

import pytest

from core.models import Office

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def served(binding, office):
    """A record of another application, served by an office."""
    return binding.asked(SimpleNamespace(office="office"), SimpleNamespace(office_id=office.pk, office=office))


def test_the_survey_of_the_office_that_served(binding, office, period):
    row = binding.row(period())
    assert served(binding, office).url == binding.url("answer", row.code)


def test_of_the_office_above_where_a_unit_has_none(binding, office, period):
    row = binding.row(period())
    unit = Office.objects.create(code="uji-unit", name="Unit uji", parent=office)
    assert served(binding, unit).url == binding.url("answer", row.code)


def test_of_no_other_office(binding, other_office, period):
    period()
    assert served(binding, other_office) is None


def test_not_before_it_opens_or_after_it_closes(binding, office, period):
    period(days_ago=30, days=20)
    assert served(binding, office) is None


def test_a_record_without_an_office_leads_nowhere(binding, office, period):
    period()
    assert binding.asked(SimpleNamespace(office=None), SimpleNamespace()) is None
