"""The sentence of one change, and how names and values are written in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Around:
    """What stands around an entry: who sets its settings, and what its new migrations do."""

    regions: Mapping[str, Sequence[str]] = field(default_factory=dict)  # setting -> regions that set it
    migrations: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (entity, field) -> migration


@dataclass(frozen=True)
class Change:
    """One sentence of what changed, and where a region must act, what it must do."""

    text: str
    todo: str = ""


def count(number: int, noun: str, plural: str = "") -> str:
    """Say how many: one field, 2 fields."""
    return f"one {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def short(value: object) -> str:
    """Write a value so that it fits a line."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        text = ", ".join(short(one) for one in value) or "none"
    elif isinstance(value, Mapping):
        text = ", ".join(f"{key} {short(one)}" for key, one in value.items()) or "none"
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def from_to(old: object, new: object) -> str:
    """Say from what to what a value changed."""
    if old is None or new is None:
        return f"now {short(new)}" if old is None else f"taken away, was {short(old)}"
    if short(old) == short(new):
        return "changed"
    return f"changed from {short(old)} to {short(new)}"


def mapping(raw: Raw, key: str) -> Raw:
    """Give what stands under a key where it is a mapping, else nothing."""
    value = raw.get(key)
    return value if isinstance(value, Mapping) else {}


def by_id(value: object) -> Raw:
    """Give the parts of a list by the id of each."""
    return {one["id"]: one for one in value if "id" in one} if isinstance(value, list) else {}


def listing(value: object) -> list[str]:
    """Give roles or names as a list, however the entry writes them."""
    if isinstance(value, Mapping):
        value = value.get("roles")
    return [value] if isinstance(value, str) else [str(one) for one in value] if isinstance(value, list) else []


def added(old: object, new: object) -> list[Any]:
    """List what the new has and the old has not."""
    before, after = ([value] if isinstance(value, str) else value or () for value in (old, new))
    return [one for one in after if one not in before]  # type: ignore[attr-defined,operator]


def changed(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> list[Any]:
    """List what both have, and not alike."""
    return [name for name in new if name in old and old[name] != new[name]]


def listed(names: Sequence[str]) -> str:
    """Write names one after another: a, b and c."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def around_of(around: Around, entity: str, name: str) -> str:
    """Name the migration that does it."""
    found = around.migrations.get((entity.replace("_", ""), name))
    return f": migration {found}" if found else ""
