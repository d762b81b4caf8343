"""Sobat Dukcapil from the wrong entry to the register: proof, desks, the head's yes, SIAK, the notice."""

import pytest
from cases import act, hand_in, judge, state_of, text_of, turn_of
from steps import send, words_of

BASE = "/layanan/sobat-dukcapil"
DESKS = ("petugas_loket", "verifikator", "kasi", "kabid", "kepala_opd")
NIK, KK = "7202015201900001", "7202011201150001"


@pytest.fixture
def desks(seeded, clock, officer):
    """The application's own rows, and one officer for each desk of the civil registry."""
    from apps.sobat_dukcapil import seed

    seed.run(seeded)
    return {role: officer("sobat-dukcapil", role, office="disdukcapil") for role in DESKS}


@pytest.fixture
def family(clock, resident):
    return resident("Yulianti Tadjongga", "+6281200000921")


def begin(family, code="kk-perubahan"):
    from apps.sobat_dukcapil.models import Layanan, Permohonan
    from core.models import Village

    values = {
        "layanan": Layanan.objects.get(kode=code).pk,
        "hubungan": "kepala",
        "kk": KK,
        "nama_kepala": "Yulianti Tadjongga",
        "kelurahan": Village.objects.order_by("pk").first().pk,
        "telepon": "+6281200000921",
        "nomor_akta": "7202-LU-19072019-0012" if code.startswith("akta") else "",
    }
    send(family, f"{BASE}/permohonan/baru/", values)
    return Permohonan.objects.latest("pk")


def change(client, record, *, ok=True, **values):
    """Write down one element that changes."""
    values = {
        "permohonan": record.pk,
        "nama_anggota": "Yulianti Tadjongga",
        "nik_anggota": NIK,
        "elemen": "pendidikan",
        "semula": "SMP",
        "menjadi": "SMA",
        "dasar": "ijazah",
        "nomor_dasar": "DN-18/M-SMA/0041",
        "tanggal_dasar": "2025-06-10",
        **values,
    }
    return send(client, f"{BASE}/perubahan/baru/", values, ok=ok)


def hand_in_all(family, record, picture):
    needed = record.case.papers.filter(is_needed=True).values_list("code", flat=True)
    hand_in(family, BASE, record, picture, *needed)


def submit(family, record, way="ambil", *, follow=False):
    return family.post(f"{BASE}/berkas/{record.pk}/kirim/", {"kind": way, "declared": "1"}, follow=follow)


def pass_desks(desks, record):
    """Every desk up to the head's, each by its own officer."""
    while turn_of(record).action != "putus":
        turn = turn_of(record)
        if turn.action == "periksa":
            judge(desks[turn.role], BASE, record)
        act(desks[turn.role], BASE, record, "teruskan", note="Sesuai buktinya.")


def test_from_the_wrong_entry_to_the_register(
    family, desks, picture, client, resident, django_capture_on_commit_callbacks
):
    record = begin(family)
    hand_in_all(family, record, picture)

    # Without a change there is nothing to ask for; a name is not changed by a school certificate.
    assert "paling sedikit satu data" in words_of(submit(family, record, follow=True))
    refused = change(family, record, ok=False, elemen="nama", semula="Yulianti", menjadi="Yuliana")
    assert "Dasar itu tidak cukup" in words_of(refused)
    change(family, record)
    stranger = resident("Orang Lain", "+6281200000922")
    assert change(stranger, record, ok=False, elemen="pekerjaan", dasar="kerja").status_code != 302
    assert record.perubahan_set.count() == 1
    submit(family, record)
    assert (state_of(record), record.kantor.code) == ("diajukan", "disdukcapil")

    # Five desks of one office; the head decides, and then the register must take it over.
    pass_desks(desks, record)
    assert state_of(record) == "diputus"
    assert family.get(f"{BASE}/dokumen/{record.pk}/pemberitahuan.pdf").status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        act(desks["kepala_opd"], BASE, record, "setuju")
    assert state_of(record) == "terbit"
    assert record.nomor_siak

    # The notice says what changed, with the whole NIK nowhere on it that does not belong there.
    notice = text_of(family.get(f"{BASE}/dokumen/{record.pk}/pemberitahuan.pdf"))
    for words in (record.case.decision.number, "pendidikan terakhir", "SMP", "SMA", KK, "Kepala Dinas Kependudukan"):
        assert words.casefold() in notice
    assert stranger.get(f"{BASE}/dokumen/{record.pk}/pemberitahuan.pdf").status_code == 404

    # Tracking shows where it is without a name; the counter hands over.
    page = words_of(client.get(f"{BASE}/lacak/", {"nomor": record.number}))
    assert "Data sudah diubah" in page
    assert "Yulianti" not in page
    send(desks["petugas_loket"], f"{BASE}/berkas/{record.pk}/serahkan/", {"received_by": "Yulianti Tadjongga"})
    assert state_of(record) == "diserahkan"


def test_while_the_register_does_not_answer_an_officer_writes_its_number(family, desks, picture, monkeypatch):
    from blocks.case.adapters import siak
    from blocks.case.services import filing

    class Silent:
        def change(self, message):
            raise siak.NotTaken("SIAK tidak menjawab")

    monkeypatch.setattr(siak, "adapter", Silent)
    record = begin(family, "akta-pembetulan")
    hand_in_all(family, record, picture)
    change(family, record, elemen="tempat_lahir", semula="Poso", menjadi="Palu", dasar="akta")
    submit(family, record)
    pass_desks(desks, record)
    act(desks["kepala_opd"], BASE, record, "setuju")
    assert state_of(record) == "dicatat"
    assert filing.send(_binding(), record.case.filing.pk) is False
    assert "SIAK belum menjawab" in words_of(desks["verifikator"].get(f"{BASE}/permohonan/{record.pk}/"))
    send(desks["verifikator"], f"{BASE}/berkas/{record.pk}/register/", {"number": "SIAK-7202-0001"})
    assert (state_of(record), record.nomor_siak) == ("terbit", "SIAK-7202-0001")


def test_what_was_returned_is_completed_and_checked_again(family, desks, clock, picture):
    record = begin(family)
    hand_in_all(family, record, picture)
    change(family, record)
    submit(family, record)
    judge(desks["petugas_loket"], BASE, record, bukti="Ijazah terpotong.")
    act(desks["petugas_loket"], BASE, record, "pemohon", note="Perbaiki bukti dan datanya.")
    assert state_of(record) == "dikembalikan"
    promised = record.case.due_on
    clock.move(2)
    row = record.perubahan_set.get()
    edited = {"menjadi": "SMA sederajat", "nomor_dasar": "DN-18/M-SMA/0042"}
    kept = {name: getattr(row, name) for name in ("nama_anggota", "nik_anggota", "elemen", "semula", "dasar")} | {
        "permohonan": record.pk,
        "tanggal_dasar": "2025-06-10",
    }
    send(family, f"{BASE}/perubahan/{row.pk}/ubah/", kept | edited)
    hand_in(family, BASE, record, picture, "bukti")
    send(family, f"{BASE}/berkas/{record.pk}/lengkap/")
    assert (state_of(record), record.case.stopped_workdays) == ("diperiksa", 2)
    assert record.case.due_on > promised


def _binding():
    from core.blocks import of_block

    return next(one for one in of_block("case") if one.app == "sobat-dukcapil")
