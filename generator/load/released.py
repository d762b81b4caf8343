"""What each release gave and no later one may change: migrations with their hashes, and theme tokens."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PLACE = "released.yaml"  # below the catalogue's folder
_FROZEN = ("migrations/*/0*.py",)
_IN_TEMPLATES = ("templates/project/*/*/migrations/0*.py", "templates/blocks/*/*/blocks/*/migrations/0*.py")


@dataclass(frozen=True, slots=True)
class Released:
    """One release: its day, the theme tokens it had, those it warned of, and the migrations that came with it."""

    number: str
    on: str
    theme: tuple[str, ...]
    deprecated: tuple[str, ...]
    migrations: Mapping[str, str]  # place -> SHA-256


def build_released(raw: Mapping[str, Any]) -> tuple[Released, ...]:
    """Build the releases from released.yaml, oldest first."""
    return tuple(
        Released(
            number,
            body["on"],
            tuple(body.get("theme", ())),
            tuple(body.get("deprecated", ())),
            dict(body.get("migrations", {})),
        )
        for number, body in raw["releases"].items()
    )


def order_of(number: str) -> tuple[int, ...]:
    """Give what sorts releases: 1.10 comes after 1.9, and 1.1.0 is 1.1."""
    parts = [int(part) for part in number.split(".")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return tuple(parts)


def place_of(root: Path, place: str) -> Path:
    """Give the file of a migration: below the catalogue's folder, or beside it in templates/."""
    return (root if place.startswith("migrations/") else root.parent) / place


def migrations_now(root: Path) -> dict[str, str]:
    """Hash every frozen migration of applications, blocks and core that stands there now, sorted by place."""
    return {place: hash_of(place_of(root, place)) for place in sorted(_places(root))}


def hash_of(path: Path) -> str:
    """Hash the bytes of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _places(root: Path) -> Iterator[str]:
    for folder, patterns in ((root, _FROZEN), (root.parent, _IN_TEMPLATES)):
        for pattern in patterns:
            yield from (path.relative_to(folder).as_posix() for path in folder.glob(pattern) if path.is_file())
