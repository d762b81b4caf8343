"""Invented people: NIK, NIP, dates and villages agree with each other and with the region."""

import pytest

from tests.regions.builders import Folder

PEOPLE = """residents:
  - {code: a, name: Ani, sex: P, birth_date: "1990-01-12", nik: "7202015201909901", village: "72.02.01.1001"}
officers:
  - {code: b, name: Budi, sex: L, birth_date: "1986-09-26", nip: "198609262015051901"}
"""
CHANGES = {
    "nik of another region": (
        "7202015201909901",
        "3671015201909901",
        'RK820 NIK "3671015201909901" begins with 367101, which is no district of this region; '
        "begin it with a district's code without dots",
    ),
    "nik without the 40 of women": (
        "7202015201909901",
        "7202011201909901",
        'RK821 NIK "7202011201909901" says 120190 for the birth, date and sex make it 520190; '
        "day (plus 40 for women), month, year",
    ),
    "serial that may be real": (
        "7202015201909901",
        "7202015201900001",
        'RK825 NIK "7202015201900001" has the serial 0001, which a living person may have; use a serial from 9900 on',
    ),
    "village elsewhere": (
        "72.02.01.1001",
        "36.71.01.1001",
        'RK822 village "36.71.01.1001" is not in wilayah.csv; use a village of this region',
    ),
    "code twice": (
        "code: b",
        "code: a",
        'RK823 code "a" belongs to more than one person; give each person a code of their own',
    ),
    "no such day": (
        "1990-01-12",
        "1990-02-30",
        'RK824 birth date "1990-02-30" is not a day of the calendar; correct the date',
    ),
    "nip of another birthday": (
        "198609262015051901",
        "198609272015051901",
        'RK826 NIP "198609272015051901" does not fit birth date 1986-09-26 and sex; '
        "begin it with 19860926, and write 1 as digit 15",
    ),
}


@pytest.fixture
def small(folder: Folder) -> Folder:
    folder.write("seed/people.yaml", PEOPLE)
    return folder


def test_these_two_people_are_right(small: Folder) -> None:
    assert {problem.code for problem in small.problems()} == {"RK827"}  # too few for the sample logins, but right


@pytest.mark.parametrize("case", CHANGES)
def test_says_what_is_wrong(small: Folder, case: str) -> None:
    old, new, said = CHANGES[case]
    small.replace("seed/people.yaml", old, new)
    assert said in small.said()
