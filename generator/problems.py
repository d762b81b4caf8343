"""What a user got wrong, as data; and the one base of all exceptions that mean "cannot go on"."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.names import nearest


class GeneratorError(Exception):
    """Means "cannot go on"; the command line catches it in one place and prints its text."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it stands, what was seen, what is allowed, what to do next."""

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    value: str = ""
    allowed: tuple[str, ...] = ()
    level: str = "error"

    @property
    def where(self) -> str:
        """Say the place as editors understand it: file:line:column."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def nearest(self) -> str | None:
        """Name the allowed value that was probably meant."""
        return nearest(self.value, self.allowed) if self.value else None


class ProblemsFound(GeneratorError):  # noqa: N818 - says what happened, as `GeneratorError` is the error
    """Means that files must be mended before a replica can be made of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems must be mended first; nothing was written.")
        self.problems = tuple(problems)
