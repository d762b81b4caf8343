"""Pages: who may open them, what the board's poll answers, and what the intake says to its script."""

from uuid import uuid4

import pytest
from django.utils import timezone

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.emergency.models import Call, Dispatch
from blocks.emergency.services import board, dispatching

pytestmark = pytest.mark.django_db

PUBLIC = ("help", "warnings", "feed")
ROOM = ("board", "call", "calls", "reports", "report_new", "units", "shifts", "statistics", "alerts", "numbers")


@pytest.fixture
def sign_in(client, django_user_model, binding, office):
    """Sign an officer in who holds roles through a position."""
    from core.models import Position, PositionHolding, RoleGrant

    def make(*roles):
        user = django_user_model.objects.create_user(kind="officer", name="Uji", status="active")
        position = Position.objects.create(code=f"uji-{user.pk}", office=office, title="Penguji")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        for role in roles:
            RoleGrant.objects.create(
                position=position, app=binding.app, role=role, all_offices=role != "petugas_lapangan"
            )
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()
        return user

    return make


@pytest.mark.parametrize("name", PUBLIC)
def test_everybody_reads_the_public_pages(client, binding, name):
    assert client.get(binding.url(name)).status_code == 200


@pytest.mark.parametrize("name", ROOM)
def test_a_stranger_reads_no_page_of_the_room(client, binding, name):
    assert client.get(binding.url(name)).status_code in (302, 403)


@pytest.mark.parametrize("name", ROOM)
def test_a_supervisor_opens_every_page_of_the_room(client, binding, sign_in, name):
    sign_in("pengawas")
    assert client.get(binding.url(name)).status_code == 200


def test_the_board_answers_nothing_while_nothing_changed(client, binding, sign_in, call):
    sign_in("dispatcher")
    call()
    held = board.version(binding.app)
    assert client.get(binding.url("board_live"), {"v": held}).status_code == 204
    call(call_class="informasi")
    assert client.get(binding.url("board_live"), {"v": held}).status_code == 200


def test_an_unchanged_board_costs_no_read_of_incidents_or_units(
    client, binding, sign_in, call, django_assert_max_num_queries
):
    sign_in("dispatcher")
    call()
    held = board.version(binding.app)
    client.get(binding.url("board_live"), {"v": held})
    with django_assert_max_num_queries(8):
        client.get(binding.url("board_live"), {"v": held})


def test_the_board_does_not_ask_more_for_more_incidents(
    client, binding, sign_in, call, unit, actor, django_assert_max_num_queries
):
    sign_in("dispatcher")
    for at in range(6):
        dispatching.send(binding, actor("dispatcher"), call().incident, [unit(f"U{at}").pk])
    client.get(binding.url("board"))
    with django_assert_max_num_queries(30):
        client.get(binding.url("board"))


def posted(**values):
    return {"call_class": "kejadian", "number": "0811", "category": "", "place": "", "client_key": uuid4()} | values


def test_the_script_is_told_what_is_missing_field_by_field(client, binding, sign_in):
    sign_in("operator")
    answer = client.post(binding.url("call"), posted(), headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert set(answer.json()["fields"]) == {"category", "place"}


def test_a_call_saved_by_the_script_is_saved_once(client, binding, sign_in):
    sign_in("operator")
    category = binding.choices_of(binding.category)[0][0]
    data = posted(category=category, place="Jl. Uji")
    answers = [client.post(binding.url("call"), data, headers={"accept": "application/json"}) for _try in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["url"] == answers[1].json()["url"]
    assert Call.objects.count() == 1


def test_what_was_typed_stays_without_the_script(client, binding, sign_in):
    sign_in("operator")
    answer = client.post(binding.url("call"), posted(note="Asap di dapur"))
    assert answer.status_code == 422
    assert "Asap di dapur" in answer.content.decode()


def test_an_operator_may_not_send_units_by_address(client, binding, sign_in, call, unit):
    sign_in("operator")
    row = call().incident
    assert client.post(binding.url("send", row.pk), {"unit": unit().pk}).status_code == 403
    assert Dispatch.objects.count() == 0


def test_a_refused_dispatch_is_said_on_the_page(client, binding, sign_in, call):
    sign_in("dispatcher")
    answer = client.post(binding.url("send", call().incident_id), follow=True)
    assert "Pilih sedikitnya satu unit." in answer.content.decode()


def test_a_crew_sees_its_errand_and_its_next_button(client, binding, sign_in, call, unit, actor):
    sign_in("petugas_lapangan")
    dispatching.send(binding, actor("dispatcher"), call(place="Jl. Kapas 9").incident, [unit().pk])
    page = client.get(binding.url("crew")).content.decode()
    assert "Jl. Kapas 9" in page
    assert "Berangkat" in page


def test_words_of_a_caller_are_inert_on_the_board(client, binding, sign_in, call):
    sign_in("dispatcher")
    call(place="<script>alert(1)</script>")
    page = client.get(binding.url("board")).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_draft_is_not_public(client, binding, actor):
    from datetime import timedelta

    from blocks.emergency.models import Alert
    from blocks.emergency.services import alerts

    alert = Alert(status="Actual", headline="Rahasia", expires=timezone.now() + timedelta(hours=1))
    alerts.draft(binding, actor("pengawas"), alert, [])
    assert client.get(binding.url("cap", alert.identifier)).status_code == 404
    assert client.get(binding.url("warning", alert.identifier)).status_code == 404


@pytest.mark.parametrize(("role", "sees"), [("operator", True), ("pimpinan", False)])
def test_callers_are_masked_for_those_who_do_not_work_with_calls(client, binding, sign_in, call, role, sees):
    sign_in(role)
    call(number="081234567890", name="Bu Rahasia", call_class="informasi")
    page = client.get(binding.url("calls")).content.decode()
    found = client.get(binding.url("calls"), {"q": "34567"}).content.decode()
    assert ("081234567890" in page, "Bu Rahasia" in page) == (sees, sees)
    assert ("Belum ada panggilan." not in found) is sees


def test_a_published_alert_is_public_in_words_and_as_cap(client, binding, actor):
    from datetime import timedelta

    from blocks.emergency.models import Alert, AlertArea
    from blocks.emergency.services import alerts

    supervisor = actor("pengawas")
    words = {"status": "Actual", "category": "Met", "event": "Banjir", "headline": "Air naik", "description": "Naik."}
    grades = {"urgency": "Immediate", "severity": "Severe", "certainty": "Observed"}
    alert = Alert(**words, **grades, expires=timezone.now() + timedelta(hours=2))
    areas = [AlertArea(description="Tepi sungai", polygon="-1.3,120.7 -1.3,120.8 -1.4,120.8 -1.3,120.7")]
    sent = alerts.publish(binding, supervisor, alerts.draft(binding, supervisor, alert, areas))
    assert "Air naik" in client.get(binding.url("help")).content.decode()
    assert "Tepi sungai" in client.get(binding.url("warning", sent.identifier)).content.decode()
    xml = client.get(binding.url("cap", sent.identifier))
    assert xml["Content-Type"].startswith("application/cap+xml")
    assert xml.content.decode() == sent.xml
    assert sent.identifier in client.get(binding.url("feed")).content.decode()
