"""IPPTM from the grave to the permit: papers, desks in two offices, a return, the fee, the letter, the counter."""

import datetime as dt

import pytest
from cases import act, hand_in, judge, state_of, text_of, turn_of
from django.utils import timezone
from steps import send, words_of

BASE = "/layanan/ipptm"
ROLES = ("petugas_loket", "petugas_makam", "verifikator", "kasi", "kabid", "kepala_opd")
GRAVES = "dlh"  # Poso has no office of its own for cemeteries


@pytest.fixture
def desks(seeded, clock, officer):
    """The application's own rows, and one officer for each role of the way."""
    from apps.ipptm import seed as ipptm
    from apps.ipptm.models import Blok, Tpu

    ipptm.run(seeded)
    Blok.objects.create(tpu=Tpu.objects.first(), kode="UJI-A1", unit="islam", kapasitas=40)
    offices = dict.fromkeys(ROLES, "dpmptsp") | {"petugas_makam": GRAVES}
    return {role: officer("ipptm", role, office=offices[role]) for role in ROLES}


@pytest.fixture
def heir(clock, resident):
    return resident("Yulianti Tadjongga", "+6281200000911")


def grave(heir, ended="2023-06-30"):
    """The heir registers the grave with the permit that ran out."""
    from apps.ipptm.models import Blok, Makam

    values = {
        "almarhum": "Markus Tadjongga",
        "wafat_pada": "2014-06-20",
        "dimakamkan_pada": "2014-06-22",
        "blok": Blok.objects.get(kode="UJI-A1").pk,
        "petak": "7",
        "nomor_izin": "593/0112-DPMPTSP/2020",
        "izin_habis": ended,
        "perpanjangan_ke": "2",
    }
    send(heir, f"{BASE}/makam/baru/", values)
    return Makam.objects.latest("pk")


def begin(heir, plot):
    from apps.ipptm.models import Layanan, Permohonan

    service = Layanan.objects.get(kode="perpanjangan")
    values = {"layanan": service.pk, "makam": plot.pk, "hubungan": "anak"}
    send(heir, f"{BASE}/permohonan/baru/", values)
    return Permohonan.objects.latest("pk")


def file_request(heir, picture, *, way="ambil", ended="2023-06-30"):
    record = begin(heir, grave(heir, ended))
    hand_in(heir, BASE, record, picture, "izin-lama", "ktp", "kk")
    send(heir, f"{BASE}/berkas/{record.pk}/kirim/", {"kind": way, "declared": "1"})
    assert state_of(record) == "diajukan"
    return record


def inspect(client, record, *, fits=True):
    values = {
        "permohonan": record.pk,
        "ditinjau_pada": timezone.localdate().isoformat(),
        "ditemukan": "true",
        "nama_cocok": str(fits).lower(),
        "letak_cocok": "true",
        "keadaan": "terawat",
        "ukuran_sesuai": "true",
        "temuan": "" if fits else "Nama pada nisan berbeda.",
    }
    return send(client, f"{BASE}/peninjauan/baru/", values)


def pass_desks(desks, record, *, fits=True):
    """From the first desk to the head's, over two offices."""
    judge(desks["petugas_loket"], BASE, record)
    act(desks["petugas_loket"], BASE, record, "teruskan")
    assert state_of(record) == "ditinjau"
    inspect(desks["petugas_makam"], record, fits=fits)
    act(desks["petugas_makam"], BASE, record, "teruskan")
    assert state_of(record) == "diperiksa"
    for role in ("verifikator", "kasi", "kabid"):
        act(desks[role], BASE, record, "teruskan", note="Dapat disetujui.", advice="setuju")
    assert state_of(record) == "diputus"


