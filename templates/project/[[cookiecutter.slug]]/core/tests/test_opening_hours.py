"""Opening hours: read from what people write, kept in one shape, said as people say them."""

from datetime import time

from django.test import SimpleTestCase

from core import conf, opening_hours
from core.opening_hours import BadHours

WEEK = {"mon-thu": "08:00-14:00", "fri": ["08:00-11:30", "13:00-15:00"]}


class ReadTests(SimpleTestCase):
    """From a seed, a region's file or a form to the one shape."""

    def test_days_and_spans_become_the_shape(self):
        found = opening_hours.read(WEEK)
        self.assertEqual(list(found), ["mon", "tue", "wed", "thu", "fri"])
        self.assertEqual(found["thu"], [["08:00", "14:00"]])
        self.assertEqual(found["fri"], [["08:00", "11:30"], ["13:00", "15:00"]])

    def test_the_shape_itself_stays_as_it_is(self):
        found = opening_hours.read(WEEK)
        self.assertEqual(opening_hours.read(found), found)

    def test_a_later_key_overrides_an_earlier_one(self):
        self.assertNotIn("fri", opening_hours.read({"mon-sun": "08:00-16:00", "fri": "closed"}))

    def test_a_span_of_days_may_run_over_sunday(self):
        self.assertEqual(set(opening_hours.read({"sat-mon": "08:00-09:00"})), {"sat", "sun", "mon"})

    def test_the_last_minute_is_midnight(self):
        found = opening_hours.read({"mon": "00:00-23:59"})
        self.assertEqual(found, {"mon": [["00:00", "24:00"]]})
        self.assertEqual(opening_hours.spans_on(found, 0), [(time(0), time(23, 59, 59))])
        self.assertEqual(opening_hours.spans_on(found, 1), [])

    def test_spans_are_put_in_order(self):
        self.assertEqual(opening_hours.read({"mon": "13:00-15:00,08:00-12:00"})["mon"][0], ["08:00", "12:00"])

    def test_refuses_what_is_no_span_and_no_day(self):
        wrong = ({"mon": "8-14"}, {"mon": "14:00-08:00"}, {"mon": "08:00"}, {"mon": "pagi"}, {"senin": "08:00-14:00"})
        for written in (*wrong, {"mon": "08:00-12:00,11:00-13:00"}, {"mon": "08:00-25:00"}):
            with self.subTest(written), self.assertRaises(BadHours):
                opening_hours.read(written)

    def test_settings_come_in_the_shape(self):
        self.assertEqual(conf.typed({"mon": "08:00-14:00"}, "opening_hours"), {"mon": [["08:00", "14:00"]]})


class SayTests(SimpleTestCase):
    """From the shape to what residents read."""

    def said(self, written):
        return opening_hours.lines(opening_hours.read(written))

    def test_neighbours_with_the_same_times_are_said_together(self):
        self.assertEqual(
            self.said(WEEK),
            [
                ("Senin–Kamis", "08.00–14.00"),
                ("Jumat", "08.00–11.30 dan 13.00–15.00"),
                ("Sabtu–Minggu", "tutup"),
            ],
        )

    def test_closed_days_are_said_once_and_last(self):
        found = self.said({"mon": "08:00-10:00", "wed": "08:00-10:00", "sat-sun": "08:00-10:00"})
        self.assertEqual(found[-1], ("Selasa, Kamis–Jumat", "tutup"))
        self.assertEqual(len(found), 4)

    def test_always_open_is_said_in_words(self):
        self.assertEqual(self.said({"mon-sun": "00:00-24:00"}), [("Setiap hari", "24 jam")])

    def test_one_line_for_a_sentence(self):
        found = opening_hours.sentence(opening_hours.read(WEEK))
        self.assertEqual(found, "Senin–Kamis 08.00–14.00; Jumat 08.00–11.30 dan 13.00–15.00")

    def test_nothing_is_said_where_nothing_is_known(self):
        self.assertEqual((opening_hours.lines({}), opening_hours.sentence(None)), ([], ""))
