"""How the commands stop: every problem at once, each with what to do."""

from collections.abc import Sequence


class Stopped(Exception):
    """It cannot go on; the words say why and what comes next."""


def refuse(heading: str, problems: Sequence[str]) -> None:
    """Stop with all problems, where there are any."""
    if problems:
        raise Stopped("\n".join([heading, *(f"  - {one}" for one in problems)]))
