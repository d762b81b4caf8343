"""A change of what a template printed as a change of the template; or why it cannot be one."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.propose.hunks import Change
from generator.propose.own_words import turned_back
from generator.render.traced import Part, Piece, Traced


@dataclass(frozen=True)
class Edit:
    """Characters of a source that other ones take the place of; `piece` is where they stand, `place` in its text."""

    start: int
    end: int
    text: str
    piece: int


class Irreversible(Exception):  # noqa: N818 - says what was found, and is caught where hunks are told
    """Means that a change cannot be turned into one of the source; its text says why."""


@dataclass(frozen=True)
class Expression(Irreversible):
    """Means that what an expression printed was changed: only what it prints from can be."""

    part: Part


def edit_of(traced: Traced, change: Change, known: Mapping[str, str]) -> Edit:
    """Turn a change of the output into one of the template; raise Irreversible, or Expression where it is computed."""
    text = turned_back(change.text, known)
    if change.start == change.end:
        piece, place = _where_to_insert(traced, change.start)
        return Edit(place, place, text, piece.number)
    parts = [part for part in traced.parts if part.text and part.at < change.end and part.end > change.start]
    computed = [part for part in parts if not part.piece.is_text]
    if computed and change.text.strip():
        raise Expression(computed[0])
    first, last = parts[0], parts[-1]
    start = first.piece.start + (change.start - first.at if first.piece.is_text else 0)
    end = last.piece.start + (change.end - last.at) if last.piece.is_text else last.piece.end
    numbers = [part.piece.number for part in parts]
    if numbers != list(range(numbers[0], numbers[-1] + 1)) or "[%" in traced.source[start:end]:
        raise Irreversible(_runs_over(traced, start))
    return Edit(start, end, text, first.piece.number)


def refuse_uneven(traced: Traced, edit: Edit, times: int) -> None:
    """Raise where a loop prints the place more often than it was changed alike."""
    piece = next(part.piece for part in traced.parts if part.piece.number == edit.piece)
    printed = traced.times(piece)
    if printed != times:
        raise Irreversible(
            f"line {traced.line_of(edit.start)} of the template is in a loop: it makes {printed} places of this file, "
            f"and you changed {times} of them alike"
        )


def _where_to_insert(traced: Traced, at: int) -> tuple[Piece, int]:
    """The place of the template at which new text comes: outside of loops and conditions where there is a choice."""
    found: list[tuple[int, int, Piece, int]] = []
    for part in traced.parts:
        if part.at <= at <= part.end and part.text:
            inside = part.piece.is_text and part.at < at < part.end
            if inside:
                return part.piece, part.piece.start + at - part.at
            place = part.piece.end if at == part.end else part.piece.start
            found.append((traced.times(part.piece), part.piece.depth, part.piece, place))
    if not found:
        raise Irreversible("the template prints nothing here to which it could be added")
    _times, _depth, piece, place = min(found, key=lambda one: (one[0], one[1], not one[2].is_text))
    return piece, place


def _runs_over(traced: Traced, start: int) -> str:
    return (
        f"the change runs over a condition or a loop that begins after line {traced.line_of(start)} of the template; "
        "change lines inside and outside of it apart"
    )
