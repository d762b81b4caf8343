"""A fleet: regions whose replicas are looked after from one place, named in a file or found in a folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.record.manifest import MANIFEST_PATH
from generator.roots import REGIONS

FLEET_FILE = "fleet.yaml"
REPLICAS = "replicas"  # the folder of the replicas, where the file names none


@dataclass(frozen=True, slots=True)
class Member:
    """One region of a fleet; without `region` it is the one that the replica was made from."""

    name: str
    replica: Path
    region: str = ""
    apps: tuple[str, ...] = ()


def build_fleet(raw: Mapping[str, Any], folder: Path) -> list[Member]:
    """Build members from data that the schema accepted; paths are seen from the file's own folder."""
    replicas = folder / raw.get("replicas", REPLICAS)
    return [_member(one, folder, replicas) for one in raw["regions"]]


def find_members(folder: Path, replicas: Path) -> list[Member]:
    """Find the members in a folder: regions by their region.yaml, and replicas by their manifest."""
    members = []
    for place in sorted(folder.iterdir()):
        if place.name.startswith("."):
            continue  # what is hidden is nobody's replica, such as one that was being written
        if (place / "region.yaml").is_file():
            members.append(Member(place.name, replicas / place.name, str(place)))
        elif (place / MANIFEST_PATH).is_file():
            members.append(Member(place.name, place))
    return members


def region_place(given: str, folder: Path) -> Path:
    """Give the folder that a region of a fleet file means: one of ours by its slug, else one beside the file."""
    shipped = REGIONS / given
    if "/" not in given and not (folder / given / "region.yaml").is_file() and (shipped / "region.yaml").is_file():
        return shipped
    return folder / given


def _member(raw: Mapping[str, Any], folder: Path, replicas: Path) -> Member:
    place = region_place(raw["region"], folder)
    name = place.name
    replica = folder / raw["replica"] if "replica" in raw else replicas / name
    return Member(name, replica, str(place), tuple(raw.get("apps", ())))
