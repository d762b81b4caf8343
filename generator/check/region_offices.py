"""The listed offices of a region are well formed: codes, parents, agency keys."""

from collections import Counter
from collections.abc import Iterator

from generator.check.region_subject import RegionSubject
from generator.names import nearest
from generator.problems import Problem


def check_region_offices(subject: RegionSubject) -> Iterator[Problem]:
    """Check codes, parents and agency keys of the listed offices."""
    yield from _codes(subject)
    yield from _parents(subject)
    yield from _agencies(subject)


def _codes(subject: RegionSubject) -> Iterator[Problem]:
    codes = Counter(office.code for office in subject.region.offices)
    for row, office in enumerate(subject.region.offices):
        if codes[office.code] > 1:
            yield subject.files["offices"].problem(
                "RK843",
                ("offices", row, "code"),
                f'office code "{office.code}" stands {codes[office.code]} times',
                "give each office a code of its own",
                value=office.code,
            )


def _parents(subject: RegionSubject) -> Iterator[Problem]:
    parents = {office.code: office.parent for office in subject.region.offices}
    for row, office in enumerate(subject.region.offices):
        if not office.parent:
            continue
        message = ""
        if office.parent not in parents:
            message = f'parent "{office.parent}" of office "{office.code}" is not listed'
        elif office.code in _above(office.parent, parents):
            message = f'office "{office.code}" stands above itself'
        if message:
            yield subject.files["offices"].problem(
                "RK844",
                ("offices", row, "parent"),
                message,
                _meant(office.parent, sorted(parents), "name the code of a listed office"),
                value=office.parent,
                allowed=sorted(parents),
            )


def _above(code: str, parents: dict[str, str]) -> set[str]:
    """Give an office and all offices above it; a circle ends where it closes."""
    seen: set[str] = set()
    while code and code not in seen:
        seen.add(code)
        code = parents.get(code, "")
    return seen


def _agencies(subject: RegionSubject) -> Iterator[Problem]:
    document, offices = subject.files["offices"], subject.region.offices
    served = Counter(key for office in offices for key in office.serves)
    known = sorted(subject.catalog.reference.agencies)
    for row, office in enumerate(offices):
        for place, key in enumerate(office.serves):
            where = ("offices", row, "serves", place)
            if key not in known:
                yield document.problem(
                    "RK841",
                    where,
                    f'agency "{key}" is not in catalog/reference/agencies.yaml',
                    _meant(key, known, "use a key of that file"),
                    value=key,
                    allowed=known,
                )
            elif served[key] > 1:
                yield document.problem(
                    "RK842",
                    where,
                    f'agency "{key}" is served by {served[key]} offices',
                    "leave it with the one office that answers for it",
                    value=key,
                )


def _meant(value: str, known: list[str], otherwise: str) -> str:
    guess = nearest(value, known)
    return f'did you mean "{guess}"?' if guess and guess != value else otherwise
