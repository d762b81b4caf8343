"""Pages: what everybody may read has no names, desks are for officers, and papers for those whose they are."""

import html
import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from blocks.case.services import following

COMPONENTS = 14


def words_of(answer):
    text = re.sub(r"(?s)<(script|style|template).*?</\1>", " ", answer.content.decode())
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.fixture
def open_to(world):
    """Opens a page as somebody; without a user as a visitor."""
    return lambda user, address, **values: world.client(user).get(address, values)


def test_anybody_tracks_by_number_and_reads_no_name(world, binding, sent, open_to):
    page = words_of(open_to(None, binding.url("track"), nomor=sent.number))
    assert sent.case.service_name in page
    assert following.open_turn(sent.case).name in page
    assert world.owner.person.full_name not in page


@pytest.mark.parametrize("number", ["99999/TIDAK-ADA/2026", "<script>alert(1)</script>", "' OR 1=1 --", "x" * 500])
def test_an_unknown_number_is_said_so_and_stays_inert(binding, sent, open_to, number):
    answer = open_to(None, binding.url("track"), nomor=number)
    assert answer.status_code == 200
    assert "<script>alert(1)" not in answer.content.decode()
    assert sent.case.service_name not in words_of(answer)


def test_the_standard_of_a_service_shows_all_fourteen_components(binding, service, sent, open_to):
    page = open_to(None, binding.url("standard", binding.of_service(service, "code"))).content.decode()
    assert page.count("<li><h3>") == COMPONENTS
    assert open_to(None, binding.url("standard", "tidak-ada")).status_code == 404


def test_the_desk_shows_what_waits_and_opens_for_officers_only(world, binding, sent, open_to):
    user = world.officer(binding.app, binding.counter)
    assert sent.number in words_of(open_to(user, binding.url("desk")))
    for page in ("desk", "late", "statistics", "statistics_xlsx"):
        assert open_to(user, binding.url(page)).status_code == 200, page
        assert open_to(world.stranger, binding.url(page)).status_code == 403, page
        assert open_to(None, binding.url(page)).status_code in (302, 403), page


def test_figures_count_what_was_sent(world, binding, sent, open_to):
    book = open_to(world.officer(binding.app, binding.counter), binding.url("statistics_xlsx"))
    sheet = load_workbook(BytesIO(b"".join(book) if book.streaming else book.content)).worksheets[0]
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert sent.case.service_name in cells


def test_what_is_late_is_listed_with_who_has_it(world, binding, sent, open_to):
    world.clock.move(sent.case.due_on.replace(year=sent.case.due_on.year + 1))
    page = words_of(open_to(world.officer(binding.app, binding.counter), binding.url("late")))
    assert sent.number in page
    assert following.open_turn(sent.case).name in page


@pytest.mark.parametrize("page", ["receipt", "letter", "hand_in", "send", "complete", "withdraw"])
def test_a_request_of_another_does_not_exist(world, binding, sent, page):
    args = (sent.pk, "ktp") if page == "hand_in" else (sent.pk,)
    client = world.client(world.stranger)
    address = binding.url(page, *args)
    answer = client.get(address) if page in ("receipt", "letter") else client.post(address)
    assert answer.status_code in (403, 404)


@pytest.mark.parametrize("page", ["act", "check_papers", "hand_over", "recorded", "revoke"])
def test_deeds_of_officers_are_closed_to_residents(world, binding, sent, page):
    for user in (world.owner, world.stranger, None):
        assert world.client(user).post(binding.url(page, sent.pk)).status_code in (302, 403, 404), page
    sent.case.refresh_from_db()
    assert following.open_turn(sent.case).index == 0


def test_the_receipt_is_the_applicants_once_it_was_sent(world, binding, sent, draft, open_to):
    answer = open_to(world.owner, binding.url("receipt", sent.pk))
    assert answer.content.startswith(b"%PDF-")


def test_a_letter_is_there_only_once_it_is_decided(world, binding, sent, open_to):
    assert open_to(world.owner, binding.url("letter", sent.pk)).status_code == 404


def test_a_page_that_was_open_too_long_says_so_and_changes_nothing(world, binding, sent):
    client = world.client(world.officer(binding.app, binding.counter))
    values = {"word": "teruskan", "turn": "999999"}
    answer = client.post(binding.url("act", sent.pk), values, follow=True)
    assert "sudah ditangani" in words_of(answer)
    answer = client.post(binding.url("act", sent.pk), {"word": "apa saja", "turn": "abc"}, follow=True)
    assert answer.status_code in (200, 400)
    assert following.open_turn(sent.case).index == 0


def test_the_check_of_a_letter_names_nobody(world, binding, come_to, bring_about, open_to):
    from blocks.case.models import Decision

    record = bring_about(come_to("approved"), "approved")
    decision = Decision.objects.get(request=record.case)
    page = words_of(open_to(None, binding.url("check", decision.code)))
    assert world.owner.person.full_name not in page
    assert open_to(None, binding.url("check", "TIDAKADA")).status_code == 404
