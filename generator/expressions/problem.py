"""What may be wrong with an expression, as data and as the one exception of the parser."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warn"]


@dataclass(frozen=True, order=True)
class ExpressionProblem:
    """One thing a catalogue maintainer should change; `column` counts from 1 in the expression."""

    column: int
    message: str
    hint: str = ""
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class ExpressionError(ValueError):
    """The text is not an expression of the language."""

    def __init__(self, message: str, column: int = 1, hint: str = "") -> None:
        super().__init__(f"{message} ({hint})" if hint else message)
        self.message = message
        self.column = column
        self.hint = hint

    def as_problem(self) -> ExpressionProblem:
        """Return the same thing as data."""
        return ExpressionProblem(self.column, self.message, self.hint)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return `did you mean "…"?` for the closest known name, or nothing."""
    close = difflib.get_close_matches(name, sorted(set(known)), n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else ""


def listed(names: Iterable[str], limit: int = 8) -> str:
    """Return names for a message, shortened when there are many."""
    known = sorted(set(names))
    shown = ", ".join(known[:limit])
    return f"{shown} and {len(known) - limit} more" if len(known) > limit else shown or "none"
