"""Si Senja from the order to the disposal: price by building and alley, survey, pay, fleet, volume."""

import datetime as dt

import pytest
from django.utils import timezone
from steps import send, words_of

BASE = "/layanan/si-senja"


@pytest.fixture
def operator(officer):
    return officer("si-senja", "operator")


@pytest.fixture
def surveyor(officer):
    return officer("si-senja", "petugas_lapangan")


@pytest.fixture
def driver(officer):
    return officer("si-senja", "petugas_lapangan")


@pytest.fixture
def fleet(seeded, driver):
    """A lorry and a three-wheeler, at work day and night."""
    from apps.si_senja.models import Armada
    from core import setting_values

    hours = {"mon-sun": "00:00-23:59"}
    setting_values.change(None, "si-senja", "jam_kerja", hours, dt.date(2020, 1, 1))
    common = {"pengemudi": driver.user, "beroperasi": True}
    lorry = Armada.objects.create(nomor_polisi="DN 8001 XA", jenis="truk", **common)
    small = Armada.objects.create(nomor_polisi="DN 8002 XA", jenis="bentor", **common)
    return {"truk": lorry, "bentor": small}


@pytest.fixture(autouse=True)
def _no_holidays(monkeypatch):
    from blocks.booking import selectors

    monkeypatch.setattr(selectors, "holiday_on", lambda binding, on: "")


def order(client, **changes):
    from apps.si_senja.models import Pesanan

    values = {
        "pemesan": getattr(client, "person", None) and client.person.pk,
        "layanan": "sedot",
        "bangunan": "rumah",
        "lokasi_lat": "-1.395",
        "lokasi_lon": "120.754",
        "lebar_gang_m": "4",
        "panjang_selang_m": "20",
        "rit": "1",
    }
    values = {key: value for key, value in (values | changes).items() if value is not None}
    send(client, f"{BASE}/pesanan/baru/", values)
    return Pesanan.objects.latest("pk")


def move(client, record, step, *, ok=True, **values):
    named = {f"{step}-{name}": value for name, value in values.items()}
    return send(client, f"{BASE}/pesanan/{record.pk}/aksi/{step}/", named, ok=ok)


def at(hours):
    """A moment as the browser's own field writes it."""
    start = timezone.localtime() + dt.timedelta(days=1)
    start = start.replace(hour=hours, minute=0, second=0, microsecond=0)
    return start.strftime("%Y-%m-%dT%H:%M")


def pay(client, record):
    record.refresh_from_db()
    send(client, f"{BASE}/bank-contoh/{record.billing.code}/", {"channel": "va"})
    record.refresh_from_db()


@pytest.fixture
def owner(resident):
    return resident("Fitriani Tandaju", "+6281200000911")


@pytest.mark.parametrize(
    ("changes", "kind", "price"),
    [
        ({"bangunan": "sekolah", "rit": "2"}, "truk", 400_000),
        ({"bangunan": "mal"}, "truk", 350_000),
        ({"lebar_gang_m": "1.4"}, "bentor", 125_000),
        ({"layanan": "mampet", "titik": "2"}, "truk", 300_000),
    ],
)
def test_the_price_follows_building_and_alley(owner, fleet, changes, kind, price):
    record = order(owner, **changes)
    assert (record.armada_jenis, int(record.biaya)) == (kind, price)
    assert record.billing.total == price


def test_from_the_order_to_the_disposal(owner, operator, surveyor, driver, fleet, client):
    record = order(owner, panjang_selang_m="45")
    page = owner.get(f"{BASE}/bayar-tagihan/{record.pk}/")
    assert "Menunggu survei lapangan" in words_of(page)
    move(surveyor, record, "survei", lebar_gang_m="4", panjang_selang_m="45", rit="2")
    record.refresh_from_db()
    assert record.billing.total == 500_000
    pay(owner, record)
    assert record.state == "dibayar"

    refused = move(operator, record, "jadwalkan", ok=False, armada=fleet["bentor"].pk, jadwal=at(10))
    assert "tidak cocok" in words_of(refused)
    move(operator, record, "jadwalkan", armada=fleet["truk"].pk, jadwal=at(10))
    record.refresh_from_db()
    assert (record.state, record.booking.state) == ("dijadwalkan", "held")

    # The same lorry cannot be at two houses within its two hours.
    other = order(owner)
    pay(owner, other)
    refused = move(operator, other, "jadwalkan", ok=False, armada=fleet["truk"].pk, jadwal=at(11))
    assert "sudah terpakai" in words_of(refused)
    move(operator, other, "jadwalkan", armada=fleet["truk"].pk, jadwal=at(14))

    move(driver, record, "mulai")
    refused = move(driver, record, "selesaikan", ok=False)
    assert "Catat volume" in words_of(refused)
    from core.models import Place

    site = Place.objects.filter(kind="iplt").first()
    move(driver, record, "selesaikan", volume_m3="3.5", buang_di=site.pk)
    record.refresh_from_db()
    assert (record.state, str(record.volume_m3)) == ("selesai", "3.5")

    # What was done is printed for both to sign; anybody may check the paper, and learns no name.
    from core.models import IssuedDocument

    paper = driver.get(f"/layanan/si-senja/cetak/berita-acara/{record.pk}.pdf")
    assert paper.content.startswith(b"%PDF-")
    page = words_of(client.get(IssuedDocument.objects.get(kind="berita_acara").check_path))
    assert "terdaftar dan berlaku" in page
    assert record.pemesan.full_name not in page


def test_a_lorry_moved_to_another_hour_is_free_in_the_old_one(owner, operator, fleet):
    first, second = order(owner), order(owner)
    for record in (first, second):
        pay(owner, record)
    move(operator, first, "jadwalkan", armada=fleet["truk"].pk, jadwal=at(10))
    move(operator, first, "jadwal_ulang", armada=fleet["truk"].pk, jadwal=at(14))
    move(operator, second, "jadwalkan", armada=fleet["truk"].pk, jadwal=at(10))
    second.refresh_from_db()
    assert second.state == "dijadwalkan"


def test_an_order_that_is_not_paid_in_time_lapses(owner, fleet):
    from blocks.billing import services
    from core.blocks import of_block

    record = order(owner)
    binding = next(one for one in of_block("billing") if one.app == "si-senja")
    services.expire(binding, timezone.now() + dt.timedelta(days=9))
    record.refresh_from_db()
    assert record.state == "batal"


def test_the_calendar_of_a_lorry_names_numbers_and_no_people(owner, operator, fleet, client):
    record = order(owner)
    pay(owner, record)
    move(operator, record, "jadwalkan", armada=fleet["truk"].pk, jadwal=at(10))
    from core.blocks import of_block

    binding = next(one for one in of_block("booking") if one.app == "si-senja")
    feed = client.get(binding.url("feed", binding.calendar_token(fleet["truk"].pk)))
    text = feed.content.decode()
    assert feed["Content-Type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in text
    assert record.number.replace("/", "/") in text.replace("\r\n ", "")
    assert "Fitriani" not in text
    assert client.get(binding.url("feed", "1:tebakan")).status_code == 404
