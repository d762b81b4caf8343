"""What was changed in one text: hunks of lines, and in each the smallest changes of characters."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.render.traced import Traced

_MOST_TOKENS = 4000


@dataclass(frozen=True)
class Change:
    """Characters of the old text that other ones took the place of."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Hunk:
    """Lines that were changed together; `line` counts in the changed file, `first` in what the release gave."""

    line: int
    first: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    changes: tuple[Change, ...]


def hunks_of(traced: Traced, edited: str) -> list[Hunk]:
    """List what was changed; what an expression printed is changed whole or not at all."""
    old, new = traced.text.splitlines(keepends=True), edited.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    found = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        is_even = i2 - i1 == j2 - j1  # line by line, so that one that cannot be reversed leaves the others
        spans = [(i1 + at, i1 + at + 1, j1 + at, j1 + at + 1) for at in range(i2 - i1)] if is_even else []
        for a1, a2, b1, b2 in spans or [(i1, i2, j1, j2)]:
            changes = tuple(_changes(traced, starts[a1], starts[a2], "".join(new[b1:b2])))
            found.append(Hunk(b1 + 1, a1, tuple(old[a1:a2]), tuple(new[b1:b2]), changes))
    return found


def with_hunks(text: str, hunks: Sequence[Hunk]) -> str:
    """Give a text with some of its hunks changed."""
    lines = text.splitlines(keepends=True)
    for hunk in sorted(hunks, key=lambda one: one.first, reverse=True):
        lines[hunk.first : hunk.first + len(hunk.old)] = hunk.new
    return "".join(lines)


def _changes(traced: Traced, start: int, end: int, new: str) -> Iterator[Change]:
    before = list(_tokens_of_parts(traced, start, end))
    printed = {text for text, is_whole in before if is_whole}
    after = _tokens(new, printed)
    if len(before) + len(after) > _MOST_TOKENS:
        yield Change(start, end, new)
        return
    words = [text for text, _is_whole in before]
    places = [start]
    for text in words:
        places.append(places[-1] + len(text))
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, words, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(places[i1], places[i2], "".join(after[j1:j2]))


def _tokens_of_parts(traced: Traced, start: int, end: int) -> Iterator[tuple[str, bool]]:
    for part in traced.parts:
        first, last = max(part.at, start), min(part.end, end)
        if first >= last:
            continue
        text = part.text[first - part.at : last - part.at]
        if part.piece.is_text:
            yield from ((word, False) for word in _tokens(text, set()))
        else:
            yield text, True


def _tokens(text: str, whole: set[str]) -> list[str]:
    known = "|".join(re.escape(one) for one in sorted(whole, key=len, reverse=True) if one.strip())
    form = rf"{known}|\w+|[^\S\n]+|\n|[^\w\s]" if known else r"\w+|[^\S\n]+|\n|[^\w\s]"
    return re.findall(form, text)
