"""The pages as librarians, members and everybody open them; who may not is told so."""

import io

import pytest
from openpyxl import load_workbook

from accounts.models import Person
from blocks.library.models import Copy, Loan, Visit
from blocks.library.services import holds
from core import records, workflow
from core.documents import printed, register
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.db


def test_guests_and_other_officers_do_not_open_the_desk(binding, copy, member, lend, client, officer, signed_in):
    borrower = member()
    loan = lend(borrower, copy())
    addresses = [binding.url(name) for name in ("desk", "returns", "holds", "late", "visitors", "exchange", "figures")]
    addresses += [binding.url("member", borrower.record_id), binding.url("export", "mrc")]
    assert [client.get(address).status_code for address in addresses] == [302] * len(addresses)
    browser = signed_in(officer())
    assert [browser.get(address).status_code for address in addresses] == [403] * len(addresses)
    deeds = [binding.url("extend", loan.pk), binding.url("lose", loan.pk), binding.url("digital", loan.work.record_id)]
    assert [browser.post(address).status_code for address in deeds] == [403] * len(deeds)
    loan.refresh_from_db()
    assert loan.is_open


def test_a_leader_reads_figures_but_does_not_lend(binding, officer, signed_in, here):
    browser = signed_in(officer(binding.leaders[0]))
    assert browser.get(binding.url("figures")).status_code == 200
    assert browser.get(binding.url("desk")).status_code == 403


def test_the_desk_works_with_the_scanner_alone(binding, librarian, here, copy, member, signed_in):
    borrower, item, browser = member(), copy("P00001"), signed_in(librarian)
    opened = browser.get(binding.url("desk"), {"q": borrower.card})
    assert opened.url == binding.url("member", borrower.record_id)
    page = browser.post(opened.url, {"kode": " P00001 "}, follow=True).content.decode()
    assert "dipinjam sampai" in page
    assert "P00001" in page
    assert "Tidak ada eksemplar bernomor" in browser.post(opened.url, {"kode": "X"}, follow=True).content.decode()
    back = browser.get(binding.url("desk"), {"q": "P00001"})
    assert back.url.startswith(binding.url("returns"))
    page = browser.post(binding.url("returns"), {"kode": "P00001"}, follow=True).content.decode()
    assert "kembali." in page
    assert not item.loans.filter(is_open=True).exists()
    again = browser.post(binding.url("returns"), {"kode": "P00001"}, follow=True).content.decode()
    assert "tidak sedang dipinjam" in again


def test_the_mark_on_a_printed_card_opens_its_member(binding, librarian, member, signed_in):
    borrower, browser = member(), signed_in(librarian)
    record = binding.record_of("member", borrower)
    (card,) = printed.available(binding.entity_of("member"), record, librarian)
    issued = register.enter(card, record, librarian)
    opened = browser.get(binding.url("desk"), {"q": f"https://contoh.example{issued.check_path}"})
    assert opened.url == binding.url("member", record.pk)
    strange = browser.get(binding.url("desk"), {"q": "https://contoh.example/cek/TIDAKADA/"})
    assert "Tidak ada anggota" in strange.content.decode()


def test_a_name_finds_the_card(binding, librarian, member, signed_in):
    member(name="Siti Uji Satu")
    member(name="Siti Uji Dua")
    page = signed_in(librarian).get(binding.url("desk"), {"q": "siti"}).content.decode()
    assert "Siti Uji Satu" in page
    assert "Siti Uji Dua" in page


