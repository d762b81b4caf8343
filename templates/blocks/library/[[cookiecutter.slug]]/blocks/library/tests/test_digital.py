"""Digital loans: as many as there are licences, read by the borrower alone, and only while the loan runs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from blocks.library.models import Hold, Loan, Work
from blocks.library.services import clock as ticking
from blocks.library.services import ebooks, holds, lending, queue, returning
from blocks.library.tests import books
from core import access, files, records
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def digital(binding, librarian, title):
    """A title with a file: digital(licences=1)."""

    def make(licences=1, upload=None, name="Digital Uji"):
        work = title(name, licences=licences).library
        ebooks.attach(binding, librarian, work, upload or books.epub("<h1>Satu</h1><p>Isi</p>", "<p>Dua</p>"))
        return Work.objects.get(pk=work.pk)

    return make


def read(binding, borrower, work):
    record = lending.lend_digital(binding, access.system(), borrower, work)
    return Loan.objects.get(pk=record.library_id)


def test_the_last_licence_is_lent_once_and_then_there_is_a_queue(binding, digital, member, clock):
    work, one, two = digital(), member(name="Satu"), member(name="Dua")
    loan = read(binding, one, work)
    with pytest.raises(RuleBroken, match="Semua lisensi"):
        read(binding, two, work)
    held = Hold.objects.get(pk=holds.reserve(binding, access.system(), two, work, None).library_id)
    returning.give_back_digital(binding, access.system(), loan)
    held.refresh_from_db()
    assert held.until is not None
    with pytest.raises(RuleBroken, match="Semua lisensi"):
        read(binding, member(name="Tiga"), work)
    assert read(binding, two, work).is_open
    held.refresh_from_db()
    assert not held.is_open


def test_a_new_licence_goes_to_who_waits(binding, librarian, digital, member):
    work, two = digital(), member(name="Dua")
    loan = read(binding, member(name="Satu"), work)
    held = Hold.objects.get(pk=holds.reserve(binding, access.system(), two, work, None).library_id)
    with pytest.raises(RuleBroken, match="yang menunggu"):
        lending.extend(binding, access.system(), loan)
    records.edit(binding.entity_of("title"), librarian, binding.record_of("title", work), {binding.title_licences: 2})
    held.refresh_from_db()
    assert held.until is not None
    with pytest.raises(RuleBroken, match="Semua lisensi"):
        read(binding, member(name="Tiga"), Work.objects.get(pk=work.pk))


def test_a_loan_ends_by_itself_also_before_the_clock(binding, digital, member, clock):
    work, one = digital(), member()
    loan = read(binding, one, work)
    clock.go((loan.due_on - clock.now.date()).days + 1)
    assert not loan.is_running(clock.now.date())
    assert queue.free_licences(work) == 1
    again = read(binding, member(name="Dua"), work)
    loan.refresh_from_db()
    assert (loan.is_open, again.is_open) == (False, True)
    clock.go(30)
    ticking.run(binding, clock.now)
    again.refresh_from_db()
    assert not again.is_open


def test_the_borrower_reads_page_by_page(binding, digital, member, reader):
    one = member()
    loan = read(binding, one, digital(upload=books.pdf()))
    browser = reader(binding, one)
    page = browser.get(binding.url("read_page", loan.pk, 2))
    assert "Halaman 2 dari" in page.content.decode()
    assert page["Cache-Control"] == "no-store, private"
    picture = browser.get(binding.url("read_picture", loan.pk, 2))
    assert (picture["Content-Type"], picture.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert browser.get(binding.url("read", loan.pk)).url == binding.url("read_page", loan.pk, 2)
    assert browser.get(binding.url("read_page", loan.pk, 9999)).status_code == 404


def test_nobody_else_reads_it_and_no_address_outlives_the_loan(
    binding, digital, member, reader, client, clock, signed_in, librarian
):
    one, other = member(), member(name="Lain")
    work = digital(upload=books.pdf())
    loan = read(binding, one, work)
    addresses = [binding.url("read_page", loan.pk, 1), binding.url("read_picture", loan.pk, 1)]
    stored = f"/berkas/{work.file.token}/"
    assert [client.get(address).status_code for address in addresses] == [302, 302]
    browser = reader(binding, other, "Warga Lain")
    assert [browser.get(address).status_code for address in [*addresses, stored]] == [404, 404, 404]
    assert not files.may_read(librarian, work.file)
    browser = reader(binding, one, "Warga Satu")
    assert browser.get(stored).status_code == 404
    clock.go(10)
    assert [browser.get(address).status_code for address in addresses] == [403, 403]


def test_hostile_chapters_come_out_as_words(binding, digital, member, reader):
    chapter = (
        "<h1>Bab <b>1</b></h1><script>alert(1)</script><p onclick='x()'>Aman &lt;b&gt; sekali</p><style>p{}</style>"
    )
    one = member()
    loan = read(binding, one, digital(upload=books.epub(chapter)))
    page = reader(binding, one).get(binding.url("read_page", loan.pk, 1)).content.decode()
    assert "<h2>Bab 1</h2>" in page
    assert "Aman &lt;b&gt; sekali" in page
    assert "alert(1)" not in page


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("buku.pdf", b"<html>bukan pdf</html>"),
        SimpleUploadedFile("buku.pdf", b"%PDF-1.7 rusak"),
        SimpleUploadedFile("buku.epub", b"PK\x03\x04rusak"),
        books.epub("<p>x</p>", mimetype="application/zip"),
        books.epub("<p>x</p>", extra=["META-INF/encryption.xml"]),
        books.epub(),
    ],
    ids=["html", "broken-pdf", "broken-zip", "plain-zip", "locked", "empty"],
)
def test_what_is_no_book_is_refused(binding, librarian, title, upload):
    upload.seek(0)
    work = title(licences=1).library
    with pytest.raises(RuleBroken):
        ebooks.attach(binding, librarian, work, upload)
    work.refresh_from_db()
    assert work.file is None


def test_a_file_that_is_read_is_not_changed(binding, librarian, digital, member):
    work = digital()
    read(binding, member(), work)
    with pytest.raises(RuleBroken, match="sedang dibaca"):
        ebooks.detach(binding, librarian, work)


def test_a_title_without_file_is_not_lent(binding, title, member):
    with pytest.raises(RuleBroken, match="tidak mempunyai berkas"):
        read(binding, member(), title(licences=2).library)