def test_from_the_grave_to_the_permit(heir, desks, clock, picture, client):
    record = begin(heir, grave(heir))

    # Nothing is sent while papers are missing; the page says which.
    refused = words_of(heir.post(f"{BASE}/berkas/{record.pk}/kirim/", {"kind": "ambil", "declared": "1"}, follow=True))
    assert "Lengkapi dahulu" in refused
    assert "KTP ahli waris" in refused
    hand_in(heir, BASE, record, picture, "izin-lama", "ktp", "kk")
    send(heir, f"{BASE}/berkas/{record.pk}/kirim/", {"kind": "ambil", "declared": "1"})
    assert (state_of(record), record.kantor.code) == ("diajukan", "dpmptsp")
    assert record.case.due_on == dt.date(2026, 7, 17)  # the seventh working day
    assert record.number.casefold() in text_of(heir.get(f"{BASE}/berkas/{record.pk}/tanda-terima.pdf"))

    # The counter asks for a better picture; the clock stands over a week, and the promised day moves with it.
    judge(desks["petugas_loket"], BASE, record, ktp="Foto buram, unggah lagi.")
    act(desks["petugas_loket"], BASE, record, "pemohon", note="Ganti foto KTP.")
    assert state_of(record) == "dikembalikan"
    clock.move(7)
    page = words_of(client.get(f"{BASE}/lacak/", {"nomor": record.number}))
    assert "jam pelayanan berhenti" in page
    assert "Yulianti" not in page
    assert "Foto buram" in words_of(heir.get(f"{BASE}/permohonan/{record.pk}/"))
    hand_in(heir, BASE, record, picture, "ktp")
    send(heir, f"{BASE}/berkas/{record.pk}/lengkap/", {"answer": "Sudah saya foto ulang."})
    assert (state_of(record), record.case.stopped_workdays) == ("diperiksa", 5)
    assert record.case.due_on == dt.date(2026, 7, 24)

    # Two offices and six desks; nobody does another's work, and nothing leaves a desk unfinished.
    refused = words_of(
        desks["petugas_loket"].post(
            f"{BASE}/berkas/{record.pk}/giliran/", {"word": "teruskan", "turn": turn_of(record).pk}, follow=True
        )
    )
    assert "belum dinyatakan sesuai" in refused
    stranger = desks["kabid"].post(
        f"{BASE}/berkas/{record.pk}/giliran/", {"word": "teruskan", "turn": turn_of(record).pk}
    )
    assert stranger.status_code == 403
    judge(desks["petugas_loket"], BASE, record)
    act(desks["petugas_loket"], BASE, record, "teruskan")
    assert record.case.turns.get(closed_at=None).office.code == GRAVES
    inspect(desks["petugas_makam"], record)
    act(desks["petugas_makam"], BASE, record, "teruskan")
    for role in ("verifikator", "kasi", "kabid"):
        act(desks[role], BASE, record, "teruskan", note="Dapat disetujui.", advice="setuju")
    clock.move(1)
    act(desks["kepala_opd"], BASE, record, "setuju")

    # The old permit ended before the free years: the third extension owes the third rate.
    assert (state_of(record), record.retribusi) == ("disetujui", 75000)
    assert "75.000" in words_of(heir.get(f"{BASE}/bayar-tagihan/{record.pk}/"))
    assert heir.get(f"{BASE}/berkas/{record.pk}/surat.pdf").status_code == 404
    send(heir, f"{BASE}/bank-contoh/{record.billing.code}/", {"channel": "qris"})
    assert state_of(record) == "terbit"

    # The permit on the letterhead, signed, with its number; anybody may check it.
    permit = text_of(heir.get(f"{BASE}/dokumen/{record.pk}/surat_izin.pdf"))
    decision = record.case.decision
    for words in (decision.number, "Markus Tadjongga", "UJI-A1", "Kepala Dinas Penanaman Modal", "Berlaku"):
        assert words.casefold() in permit
    assert decision.valid_until == dt.date(2029, 7, 16)
    plot = record.makam
    plot.refresh_from_db()
    assert (plot.izin_habis, plot.nomor_izin, plot.perpanjangan_ke, plot.cocok) == (
        decision.valid_until,
        decision.number,
        3,
        True,
    )
    assert "berlaku" in words_of(client.get(f"{BASE}/keputusan/{decision.code}/")).lower()

    # It is fetched at the counter, once.
    send(desks["petugas_loket"], f"{BASE}/berkas/{record.pk}/serahkan/", {"received_by": "Yulianti Tadjongga"})
    assert state_of(record) == "diserahkan"
    again = desks["petugas_loket"].post(f"{BASE}/berkas/{record.pk}/serahkan/", {"received_by": "Lain"}, follow=True)
    assert "sudah diserahkan" in words_of(again)
    page = words_of(client.get(f"{BASE}/lacak/", {"nomor": record.number}))
    assert "Izin diserahkan" in page


