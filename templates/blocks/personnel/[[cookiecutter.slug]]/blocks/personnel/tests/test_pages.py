"""Pages: who may open them, what the clock answers, spreadsheets, and who signs the letter."""

import io
from datetime import date
from uuid import uuid4

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.personnel.services import approvals
from core import access
from core.models import RoleGrant
from core.workdays import workdays_after

pytestmark = pytest.mark.django_db

STAFF_PAGES = ("clock", "own", "correct", "approvals")
READER_PAGES = ("recap", "forecast", "recap_xlsx", "forecast_xlsx")


@pytest.fixture
def sign_in(client):
    """Sign an officer in; give roles to the position they hold."""

    def make(user, binding=None, *roles):
        for role in roles:
            position = user.holdings.first().position
            RoleGrant.objects.create(position=position, app=binding.app, role=role, all_offices=True)
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()

    return make


@pytest.mark.parametrize("name", STAFF_PAGES + READER_PAGES)
def test_a_stranger_reads_nothing(client, binding, name):
    assert client.get(binding.url(name)).status_code in (302, 403)


@pytest.mark.parametrize("name", STAFF_PAGES)
def test_every_officer_opens_their_own_pages(client, binding, chain, site, sign_in, name):
    sign_in(chain["users"]["member"])
    assert client.get(binding.url(name)).status_code == 200


@pytest.mark.parametrize("name", READER_PAGES)
def test_figures_are_for_readers_only(client, binding, chain, sign_in, name):
    sign_in(chain["users"]["member"])
    assert client.get(binding.url(name)).status_code == 403


@pytest.mark.parametrize("name", ("recap", "forecast", "sites", "site_new"))
def test_the_admin_opens_the_offices_pages(client, binding, chain, site, sign_in, name):
    sign_in(chain["users"]["head"], binding, "admin_kepegawaian")
    assert client.get(binding.url(name)).status_code == 200


def test_the_clock_refuses_in_words_that_a_phone_can_show(client, binding, chain, site, sign_in):
    sign_in(chain["users"]["member"])
    given = {"kind": "masuk", "client_key": uuid4(), "lat": "0", "lon": "0"}
    answer = client.post(binding.url("clock_send"), given)
    assert answer.status_code == 422
    assert answer.json()["message"]
    assert client.post(binding.url("clock_send"), {"kind": "masuk"}).status_code == 422


def test_the_recap_is_a_spreadsheet_with_a_line_a_member(client, binding, chain, sign_in):
    sign_in(chain["users"]["head"], binding, "admin_kepegawaian")
    book = load_workbook(io.BytesIO(client.get(binding.url("recap_xlsx")).content))
    lines = list(book.active.values)
    assert lines[0][0] == "Nama"
    assert [line[0] for line in lines[1:]] == [chain["member"].name]


def test_who_retires_is_listed_by_span(client, binding, chain, enter, officer, sign_in):
    today = timezone.localdate()
    enter(officer("Tua"), tanggal_lahir=date(today.year - 56, 1, 15), tmt_cpns=date(2000, 1, 1))
    sign_in(chain["users"]["head"], binding, "admin_kepegawaian")
    assert "Tua" not in client.get(binding.url("forecast"), {"tahun": "1"}).content.decode()
    assert "Tua" in client.get(binding.url("forecast"), {"tahun": "3"}).content.decode()


def test_who_granted_a_leave_signs_its_letter(binding, chain, ask, quota):
    day = workdays_after(timezone.localdate(), 3)
    quota(chain["member"], day.year)
    record = ask(chain["member"], chain["users"]["member"], day, day)
    assert binding.signed_as(record) is None
    for name in ("chief", "head"):
        approvals.decide(binding, access.actor_for(chain["users"][name]), binding.row(record), "setuju")
    assert binding.signed_as(record).name == chain["users"]["head"].full_name


def test_a_decision_by_post_moves_the_request(client, binding, chain, ask, quota, sign_in):
    day = workdays_after(timezone.localdate(), 3)
    quota(chain["member"], day.year)
    record = ask(chain["member"], chain["users"]["member"], day, day)
    sign_in(chain["users"]["chief"])
    client.post(binding.url("decide_leave", binding.row(record).pk), {"word": "setuju"})
    record.refresh_from_db()
    assert record.state == "diperiksa"
