"""The block's pages: open to everybody where they should be, closed to strangers where they must be."""

import json
import re

import pytest

from blocks.jobs.services import applying

pytestmark = pytest.mark.django_db


def test_vacancies_need_no_account(client, home, vacancy):
    record = vacancy()
    page = client.get(home.url("vacancies"))
    assert page.status_code == 200
    assert home.url("vacancy", record.pk) in page.content.decode()


def test_nonsense_in_the_filter_asks_for_nothing(client, home, vacancy):
    vacancy()
    page = client.get(home.url("vacancies"), {"bidang": "' OR 1=1", "kecamatan": "x", "page": "-3"})
    assert page.status_code == 200


def test_a_vacancy_carries_one_job_posting(client, home, vacancy):
    page = client.get(home.url("vacancy", vacancy().pk)).content.decode()
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(text)["@type"] == "JobPosting"


def test_a_draft_is_not_found_by_strangers(client, home, vacancy):
    assert client.get(home.url("vacancy", vacancy(published=False).pk)).status_code == 404


def test_each_reading_is_counted(client, home, vacancy):
    record = vacancy()
    client.get(home.url("vacancy", record.pk))
    client.get(home.url("vacancy", record.pk))
    record.jobs.refresh_from_db()
    assert record.jobs.views == 2


def test_applying_by_tap_leads_to_the_application(client, home, vacancy, seeker):
    record, profile = vacancy(), seeker()
    client.force_login(home.of(profile, "seeker_person").user)
    answer = client.post(home.url("apply", record.pk))
    made = applying.application_of(home, record, profile)
    assert answer.url == home.entity_of("application").url("detail", made.pk)


def test_a_guest_who_applies_is_asked_to_sign_in(client, home, vacancy):
    record = vacancy()
    assert client.post(home.url("apply", record.pk)).status_code in (302, 403)
    assert home.entity_of("application").model.objects.count() == 0


def test_a_rival_finds_neither_board_nor_applicant(client, home, vacancy, seeker, actor_of):
    mine, other = vacancy(), vacancy()
    profile = seeker()
    made = applying.apply(home, mine, actor_of(home.of(profile, "seeker_person")))
    rival = home.of(home.of(other, "vacancy_employer"), "employer_person").user
    client.force_login(rival)
    assert client.get(home.url("board", mine.pk)).status_code == 404
    assert client.get(home.entity_of("application").url("detail", made.pk)).status_code == 404
    assert client.get(home.url("cv", made.pk)).status_code == 404
    assert client.get(home.url("board", other.pk)).status_code == 200


def test_figures_are_public_and_hold_no_names(client, home, seeker):
    profile = seeker()
    page = client.get(home.url("statistics")).content.decode()
    assert str(home.of(profile, "seeker_person")) not in page


def test_the_sitemap_lists_open_vacancies_only(client, home, vacancy):
    record, draft = vacancy(), vacancy(published=False)
    text = client.get(home.url("sitemap")).content.decode()
    assert home.url("vacancy", record.pk) in text
    assert home.url("vacancy", draft.pk) not in text
