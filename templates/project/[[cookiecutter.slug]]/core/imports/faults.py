"""What is wrong with a cell or a row, in words that say where, what was seen, and what to do."""

from dataclasses import dataclass
from typing import Any

SHOWN = 60


class Unfit(Exception):  # noqa: N818 - says what the cell is
    """A cell cannot be taken; `advice` is the next step."""

    def __init__(self, text: str, advice: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.advice = advice


@dataclass(frozen=True)
class Fault:
    """One thing to mend; `heading` is the column as people see it, empty for the whole row."""

    text: str
    advice: str = ""
    heading: str = ""
    value: str = ""
    is_warning: bool = False


def shown(value: Any) -> str:
    """Write the content of a cell for a message: one line, not too long."""
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
