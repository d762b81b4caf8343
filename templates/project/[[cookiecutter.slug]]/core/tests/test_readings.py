"""Readings of one thing rise: a car comes back with more kilometres than it left with, and leaves with no fewer."""

from random import Random
from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core.models import District
from core.seeding import readings


def counter(name, unit="km", maximum=2_000_000, **keys):
    """A field that holds what a counter shows."""
    keys = {"kind": "integer", "default": None, "begins": None} | keys
    return SimpleNamespace(name=name, unit=unit, maximum=maximum, **keys)


def kind(*fields):
    """An entity with these fields; no column begins with anything."""
    column = SimpleNamespace(has_default=lambda: False, many_to_many=False)
    return SimpleNamespace(fields=fields, model=SimpleNamespace(_meta=SimpleNamespace(get_field=lambda _name: column)))


def car(kilometres):
    """A row that stands for a car."""
    row = District()
    row.odometer = kilometres
    return row


TRIP = kind(SimpleNamespace(name="mobil", kind="reference", unit="", maximum=None), counter("keluar"), counter("masuk"))
CAR = kind(counter("odometer"))


class RisenTests(SimpleTestCase):
    """What is read after something was read before."""

    def risen(self, values, entity=TRIP, record=None, seed=1):
        with patch.object(readings, "of_model", return_value=CAR):
            return readings.risen(entity, values, Random(seed), record)

    def test_a_trip_begins_above_what_the_car_showed_and_ends_above_that(self):
        for seed in range(40):
            found = self.risen({"mobil": car(45_200), "keluar": 7, "masuk": 3}, seed=seed)
            self.assertLess(45_200, found["keluar"])
            self.assertLess(found["keluar"], found["masuk"])
            self.assertLess(found["masuk"], 45_500)

    def test_the_record_s_own_reading_counts_too(self):
        trip = SimpleNamespace(mobil=car(45_200), keluar=45_900, masuk=None)
        self.assertGreater(self.risen({"masuk": 3}, record=trip)["masuk"], 45_900)

    def test_a_counter_of_which_nothing_is_known_has_run_before(self):
        self.assertGreater(self.risen({"mobil": car(0), "keluar": 7})["keluar"], 12_000)

    def test_what_the_form_offers_stays_where_nothing_was_read_before(self):
        entity = kind(counter("odometer", begins=45_200))
        self.assertEqual(self.risen({"odometer": 44_000}, entity), {"odometer": 44_000})

    def test_an_amount_is_no_reading(self):
        entity = kind(TRIP.fields[0], counter("jarak", maximum=2_000))
        self.assertEqual(self.risen({"mobil": car(45_200), "jarak": 60}, entity)["jarak"], 60)

    def test_no_counter_shows_more_than_it_can(self):
        self.assertEqual(self.risen({"mobil": car(1_999_999), "keluar": 7})["keluar"], 2_000_000)
