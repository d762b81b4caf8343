"""Public pages and open data."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blocks.prices import opendata
from blocks.prices.selectors import published

pytestmark = pytest.mark.django_db

PAGES = ("today", "compare", "warnings", "bulletin", "data", "data_commodities", "data_markets")
ROOM = ("survey", "review", "coverage", "alerts", "outside")


@pytest.fixture
def two_markets(good, sheet):
    """Yesterday and today in two markets; the second lacks eggs today."""
    rice, egg = good("beras"), good("telur", 20000, 40000)
    for name, more in (("Pasar A", 0), ("Pasar B", 1000)):
        sheet({rice: str(12000 + more), egg: "25000"}, days=1, name=name)
    sheet({rice: "12600", egg: "25000"}, name="Pasar A")
    sheet({rice: "13650", egg: {"value": "", "missing": "tutup"}}, name="Pasar B")
    return rice, egg


@pytest.mark.parametrize("name", PAGES)
def test_everybody_reads_the_public_pages(client, binding, two_markets, name):
    assert client.get(binding.url(name)).status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_public_pages_stand_before_there_is_a_price(client, binding, db, name):
    assert client.get(binding.url(name)).status_code == 200


@pytest.mark.parametrize("name", ROOM)
def test_a_stranger_opens_no_page_of_the_office(client, binding, db, name):
    assert client.get(binding.url(name)).status_code in (302, 403)


def test_the_table_has_average_change_and_ends(binding, two_markets, today):
    rice, egg = published.table(binding, today)
    assert (rice.price, rice.day_change.percent, rice.markets) == (13125, 5, 2)
    assert (rice.lowest[0].name, rice.highest[0].name) == ("Pasar A", "Pasar B")
    assert (egg.price, egg.markets) == (None, 1)  # one market of the two needed: a gap, and shown as one


def test_a_gap_is_a_gap_in_the_chart_and_in_the_comparison(binding, two_markets, today):
    egg = next(one for one in binding.commodities() if one.code == "telur")
    _days, lines = published.series(binding, egg, today, 3)
    by_name = {getattr(key, "name", "daerah"): found for key, found in lines.items()}
    assert by_name["Pasar B"] == [None, 25000, None]
    assert by_name["daerah"] == [None, 25000, None]
    markets, rows = published.comparison(binding, today)
    cells = {good.code: [cell["value"] for cell in found] for good, found in rows}
    assert ([one.name for one in markets], cells["telur"]) == (["Pasar A", "Pasar B"], [25000, None])


def test_the_page_of_a_commodity_that_is_not_there_is_404(client, binding, db):
    assert client.get(binding.url("commodity", "tidak-ada")).status_code == 404


def test_csv_has_the_promised_columns_and_a_row_a_price(client, binding, two_markets, today):
    answer = client.get(binding.url("data_prices", "csv"), {"dari": today, "sampai": today})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert tuple(rows[0]) == (
        "tanggal",
        "kode_daerah",
        "kode_pasar",
        "pasar",
        "kode_kecamatan",
        "kode_komoditas",
        "komoditas",
        "satuan",
        "harga",
        "alasan_kosong",
        "pasokan",
    )
    found = {(row["kode_pasar"], row["kode_komoditas"]): (row["harga"], row["alasan_kosong"]) for row in rows}
    assert found == {
        ("pasar-a", "beras"): ("12600", ""),
        ("pasar-a", "telur"): ("25000", ""),
        ("pasar-b", "beras"): ("13650", ""),
        ("pasar-b", "telur"): ("", "tutup"),
    }


def test_json_narrows_by_market_and_commodity_and_other_sites_may_read_it(client, binding, two_markets):
    answer = client.get(binding.url("data_prices", "json"), {"pasar": "pasar-b", "komoditas": "beras"})
    body = answer.json()
    assert [row["harga"] for row in body["data"]] == [13000, 13650]
    assert (body["jumlah"], body["berikutnya"]) == (2, None)
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_averages_say_how_they_were_made(client, binding, two_markets, today):
    body = client.get(binding.url("data_averages", "json"), {"dari": today, "sampai": today}).json()
    rice, egg = sorted(body["data"], key=lambda row: row["kode_komoditas"])
    assert (rice["harga"], rice["terendah"], rice["tertinggi"], rice["jumlah_pasar"]) == (13125, 12600, 13650, 2)
    assert (egg["harga"], egg["jumlah_pasar"], egg["cara"]) == (None, 1, "rata")


def test_a_long_span_is_cut_and_continued(client, binding, two_markets, today):
    first = today - timedelta(days=150)
    body = client.get(binding.url("data_prices", "json"), {"dari": first, "sampai": today}).json()
    assert body["data"] == []
    assert f"dari={first + timedelta(days=opendata.LONGEST_DAYS)}" in body["berikutnya"]
    path = body["berikutnya"].split("/", 3)[3]
    assert len(client.get(f"/{path}").json()["data"]) == 8


@pytest.mark.parametrize("day", ["kemarin", "2026-02-30", "20261124"])
def test_a_day_that_is_none_is_told_and_not_guessed(client, binding, db, day):
    answer = client.get(binding.url("data_prices", "json"), {"dari": day})
    assert answer.status_code == 400
    assert "dari" in answer.json()["pesan"]


def test_an_unknown_form_is_404(client, binding, db):
    assert client.get(binding.url("data_prices", "xml")).status_code == 404


def test_drafts_are_in_no_open_data(client, binding, good, sheet):
    rice = good("beras")
    sheet({rice: "12345"}, state="draft", name="Pasar A")
    sheet({rice: "12346"}, state="sent", name="Pasar B")
    for form in ("csv", "json"):
        assert b"1234" not in client.get(binding.url("data_prices", form)).content.replace(b"12345678", b"")
    assert "12.34" not in client.get(binding.url("today")).content.decode()


def test_hostile_names_are_inert(client, binding, good, sheet):
    rice = good("beras")
    setattr(rice, binding.name, "<script>alert(1)</script>")
    rice.save()
    sheet({rice: "12000"}, name="Pasar A")
    sheet({rice: "12000"}, name="Pasar B")
    for name in ("today", "compare", "bulletin"):
        assert "<script>alert(1)" not in client.get(binding.url(name)).content.decode()
    setattr(rice, binding.name, "=1+1")
    rice.save()
    assert "'=1+1" in client.get(binding.url("data_prices", "csv")).content.decode()


def test_the_bulletin_is_a_pdf_and_a_day_without_prices_has_none(client, binding, two_markets, today):
    answer = client.get(binding.url("bulletin_pdf", today.isoformat()))
    assert answer.content.startswith(b"%PDF")
    empty = today - timedelta(days=9)
    assert client.get(binding.url("bulletin_pdf", empty.isoformat())).status_code == 404
    assert client.get(binding.url("bulletin_pdf", "besok")).status_code == 404


def test_the_table_asks_no_more_for_more_markets(client, binding, good, sheet):
    rice = good("beras")
    counts = []
    for at in range(5):
        sheet({rice: "12000"}, name=f"Pasar {at}")
        if at in (1, 4):
            client.get(binding.url("today"))
            with CaptureQueriesContext(connection) as asked:
                client.get(binding.url("today"))
            counts.append(len(asked))
    assert counts[0] == counts[1] < 50
