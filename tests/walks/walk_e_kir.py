"""e-KIR from the vehicle to the card: book, pay, seven posts, fail, repair, pass, card, public check."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from steps import send, words_of

BASE = "/layanan/e-kir"
GOOD = {
    "pra_uji": {},
    "emisi": {"opasitas_persen": "25"},
    "lampu": {},
    "rem": {"rem_total_kg": "900", "berat_kg": "1500"},
    "berat": {"berat_kg": "2400"},
    "kincup": {"kincup": "2.5"},
    "kolong": {},
}


@pytest.fixture
def lane(seeded):
    """One lane, open day and night on every day."""
    from apps.e_kir.models import Lajur
    from core import setting_values

    long_ago = dt.date(2020, 1, 1)
    hours = {"mon-sun": "00:00-23:59"}
    tariff = {name: {"uji": 60000, "kartu": 15000} for name in ("kecil", "sedang", "besar")}
    setting_values.change(None, "e-kir", "jam_layanan", hours, long_ago)
    setting_values.change(None, "e-kir", "tarif", tariff, long_ago)
    return Lajur.objects.create(nama="Lajur uji", dipakai=True)


@pytest.fixture
def owner(resident):
    return resident("Hendrik Pakaya", "+6281200000901")


@pytest.fixture
def counter(officer):
    return officer("e-kir", "petugas_loket")


@pytest.fixture
def tester(officer):
    return officer("e-kir", "penguji")


@pytest.fixture(autouse=True)
def _no_holidays(monkeypatch):
    from blocks.booking import selectors

    monkeypatch.setattr(selectors, "holiday_on", lambda binding, on: "")


def register_vehicle(owner, plate="DN 8123 AB"):
    from apps.e_kir.models import Kendaraan

    send(
        owner,
        f"{BASE}/kendaraan/baru/",
        {
            "nomor_polisi": plate,
            "pemilik": owner.person.pk,
            "jenis": "barang",
            "bahan_bakar": "solar",
            "merek": "Mitsubishi",
            "tahun": "2019",
            "nomor_rangka": "MHMFE74P5KK123456",
            "nomor_mesin": "4D34T123456",
            "jbb_kg": "7500",
            "sumbu": "2",
        },
    )
    return Kendaraan.objects.latest("pk")


def book(owner, vehicle, picture):
    """Make the booking and choose the hour that runs now, as a walk-in would."""
    from apps.e_kir.models import Pendaftaran

    values = {"kendaraan": vehicle.pk, "keperluan": "pertama", "stnk": picture("stnk.png")}
    send(owner, f"{BASE}/pendaftaran/baru/", values)
    return Pendaftaran.objects.latest("pk")


def choose(client, record, lane, *, hours=0):
    start = timezone.localtime().replace(minute=0, second=0, microsecond=0)
    start += dt.timedelta(hours=hours)
    slot = f"{lane.pk}|{start.isoformat()}"
    return send(client, f"{BASE}/jadwal/{record.pk}/", {"slot": slot})


def enter_posts(tester, record, **changed):
    """Enter all seven posts on the steps page."""
    for post, values in (GOOD | changed).items():
        address = f"{BASE}/lajur-hari-ini/{record.pk}/?langkah={post}"
        send(tester, address, {"temuan": "", **values})


def move(client, record, step, **values):
    return send(client, f"{BASE}/pendaftaran/{record.pk}/aksi/{step}/", values)


def state_of(record):
    record.refresh_from_db()
    return record.state


def test_from_the_vehicle_to_the_card(owner, counter, tester, lane, picture, officer, client):
    vehicle = register_vehicle(owner)
    assert (vehicle.pemilik_id, vehicle.kelas) == (owner.person.pk, "sedang")
    record = book(owner, vehicle, picture)

    # Nothing can be paid before a time is chosen; then the bank's notice moves the record.
    page = owner.get(f"{BASE}/bayar-tagihan/{record.pk}/")
    assert "Pilih jadwal uji dahulu" in words_of(page)
    choose(counter, record, lane)
    page = owner.get(f"{BASE}/bayar-tagihan/{record.pk}/")
    assert "75.000" in words_of(page)
    send(owner, f"{BASE}/bank-contoh/{record.billing.code}/", {"channel": "qris"})
    assert state_of(record) == "terbayar"
    assert owner.get(f"{BASE}/bayar-tagihan/{record.pk}/kuitansi.pdf").content.startswith(b"%PDF-")

    # The counter notes the arrival, the tester enters seven posts; brakes fail.
    refused = counter.post(f"{BASE}/pendaftaran/{record.pk}/aksi/periksa_awal/")
    assert "belum hadir" in words_of(refused)
    send(counter, f"{BASE}/jadwal/{record.pk}/hadir/")
    move(counter, record, "periksa_awal")
    enter_posts(tester, record, rem={"rem_total_kg": "600", "berat_kg": "1500"})
    refused = tester.post(f"{BASE}/pendaftaran/{record.pk}/aksi/nyatakan_lulus/")
    assert "Tujuh pos" in words_of(refused)
    move(tester, record, "minta_perbaikan")
    assert state_of(record) == "perbaikan"
    assert record.batas_ulang == timezone.localdate() + dt.timedelta(days=14)
    paper = f"{BASE}/cetak/surat-tidak-lulus/{record.pk}.pdf"
    assert owner.get(paper).content == counter.get(paper).content
    assert client.get(paper).status_code in (302, 403, 404)

    # Within fourteen days it comes again, without paying again, and passes.
    page = owner.get(f"{BASE}/pendaftaran/{record.pk}/").content.decode()
    assert f"{BASE}/jadwal/{record.pk}/" in page
    choose(counter, record, lane)
    assert (state_of(record), record.pengujian_ke) == ("terbayar", 2)
    send(counter, f"{BASE}/jadwal/{record.pk}/hadir/")
    move(counter, record, "periksa_awal")
    enter_posts(tester, record)
    move(tester, record, "nyatakan_lulus")
    assert state_of(record) == "lulus"
    assert owner.get(paper).status_code == 404

    from apps.e_kir.models import BuktiLulus

    card = BuktiLulus.objects.get()
    vehicle.refresh_from_db()
    assert vehicle.berlaku_sampai == card.berlaku_sampai > timezone.localdate()
    pdf = b"".join(owner.get(f"{BASE}/dokumen/{card.pk}/bukti_lulus.pdf").streaming_content)
    assert pdf.startswith(b"%PDF-")

    # Anybody may check by code, by file, and the vehicle by its plate; a changed file is found.
    page = client.get(f"{BASE}/periksa/{card.signing.signatures.get().document.code}/")
    assert "asli dan berlaku" in words_of(page)
    upload = SimpleUploadedFile("kartu.pdf", pdf, "application/pdf")
    assert "asli dan berlaku" in words_of(client.post(f"{BASE}/periksa/", {"berkas": upload}))
    changed = bytearray(pdf)
    changed[len(changed) // 3] ^= 1
    upload = SimpleUploadedFile("kartu.pdf", bytes(changed), "application/pdf")
    assert "asli dan berlaku" not in words_of(client.post(f"{BASE}/periksa/", {"berkas": upload}))
    found = words_of(client.get(f"{BASE}/cek/", {"q": "DN 8123 AB"}))
    assert "Mobil barang" in found
    assert "Hendrik" not in found

    # The head of the unit takes the card back; from then on the check says so.
    head = officer("e-kir", "kepala_upt")
    send(head, f"{BASE}/dokumen/{card.pk}/bukti_lulus/cabut/", {"alasan": "Nomor rangka keliru"})
    check = f"{BASE}/periksa/{card.signing.signatures.get().document.code}/"
    assert "dicabut" not in words_of(client.get(check)), "only a reason of the facility takes a card back"
    reason = "Hasil uji ternyata tidak benar"
    send(head, f"{BASE}/dokumen/{card.pk}/bukti_lulus/cabut/", {"alasan": reason, "keterangan": "Nomor rangka keliru"})
    page = client.get(check)
    assert "dicabut" in words_of(page)
    assert f"{reason}: Nomor rangka keliru" in words_of(page)


def test_a_tariff_of_zero_is_paid_as_soon_as_a_time_is_chosen(owner, counter, lane, picture):
    from core import setting_values

    free = {name: {"uji": 0, "kartu": 0} for name in ("kecil", "sedang", "besar")}
    setting_values.change(None, "e-kir", "tarif", free, dt.date(2020, 1, 1))
    record = book(owner, register_vehicle(owner), picture)
    assert state_of(record) == "dipesan"
    choose(counter, record, lane)
    assert state_of(record) == "terbayar"


def test_cancelling_gives_the_place_back(owner, lane, picture):
    from blocks.booking.models import Slot

    record = book(owner, register_vehicle(owner), picture)
    choose(owner, record, lane, hours=3)
    assert Slot.objects.get().taken == 1
    move(owner, record, "batalkan")
    assert Slot.objects.get().taken == 0
    record.billing.refresh_from_db()
    assert record.billing.status == "void"


def test_a_vehicle_has_one_open_booking(owner, lane, picture):
    from apps.e_kir.models import Pendaftaran

    vehicle = register_vehicle(owner)
    book(owner, vehicle, picture)
    values = {"kendaraan": vehicle.pk, "keperluan": "pertama", "stnk": picture()}
    answer = owner.post(f"{BASE}/pendaftaran/baru/", values)
    assert "masih punya pendaftaran" in words_of(answer)
    assert Pendaftaran.objects.count() == 1


def test_the_same_plate_twice_is_refused_in_words(owner, resident, lane):
    from apps.e_kir.models import Kendaraan

    register_vehicle(owner)
    other = resident("Gustin Langkamuda", "+6281200000902")
    values = {
        "nomor_polisi": "DN 8123 AB",
        "pemilik": other.person.pk,
        "jenis": "bus",
        "bahan_bakar": "solar",
        "nomor_rangka": "X",
        "nomor_mesin": "Y",
        "jbb_kg": "9000",
    }
    answer = other.post(f"{BASE}/kendaraan/baru/", values)
    assert answer.status_code == 200
    assert re.search(r"sudah (ada|terdaftar|dipakai)", words_of(answer))
    assert Kendaraan.objects.count() == 1


def test_after_fourteen_days_the_repair_is_over(owner, counter, tester, lane, picture):
    from core import workflow

    record = book(owner, register_vehicle(owner), picture)
    choose(counter, record, lane)
    send(owner, f"{BASE}/bank-contoh/{record.billing.code}/", {"channel": "va"})
    send(counter, f"{BASE}/jadwal/{record.pk}/hadir/")
    move(counter, record, "periksa_awal")
    enter_posts(tester, record, kincup={"kincup": "-5.1"})
    move(tester, record, "minta_perbaikan")
    workflow.run_due(timezone.now() + dt.timedelta(days=14))
    assert state_of(record) == "perbaikan"
    workflow.run_due(timezone.now() + dt.timedelta(days=15))
    assert state_of(record) == "kedaluwarsa"


def test_a_stranger_sees_neither_booking_nor_invoice_nor_card(owner, resident, lane, picture):
    record = book(owner, register_vehicle(owner), picture)
    stranger = resident("Orang Lain", "+6281200000903")
    for path in ("pendaftaran/{}/", "jadwal/{}/", "bayar-tagihan/{}/", "bayar-tagihan/{}/qris.svg"):
        assert stranger.get(f"{BASE}/{path.format(record.pk)}").status_code == 404
    answer = stranger.get(f"{BASE}/lajur-hari-ini/{record.pk}/")
    assert answer.status_code == 403
