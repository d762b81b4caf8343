"""What another program is told when a call cannot be answered."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One line of the error list: an HTTP status and words."""

    code: int
    description: str


class Refused(Exception):
    """The call is refused; the first problem's code is the HTTP status."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.description for problem in problems))
        self.problems = problems


def bad(description: str) -> Refused:
    """A parameter is missing or wrong."""
    return Refused(Problem(400, description))


def unknown(description: str) -> Refused:
    """What was asked for is not there."""
    return Refused(Problem(404, description))


def no_key(description: str) -> Refused:
    """The key is missing, unknown, or not in use."""
    return Refused(Problem(403, description))