def test_everybody_searches_and_narrows(binding, title, copy, member, lend, client):
    kakao = title("Bertanam kakao", isbn="978-0-306-40615-7", subjects="Perkebunan", **{"class": "633.74"})
    title("Sejarah danau", **{"class": "959.8"})
    lend(member(), copy("K1", of=kakao))
    search = binding.url("catalogue")
    page = client.get(search, {"q": "KAKAO perkebunan"}).content.decode()
    assert "Bertanam kakao" in page
    assert "Sejarah danau" not in page
    assert "Semua dipinjam" in page
    assert "Bertanam kakao" in client.get(search, {"q": "0-306-40615-2"}).content.decode()
    assert "Bertanam kakao" not in client.get(search, {"kelas": "9"}).content.decode()
    assert "Bertanam kakao" not in client.get(search, {"ada": "rak"}).content.decode()
    assert "Tidak ada judul" in client.get(search, {"q": "tidakada"}).content.decode()
    assert client.get(search, {"cabang": "x" * 40, "page": "-1", "q": "%"}).status_code == 200
    assert "Bertanam kakao" in client.get(binding.url("title", kakao.pk)).content.decode()
    assert client.get(binding.url("title", 999999)).status_code == 404


def test_a_full_page_of_the_catalogue_asks_no_more_than_an_empty_one(
    binding, title, copy, client, django_assert_max_num_queries
):
    for number in range(25):
        copy(f"K{number}", of=title(f"Judul {number:02}"))
    client.get(binding.url("catalogue"))
    with django_assert_max_num_queries(22):
        page = client.get(binding.url("catalogue")).content.decode()
    assert "Judul 19" in page
    assert "Judul 20" not in page


def test_a_hostile_title_stays_inert(binding, title, client):
    made = title("<script>alert(1)</script>")
    for address in (binding.url("catalogue"), binding.url("title", made.pk)):
        assert "<script>alert(1)" not in client.get(address).content.decode()


def test_a_member_sees_the_own_cards_and_extends(binding, copy, member, lend, reader):
    mine, other = member(name="Saya"), member(name="Lain")
    loan, theirs = lend(mine, copy("K1")), lend(other, copy("K2"))
    browser = reader(binding, mine)
    page = browser.get(binding.url("mine")).content.decode()
    assert "Judul K1" in page
    assert "Judul K2" not in page
    assert "Diperpanjang sampai" in browser.post(binding.url("own_extend", loan.pk), follow=True).content.decode()
    assert browser.post(binding.url("own_extend", theirs.pk)).status_code == 404
    detail = binding.entity_of("loan").url("detail", theirs.record_id)
    assert browser.get(detail).status_code in (403, 404)


def test_a_parent_reserves_for_the_child_and_for_nobody_else(binding, here, copy, member, lend, reader):
    parent = Person.objects.create(full_name="Orang Tua Uji")
    grown, child = member(person=parent, name="Ibu Uji"), member("anak", person=parent, name="Anak Uji")
    item = copy()
    lend(member(name="Lain"), item)
    browser = reader(binding, grown)
    address = binding.url("reserve", item.work.record_id)
    page = browser.post(address, {"kartu": child.record_id, "cabang": here.pk}, follow=True).content.decode()
    assert "antrean ke-1" in page
    assert child.holds.filter(is_open=True).count() == 1
    stranger = member(name="Asing")
    assert browser.post(address, {"kartu": stranger.record_id, "cabang": here.pk}).status_code == 403
    bad = browser.post(address, {"kartu": grown.record_id, "cabang": "99999"}, follow=True).content.decode()
    assert "Pilih perpustakaan" in bad


def test_who_is_no_member_is_invited(binding, title, reader):
    made = title()
    browser = reader(binding)
    assert "Jadi anggota" in browser.get(binding.url("title", made.pk)).content.decode()
    page = browser.post(binding.url("borrow", made.pk), follow=True).content.decode()
    assert "Daftar dahulu" in page
    assert "belum menjadi anggota" in browser.get(binding.url("mine")).content.decode()


