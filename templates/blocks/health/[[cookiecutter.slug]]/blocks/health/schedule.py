"""Doses and visits by age or by days of pregnancy: what was given, what is due, what is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any


@dataclass(frozen=True)
class Due:
    """One dose or visit of a schedule for one child or mother."""

    code: str
    label: str
    due_on: date
    until: date
    given_on: date | None
    today: date

    @property
    def is_given(self) -> bool:
        return self.given_on is not None

    @property
    def is_open(self) -> bool:
        """Say whether it may be given today: its time has come and is not over."""
        return not self.is_given and self.due_on <= self.today <= self.until

    @property
    def is_over(self) -> bool:
        return not self.is_given and self.today > self.until

    @property
    def tone(self) -> str:
        return "good" if self.is_given else "bad" if self.is_over else "warn" if self.is_open else "neutral"


def plan(table: Mapping[str, Any], starts_on: date, given: Mapping[str, date], today: date) -> list[Due]:
    """All lines of a schedule in the order of their days."""
    lines = [
        Due(
            code=code,
            label=str(row["label"]),
            due_on=starts_on + timedelta(days=int(row["mulai"])),
            until=starts_on + timedelta(days=int(row["sampai"])),
            given_on=given.get(code),
            today=today,
        )
        for code, row in table.items()
    ]
    return sorted(lines, key=lambda line: (line.due_on, line.label))
