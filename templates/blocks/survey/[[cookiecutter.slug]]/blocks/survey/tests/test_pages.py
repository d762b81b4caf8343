"""Pages as respondents and officers use them."""

from html import escape
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.cache import cache
from openpyxl import load_workbook

from blocks.survey import kiosk
from blocks.survey.elements import SLUGS
from blocks.survey.models import Moderation, Question, QuestionKind, Response
from blocks.survey.tests.conftest import put

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


def filled(**more):
    groups = {"gender": "p", "age": "29", "education": "sma", "occupation": "usaha"}
    return {"nonce": str(uuid4()), **dict.fromkeys(SLUGS, "3"), **groups, "suggestion": "", **more}


def test_a_respondent_answers_once_a_day(binding, client, period):
    row = binding.row(period())
    address = binding.url("answer", row.code)
    assert client.post(address, filled()).status_code == 302
    assert client.post(address, filled()).status_code == 200
    assert row.responses.count() == 1
    assert "sudah menjawab hari ini" in client.post(address, filled()).content.decode()


def test_a_forged_cookie_does_not_count(binding, client, period):
    row = binding.row(period())
    client.cookies["survei"] = f'{{"codes":["{row.code}"]}}'
    assert client.post(binding.url("answer", row.code), filled()).status_code == 302


def test_so_many_answers_an_hour_from_one_network(binding, client, period, monkeypatch):
    row = binding.row(period())
    monkeypatch.setattr(type(binding), "setting", lambda _self, name: 1 if name == "an_hour" else "sama")
    client.post(binding.url("answer", row.code), filled())
    client.cookies.clear()
    assert client.post(binding.url("answer", row.code), filled()).status_code == 422
    assert row.responses.count() == 1


def test_all_that_is_missing_is_told_at_once(binding, client, period):
    row = binding.row(period())
    page = client.post(binding.url("answer", row.code), {"nonce": str(uuid4())})
    assert page.status_code == 422
    assert page.content.decode().count("Pilih satu jawaban.") >= 13


def test_a_closed_survey_says_so(binding, client, period):
    row = binding.row(period(state="waiting"))
    assert "sedang tidak dibuka" in client.get(binding.url("answer", row.code)).content.decode()


def walk(binding, client, row, start):
    """Press through the kiosk; gives the last page."""
    page = client.post(start)
    for _at in range(20):
        screen = page.context["screen"]
        data = {"kept": page.context["kept"], "name": screen.name, "value": screen.choices[-1][0]}
        page = client.post(start, data)
        if page.status_code == 302:
            return page
    raise AssertionError("the kiosk does not end")


def test_the_kiosk_asks_one_question_a_screen_and_returns(binding, client, period, service):
    row = binding.row(period())
    start = binding.url("kiosk", kiosk.token(row))
    for _person in range(2):
        page = walk(binding, client, row, start)
        assert 'http-equiv="refresh"' in client.get(page["Location"]).content.decode()
    first = row.responses.first()
    assert (row.responses.count(), first.source, first.service_id) == (2, "kios", service.pk)
    assert "<script" not in client.get(start).content.decode()


def test_the_kiosk_takes_an_answer_back(binding, client, period):
    start = binding.url("kiosk", kiosk.token(binding.row(period())))
    page = client.post(start)
    first = page.context["screen"].name
    page = client.post(start, {"kept": page.context["kept"], "name": first, "value": "2"})
    assert page.context["screen"].name != first
    page = client.post(start, {"kept": page.context["kept"], "back": "1"})
    assert page.context["screen"].name == first


def test_a_kiosk_needs_the_offices_signature(binding, client, period):
    row = binding.row(period())
    assert client.get(binding.url("kiosk", f"{row.code}:salah")).status_code == 404


def test_results_are_not_public_before_time(binding, client, period, give):
    record = period()
    row = binding.row(record)
    for _at in range(5):
        give(row)
    assert client.get(binding.url("result", row.code)).status_code == 404
    put(binding, record, "done")
    page = client.get(binding.url("result", row.code)).content.decode()
    assert "100,00" in page
    assert "terlalu sedikit" not in page


def test_hostile_words_stay_words(binding, client, period, give):
    record = period()
    row = binding.row(record)
    words = "<script>alert(1)</script>"
    for _at in range(5):
        give(row, suggestion=words)
    row.responses.update(moderation=Moderation.SHOWN)
    put(binding, record, "done")
    page = client.get(binding.url("result", row.code)).content.decode()
    assert words not in page
    assert escape(words) in page


OFFICERS = ("desk", "recap", "recap_sheet", "forms", "form_new")
OF_A_PERIOD = ("report", "answers", "poster", "blank", "paper", "suggestions")


