"""Numbers: their form, their year, and no gap and no double under load."""

from datetime import date

import pytest
from django.db import transaction
from django.test import SimpleTestCase, TestCase, TransactionTestCase

from core import numbering
from core.models import Office

pytestmark = pytest.mark.db

LAKSA = "{seq:05}/LAKSA/{month:roman}/{year}"


class FormTests(SimpleTestCase):
    """What a pattern writes."""

    def test_writes_width_and_roman_month(self):
        self.assertEqual(numbering.write_number(LAKSA, 7, date(2026, 11, 24)), "00007/LAKSA/XI/2026")

    def test_writes_class_and_unit_of_letters(self):
        written = numbering.write_number("{class}/{seq}/{unit}/{year}", 15, date(2023, 5, 2), "OR", "000.8.3.3")
        self.assertEqual(written, "000.8.3.3/15/OR/2023")

    def test_month_and_day_have_two_digits(self):
        self.assertEqual(numbering.write_number("{year}-{month}-{day}-{seq:03}", 4, date(2026, 3, 9)), "2026-03-09-004")

    def test_refuses_an_unknown_place(self):
        with self.assertRaisesMessage(ValueError, '"{kota}"'):
            numbering.write_number("{seq}/{kota}", 1, date(2026, 1, 1))


class CountingTests(TestCase):
    """Which counter a number is taken from."""

    def take(self, pattern=LAKSA, at=date(2026, 5, 1), **values):
        return numbering.next_number(pattern, **{"app": "laksa", "entity": "laporan", "at": at} | values)

    def test_counts_up(self):
        self.assertEqual([self.take() for _ in range(2)], ["00001/LAKSA/V/2026", "00002/LAKSA/V/2026"])

    def test_starts_again_each_year(self):
        self.take(at=date(2026, 12, 31))
        self.assertEqual(self.take(at=date(2027, 1, 1)), "00001/LAKSA/I/2027")

    def test_does_not_start_again_each_month(self):
        self.take(at=date(2026, 4, 30))
        self.assertEqual(self.take(at=date(2026, 5, 1)), "00002/LAKSA/V/2026")

    def test_counts_each_unit_by_itself_where_the_pattern_names_it(self):
        first, second = (Office(code=code, name=code, unit_code=code.upper()) for code in ("or", "um"))
        pattern = "{seq}/{unit}/{year}"
        self.assertEqual(self.take(pattern, office=first), "1/OR/2026")
        self.assertEqual(self.take(pattern, office=second), "1/UM/2026")
        self.assertEqual(self.take(pattern, office=first), "2/OR/2026")

    def test_rolled_back_number_is_given_again(self):
        self.take()
        with self.assertRaises(ZeroDivisionError), transaction.atomic():
            self.take()
            raise ZeroDivisionError
        self.assertEqual(self.take(), "00002/LAKSA/V/2026")


class TransactionTests(TransactionTestCase):
    """Outside of any transaction; many takers at once are tried in test_parallel."""

    def test_number_is_taken_only_inside_a_transaction(self):
        with self.assertRaisesMessage(RuntimeError, "inside the transaction"):
            numbering.next_value("laksa.laporan", 2026)
