"""ISBNs and due days."""

from datetime import date

import pytest

from blocks.library import due, isbn
from blocks.library.models import Work
from core.rules import RuleBroken

WEEKDAYS = {day: [["08:00", "16:00"]] for day in ("mon", "tue", "wed", "thu", "fri")}


@pytest.mark.parametrize("written", ["978-0-306-40615-7", "0-306-40615-2", "9780306406157", "0-8044-2957-X"])
def test_takes_right_numbers_of_both_lengths(written):
    assert isbn.is_right(written)


@pytest.mark.parametrize("written", ["978-0-306-40615-8", "0-306-40615-3", "12345", "9990306406157", "", "abc"])
def test_refuses_wrong_numbers(written):
    assert not isbn.is_right(written)


def test_ten_digits_become_the_thirteen_of_the_same_book():
    assert isbn.of_thirteen("0-306-40615-2") == "9780306406157"


def test_a_title_with_a_wrong_isbn_is_refused(title):
    with pytest.raises(RuleBroken, match="periksa lagi angkanya"):
        title(isbn="978-0-306-40615-8")
    assert not Work.objects.exists()


def test_the_same_book_is_in_the_catalogue_once(title):
    title(isbn="0-306-40615-2")
    with pytest.raises(RuleBroken, match="sudah ada"):
        title(isbn="978-0-306-40615-7")


def test_two_titles_without_isbn_are_two(title):
    title("Satu")
    title("Dua")
    assert Work.objects.count() == 2


def test_a_due_day_skips_the_weekend():
    assert due.due_day(WEEKDAYS, date(2026, 10, 3), 7) == date(2026, 10, 12)


def test_a_due_day_skips_a_holiday():
    # 17 August 2026 is a Monday.
    assert due.due_day(WEEKDAYS, date(2026, 8, 10), 7) == date(2026, 8, 18)


def test_late_days_count_open_days_only():
    assert due.late_days(WEEKDAYS, date(2026, 10, 9), date(2026, 10, 13)) == 2
    assert due.late_days(WEEKDAYS, date(2026, 10, 9), date(2026, 10, 9)) == 0


def test_a_branch_that_is_never_open_does_not_hang():
    assert due.due_day({"mon": []}, date(2026, 10, 5), 7) == date(2026, 10, 12)
