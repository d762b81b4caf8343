"""Number and PIN: found only together, never kept in plain, not to be tried out."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.test import TestCase
from django.utils import timezone

from core import guests
from core.models import PinTries

pytestmark = pytest.mark.db


class Rows:
    """Stands in for a model's records by number."""

    def __init__(self, *records: SimpleNamespace) -> None:
        self.records = records

    def filter(self, number: str) -> "Rows":
        return Rows(*(record for record in self.records if record.number == number))

    def first(self) -> SimpleNamespace | None:
        return self.records[0] if self.records else None


class GuestTest(TestCase):
    """A record of an application with one number and one PIN."""

    def setUp(self) -> None:
        self.pin, kept = guests.new_pin("00001/UJI/2026")
        self.record = SimpleNamespace(number="00001/UJI/2026", pin_hash=kept)
        model = SimpleNamespace(_default_manager=Rows(self.record))
        self.entity = SimpleNamespace(app="uji", name="laporan", model=model)

    def wrong(self) -> str:
        return "000000" if self.pin != "000000" else "111111"

    def test_finds_with_both(self) -> None:
        self.assertIs(guests.find(self.entity, " 00001/UJI/2026 ", self.pin), self.record)

    def test_keeps_no_pin(self) -> None:
        self.assertNotIn(self.pin, self.record.pin_hash)

    def test_refuses_a_wrong_pin_and_an_unknown_number(self) -> None:
        self.assertIsNone(guests.find(self.entity, "00001/UJI/2026", self.wrong()))
        self.assertIsNone(guests.find(self.entity, "00002/UJI/2026", self.pin))

    def test_stops_after_ten_tries_even_with_the_right_pin(self) -> None:
        for _try in range(guests.TRIES):
            guests.find(self.entity, "00001/UJI/2026", self.wrong())
        with self.assertRaises(guests.TooManyTries):
            guests.find(self.entity, "00001/UJI/2026", self.pin)

    def test_the_right_pin_costs_no_try(self) -> None:
        for _try in range(guests.TRIES * 2):
            self.assertIs(guests.find(self.entity, "00001/UJI/2026", self.pin), self.record)

    def test_is_free_again_after_a_quarter_of_an_hour(self) -> None:
        for _try in range(guests.TRIES + 1):
            try:
                guests.find(self.entity, "00001/UJI/2026", self.wrong())
            except guests.TooManyTries:
                PinTries.objects.update(since=timezone.now() - timedelta(minutes=16))
        self.assertIs(guests.find(self.entity, "00001/UJI/2026", self.pin), self.record)

    def test_tries_of_one_number_leave_the_others_free(self) -> None:
        for _try in range(guests.TRIES):
            guests.find(self.entity, "00002/UJI/2026", self.pin)
        self.assertIs(guests.find(self.entity, "00001/UJI/2026", self.pin), self.record)

    def test_counts_are_kept_without_the_number_and_not_for_long(self) -> None:
        guests.find(self.entity, "00001/UJI/2026", self.wrong())
        self.assertNotIn("UJI", PinTries.objects.get().key)
        self.assertEqual(guests.forget_tries(timezone.now()), 0)
        self.assertEqual(guests.forget_tries(timezone.now() + timedelta(minutes=16)), 1)
