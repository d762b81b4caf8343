"""The region's code exists in the stored list, and name, province, kind and zone agree with it."""

from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.load.wilayah import EDITION, Regency, read_regencies
from generator.names import nearest
from generator.problems import Problem

FIRST_CITY = 71  # the last two digits of a kota's code; a kabupaten's are lower


def check_region_code(subject: RegionSubject) -> Iterator[Problem]:
    """Compare code, edition, name, province, kind and time zone with the list."""
    region, document = subject.region, subject.document
    if region.edition != EDITION:
        yield document.problem(
            "RK802",
            ["edition"],
            f'edition "{region.edition}" is not the one we hold, "{EDITION}"',
            "codes of different editions never mix; take the code from this edition",
            value=region.edition,
            allowed=[EDITION],
        )
        return
    listed = read_regencies().get(region.code)
    if listed is None:
        yield _unknown_code(subject)
        return
    yield from _differences(subject, listed)


def _unknown_code(subject: RegionSubject) -> Problem:
    region = subject.region
    by_name = {regency.name: code for code, regency in read_regencies().items()}
    guess = nearest(region.name, by_name)
    hint = f'did you mean "{by_name[guess]}", {guess}?' if guess else "look the code up in the list"
    return subject.document.problem(
        "RK801",
        ["code"],
        f'code "{region.code}" is not in {EDITION}',
        hint,
        value=region.code,
    )


def _differences(subject: RegionSubject, listed: Regency) -> Iterator[Problem]:
    region = subject.region
    kind = "kota" if int(region.code[3:]) >= FIRST_CITY else "kabupaten"
    rows = (
        ("name", region.name, listed.name),
        ("province", region.province, listed.province),
        ("kind", region.kind, kind),
        ("time_zone", region.time_zone, listed.time_zone),
    )
    for key, seen, expected in rows:
        if seen != expected:
            yield subject.document.problem(
                "RK803",
                [key],
                f'{key} is "{seen}", but {region.code} in {EDITION} has "{expected}"',
                f'write "{expected}", or correct the code',
                value=seen,
                allowed=[expected],
            )
