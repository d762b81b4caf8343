"""Issues: their pages, who opens them, what search and feeds find, and articles that come out with them."""

import io
from urllib.parse import urlsplit

import pypdfium2
import pytest
from defusedxml import ElementTree
from django.core.exceptions import ValidationError
from django.utils import timezone
from PIL import Image

from blocks.news import drawing, issues
from blocks.news.models import Issue, IssuePage
from blocks.news.tests.conftest import pdf_of
from core import blocks, files
from core.rules import RuleBroken
from core.tests.pdfs import a_pdf

pytestmark = pytest.mark.django_db
BROWSER = {"user-agent": "Mozilla/5.0 (Linux; Android 9)"}


@pytest.fixture
def binding():
    """The first application with issues; replicas without one have nothing to try here."""
    found = next((one for one in blocks.of_block("news") if one.issue), None)
    return found or pytest.skip("no application here has issues")


@pytest.fixture
def edition(binding, issue_of):
    """An issue of two pages: edition("done")."""

    def make(state="", **given):
        return issue_of(binding, state, **given)

    return make


def test_pages_are_read_once_when_the_file_comes(binding, edition):
    record = edition()
    pages = list(binding.row(record).pages.all())
    assert [page.number for page in pages] == [1, 2]
    assert "Timbangan pedagang" in pages[0].text
    assert (binding.pages(record), binding.mute_pages(record)) == (2, 0)


def test_an_issue_without_a_file_does_not_come_out(binding, edition):
    with pytest.raises(RuleBroken, match="belum mempunyai berkas PDF"):
        edition("done", data=None)


def test_a_file_with_a_password_or_too_many_pages_is_refused(binding, edition, monkeypatch):
    with pytest.raises(ValidationError, match="kata sandi"):
        edition(data=a_pdf(password="rahasia"))
    monkeypatch.setattr(issues, "MOST_PAGES", 1)
    with pytest.raises(RuleBroken, match="paling banyak 1"):
        issues.saved(binding, edition_with(binding, edition(data=None), "Satu", "Dua"))


def edition_with(binding, record, *pages):
    """The record with a new file that nobody has read yet."""
    setattr(record, binding.issue_file, files.store(pdf_of(*pages), name="edisi.pdf"))
    return record


def test_an_issue_is_shown_once_it_is_out_and_not_before(client, binding, edition):
    draft = binding.row(edition())
    assert client.get(binding.issue_address(draft)).status_code == 404
    assert client.get(binding.issue_address(draft, 1)).status_code == 404
    assert client.get(f"{binding.issue_address(draft)}unduh/").status_code == 404
    assert client.get(f"{binding.issue_address(draft)}gambar/1-720.webp").status_code == 404
    row = binding.row(edition("done"))
    page = client.get(binding.issue_address(row, 1)).content.decode()
    assert "Timbangan pedagang" in page
    assert 'rel="next"' in page and 'rel="prev"' not in page
    assert "<script>" not in page


def test_a_withdrawn_issue_gives_neither_page_nor_file(client, binding, edition):
    row = binding.row(edition("done"))
    Issue.objects.filter(pk=row.pk).update(withdrawn_at=timezone.now())
    for path in ("", "1/"):
        answer = client.get(binding.issue_address(row) + path)
        assert answer.status_code == 410
        assert "Timbangan" not in answer.content.decode()
    for path in ("unduh/", "gambar/1-720.webp"):
        assert client.get(binding.issue_address(row) + path).status_code == 404


def test_a_page_is_drawn_once_and_light_enough_for_a_phone(client, binding, edition, monkeypatch):
    row = binding.row(edition("done"))
    address = f"{binding.issue_address(row)}gambar/1-720.webp"
    answer = client.get(address)
    assert answer["Content-Type"] == "image/webp"
    assert len(answer.content) <= drawing.MOST_BYTES[drawing.SMALL]
    assert Image.open(io.BytesIO(answer.content)).width == 720
    monkeypatch.setattr(pypdfium2, "PdfDocument", None)
    assert client.get(address).content == answer.content
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert client.get(f"{binding.issue_address(row)}gambar/1-99.webp").status_code == 404
    assert client.get(f"{binding.issue_address(row)}gambar/9-720.webp").status_code == 404


def test_the_clock_draws_ahead_and_a_new_file_takes_its_pictures_along(binding, edition):
    record = edition("done")
    assert drawing.run(binding) == 2
    assert drawing.run(binding) == 0
    old = IssuePage.objects.get(issue=record.news_id, number=1)
    issues.saved(binding, edition_with(binding, record, "Lain"))
    new = IssuePage.objects.get(issue=record.news_id, number=1)
    assert new.pk != old.pk and not new.small and new.text == "Lain"


def test_words_are_found_on_the_pages_of_public_issues_only(client, binding, edition):
    edition()
    assert "0 halaman ditemukan" in client.get(binding.url("issues"), {"q": "timbangan"}).content.decode()
    row = binding.row(edition("done"))
    page = client.get(binding.url("issues"), {"q": "TIMBANGAN pedagang"}).content.decode()
    assert "<mark>Timbangan</mark>" in page
    assert binding.issue_address(row, 1) in page
    hostile = client.get(binding.url("issues"), {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert(1)" not in hostile


@pytest.mark.parametrize(("asked", "number"), [("2", 2), ("99", 2), ("0", 1), ("x", 1)])
def test_a_typed_number_leads_to_the_nearest_page(client, binding, edition, asked, number):
    row = binding.row(edition("done"))
    answer = client.get(f"{binding.issue_address(row)}buka/", {"halaman": asked})
    assert answer["Location"] == binding.issue_address(row, number)


def test_feedparser_reports_no_fault_with_the_feed_of_issues(client, binding, edition):
    feedparser = pytest.importorskip("feedparser")
    edition("done", title='Harga "cabai" & <naik>')
    edition()
    answer = client.get(binding.url("issue_feed"))
    found = feedparser.parse(answer.content)
    assert (found.bozo, found.version, len(found.entries)) == (0, "atom10", 1)
    links = {link["rel"]: link for link in found.entries[0].links}
    assert links["http://opds-spec.org/acquisition/open-access"]["type"] == "application/pdf"
    assert links["http://opds-spec.org/image/thumbnail"]["type"] == "image/webp"
    assert client.get(urlsplit(links["enclosure"]["href"]).path).status_code == 200
    root = ElementTree.fromstring(answer.content)
    assert root.find("{http://www.w3.org/2005/Atom}entry/{http://purl.org/dc/terms/}issued").text


def test_openings_and_downloads_are_counted_without_the_reader(client, binding, edition):
    row = binding.row(edition("done"))
    client.get(binding.issue_address(row), headers=BROWSER)
    b"".join(client.get(f"{binding.issue_address(row)}unduh/", headers=BROWSER).streaming_content)
    client.get(f"{binding.issue_address(row)}unduh/", headers={"user-agent": "Googlebot"})
    row.refresh_from_db()
    assert (row.views, row.downloads) == (1, 1)
    assert "sessionid" not in client.cookies


def test_articles_that_wait_for_it_come_out_with_the_issue(client, binding, edition, article_of):
    record = edition()
    ready, draft = article_of(binding, record, "waiting"), article_of(binding, record, "")
    assert client.get(binding.address(binding.row(ready))).status_code == 404
    edition("done", record=record)
    ready.refresh_from_db()
    draft.refresh_from_db()
    assert binding.row(ready).is_published and not binding.row(draft).is_published
    page = client.get(binding.issue_address(binding.row(record))).content.decode()
    assert binding.address(binding.row(ready)) in page
    assert binding.address(binding.row(draft)) not in page