def test_a_permit_that_ended_in_the_free_years_costs_nothing(heir, desks, picture):
    record = file_request(heir, picture, way="elektronik", ended="2024-03-31")
    pass_desks(desks, record)
    act(desks["kepala_opd"], BASE, record, "setuju")
    assert (state_of(record), record.retribusi) == ("diserahkan", 0)  # paid with nothing, downloaded at once


def test_what_the_inspection_found_wrong_is_refused_with_reason_and_law(heir, desks, picture, client):
    record = file_request(heir, picture)
    pass_desks(desks, record, fits=False)
    answer = desks["kepala_opd"].post(
        f"{BASE}/berkas/{record.pk}/giliran/", {"word": "setuju", "turn": turn_of(record).pk}, follow=True
    )
    assert "Peninjauan tidak menyatakan makam ini sesuai" in words_of(answer)
    answer = desks["kepala_opd"].post(
        f"{BASE}/berkas/{record.pk}/giliran/",
        {"word": "tolak", "turn": turn_of(record).pk, "reason": "kurang"},
        follow=True,
    )
    assert "Sebutkan dasar hukumnya" in words_of(answer)
    act(
        desks["kepala_opd"],
        BASE,
        record,
        "tolak",
        reason="Nama pada nisan bukan nama pada izin lama.",
        ground="Perda pengelolaan pemakaman pasal 12",
    )
    assert state_of(record) == "ditolak"
    letter = text_of(heir.get(f"{BASE}/berkas/{record.pk}/surat.pdf"))
    assert "surat penolakan" in letter
    assert "pasal 12" in letter
    assert "keberatan" in letter
    assert client.get(f"{BASE}/berkas/{record.pk}/surat.pdf").status_code in (302, 403, 404)


def test_what_is_not_completed_in_time_is_dropped(heir, desks, clock, picture):
    from blocks.case.services import housekeeping
    from core.blocks import of_block

    binding = next(one for one in of_block("case") if one.app == "ipptm")
    record = file_request(heir, picture)
    act(desks["petugas_loket"], BASE, record, "pemohon", note="Lampirkan surat kuasa.")
    clock.move(14)
    housekeeping.run(binding, clock.now)
    assert state_of(record) == "dikembalikan"
    clock.move(1)
    housekeeping.run(binding, clock.now)
    assert state_of(record) == "gugur"


def test_the_service_standard_has_fourteen_components(desks, client):
    page = words_of(client.get(f"{BASE}/standar/perpanjangan/"))
    names = (
        "Persyaratan",
        "Sistem, mekanisme dan prosedur",
        "Jangka waktu penyelesaian",
        "Biaya atau tarif",
        "Produk pelayanan",
        "Penanganan pengaduan, saran dan masukan",
        "Dasar hukum",
        "Sarana, prasarana dan fasilitas",
        "Kompetensi pelaksana",
        "Pengawasan internal",
        "Jumlah pelaksana",
        "Jaminan pelayanan",
        "Jaminan keamanan dan keselamatan pelayanan",
        "Evaluasi kinerja pelaksana",
    )
    assert [name for name in names if name not in page] == []


def test_a_stranger_sees_neither_request_nor_papers_nor_bill(heir, desks, resident, picture):
    record = file_request(heir, picture)
    stranger = resident("Orang Lain", "+6281200000912")
    for path in ("permohonan/{}/", "berkas/{}/tanda-terima.pdf", "bayar-tagihan/{}/", "makam/{}/"):
        assert stranger.get(f"{BASE}/{path.format(record.pk)}").status_code == 404, path
    answer = stranger.post(f"{BASE}/berkas/{record.pk}/unggah/ktp/", {"file": picture()})
    assert answer.status_code in (403, 404)
