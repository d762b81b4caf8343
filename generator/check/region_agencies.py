"""Every agency that the chosen applications need has an office in the region."""

from collections.abc import Iterator

from generator.check.region_needs import AGENCY, needs_of_region
from generator.check.region_subject import RegionSubject
from generator.problems import Problem

# Keys of these levels resolve to the office of a district or village, which every region has.
AREA_LEVELS = ("district", "village")


def check_region_agencies(subject: RegionSubject) -> Iterator[Problem]:
    """Report agencies without an office, once each, with the applications that need them."""
    for key, needers in sorted(_needed(subject).items()):
        agency = subject.catalog.reference.agencies.get(key)
        if agency is None or agency.level in AREA_LEVELS or _resolves(subject, key):
            continue
        yield subject.files["offices"].problem(
            "RK840",
            ["offices"],
            f'no office serves "{key}" ({agency.name}), which {", ".join(needers)} need',
            f"add {key} to the `serves` of the office that does this work",
            value=key,
            at_key=True,
        )


def _needed(subject: RegionSubject) -> dict[str, list[str]]:
    needed: dict[str, dict[str, None]] = {}
    for need in needs_of_region(subject):
        if need.kind == AGENCY:
            needed.setdefault(need.name, {})[need.needer] = None
    return {key: list(needers) for key, needers in needed.items()}


def _resolves(subject: RegionSubject, key: str) -> bool:
    served = subject.region.agency_offices
    agency = subject.catalog.reference.agencies[key]
    return key in served or agency.within in served
