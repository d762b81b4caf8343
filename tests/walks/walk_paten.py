"""PATEN between village and district: a hurried wedding, a shop that is visited, each at the offices of its place."""

import pytest
from cases import act, hand_in, judge, state_of, text_of, turn_of
from steps import send, words_of

BASE = "/layanan/paten"


@pytest.fixture
def village(seeded):
    """A village that has an office, in a district that has one."""
    from apps.paten import seed
    from core.models import Office, Village

    seed.run(seeded)
    codes = set(Office.objects.values_list("code", flat=True))
    rows = Village.objects.select_related("district").order_by("pk")
    return next(row for row in rows if {_code("kel", row), _code("kec", row.district)} <= codes)


def _code(kind, area):
    return f"{kind}-{area.code.replace('.', '')}"


@pytest.fixture
def desks(village, clock, officer):
    below = {role: officer("paten", role, office=_code("kel", village)) for role in ("petugas_kelurahan", "lurah")}
    above = ("petugas_kecamatan", "kasi", "sekcam", "camat")
    return below | {role: officer("paten", role, office=_code("kec", village.district)) for role in above}


@pytest.fixture
def person(clock, resident):
    return resident("Yulianti Tadjongga", "+6281200000941")


def begin(person, village, picture, code, **values):
    from apps.paten.models import Layanan, Permohonan

    common = {
        "layanan": Layanan.objects.get(kode=code).pk,
        "jalur": "sendiri",
        "nama": "Yulianti Tadjongga",
        "nik": "7202015201900001",
        "alamat": "Jalan Pulau Sumatra 12",
        "kelurahan": village.pk,
        "telepon": "+6281200000941",
        "keperluan": "Akad nikah",
    }
    send(person, f"{BASE}/permohonan/baru/", common | values)
    record = Permohonan.objects.latest("pk")
    needed = record.case.papers.filter(is_needed=True).values_list("code", flat=True)
    hand_in(person, BASE, record, picture, *needed)
    return record


def submit(person, record, *, follow=False):
    values = {"kind": "elektronik", "declared": "1"}
    return person.post(f"{BASE}/berkas/{record.pk}/kirim/", values, follow=follow)


def test_a_hurried_wedding_is_the_district_s_and_a_slow_one_nobody_s(person, village, desks, picture, officer):
    from core.models import Office

    wedding = {"pasangan": "Rudi Lamusa", "umur_termuda": "23", "alasan_mendesak": "Keluarga dari rantau pulang."}
    slow = begin(person, village, picture, "dispensasi-nikah", tanggal_nikah="2026-07-29", **wedding)
    assert "tanpa dispensasi" in words_of(submit(person, slow, follow=True))
    young = begin(
        person, village, picture, "dispensasi-nikah", tanggal_nikah="2026-07-15", **wedding | {"umur_termuda": "18"}
    )
    assert "dari pengadilan" in words_of(submit(person, young, follow=True))

    record = begin(person, village, picture, "dispensasi-nikah", tanggal_nikah="2026-07-15", **wedding)
    submit(person, record)
    assert (state_of(record), record.kantor.code) == ("diajukan", _code("kec", village.district))
    others = Office.objects.filter(kind="district").exclude(code=record.kantor.code).order_by("code")
    stranger = officer("paten", "petugas_kecamatan", office=others.first().code)
    assert stranger.get(f"{BASE}/permohonan/{record.pk}/").status_code == 404
    judge(desks["petugas_kecamatan"], BASE, record)
    act(desks["petugas_kecamatan"], BASE, record, "teruskan")
    act(desks["sekcam"], BASE, record, "teruskan")
    act(desks["camat"], BASE, record, "setuju")
    letter = text_of(person.get(f"{BASE}/dokumen/{record.pk}/surat.pdf"))
    for words in ("dispensasi nikah", "Rudi Lamusa", "15 Juli 2026", "Camat", village.district.name):
        assert words.casefold() in letter
    issued = record.signing.signatures.get().document
    assert (issued.number, issued.title) == (record.case.decision.number, "Dispensasi Nikah")
    assert issued.valid_until == record.case.decision.valid_until


def test_a_shop_is_visited_before_two_offices_sign(person, village, desks, picture):
    shop = {
        "nama_usaha": "Kios Sintuwu",
        "bidang_usaha": "dagang",
        "alamat_usaha": "Pasar Sentral",
        "mulai_usaha": "2021-03-01",
    }
    big = begin(person, village, picture, "usaha", penjualan_setahun="2000000001", **shop)
    assert "melalui OSS" in words_of(submit(person, big, follow=True))
    record = begin(person, village, picture, "usaha", penjualan_setahun="90000000", **shop)
    submit(person, record)
    assert record.case.turns.get(closed_at=None).office.code == _code("kel", village)
    judge(desks["petugas_kelurahan"], BASE, record)
    act(desks["petugas_kelurahan"], BASE, record, "teruskan")
    visit = {"permohonan": record.pk, "disurvei_pada": "2026-07-08", "usaha_ada": "on", "alamat_cocok": "true"}
    send(desks["petugas_kelurahan"], f"{BASE}/survei/baru/", visit | {"pekerja": "2", "catatan": "Kios buka."})
    act(desks["petugas_kelurahan"], BASE, record, "teruskan")
    for role in ("lurah", "kasi"):
        act(desks[role], BASE, record, "teruskan")
    assert (turn_of(record).office.code, state_of(record)) == (_code("kec", village.district), "diputus")
    act(desks["camat"], BASE, record, "setuju")
    assert state_of(record) == "diserahkan"
    send(
        desks["camat"],
        f"{BASE}/berkas/{record.pk}/cabut/",
        {"reason": "Usaha ternyata sudah tutup.", "ground": "Peraturan Daerah Pasal 5"},
    )
    assert record.signing.signatures.get().document.status == "revoked"
