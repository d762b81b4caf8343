"""Pages: who may open them, what a screen is told, and that it shows no name."""

import pytest
from django.utils import timezone

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.queue.models import Kiosk, Ticket, Turn
from blocks.queue.services import board, calling, counters
from core import setting_values
from core.models import Office, Position, PositionHolding, RoleGrant, SettingValue

pytestmark = pytest.mark.django_db

PUBLIC = ("now", "now_live", "screens")
DESK = ("desk", "paper", "setup", "counter_new", "kiosk_new")
READERS = ("statistics", "statistics_xlsx")


@pytest.fixture
def open_hours(bound):
    """The house is open all day, whatever day it is."""
    name = bound.hours.removeprefix("settings.")
    SettingValue.objects.create(app=bound.app, key=name, value={"mon-sun": ["00:00-24:00"]})
    setting_values.forget(bound.app)
    yield
    setting_values.forget(bound.app)


@pytest.fixture
def sign_in(client, django_user_model, bound):
    """Sign an officer in who holds roles through a position."""

    def make(*roles):
        office = Office.objects.get_or_create(code="uji", defaults={"name": "Kantor uji"})[0]
        user = django_user_model.objects.create_user(kind="officer", name="Petugas Rahasia", status="active")
        position = Position.objects.create(code=f"uji-{user.pk}", office=office, title="Penguji")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        for role in roles:
            RoleGrant.objects.create(position=position, app=bound.app, role=role, all_offices=True)
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()
        return user

    return make


@pytest.mark.parametrize("name", PUBLIC)
def test_everybody_opens_the_public_pages(client, bound, line, name):
    assert client.get(bound.url(name), follow=True).status_code == 200


@pytest.mark.parametrize("name", ["counter", *DESK, *READERS])
def test_a_stranger_opens_none_of_the_others(client, bound, sign_in, name):
    assert client.get(bound.url(name)).status_code in (302, 403)
    sign_in()
    assert client.get(bound.url(name)).status_code == 403


@pytest.mark.parametrize("name", ["counter", *DESK, *READERS])
def test_the_desk_opens_all_of_them(client, bound, sign_in, line, name):
    sign_in("pengatur_antrean")
    assert client.get(bound.url(name)).status_code == 200


@pytest.mark.parametrize("name", DESK)
def test_an_officer_at_a_counter_does_not_run_the_desk(client, bound, sign_in, name):
    sign_in("petugas_loket")
    assert client.get(bound.url(name)).status_code == 403


def test_a_leader_reads_the_figures_and_calls_nobody(client, bound, sign_in):
    sign_in("pimpinan")
    assert client.get(bound.url("statistics")).status_code == 200
    assert client.get(bound.url("counter")).status_code == 403


def test_a_day_at_the_counter_by_its_buttons(client, bound, sign_in, line, make_counter, give):
    sign_in("petugas_loket")
    one, ticket = make_counter(line, open_it=False).row, give()
    for deed in ("buka", "panggil", "panggil-ulang", "layani", "selesai"):
        assert client.post(bound.url("counter_act", one.pk, deed), follow=True).status_code == 200
    ticket.refresh_from_db()
    assert ticket.state == "done"
    assert client.post(bound.url("counter_act", one.pk, "hapus")).status_code == 404
    assert client.get(bound.url("counter_act", one.pk, "panggil")).status_code == 405


def test_what_is_refused_is_said_on_the_page(client, bound, sign_in, line, make_counter):
    sign_in("petugas_loket")
    one = make_counter(line)
    page = client.post(bound.url("counter_act", one.row.pk, "buka"), follow=True).content.decode()
    assert "sedang dijaga" in page


def test_the_list_of_who_waits_is_not_drawn_again_for_nothing(client, bound, sign_in, line, make_counter, give):
    sign_in("petugas_loket")
    client.post(bound.url("counter_act", make_counter(line, open_it=False).row.pk, "buka"))
    held = board.version(bound.app, line.site_id)
    assert client.get(bound.url("counter_live"), {"v": held}).status_code == 204
    give()
    assert client.get(bound.url("counter_live"), {"v": held}).status_code == 200


def test_the_screen_is_told_each_call_once_and_no_name(client, bound, binding, line, make_counter, give):
    one = make_counter(line)
    give()
    held = board.version(bound.app, line.site_id)
    address = bound.url("screen_live", line.site_id)
    assert client.get(address, {"v": held}).status_code == 204
    calling.call_next(binding, one.who, one.row)
    told = client.get(address, {"v": held, "sesudah": 0}).json()
    assert [call["label"] for call in told["calls"]] == [Ticket.objects.get().label]
    assert "Nomor antrean" in told["calls"][0]["say"]
    again = client.get(address, {"v": held, "sesudah": told["calls"][-1]["id"]}).json()
    assert again["calls"] == []
    assert str(one.who.user) not in told["html"]


