"""The pages: who opens them, what they say, and what the sheet's script is told."""

import json

import pytest
from django.utils import timezone

from blocks.health.models import Dose, Measurement
from blocks.health.services import entry
from core.models import Office, Position, PositionHolding, RoleGrant

pytestmark = pytest.mark.db


@pytest.fixture
def signed_in(binding, client):
    """Sign the user of an actor in, with its roles held through a position in all offices."""

    def make(actor):
        office = Office.objects.get_or_create(code="uji", defaults={"name": "Kantor Uji"})[0]
        position = Position.objects.create(code=f"uji-{actor.user.pk}", office=office, title="Uji")
        PositionHolding.objects.create(position=position, user=actor.user, starts_on=timezone.localdate())
        for grant in actor.grants:
            RoleGrant.objects.create(position=position, app=grant.app, role=grant.role, all_offices=True)
        client.force_login(actor.user)
        return client

    return make


def sheet_url(binding, here, today):
    return binding.url("sheet", here.pk, today.isoformat())


def test_the_cadre_fills_the_sheet_without_a_script(binding, post, child, usual, cadre, signed_in, today):
    here = post()
    one = child(here)
    browser = signed_in(cadre)
    assert "Anak Uji" in browser.get(sheet_url(binding, here, today)).content.decode()
    line, key = usual(one), one.health_id
    sent = {f"b-{key}": str(line["weight"]).replace(".", ","), f"t-{key}": line["height"], f"p-{key}": "baring"}
    answer = browser.post(sheet_url(binding, here, today), sent | {"deed": "kirim"}, follow=True)
    assert answer.status_code == 200
    assert Measurement.objects.get().weight_kg == line["weight"]


def test_what_was_typed_stays_where_it_is_wrong(binding, post, child, cadre, signed_in, today):
    here = post()
    key = child(here).health_id
    page = signed_in(cadre).post(sheet_url(binding, here, today), {f"b-{key}": "delapan", "deed": "simpan"})
    assert page.status_code == 422
    assert 'value="delapan"' in page.content.decode()
    assert "Bukan angka" in page.content.decode()


def test_the_script_is_told_what_the_measurement_says(binding, post, child, usual, cadre, signed_in, today):
    here = post()
    one = child(here)
    line = usual(one, height=-2.5)
    body = {"rows": {one.health_id: {name: str(value) for name, value in line.items()}}}
    browser = signed_in(cadre)
    answer = browser.post(sheet_url(binding, here, today), json.dumps(body), content_type="application/json")
    said = answer.json()["rows"][str(one.health_id)]
    assert {"text": "pendek", "tone": "warn"} in said["said"]
    assert said["filled"]
    broken = browser.post(sheet_url(binding, here, today), "[1]", content_type="application/json")
    assert broken.status_code == 422
    assert "tidak terbaca" in broken.json()["messages"][0]


def test_strangers_are_refused_everywhere(binding, post, child, usual, session, officer, signed_in, client, today):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one)})
    addresses = [
        binding.url("board"),
        sheet_url(binding, here, today),
        binding.url("review"),
        binding.url("session", record.pk),
        binding.url("coverage"),
    ]
    assert [client.get(address).status_code for address in addresses] == [302] * len(addresses)
    browser = signed_in(officer())
    assert [browser.get(address).status_code for address in addresses] == [403] * len(addresses)
    assert browser.post(binding.url("give", one.health_id), {"code": "x"}).status_code == 403


def test_workers_of_another_posyandu_are_refused(
    binding, post, child, usual, session, officer, signed_in, client, today
):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one)})
    cadre, nutritionist = officer(binding.recorders[0]), officer(binding.reviewers[0])
    post("Posyandu Lain", first=cadre, last=nutritionist)
    browser = signed_in(cadre)
    detail = binding.entity_of("child").url("detail", one.pk)
    assert browser.get(sheet_url(binding, here, today)).status_code == 403
    assert browser.get(detail).status_code in (403, 404)
    give = {"code": next(iter(binding.table("immunisations"))), "on": today.isoformat()}
    assert browser.post(binding.url("give", one.health_id), give).status_code == 403
    browser = signed_in(nutritionist)
    assert browser.get(binding.url("session", record.pk)).status_code == 403
    assert browser.post(binding.url("decide", record.pk, "sahkan")).status_code == 403
    assert not Dose.objects.exists()


def test_a_parent_sees_the_own_child_only(binding, post, child, parent, client, django_user_model):
    here = post()
    mine, other = child(here, guardian=parent()), child(here, name="Anak Lain", guardian=parent("Wali Lain"))
    person = getattr(mine, binding.child_guardian)
    user = django_user_model.objects.create_user(kind="resident", name="Wali", status="active", person=person)
    client.force_login(user)
    entity = binding.entity_of("child")
    assert "Imunisasi" in client.get(entity.url("detail", mine.pk)).content.decode()
    assert client.get(entity.url("detail", other.pk)).status_code in (403, 404)
    assert "Anak Lain" not in client.get(entity.url("list")).content.decode()


def test_the_nutritionist_verifies_and_gives_back(binding, post, child, usual, session, cadre, nutritionist, signed_in):
    here = post()
    one = child(here)
    record = session(here, {one: usual(one, height=-2.5)})
    entry.submit(binding, cadre, record)
    browser = signed_in(nutritionist)
    assert here and "Posyandu Uji" in browser.get(binding.url("review")).content.decode()
    assert "pendek" in browser.get(binding.url("session", record.pk)).content.decode()
    browser.post(binding.url("decide", record.pk, "kembalikan"), {"note": "Ukur ulang tingginya"})
    record.refresh_from_db()
    assert binding.entity_of("session").workflow.state(record.state).phase == "returned"
    entry.submit(binding, cadre, record)
    page = browser.post(binding.url("decide", record.pk, "sahkan"), follow=True)
    assert "1 tindak lanjut baru" in page.content.decode()
    again = browser.post(binding.url("decide", record.pk, "sahkan"), follow=True)
    assert "disahkan." not in again.content.decode()


def test_a_dose_is_written_once_and_can_be_taken_back(binding, post, child, cadre, signed_in, today):
    one = child(post())
    code = next(iter(binding.table("immunisations")))
    browser = signed_in(cadre)
    address = binding.url("give", one.health_id)
    browser.post(address, {"code": code, "on": today.isoformat()})
    again = browser.post(address, {"code": code, "on": today.isoformat()}, follow=True)
    assert "sudah tercatat" in again.content.decode()
    assert Dose.objects.count() == 1
    early = browser.post(address, {"code": list(binding.table("immunisations"))[1], "on": "2001-01-01"}, follow=True)
    assert "Isi tanggal" in early.content.decode()
    browser.post(address, {"code": code, "deed": "hapus"})
    assert not Dose.objects.exists()


def test_a_hostile_name_stays_inert(binding, post, child, cadre, signed_in, today):
    here = post()
    child(here, name="<script>alert(1)</script>")
    page = signed_in(cadre).get(sheet_url(binding, here, today)).content.decode()
    assert "<script>alert(1)" not in page
