"""Pages: what everybody sees, and who is kept out of sheets and of the tree."""

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from blocks.planning.models import Node, Sheet
from core import access
from core.access import Grant
from core.models import Office

pytestmark = pytest.mark.db


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_the_public_sees_verified_sheets_only(client, plans, planned):
    row = plans.row(planned)
    address = plans.url("data", row.year)
    assert client.get(address).json()["perangkat_daerah"] == []
    Sheet.objects.filter(pk=row.pk).update(is_verified=True)
    found = client.get(address).json()["perangkat_daerah"][0]
    assert (found["pagu"], found["baris"][2]["indikator"][0]["target"]) == (1_000_000, 40.0)
    assert row.office.name in client.get(plans.url("progress")).content.decode()
    assert "Subkegiatan Contoh" in client.get(plans.url("office", row.year, row.office.code)).content.decode()


def test_a_sheet_is_for_those_who_read_the_record(world, plans, planned):
    address = plans.url("sheet", planned.pk)
    for user, status in ((world.owner, 404), (world.clerk, 404), (world.officer(plans.app, plans.filler), 200)):
        assert signed_in(user).get(address).status_code == status
    assert Client().get(address).status_code in (302, 403)


def test_another_office_does_not_see_the_sheet(world, plans, planned):
    other = Office.objects.create(code="uji-lain", name="Kantor lain")
    for office, seen in ((plans.row(planned).office_id, True), (other.pk, False)):
        actor = access.Actor(user=world.clerk, grants=(Grant(plans.app, plans.filler, frozenset({office})),))
        assert plans.seen(actor).filter(pk=planned.pk).exists() is seen


def test_only_the_planner_keeps_the_tree(world, plans, planned):
    address = plans.url("aim")
    assert signed_in(world.officer(plans.app, plans.filler)).get(address).status_code == 403
    client = signed_in(world.officer(plans.app, plans.keeper))
    data = {"level": "visi", "code": "V", "name": "<b>Sejahtera</b>"}
    assert client.post(address, data).status_code == 302
    assert client.post(address, data | {"level": "misi"}).status_code == 422
    assert Node.objects.filter(office=None).count() == 1
    assert "<b>Sejahtera" not in client.get(plans.url("tree")).content.decode()


def test_a_wrong_file_is_answered_with_its_faults(world, plans, planned):
    client = signed_in(world.officer(plans.app, plans.filler))
    file = io.BytesIO(b"Kode;Uraian\n1;2\n")
    file.name = "rka.csv"
    answer = client.post(plans.url("budget", planned.pk), {"file": file})
    assert answer.status_code == 422
    assert "Pakai templat" in answer.content.decode()


def test_the_evaluation_is_a_spreadsheet_and_a_pdf(world, plans, planned):
    client = signed_in(world.officer(plans.app, plans.filler))
    book = load_workbook(io.BytesIO(client.get(plans.url("workbook", planned.pk)).content))
    assert book.active["B7"].value == "Subkegiatan Contoh"
    assert client.get(plans.url("paper", planned.pk)).content.startswith(b"%PDF")