def test_the_screen_of_a_place_without_lines_is_not_found(client, bound, line):
    assert client.get(bound.url("screen", 987654)).status_code == 404


def test_hostile_words_are_inert_on_the_screen(client, bound, binding, line, make_counter):
    one = make_counter(line)
    counters.pause(binding, one.who, one.row, "<script>alert(1)</script>")
    page = client.get(bound.url("screen", line.site_id)).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_kiosk_gives_a_number_and_shows_it_for_printing(client, bound, kiosk, line, open_hours):
    assert line.title in client.get(bound.url("kiosk", kiosk.token)).content.decode()
    data = {"layanan": line.id, "prioritas": "lansia"}
    page = client.post(bound.url("kiosk_draw", kiosk.token), data, follow=True).content.decode()
    ticket = Ticket.objects.get()
    assert (ticket.source, ticket.priority) == ("kios", "lansia")
    assert ticket.label in page
    assert "lansia" not in page.lower()


@pytest.mark.parametrize("data", [{}, {"layanan": "x"}, {"layanan": "987654"}, {"prioritas": "raja"}])
def test_the_kiosk_refuses_what_is_not_on_it(client, bound, kiosk, line, open_hours, data):
    given = {"layanan": line.id} | data if "prioritas" in data else data
    assert "dari daftar" in client.post(bound.url("kiosk_draw", kiosk.token), given, follow=True).content.decode()
    assert not Ticket.objects.exists()


def test_a_kiosk_that_was_switched_off_or_given_another_address_gives_nothing(client, bound, sign_in, kiosk, line):
    old = bound.url("kiosk", kiosk.token)
    sign_in("pengatur_antrean")
    client.post(bound.url("kiosk_renew", kiosk.pk))
    assert client.get(old).status_code == 404
    kiosk.refresh_from_db()
    Kiosk.objects.update(is_active=False)
    assert client.get(bound.url("kiosk", kiosk.token)).status_code == 404
    assert client.post(bound.url("kiosk_draw", kiosk.token), {"layanan": line.id}).status_code == 404


def test_the_kiosk_says_when_a_code_is_not_known(client, bound, kiosk):
    page = client.post(bound.url("kiosk_arrive", kiosk.token), {"kode": "<b>"}, follow=True).content.decode()
    assert "tidak dikenal" in page


def test_a_ticket_is_watched_by_its_code_alone(client, bound, give):
    ticket = give()
    assert ticket.label in client.get(bound.url("ticket", ticket.code)).content.decode()
    assert client.get(bound.url("ticket_live", ticket.code)).status_code == 200
    assert client.get(bound.url("ticket", "TIDAKADA99")).status_code == 404


def test_the_desk_gives_a_number_and_writes_one_down(client, bound, sign_in, line):
    sign_in("pengatur_antrean")
    client.post(bound.url("give"), {"layanan": line.id})
    assert Ticket.objects.get().source == "meja"
    now = timezone.localtime()
    data = {"service": line.id, "number": 3, "day": now.date().isoformat(), "arrived_at": "00:00"}
    assert client.post(bound.url("paper"), data).status_code == 302
    assert "sudah dicatat" in client.post(bound.url("paper"), data).content.decode()
    assert Turn.objects.count() == 2


def test_a_counter_is_added_once_a_number(client, bound, sign_in, line):
    sign_in("pengatur_antrean")
    data = {"number": 40, "name": "Baru", "is_active": "on", "services": [line.id]}
    assert client.post(bound.url("counter_new"), data).status_code == 302
    assert "sudah dipakai" in client.post(bound.url("counter_new"), data).content.decode()


def test_the_workbook_is_one(client, bound, sign_in, line):
    sign_in("kepala_opd")
    answer = client.get(bound.url("statistics_xlsx"), {"dari": "bukan-tanggal"})
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer.content.startswith(b"PK")


def test_no_page_carries_a_script_or_style_of_its_own(client, bound, kiosk, line, give):
    for address in (
        bound.url("screen", line.site_id),
        bound.url("kiosk", kiosk.token),
        bound.url("ticket", give().code),
    ):
        page = client.get(address).content.decode()
        assert "<style" not in page
        assert " style=" not in page
        assert "onclick" not in page
        assert all("src=" in part.split(">")[0] for part in page.split("<script")[1:])
