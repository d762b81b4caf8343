"""A fleet file: its regions are there, and each has a replica of its own."""

from collections.abc import Iterator
from pathlib import Path

from generator.check.schema_words import word_schema
from generator.load.document import Document
from generator.load.fleet import build_fleet, region_place
from generator.load.schema import accepts
from generator.problems import Problem
from generator.roots import region_slugs


def check_fleet(document: Document) -> list[Problem]:
    """Find all problems of a fleet file, sorted by place."""
    if document.problems:
        return sorted(document.problems)
    if not accepts("fleet", document.data):
        return sorted(word_schema("fleet", document))
    return sorted([*_no_regions(document), *_shared_places(document)])


def _no_regions(document: Document) -> Iterator[Problem]:
    raw: dict[str, list[dict[str, str]]] = document.data  # type: ignore[assignment]
    for at, one in enumerate(raw["regions"]):
        place = region_place(one["region"], document.path.parent)
        if not (place / "region.yaml").is_file():
            yield document.problem(
                "RK961",
                ["regions", at, "region"],
                f'region "{one["region"]}": there is no {(place / "region.yaml").as_posix()}',
                f"write the path of the region's folder, or one of {', '.join(region_slugs())}",
                value=one["region"],
                allowed=region_slugs(),
            )


def _shared_places(document: Document) -> Iterator[Problem]:
    """Name replicas in one place, or one inside another: the second would be taken for files of the first."""
    raw: dict[str, list[dict[str, str]]] = document.data  # type: ignore[assignment]
    seen: dict[Path, int] = {}
    for at, member in enumerate(build_fleet(raw, document.path.parent)):
        place = member.replica.resolve()
        other = next((one for one in seen if place.is_relative_to(one) or one.is_relative_to(place)), None)
        if other is not None:
            key = "replica" if "replica" in raw["regions"][at] else "region"
            that = f"that of line {document.position(['regions', seen[other]])[0]}"
            how = f"has the place of {that}" if other == place else f"lies in {that}, or that one in it"
            yield document.problem(
                "RK962",
                ["regions", at, key],
                f'the replica of "{member.name}" {how}: {place.as_posix()}',
                "write another folder under `replica`",
                value=raw["regions"][at][key],
            )
        seen.setdefault(place, at)
