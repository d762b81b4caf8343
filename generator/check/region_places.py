"""Places lie in the region, are of a known kind, and cover what the chosen apps ask for."""

from collections import Counter
from collections.abc import Iterator

from generator.check.region_needs import PLACE, needs_of_region
from generator.check.region_subject import RegionSubject
from generator.load.place import Place
from generator.names import nearest
from generator.problems import Problem

# About 330 km: no region's farthest district lies farther from its centre.
MAX_DEGREES_AWAY = 3.0


def check_region_places(subject: RegionSubject) -> Iterator[Problem]:
    """Check codes, kinds, areas and points of the places."""
    codes = Counter(place.code for place in subject.region.places)
    for row, place in enumerate(subject.region.places):
        if codes[place.code] > 1:
            yield subject.files["places"].problem(
                "RK862",
                ("places", row, "code"),
                f'place code "{place.code}" stands {codes[place.code]} times',
                "give each place a code of its own",
                value=place.code,
            )
        yield from _kind(subject, row, place)
        yield from _areas(subject, row, place)
        yield from _point(subject, row, place)


def check_region_place_kinds(subject: RegionSubject) -> Iterator[Problem]:
    """Report kinds of places that a chosen application needs and nobody lists."""
    listed = {place.kind for place in subject.region.places}
    for need in needs_of_region(subject):
        if need.kind == PLACE and need.name not in listed:
            yield subject.files["places"].problem(
                "RK864",
                ("places",),
                f'no place of kind "{need.name}", which {need.why}',
                f"add at least one place with kind: {need.name}",
                value=need.name,
                at_key=True,
            )


def _kind(subject: RegionSubject, row: int, place: Place) -> Iterator[Problem]:
    kinds = subject.catalog.reference.place_kinds
    if place.kind not in kinds:
        guess = nearest(place.kind, kinds)
        yield subject.files["places"].problem(
            "RK860",
            ("places", row, "kind"),
            f'kind "{place.kind}" is not in catalog/reference/place_kinds.yaml',
            f'did you mean "{guess}"?' if guess else "use a kind of that file",
            value=place.kind,
            allowed=sorted(kinds),
        )


def _areas(subject: RegionSubject, row: int, place: Place) -> Iterator[Problem]:
    document = subject.files["places"]
    known = {area.code for area in subject.region.areas}
    for key, code in (("district", place.district), ("village", place.village)):
        if code and code not in known:
            yield document.problem(
                "RK861",
                ("places", row, key),
                f'{key} "{code}" of place "{place.code}" is not in wilayah.csv',
                f"use a {key} of this region",
                value=code,
            )
    if place.village and not place.village.startswith(f"{place.district}."):
        yield document.problem(
            "RK865",
            ("places", row, "village"),
            f'village "{place.village}" does not lie in district "{place.district}"',
            "correct one of the two",
            value=place.village,
        )


def _point(subject: RegionSubject, row: int, place: Place) -> Iterator[Problem]:
    center = subject.region.center
    if place.lat is None or place.lon is None:
        return
    if max(abs(place.lat - center.lat), abs(place.lon - center.lon)) > MAX_DEGREES_AWAY:
        yield subject.files["places"].problem(
            "RK863",
            ("places", row, "lat"),
            f'place "{place.code}" at {place.lat}, {place.lon} is far outside the region',
            "check the sign and the order: lat is north, lon is east",
        )