@pytest.mark.parametrize("name", OFFICERS)
def test_officers_pages(binding, signed_in, office, client, name, other_office):
    assert client.get(binding.url(name)).status_code in (302, 403)
    assert signed_in(other_office, role=None).get(binding.url(name)).status_code == 403
    assert signed_in(office).get(binding.url(name)).status_code == 200


@pytest.mark.parametrize("name", OF_A_PERIOD)
def test_pages_of_a_period_are_the_offices_own(binding, signed_in, office, other_office, period, give, name):
    record = period()
    for _at in range(6):
        give(binding.row(record), suggestion="Baik")
    assert signed_in(other_office).get(binding.url(name, record.pk)).status_code == 404
    assert signed_in(office).get(binding.url(name, record.pk)).status_code == 200


def test_the_spreadsheet_runs_no_formula(binding, signed_in, office, period, give):
    record = period()
    give(binding.row(record), suggestion="=1+1")
    content = signed_in(office).get(binding.url("answers", record.pk)).content
    rows = list(load_workbook(BytesIO(content))["Jawaban"].values)
    assert rows[1][-1] == "'=1+1"


def lines(rows):
    data = {"form-TOTAL_FORMS": str(len(rows)), "form-INITIAL_FORMS": "0"}
    for at, row in enumerate(rows):
        data |= {f"form-{at}-{name}": value for name, value in {"nonce": str(uuid4()), **row}.items()}
    return data


def test_the_fast_sheet_saves_all_lines_or_none(binding, signed_in, office, period):
    record = period()
    row, page = binding.row(record), signed_in(office)
    day = row.opens_on.isoformat()
    address = binding.url("paper", record.pk)
    good, bad = {"on": day, "digits": "344334434", "sheet": "1"}, {"on": day, "digits": "34433", "sheet": "2"}
    assert page.post(address, lines([good, bad])).status_code == 422
    assert not row.responses.exists()
    assert page.post(address, lines([good, {"on": day}])).status_code == 302
    assert row.responses.get().answers.get(element="biaya").value == 3


def test_the_fast_sheet_names_the_double(binding, signed_in, office, period):
    record = period()
    day = binding.row(record).opens_on.isoformat()
    rows = [{"on": day, "digits": "444444444", "sheet": "7"}] * 2
    page = signed_in(office).post(binding.url("paper", record.pk), lines(rows))
    assert "Nomor ini ada dua kali." in page.content.decode()
    assert not Response.objects.exists()


def test_a_suggestion_is_let_through_by_the_office(binding, signed_in, office, other_office, period, give):
    record = period()
    response = give(binding.row(record), suggestion="Tambah kursi")
    address = binding.url("suggestion", record.pk, response.pk)
    assert signed_in(other_office).post(address, {"decision": "tampil"}).status_code == 404
    signed_in(office).post(address, {"decision": "tampil"})
    response.refresh_from_db()
    assert response.moderation == Moderation.SHOWN


def test_a_questionnaire_is_the_offices_own(binding, signed_in, office, other_office, form):
    assert signed_in(other_office).get(binding.url("form", form.pk)).status_code == 404
    assert signed_in(office).get(binding.url("form", form.pk)).status_code == 200


def test_a_questionnaire_asks_what_follows(binding, client, form):
    first = Question.objects.create(
        questionnaire=form, order=1, kind=QuestionKind.SINGLE, text="Cara?", options=["Loket", "Aplikasi"]
    )
    second = Question.objects.create(
        questionnaire=form, order=2, kind=QuestionKind.TEXT, text="Mengapa?", after=first, after_value="Aplikasi"
    )
    address = binding.url("form_answer", form.code)
    assert "Mengapa?" not in client.get(address).content.decode()
    data = {"nonce": str(uuid4()), f"q{first.pk}": "Aplikasi", "seen": [first.pk]}
    page = client.post(address, data).content.decode()
    assert "Mengapa?" in page
    assert "wajib dijawab" not in page
    done = client.post(address, data | {f"q{second.pk}": "Dekat", "seen": [first.pk, second.pk]})
    assert done.status_code == 302
    assert form.replies.get().given.count() == 2


def test_deeds_need_a_post(binding, signed_in, office, form):
    page = signed_in(office)
    assert page.get(binding.url("form_version", form.pk)).status_code == 405
    assert page.get(binding.url("form_deed", form.pk, "tutup")).status_code == 405


def test_the_desk_asks_no_more_for_more_periods(binding, signed_in, office, period, django_assert_max_num_queries):
    page = signed_in(office)
    for days_ago in (10, 60, 110, 160):
        period(days_ago=days_ago)
    page.get(binding.url("desk"))
    with django_assert_max_num_queries(30):
        assert page.get(binding.url("desk")).status_code == 200
