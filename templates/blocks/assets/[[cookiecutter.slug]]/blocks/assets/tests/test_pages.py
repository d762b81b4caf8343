"""The block's pages: who may open them, what a label leads to, what is refused with words."""

import io
from uuid import uuid4

import pytest
from django.urls import reverse

from blocks.assets.models import Check, Outcome, Round
from blocks.assets.services import rounds
from blocks.assets.tests.conftest import lead, picture
from tests import walking

pytestmark = pytest.mark.django_db

JSON = {"HTTP_ACCEPT": "application/json"}


def own_pages(binding):
    """Every page without a record in its address that is not for everybody."""
    names = ["desk", "labels", "rounds", "scan", "plans", "field"]
    names += ["values"] if binding.price else []
    return names


def test_everybody_in_charge_opens_their_pages(binding, world, manager, crew, checker, make):
    make()
    people = {"field": crew, "scan": checker}
    for name in own_pages(binding):
        answer = world.client(people.get(name, manager).user).get(binding.url(name))
        assert answer.status_code == 200, name
        assert answer.content.count(b"<h1") == 1, name


def test_a_resident_opens_none_of_them(binding, world, outsider):
    for name in own_pages(binding):
        assert world.client(outsider.user).get(binding.url(name)).status_code == 403, name


def test_a_stranger_behind_a_label_sees_no_record_but_the_way_to_report(binding, make, world):
    record = make()
    answer = world.client(None).get(binding.url("label", record.assets.token))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert binding.entity_of("asset").url("detail", record.pk) not in page
    assert ("Laporkan kerusakan" in page) == bool(binding.report)
    if binding.report:
        assert f"{binding.entity_of('report').url('create')}?{binding.report_asset}={record.pk}" in page


def test_a_label_of_a_disposed_asset_offers_no_report(binding, make, world, disposed):
    record = make(state=disposed)
    page = world.client(None).get(binding.url("label", record.assets.token)).content.decode()
    assert "Laporkan kerusakan" not in page
    assert "sudah tidak dipakai lagi" in page


def test_an_officer_behind_a_label_gets_the_record_or_the_check(binding, opened, world, checker, manager):
    record, kept = opened
    address = binding.url("label", record.assets.token)
    assert world.client(checker.user).get(address).url == f"{binding.url('scan')}?kode={record.assets.token}"
    rounds.end(binding, manager, kept)
    assert world.client(checker.user).get(address).url == binding.entity_of("asset").url("detail", record.pk)


def test_an_unknown_label_is_not_there(binding, world):
    assert world.client(None).get(binding.url("label", "zzzzzzzzzz")).status_code == 404


def test_a_check_is_sent_by_script_and_without(binding, opened, world, checker):
    record, _kept = opened
    values = {"client_key": uuid4(), "token": record.assets.token, "outcome": "ditemukan", "condition": "baik"}
    answer = world.client(checker.user).post(binding.url("scan_send"), values | {"photo": picture()}, **JSON)
    assert (answer.status_code, "tercatat" in answer.json()["message"]) == (200, True)
    page = world.client(checker.user).post(binding.url("scan_send"), values | {"client_key": uuid4()})
    assert page.status_code == 200
    assert "tercatat: Ditemukan." in page.content.decode()
    assert Check.objects.get().outcome == Outcome.FOUND


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"client_key": "bukan"}, ""),
        ({"token": "tidakada99"}, "tidak dikenal"),
        ({"outcome": ""}, "Pilih hasil pemeriksaan."),
        ({"photo": "teks"}, ""),
    ],
)
def test_a_check_that_is_wrong_is_told_to_the_phone(binding, opened, world, checker, values, said):
    record, _kept = opened
    given = {"client_key": uuid4(), "token": record.assets.token, "outcome": "ditemukan", "condition": "baik"}
    upload = {"photo": io.BytesIO(b"MZ bukan foto")} if "photo" in values else {}
    answer = world.client(checker.user).post(binding.url("scan_send"), given | values | upload, **JSON)
    assert answer.status_code == 422
    assert said in answer.json()["message"]
    assert not Check.objects.exclude(outcome="").exists()


def test_hostile_words_stay_words(binding, opened, world, checker, manager):
    record, kept = opened
    given = {"client_key": uuid4(), "token": record.assets.token, "outcome": "tidak_ditemukan"}
    world.client(checker.user).post(binding.url("scan_send"), given | {"note": "<script>alert(1)</script>"})
    page = world.client(manager.user).get(binding.url("round", kept.pk) + "?lihat=tidak_ditemukan").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_round_is_opened_shown_printed_and_closed(binding, make, world, manager):
    make()
    client = world.client(manager.user)
    words = {"name": "Inventarisasi uji", "starts_on": "2026-06-01", "ends_on": "2026-06-30", "asset_kind": ""}
    assert client.post(binding.url("round_open"), words | {"ends_on": "2026-05-01"}).status_code == 422
    assert client.post(binding.url("round_open"), words).status_code == 302
    kept = Round.objects.get()
    assert client.get(binding.url("round", kept.pk)).status_code == 200
    assert client.get(binding.url("round_pdf", kept.pk)).content.startswith(b"%PDF")
    assert client.get(binding.url("round_xlsx", kept.pk)).content.startswith(b"PK")
    assert client.get(binding.url("round_close", kept.pk)).status_code == 405
    assert client.post(binding.url("round_close", kept.pk)).status_code == 302
    kept.refresh_from_db()
    assert kept.closed_by == manager.user


