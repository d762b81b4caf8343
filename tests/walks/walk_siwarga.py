"""SiWarga from the phone to the letter: the heads of RT and RW, the village office, the public check."""

import pytest
from accounts.models import User
from cases import act, hand_in, judge, state_of, text_of, turn_of
from django.test import Client
from steps import send, words_of

BASE = "/layanan/siwarga"
NIK = "7202015201900001"


@pytest.fixture
def village(seeded):
    """A village with its office, the heads of an RT and an RW who have no NIP, and the application's own rows."""
    from apps.siwarga import seed
    from apps.siwarga.models import Wilayah
    from core.models import Office, Village

    seed.run(seeded)
    codes = [code.removeprefix("kel-") for code in Office.objects.filter(kind="village").values_list("code", flat=True)]
    found = next(one for one in Village.objects.order_by("pk") if one.code.replace(".", "") in codes)
    Wilayah.objects.filter(kelurahan=found).delete()
    Wilayah.objects.create(
        nama="RT 2 RW 3", kelurahan=found, rw=3, rt=2, ketua_rt=_head("Ketua RT", 31), ketua_rw=_head("Ketua RW", 32)
    )
    return found


def _head(name, serial):
    phone = f"+62812000009{serial}"
    return User.objects.create_user(name=name, phone=phone, kind="officer", status="active")


def signed_in(name):
    client = Client()
    client.force_login(User.objects.get(name=name), backend="accounts.backends.IdentityBackend")
    return client


@pytest.fixture
def person(clock, resident):
    return resident("Yulianti Tadjongga", "+6281200000931")


@pytest.fixture
def desks(village, officer):
    code = f"kel-{village.code.replace('.', '')}"
    roles = {role: officer("siwarga", role, office=code) for role in ("petugas_kelurahan", "lurah")}
    return roles | {"rt": signed_in("Ketua RT"), "rw": signed_in("Ketua RW")}


def values_of(village, code, **changed):
    from apps.siwarga.models import Layanan

    return {
        "layanan": Layanan.objects.get(kode=code).pk,
        "nama": "Yulianti Tadjongga",
        "nik": NIK,
        "tempat_lahir": "Poso",
        "tanggal_lahir": "1990-01-12",
        "jenis_kelamin": "p",
        "pekerjaan": "Petani",
        "status_kawin": "kawin",
        "alamat": "Jalan Pulau Sumatra 12",
        "kelurahan": village.pk,
        "rw": "3",
        "rt": "2",
        "keperluan": "Melamar pekerjaan",
        **changed,
    }


def file_request(person, village, picture, code="pengantar", way="elektronik", **changed):
    from apps.siwarga.models import Permohonan

    send(person, f"{BASE}/permohonan/baru/", values_of(village, code, **changed))
    record = Permohonan.objects.latest("pk")
    needed = record.case.papers.filter(is_needed=True).values_list("code", flat=True)
    hand_in(person, BASE, record, picture, *needed)
    send(person, f"{BASE}/berkas/{record.pk}/kirim/", {"kind": way, "declared": "1"})
    return record


def test_a_cover_letter_from_the_phone_to_the_public_check(person, village, desks, picture, client, resident):
    record = file_request(person, village, picture)
    assert (state_of(record), turn_of(record).name) == ("diajukan", "Ketua RT 2")
    assert turn_of(record).named == User.objects.get(name="Ketua RT")

    # The head of the RT finds it on the desk; the head of another RT does not even see it.
    assert record.number in words_of(desks["rt"].get(f"{BASE}/meja/"))
    _head("Ketua RT lain", 33)
    assert signed_in("Ketua RT lain").get(f"{BASE}/permohonan/{record.pk}/").status_code == 404
    judge(desks["rt"], BASE, record)
    act(desks["rt"], BASE, record, "teruskan")
    assert (state_of(record), turn_of(record).name) == ("diputus", "Ketua RW 3")
    act(desks["rw"], BASE, record, "setuju")
    assert state_of(record) == "diserahkan"  # a download is in the applicant's hands at once

    # The letter names who is meant in full, and the head of the RW who granted it.
    letter = text_of(person.get(f"{BASE}/dokumen/{record.pk}/surat.pdf"))
    decision = record.case.decision
    for words in (decision.number, "Yulianti Tadjongga", NIK, "Melamar pekerjaan", "Ketua RW 3", village.name):
        assert words.casefold() in letter
    page = words_of(client.get(f"{BASE}/keputusan/{decision.code}/"))
    assert decision.number in page
    assert NIK not in page
    stranger = resident("Orang Lain", "+6281200000934")
    assert stranger.get(f"{BASE}/dokumen/{record.pk}/surat.pdf").status_code == 404
    page = words_of(client.get(f"{BASE}/lacak/", {"nomor": record.number}))
    assert "Surat diserahkan" in page
    assert "Yulianti" not in page


def test_a_letter_for_the_poor_needs_the_visit_and_ends_at_the_head_of_the_village(person, village, desks, picture):
    record = file_request(person, village, picture, "tidak-mampu", "ambil", penghasilan="1500000", tanggungan="3")
    assert (state_of(record), record.di_bawah_garis) == ("ditinjau", True)
    refused = desks["rt"].post(
        f"{BASE}/berkas/{record.pk}/giliran/", {"word": "teruskan", "turn": turn_of(record).pk}, follow=True
    )
    assert "Isi dahulu kunjungan ketua rt" in words_of(refused).replace("Kunjungan", "kunjungan").replace("RT", "rt")
    visit = {
        "permohonan": record.pk,
        "ditinjau_pada": "2026-07-08",
        "tinggal_di_sini": "true",
        "lantai": "semen",
        "dinding": "papan",
        "listrik": "va450",
        "bekerja": "false",
        "catatan": "Rumah papan, satu kamar.",
    }
    send(desks["rt"], f"{BASE}/tinjauan/baru/", visit)
    act(desks["rt"], BASE, record, "teruskan", note="Layak.", advice="setuju")
    act(desks["rw"], BASE, record, "teruskan")
    judge(desks["petugas_kelurahan"], BASE, record)
    act(desks["petugas_kelurahan"], BASE, record, "teruskan")
    act(desks["lurah"], BASE, record, "setuju")
    assert state_of(record) == "terbit"
    send(desks["petugas_kelurahan"], f"{BASE}/berkas/{record.pk}/serahkan/", {"received_by": "Yulianti Tadjongga"})
    assert state_of(record) == "diserahkan"


def test_where_the_head_of_the_rt_is_away_the_village_steps_in_and_says_why(person, village, desks, picture):
    record = file_request(person, village, picture)
    judge(desks["petugas_kelurahan"], BASE, record)
    refused = desks["petugas_kelurahan"].post(
        f"{BASE}/berkas/{record.pk}/giliran/", {"word": "teruskan", "turn": turn_of(record).pk}, follow=True
    )
    assert "Tulis mengapa Anda menggantikan" in words_of(refused)
    act(desks["petugas_kelurahan"], BASE, record, "teruskan", note="Ketua RT sedang di luar daerah.")
    assert turn_of(record).name == "Ketua RW 3"


def test_an_rt_that_is_not_registered_is_refused_in_words(person, village):
    answer = person.post(f"{BASE}/permohonan/baru/", values_of(village, "pengantar", rt="9"))
    assert "belum terdaftar" in words_of(answer)
