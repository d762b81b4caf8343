"""Vacancies: who sees them, what a filter keeps, what fits a profile."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.jobs.selectors import vacancies

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def shown(home):
    return set(vacancies.public(home).values_list("pk", flat=True))


def test_only_published_vacancies_are_public(home, vacancy):
    open_one, draft = vacancy(), vacancy(published=False)
    assert shown(home) == {open_one.pk}
    assert draft.jobs.published_at is None
    open_one.jobs.refresh_from_db()
    assert open_one.jobs.published_at is not None


def test_a_vacancy_is_hidden_the_day_after_its_last_even_before_the_clock_closes_it(home, vacancy):
    record = vacancy()
    model = home.entity_of("vacancy").model
    model.objects.filter(pk=record.pk).update(**{home.vacancy_until: timezone.localdate()})
    assert shown(home) == {record.pk}
    model.objects.filter(pk=record.pk).update(**{home.vacancy_until: timezone.localdate() - timedelta(days=1)})
    assert shown(home) == set()


def test_vacancies_of_an_employer_that_lost_its_verification_are_hidden(home, vacancy):
    record = vacancy()
    company = home.of(record, "vacancy_employer")
    type(company).objects.filter(pk=company.pk).update(state="dibekukan")
    assert shown(home) == set()


def test_filters_narrow_by_field_words_and_reach_of_education(home, vacancy):
    cashier = vacancy()
    nurse = vacancy(vacancy_title="Perawat", vacancy_field="kesehatan", vacancy_education="d3")
    rows = vacancies.public(home)

    def kept(**asked):
        return set(vacancies.narrowed(home, rows, asked).values_list("pk", flat=True))

    assert kept(bidang="kesehatan") == {nurse.pk}
    assert kept(q="perawat") == {nurse.pk}
    assert kept(pendidikan="sma") == {cashier.pk}
    assert kept(pendidikan="s1") == {cashier.pk, nurse.pk}
    assert kept(pendidikan="tidak-ada") == set()


def test_those_with_general_upper_secondary_reach_vocational_vacancies_too(home, vacancy):
    record = vacancy(vacancy_education="smk")
    rows = vacancies.narrowed(home, vacancies.public(home), {"pendidikan": "sma"})
    assert [row.pk for row in rows] == [record.pk]


def test_fitting_vacancies_are_of_the_seekers_field_and_within_reach(home, vacancy, seeker):
    fits = vacancy()
    vacancy(vacancy_field="kesehatan")
    vacancy(vacancy_education="s1")
    assert vacancies.fitting(home, seeker()) == [fits]


def test_an_unfinished_profile_fits_nothing(home, vacancy, seeker):
    vacancy()
    assert vacancies.fitting(home, seeker(seeker_fields=[])) == []