def test_labels_are_printed_or_asked_for_again(binding, make, world, manager):
    record = make()
    client = world.client(manager.user)
    answer = client.get(binding.url("labels_pdf"), {"aset": record.pk})
    assert (answer["Content-Type"], answer.content[:4]) == ("application/pdf", b"%PDF")
    assert client.get(binding.url("labels_pdf"), {"aset": "x"}).url == binding.url("labels")
    assert client.get(binding.url("labels_pdf"), {"aset": record.pk, "format": "tidak"}).url == binding.url("labels")


def test_a_crew_begins_and_finishes_from_its_page(binding, order, crew, world):
    made = order(state=binding.entity_of("order").workflow.transition(binding.order_start).sources[0], leader=crew)
    client = world.client(crew.user)
    assert f"pk-{made.pk}" in client.get(binding.url("field")).content.decode()
    answer = client.post(binding.url("field_send", made.pk, "mulai"), {"client_key": uuid4()}, **JSON)
    assert (answer.status_code, answer.json()["again"]) == (200, True)
    wrong = client.post(binding.url("field_send", made.pk, "selesai"), {"client_key": uuid4()}, **JSON)
    assert (wrong.status_code, "Isi dahulu" in wrong.json()["message"]) == (422, True)
    page = client.post(binding.url("field_send", made.pk, "selesai"), {"client_key": uuid4(), "note": "Beres"})
    assert (page.status_code, "Isi dahulu" in page.content.decode()) == (422, True)
    given = {"client_key": uuid4(), "note": "Beres", "photo": picture()}
    assert client.post(binding.url("field_send", made.pk, "selesai"), given).status_code == 302
    assert walking.fresh(made).state not in binding.order_field


def test_the_crew_page_takes_no_place_that_cannot_be(binding, order, crew, world):
    order(state=binding.order_field[0], leader=crew)
    for text in ("x", "91,0", "1,2,3", "NaN,1", "-1.4,120.75"):
        assert world.client(crew.user).get(binding.url("field"), {"di": text}).status_code == 200


def test_a_plan_is_added_and_stopped(binding, world, manager):
    client = world.client(manager.user)
    kind = next(key for key in binding.words_of("order_kind") if key not in binding.damage)
    words = {"title": "Servis uji", "order_kind": kind, "starts_on": "2026-06-01", "every_months": 6}
    assert client.post(binding.url("plan_add"), words | {"title": ""}).status_code == 422
    assert client.post(binding.url("plan_add"), words).status_code == 302
    assert "Servis uji" in client.get(binding.url("plans")).content.decode()


def test_the_map_answers_for_a_box(binding, make, world, manager):
    if not binding.point:
        pytest.skip("assets here have no point")
    make(point=("-1.4", "120.75"))
    client = world.client(manager.user)
    assert client.get(binding.url("map")).status_code == 200
    assert client.get(binding.url("map_points"), {"kotak": "salah"}).status_code == 400
    assert len(client.get(binding.url("map_points"), {"kotak": "-2,120,-1,121"}).json()["points"]) == 1


def test_the_panel_of_an_asset_offers_the_order(binding, make, world, manager):
    record = make()
    page = world.client(manager.user).get(binding.entity_of("asset").url("detail", record.pk)).content.decode()
    assert f"{binding.entity_of('order').url('create')}?{binding.order_asset}={record.pk}" in page
    assert reverse(f"{binding.package}:assets_labels_pdf") in page


def test_values_are_shown_for_a_day_and_taken_along(binding, make, world, manager):
    if not binding.price:
        pytest.skip("assets here have no price")
    make()
    client = world.client(manager.user)
    for day in ("2026-12-31", "bukan-tanggal", "2026-13-45"):
        assert client.get(binding.url("values"), {"pada": day}).status_code == 200
    assert client.get(binding.url("values_xlsx")).content.startswith(b"PK")


def test_an_order_given_to_a_crew_is_on_no_other_crews_page(binding, order, crew, world):
    made = order(state=binding.order_field[0])
    lead(world, binding, made, crew)
    other = world.officer(binding.app, binding.crews[0], other=True)
    assert f"pk-{made.pk}" not in world.client(other).get(binding.url("field")).content.decode()
