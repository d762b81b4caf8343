"""How alike two entries are: names as they are spelt, birth dates with their usual slips, the village, the NIK."""

from datetime import date

import pytest

from blocks.registry.likeness import Face, compare, plain_name

BORN = date(1971, 3, 4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("H. Soekarno, S.H.", "sukarno"),
        ("Hj. Siti Nurhaliza", "SITI NURHALIZA"),
        ("Moh. Djaelani", "Muhammad Jaelani"),
        ("Drs. Tjokro Aminoto", "Cokro Aminoto"),
        ("Bapak Syarif", "Sarif"),
        ("Abdullah", "Abdulah"),
        ("Ma'ruf", "Maruf"),
    ],
)
def test_titles_and_old_spellings_do_not_hide_a_name(one, other):
    assert plain_name(one) == plain_name(other)


def test_a_name_of_titles_alone_keeps_them():
    assert plain_name("Haji") == "haji"


@pytest.mark.parametrize(
    ("other", "score", "reasons"),
    [
        (Face("Ani Lestari", BORN, 1), 100, ("nama_sama", "lahir_sama", "desa_sama")),
        (Face("Lestari Ani", BORN, 1), 100, ("nama_sama", "lahir_sama", "desa_sama")),
        (Face("Ani Lestari", date(1971, 4, 3), 1), 96, ("nama_sama", "lahir_tertukar", "desa_sama")),
        (Face("Ani Lestari", date(1972, 3, 4), 1), 90, ("nama_sama", "lahir_mirip", "desa_sama")),
        (Face("Ani Lestari", date(1980, 9, 9), 1), 75, ("nama_sama", "desa_sama")),
        (Face("Ani Lestari", BORN, 2), 90, ("nama_sama", "lahir_sama")),
        (Face("Ani Lestari", None, None), 100, ("nama_sama",)),
    ],
)
def test_what_an_entry_does_not_tell_counts_neither_way(other, score, reasons):
    found = compare(Face("Ani Lestari", BORN, 1), other)
    assert (found.score, found.reasons) == (score, reasons)


def test_one_nik_lifts_alike_names_and_not_others():
    same = {"birth_date": BORN, "village": 1, "nik": "hash"}
    alike = compare(Face("Ani Lestari", **same), Face("Ani Lestary", **same))
    assert alike.score >= 95 and alike.reasons[0] == "nik_sama"
    other = compare(Face("Warung Makan Sederhana", **same), Face("Bengkel Las Jaya", **same))
    assert other.score < 70 and other.reasons[0] == "nik_sama"
