"""Invented people are plausible: NIK of the region's districts, dates that agree, nobody twice."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.region_subject import RegionSubject
from generator.load.person import Person
from generator.problems import Problem

# Serials from here on are in nobody's use: no district registers 9,900 births of one day.
INVENTED_SERIAL = 9900
WOMAN = 40  # added to the day of birth in a woman's NIK
SEX_DIGITS = {"L": "1", "P": "2"}


@dataclass(frozen=True, slots=True)
class _Row:
    subject: RegionSubject
    group: str
    number: int
    person: Person

    def problem(self, code: str, key: str, message: str, hint: str) -> Problem:
        value = getattr(self.person, key)
        where = (self.group, self.number, key)
        return self.subject.files["people"].problem(code, where, message, hint, value=value)


def check_region_people(subject: RegionSubject) -> Iterator[Problem]:
    """Check residents and officers, row by row."""
    rows = [
        _Row(subject, group, number, person)
        for group in ("residents", "officers")
        for number, person in enumerate(getattr(subject.region, group))
    ]
    times = Counter(value for row in rows for value in (row.person.code, row.person.nik, row.person.nip) if value)
    villages = {area.code for area in subject.region.villages}
    districts = {area.code.replace(".", "") for area in subject.region.districts}
    for row in rows:
        yield from _twice(row, times)
        if not _is_date(row.person.birth_date):
            text = f'birth date "{row.person.birth_date}" is not a day of the calendar'
            yield row.problem("RK824", "birth_date", text, "correct the date")
            continue
        yield from _nik(row, districts)
        yield from _nip(row)
        if row.person.village and row.person.village not in villages:
            text = f'village "{row.person.village}" is not in wilayah.csv'
            yield row.problem("RK822", "village", text, "use a village of this region")


def _twice(row: _Row, times: Counter[str]) -> Iterator[Problem]:
    for key in ("code", "nik", "nip"):
        if times[getattr(row.person, key)] > 1:
            text = f'{key} "{getattr(row.person, key)}" belongs to more than one person'
            yield row.problem("RK823", key, text, f"give each person a {key} of their own")


def _nik(row: _Row, districts: set[str]) -> Iterator[Problem]:
    nik = row.person.nik
    if not nik:
        return
    if nik[:6] not in districts:
        text = f'NIK "{nik}" begins with {nik[:6]}, which is no district of this region'
        yield row.problem("RK820", "nik", text, "begin it with a district's code without dots")
    expected = _birth_digits(row.person)
    if nik[6:12] != expected:
        text = f'NIK "{nik}" says {nik[6:12]} for the birth, date and sex make it {expected}'
        yield row.problem("RK821", "nik", text, "day (plus 40 for women), month, year")
    if int(nik[12:]) < INVENTED_SERIAL:
        text = f'NIK "{nik}" has the serial {nik[12:]}, which a living person may have'
        yield row.problem("RK825", "nik", text, f"use a serial from {INVENTED_SERIAL} on")


def _nip(row: _Row) -> Iterator[Problem]:
    nip = row.person.nip
    if not nip:
        return
    born = row.person.birth_date.replace("-", "")
    if nip[:8] != born or nip[14] != SEX_DIGITS[row.person.sex]:
        text = f'NIP "{nip}" does not fit birth date {row.person.birth_date} and sex'
        hint = f"begin it with {born}, and write {SEX_DIGITS[row.person.sex]} as digit 15"
        yield row.problem("RK826", "nip", text, hint)


def _birth_digits(person: Person) -> str:
    born = dt.date.fromisoformat(person.birth_date)
    day = born.day + (WOMAN if person.sex == "P" else 0)
    return f"{day:02}{born.month:02}{born.year % 100:02}"


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
