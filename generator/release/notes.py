"""CHANGELOG.md: the section of a release, and the day that is written into its heading."""

import re
from collections.abc import Iterator

from generator.load.released import order_of
from generator.problems import Problem

NAME = "CHANGELOG.md"
_HEADING = re.compile(r"^## (?P<number>[0-9]+(?:\.[0-9]+)*)\b(?P<rest>.*)$", re.MULTILINE)


def notes_problems(text: str | None, version: str) -> Iterator[Problem]:
    """Find out whether the changelog speaks of the release."""
    if text is None:
        yield Problem(NAME, 1, 1, "RK976", "there is no changelog beside the catalogue", _hint(version))
        return
    found = _section(text, version)
    if found is None:
        yield Problem(NAME, 1, 1, "RK976", f"there is no section for release {version}", _hint(version))
        return
    after = text[found.end() :]
    end = re.search(r"^## ", after, re.MULTILINE)
    if not after[: end.start() if end else None].strip():
        line = text[: found.start()].count("\n") + 1
        yield Problem(NAME, line, 1, "RK976", f"the section for release {version} says nothing", _hint(version))


def dated(text: str, version: str, on: str) -> str:
    """Write the day into the heading of the section."""
    found = _section(text, version)
    assert found is not None
    return f"{text[: found.start()]}## {found['number']}, {on}{text[found.end() :]}"


def _section(text: str, version: str) -> re.Match[str] | None:
    return next((one for one in _HEADING.finditer(text) if order_of(one["number"]) == order_of(version)), None)


def _hint(version: str) -> str:
    return f"say below a heading `## {version}` what changed for a region that upgrades, and what it has to do"
