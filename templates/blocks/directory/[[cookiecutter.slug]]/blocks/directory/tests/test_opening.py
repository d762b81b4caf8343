"""Whether a place is open, in the words that readers see."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from blocks.directory.opening import Pause, status
from core import opening_hours

ZONE = ZoneInfo("Asia/Makassar")
SHOP = opening_hours.read({"mon-thu": "08:00-12:00,13:00-17:00", "fri": "08:00-11:00"})
NIGHT = opening_hours.read({"sat": "18:00-24:00", "sun": "00:00-02:00"})
ALWAYS = opening_hours.read({"mon-sun": "00:00-24:00"})


def at(text):
    """A local moment; 2026-11-23 is a Monday."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "is_open", "words"),
    [
        ("2026-11-23 07:59", False, "Tutup, buka pukul 08.00"),
        ("2026-11-23 08:00", True, "Buka sampai 12.00"),
        ("2026-11-23 11:30", True, "Buka, tutup pukul 12.00"),
        ("2026-11-23 12:00", False, "Tutup, buka pukul 13.00"),
        ("2026-11-23 17:00", False, "Tutup, buka besok 08.00"),
        ("2026-11-27 11:00", False, "Tutup, buka Senin 08.00"),
    ],
)
def test_hours_with_a_break(moment, is_open, words):
    found = status(SHOP, at(moment))
    assert (found.is_open, found.text) == (is_open, words)


def test_hours_over_midnight_go_on():
    assert status(NIGHT, at("2026-11-28 23:30")).text == "Buka sampai 02.00"
    assert status(NIGHT, at("2026-11-29 01:30")).text == "Buka, tutup pukul 02.00"
    assert status(NIGHT, at("2026-11-29 02:00")).text == "Tutup, buka Sabtu 18.00"


def test_hours_that_never_end():
    assert status(ALWAYS, at("2026-11-25 23:59")).text == "Buka 24 jam"


def test_hours_that_are_not_known_are_not_guessed():
    found = status({}, at("2026-11-25 10:00"))
    assert (found.is_open, found.text) == (None, "Jam buka belum diketahui")


def test_a_closure_is_stronger_than_hours():
    pause = Pause(date(2026, 11, 20), date(2026, 12, 4), "perbaikan")
    found = status(SHOP, at("2026-11-23 09:00"), [pause])
    assert (found.is_open, found.text) == (False, "Tutup sementara (perbaikan), sampai 4 Desember 2026")
    assert status(SHOP, at("2026-12-07 09:00"), [pause]).is_open is True


def test_a_closure_without_an_end_says_so():
    found = status(SHOP, at("2026-11-23 09:00"), [Pause(date(2026, 11, 20))])
    assert found.text == "Tutup sementara, sampai ada pemberitahuan"


def test_a_closure_to_come_moves_the_next_opening():
    pause = Pause(date(2026, 11, 24), date(2026, 11, 25), "libur")
    assert status(SHOP, at("2026-11-23 18:00"), [pause]).text == "Tutup, buka Kamis 08.00"


def test_a_holiday_closes_and_is_named():
    def holiday(day):
        return "Hari Raya Natal" if day == date(2026, 12, 25) else ""

    found = status(SHOP, at("2026-12-25 09:00"), (), holiday)
    assert found.text == "Tutup (Hari Raya Natal), buka Senin 08.00"
    assert status(SHOP, at("2026-12-24 18:00"), (), holiday).text == "Tutup, buka Senin 08.00"


def test_an_opening_far_ahead_has_its_date():
    pause = Pause(date(2026, 11, 24), date(2026, 12, 13))
    assert status(SHOP, at("2026-11-23 18:00"), [pause]).text == "Tutup, buka 14 Desember 2026 08.00"


def test_where_nothing_opens_again_nothing_is_promised():
    pause = Pause(date(2026, 11, 24))
    assert status(SHOP, at("2026-11-23 18:00"), [pause]).text == "Tutup"