def test_the_shelf_of_reservations_says_what_to_fetch(binding, librarian, here, branch, copy, member, lend, signed_in):
    there, made = branch("Cabang Lain"), copy("K1")
    holds.reserve(binding, librarian, member(), made.work, there.pk)
    browser = signed_in(librarian)
    page = browser.get(binding.url("holds")).content.decode()
    assert "K1" in page
    browser.post(binding.url("returns"), {"kode": "K1"})
    page = browser.get(binding.url("holds")).content.decode()
    assert "Tidak ada pesanan yang bukunya ada di rak" in page
    browser.post(binding.url("desk"), {"cabang": there.pk})
    assert "Dalam kiriman" in browser.get(binding.url("holds")).content.decode()
    browser.post(binding.url("returns"), {"kode": "K1"})
    assert "Siap diambil" in browser.get(binding.url("holds")).content.decode()
    assert Notification.objects.filter(entity=binding.reservation).count() == 1


def test_visitors_are_counted_once_a_day(binding, librarian, here, member, signed_in):
    borrower, browser = member(), signed_in(librarian)
    for _turn in range(2):
        page = browser.post(binding.url("visitors"), {"kartu": borrower.card}, follow=True).content.decode()
    assert "sudah tercatat" in page
    browser.post(binding.url("visitors"), {"golongan": "anak"})
    assert "Pilih golongan" in browser.post(binding.url("visitors"), {"golongan": "x"}, follow=True).content.decode()
    assert sorted(Visit.objects.values_list("klass", flat=True)) == ["anak", "umum"]


def test_figures_and_workbook_agree(binding, librarian, copy, member, lend, signed_in, here):
    lend(member(), copy())
    browser = signed_in(librarian)
    page = browser.get(binding.url("figures")).content.decode()
    assert "Judul K1" in page
    assert "Eksemplar selama setahun" in page
    book = load_workbook(io.BytesIO(browser.get(binding.url("figures"), {"bentuk": "xlsx"}).content))
    assert list(book.worksheets[2].iter_rows(values_only=True))[1] == ("Judul K1", 1)


def test_a_shelf_is_counted(binding, librarian, here, copy, member, lend, signed_in):
    seen, missing, lent = copy("ADA"), copy("HILANG"), copy("DIPINJAM")
    lend(member(), lent)
    record = records.create(binding.entity_of("stocktake"), librarian, {binding.stocktake_branch: here})
    browser, address = signed_in(librarian), binding.url("stock", record.pk)
    for code in ("ADA", "TAKDIKENAL", "ADA"):
        page = browser.post(address, {"kode": code}, follow=True).content.decode()
    assert "sudah dipindai" in page
    assert "TAKDIKENAL" in page
    early = browser.post(address, {"deed": "hilang", "eksemplar": missing.pk}, follow=True).content.decode()
    assert "Tutup dahulu" in early
    workflow.move(binding.entity_of("stocktake"), record, "tutup", librarian)
    assert "sudah ditutup" in browser.post(address, {"kode": "X"}, follow=True).content.decode()
    done = browser.post(address, {"deed": "hilang", "eksemplar": [missing.pk, lent.pk]}, follow=True).content.decode()
    assert "1 eksemplar dinyatakan hilang" in done
    assert [Copy.objects.get(pk=one.pk).is_usable for one in (seen, missing, lent)] == [True, False, True]


def test_one_stocktaking_a_branch(binding, librarian, here):
    records.create(binding.entity_of("stocktake"), librarian, {binding.stocktake_branch: here})
    with pytest.raises(RuleBroken, match="Masih ada stock opname"):
        records.create(binding.entity_of("stocktake"), librarian, {binding.stocktake_branch: here})


def test_late_loans_stand_in_a_list(binding, librarian, copy, member, lend, signed_in, clock):
    lend(member(name="Peminjam Lama"), copy())
    clock.go(40)
    page = signed_in(librarian).get(binding.url("late")).content.decode()
    assert "Peminjam Lama" in page
    assert Loan.objects.get().is_late(clock.now.date())


def test_a_step_by_get_does_nothing(binding, copy, member, lend, reader):
    borrower = member()
    loan = lend(borrower, copy())
    browser = reader(binding, borrower)
    assert browser.get(binding.url("own_extend", loan.pk)).status_code == 405
    assert browser.get(binding.url("borrow", loan.work.record_id)).status_code == 405
