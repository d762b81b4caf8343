"""The surveyor's and the officer's pages: the plain form, the script's talk, decisions."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from blocks.prices.models import OutsidePrice
from blocks.prices.services import entry
from core.models import Office, Position, PositionHolding, RoleGrant

pytestmark = pytest.mark.django_db


@pytest.fixture
def sign_in(client, django_user_model, binding):
    """Sign an officer in who holds the roles of a step through a position."""

    def make(step):
        office = Office.objects.get_or_create(code="uji", defaults={"name": "Dinas uji"})[0]
        user = django_user_model.objects.create_user(kind="officer", name="Uji", status="active")
        position = Position.objects.create(code=f"uji-{user.pk}", office=office, title="Penguji")
        PositionHolding.objects.create(position=position, user=user, starts_on=timezone.localdate())
        role = binding.roles_of(step)[-1 if step == "approve" else 0]
        RoleGrant.objects.create(position=position, app=binding.app, role=role, all_offices=True)
        client.force_login(user)
        session = client.session
        session[SECOND_FACTOR] = True
        session.save()
        return user

    return make


@pytest.fixture
def address(binding, market, today):
    return binding.url("sheet", market().code, today.isoformat())


def say(client, address, **body):
    return client.post(address, json.dumps(body), content_type="application/json")


def test_looking_at_a_sheet_begins_none(client, binding, sign_in, address, good):
    sign_in("submit")
    good()
    assert client.get(address).status_code == 200
    assert binding.entity.model.objects.count() == 0


def test_the_script_is_told_what_the_server_holds_and_asks(client, sign_in, address, good):
    sign_in("submit")
    rice = good()
    said = say(client, address, rows={rice.pk: {"value": "25.000", "seen": ""}}).json()
    assert (said["filled"], said["total"], said["sent"]) == (1, 1, False)
    line = said["rows"][str(rice.pk)]
    assert (line["value"], line["shown"], line["asks"]) == ("25000", "25.000", ["confirmed"])


def test_the_script_sends_a_sheet_once(client, binding, sign_in, address, good):
    sign_in("submit")
    rice = good()
    answers = [say(client, address, rows={rice.pk: {"value": "12000"}}, send=True) for _try in range(2)]
    assert [(one.status_code, one.json()["sent"]) for one in answers] == [(200, True), (200, True)]
    assert binding.entity.model.objects.count() == 1


def test_the_script_hears_why_a_sheet_cannot_go_and_loses_nothing(client, sign_in, address, good):
    sign_in("submit")
    rice = good()
    good("telur", 20000, 40000)
    answer = say(client, address, rows={rice.pk: {"value": "12000"}}, send=True)
    assert answer.status_code == 422
    assert "Telur" in answer.json()["messages"][0]
    assert answer.json()["rows"][str(rice.pk)]["value"] == "12000"


def test_a_sheet_that_was_sent_meanwhile_answers_409(client, sign_in, address, good, sheet):
    rice = good()
    sheet({rice: "12000"}, state="sent")
    sign_in("submit")
    assert say(client, address, rows={rice.pk: {"value": "13000"}}).status_code == 409


@pytest.mark.parametrize("body", ["[]", "{", '{"rows": 3}', '{"rows": {"x": {}}}', '{"rows": {"1": 5}}'])
def test_an_unreadable_message_is_refused(client, sign_in, address, body):
    sign_in("submit")
    assert client.post(address, body, content_type="application/json").status_code == 422


def test_the_plain_form_saves_and_keeps_what_is_wrong(client, binding, sign_in, address, good):
    sign_in("submit")
    rice, egg = good(), good("telur", 20000, 40000)
    data = {f"h-{rice.pk}": "12.000", f"s-{rice.pk}": "", f"h-{egg.pk}": "dua puluh", "deed": "simpan"}
    answer = client.post(address, data)
    assert answer.status_code == 422
    assert "dua puluh" in answer.content.decode()
    assert binding.price_entity.model.objects.count() == 1


def test_the_button_same_takes_the_price_before_without_a_script(client, binding, sign_in, address, good):
    sign_in("submit")
    rice = good()
    client.post(address, {"same": f"{rice.pk}:12500", f"h-{rice.pk}": ""})
    assert getattr(binding.price_entity.model.objects.get(), binding.value) == 12500


def test_an_officer_approves_on_the_page_and_gives_back_only_with_a_note(client, binding, sign_in, good, sheet):
    rice = good()
    first = sheet({rice: "12000"}, state="sent", name="Pasar A")
    second = sheet({rice: "12000"}, state="sent", name="Pasar B")
    sign_in("approve")
    client.post(binding.url("decide", first.pk, "setujui"))
    client.post(binding.url("decide", second.pk, "kembalikan"), {"note": " "})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (binding.phase(first), binding.phase(second)) == ("done", "verifying")
    client.post(binding.url("decide", second.pk, "kembalikan"), {"note": "Harga telur per rak"})
    second.refresh_from_db()
    assert binding.phase(second) == "returned"
    page = client.get(binding.url("sheet", "pasar-b", timezone.localdate().isoformat()))
    assert "Harga telur per rak" in page.content.decode()


def test_a_surveyor_decides_nothing_by_address(client, binding, sign_in, good, sheet):
    record = sheet({good(): "12000"}, state="sent")
    sign_in("submit")
    answer = client.post(binding.url("decide", record.pk, "setujui"))
    record.refresh_from_db()
    assert (answer.status_code, binding.phase(record)) == (403, "verifying")


@pytest.mark.parametrize("name", ["review", "coverage", "alerts", "outside", "survey"])
def test_an_officer_opens_every_page(client, binding, sign_in, good, sheet, name):
    sheet({good(ceiling=11000): "12000"})
    sheet({good("telur", 20000, 40000): "25000"}, state="draft", name="Pasar B")
    sign_in("approve")
    assert client.get(binding.url(name)).status_code == 200


HEAD = "tanggal,kode_daerah,daerah,kode_komoditas,harga\n"


def upload(client, binding, text):
    content = text if isinstance(text, bytes) else text.encode()
    return client.post(binding.url("outside"), {"berkas": SimpleUploadedFile("rata-rata.csv", content)})


def test_other_regions_prices_land_row_by_row(client, binding, sign_in, today, good):
    sign_in("approve")
    good()
    good("telur", 20000, 40000)
    rows = f"{today},99.01,Kabupaten Sebelah,beras,13500\n{today},99.01,Kabupaten Sebelah,beras,mahal\n"
    page = upload(client, binding, HEAD + rows + f"kemarin,99.01,Kabupaten Sebelah,telur,1\n{today},99.01,,telur,5\n")
    assert [row.value for row in OutsidePrice.objects.all()] == [13500]
    text = page.content.decode()
    assert all(f"Baris {line}:" in text for line in (3, 4, 5))


def test_the_same_file_twice_changes_nothing(client, binding, sign_in, today, good):
    sign_in("approve")
    good()
    for _try in range(2):
        upload(client, binding, f"{HEAD}{today},99.01,Kabupaten Sebelah,beras,13500\n")
    assert OutsidePrice.objects.count() == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a,b\n1,2\n", b""])
def test_a_file_that_is_not_ours_is_refused_whole(client, binding, sign_in, content):
    sign_in("approve")
    assert upload(client, binding, content).status_code == 200
    assert OutsidePrice.objects.count() == 0


def test_our_own_averages_can_be_read_by_another_replica(client, binding, sign_in, good, sheet, monkeypatch):
    from blocks.prices.services import outside

    rice = good()
    for name in ("Pasar A", "Pasar B"):
        sheet({rice: "12000"}, name=name)
    written = client.get(binding.url("data_averages", "csv")).content
    sign_in("approve")
    monkeypatch.setattr(outside, "REGION", type("Other", (), {"code": "00.00"}))
    upload(client, binding, written)
    assert [(row.code, row.value) for row in OutsidePrice.objects.all()] == [("beras", 12000)]


def test_the_demo_is_plausible_and_like_itself(binding, market, good, today):
    from types import SimpleNamespace

    from blocks.prices import demo
    from blocks.prices.selectors import published

    for code, (price, _share, _swing) in list(demo.words.BASE.items())[:4]:
        good(code, int(price * 0.5), int(price * 2))
    for name in ("Pasar A", "Pasar B", "Pasar C"):
        market(name)
    context = SimpleNamespace(is_demo=True, today=today, officers=lambda *_: [], actor=None)
    demo.run(binding, context)
    rows = published.table(binding, published.latest_day(binding, today))
    assert all(row.price is None or row.commodity.low <= row.price <= row.commodity.high for row in rows)
    assert len(published.days_with_prices(binding, today, 99)) >= 55
    count = binding.price_entity.model.objects.count()
    demo.run(binding, context)
    assert binding.price_entity.model.objects.count() == count


def test_options_of_a_choice_that_is_not_bound_are_none(binding):
    assert entry.options(binding, "") == {}
