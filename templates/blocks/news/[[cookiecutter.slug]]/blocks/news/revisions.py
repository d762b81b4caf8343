"""Shows what changed between two versions of a text, line by line."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from blocks.news.models import Revision


@dataclass(frozen=True)
class Line:
    """One line of a comparison; `kind` is same, added or removed."""

    kind: str
    text: str


def compare(before: Revision | None, after: Revision) -> list[Line]:
    """All lines of the later version, with those that went before those that came."""
    old = _lines(before) if before is not None else []
    new = _lines(after)
    found: list[Line] = []
    for deed, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if deed == "equal":
            found += [Line("same", text) for text in old[start:end]]
        else:
            found += [Line("removed", text) for text in old[start:end]]
            found += [Line("added", text) for text in new[new_start:new_end]]
    return found


def _lines(revision: Revision) -> list[str]:
    return [revision.title, revision.summary, *(line for line in revision.body.splitlines() if line.strip())]
