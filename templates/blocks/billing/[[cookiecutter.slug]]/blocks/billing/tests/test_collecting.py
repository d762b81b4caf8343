"""Bills found by number without names, paid by whoever holds them; collection by village."""

import io

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from blocks.billing import assessing, charges, collection, letters, services
from blocks.billing.models import Channel, Invoice
from blocks.billing.pages import lookup
from core import access
from core.models import AuditEntry

pytestmark = [pytest.mark.db, pytest.mark.usefixtures("_stand_in")]


@pytest.fixture
def year():
    return timezone.localdate().year


@pytest.fixture
def bills(register, objects, assessor, year):
    """The bills of this year, by record of the register."""
    assessing.begin(register, year, assessor)
    return list(register.bills().filter(**{register.period: year}).order_by("pk"))


@pytest.fixture
def collector(register, world):
    """A client of an officer who reads the collection."""
    return signed_in(world.officer(register.app, (*register.collectors, register.treasurer)[0]))


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def test_the_register_keeps_what_is_unpaid_for_others_to_read(register, bills):
    if not register.balance:
        pytest.skip("no balance is kept")
    bill = next(one for one in bills if one.billing.amount)
    model, key = register.register_entity.model, getattr(bill, f"{register.entity.parent}_id")
    assert getattr(model.objects.get(pk=key), register.balance) == bill.billing.amount
    pay(register, bill)
    assert getattr(model.objects.get(pk=key), register.balance) == 0


def test_a_bill_reduced_to_nothing_is_closed_by_the_clock(register, bills):
    if not register.reduction:
        pytest.skip("nothing is reduced")
    bill = next(one for one in bills if one.billing.amount)
    type(bill).objects.filter(pk=bill.pk).update(**{register.reduction: bill.billing.amount})
    assert services.take_reductions(register, timezone.now()) == 1
    assert services.take_reductions(register, timezone.now()) == 0
    assert Invoice.objects.get(pk=bill.billing_id).status == "paid"


def number_of(register, bill):
    return getattr(getattr(bill, register.entity.parent), register.number)


def pay(register, bill, reference="A"):
    row = charges.put(register, bill, Invoice.objects.get(pk=bill.billing_id))
    return services.pay(register, bill, Channel.VA, reference, row.rest, timezone.now())


def test_anybody_finds_the_bills_by_number_but_no_whole_name(register, bills):
    number = number_of(register, bills[0])
    page = Client().get(register.url("lookup"), {"q": number}).content.decode()
    name = str(getattr(getattr(bills[0], register.entity.parent), register.payer))
    main = page[page.index("<main") : page.index("</main")]
    assert str(getattr(bills[0], register.period)) in main
    assert name and name not in page
    assert f"{name[0]}***" in page


def test_the_number_may_have_its_dots(register, bills):
    shown = register.number_of(getattr(bills[0], register.entity.parent))
    assert "Atas nama" in Client().get(register.url("lookup"), {"q": shown}).content.decode()


@pytest.mark.parametrize("words", ["", "tidak ada", "<script>alert(1)</script>", "9" * 500])
def test_what_is_not_found_says_so(register, bills, words):
    page = Client().get(register.url("lookup"), {"q": words})
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()


def test_whoever_tries_numbers_out_comes_to_an_end(register, bills, monkeypatch):
    monkeypatch.setattr(lookup, "LOOKUPS_AN_HOUR", 1)
    cache.clear()
    pages = [Client().get(register.url("lookup"), {"q": number_of(register, bills[0])}) for _try in range(2)]
    assert [page.status_code for page in pages] == [200, 429]
    assert "Atas nama" in pages[0].content.decode() and "Atas nama" not in pages[1].content.decode()
    assert "Terlalu banyak pencarian" in pages[1].content.decode()


def test_whoever_holds_the_bill_pays_it(register, bills):
    row = next(one.billing for one in bills if one.billing.amount)
    client = Client()
    assert client.get(register.url("pay", row.code)).status_code == 200
    assert client.get(register.url("pay_qris", row.code))["Content-Type"] == "image/svg+xml"
    answer = client.post(register.url("bank", row.code), {"channel": "qris"})
    assert answer.url == register.url("pay", row.code)
    assert Invoice.objects.get(pk=row.pk).status == "paid"
    assert client.get(register.url("pay_qris", row.code)).status_code == 404


def test_a_guessed_code_leads_nowhere(register, bills):
    assert Client().get(register.url("pay", "tebakan")).status_code == 404


def test_villages_sum_up_to_what_was_paid(register, bills, assessor, year):
    payment = pay(register, bills[0])
    lines = collection.by_village(register, access.system(), year)
    total = collection.total(lines, "Semua")
    assert (total.bills, total.paid_bills, total.paid) == (3, 1, int(payment.amount))
    assert total.amount == sum(int(one.billing.amount) for one in bills)


def test_cancelled_bills_are_not_collected(register, bills, year):
    services.void(register, bills[0], access.system(), "keliru")
    assert collection.total(collection.by_village(register, access.system(), year), "").bills == 2
    assert register.is_only_bill(bills[0])


def test_the_collector_s_list_names_and_sums(register, bills, collector, year):
    key = getattr(getattr(bills[0], register.entity.parent), f"{register.village}_id")
    assert collector.get(register.url("collection")).status_code == 200
    page = collector.get(register.url("village", key), {"tahun": year}).content.decode()
    assert register.number_of(getattr(bills[0], register.entity.parent)) in page
    sheet = load_workbook(io.BytesIO(collector.get(register.url("village_xlsx", key)).content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[-1][3] == sum(row[3] for row in rows[1:-1])
    assert AuditEntry.objects.filter(action="export").exists()


def test_the_sheet_of_all_villages_ends_with_their_sum(register, bills, collector):
    sheet = load_workbook(io.BytesIO(collector.get(register.url("collection_xlsx")).content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[-1][2] == 3


def test_the_public_and_residents_read_no_collection(register, bills, world):
    for client in (Client(), signed_in(world.stranger)):
        for name in ("collection", "collection_xlsx"):
            assert client.get(register.url(name)).status_code in (302, 403, 404)


def test_arrears_are_told_year_by_year_with_their_sum(register, bills):
    bill = next(one for one in bills if one.billing.amount)
    table = letters.arrears(register, bill)[0]
    assert table["rows"][0][0] == str(getattr(bill, register.period))
    assert register.arrears(bill) == bill.billing.amount - bill.billing.discount
    pay(register, bill)
    assert letters.arrears(register, bill) == []
    assert register.arrears(bill) == 0
