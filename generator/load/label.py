"""A text for people: Indonesian always, English where the entry gives it."""

from dataclasses import dataclass
from typing import Any

from generator.names import words


@dataclass(frozen=True, slots=True)
class Label:
    """Words that residents and officers see; `str()` gives the Indonesian ones."""

    id: str
    en: str = ""

    def __str__(self) -> str:
        return self.id

    def __bool__(self) -> bool:
        return bool(self.id)


def build_label(raw: Any, name: str = "") -> Label:
    """Build a label from a string, an {id, en} pair, or the id that stands in for both."""
    if raw is None:
        return Label(words(name))
    if isinstance(raw, dict):
        return Label(raw["id"], raw.get("en", ""))
    return Label(str(raw))
