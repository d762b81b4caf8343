"""Says whether a hostile text came out inert: the same shape as before, with other texts and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from tests.hostile.readers import Read, read
from tests.hostile.world import Slot

# An expression is code that its author may write: checked and compiled, another one may have another shape.
EXPRESSIONS = frozenset(
    "at check computed copied deadline guard maximum minimum only_when target value when where".split()
)


def is_expression(slot: Slot) -> bool:
    """Say whether the slot holds an expression, or what may be one."""
    names = [step for step in slot.at if isinstance(step, str)]
    return (
        names[-1] in EXPRESSIONS
        or names[0] == "blocks"
        or bool({"set", "issues"} & set(names))
        or (names[-1] == "default" and "fields" in names)
    )


def faults(slot: Slot, text: str, before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[str]:
    """Compare the rendered files before and after a text stood in a slot."""
    if before.keys() != after.keys():
        yield f"other files: {sorted(before.keys() ^ after.keys())}"
    for path in sorted(before.keys() & after.keys()):
        if before[path] == after[path]:
            continue
        try:
            old, new = read(path, before[path]), read(path, after[path])
        except Exception as error:
            yield f"{path} cannot be read: {error!r}"
            continue
        if not is_expression(slot):
            yield from (f"{path}: {fault}" for fault in _differences(slot, text, old, new))


def _differences(slot: Slot, new_text: str, old: Read, new: Read) -> Iterator[str]:
    old_text = slot.text
    # A key or an id may name code: the code's names follow it, if it is a plain word, which nothing breaks out of.
    names_code = (slot.is_key or slot.at[-1] == "id") and new_text.replace("-", "_").isidentifier()
    if old.shape != new.shape and not names_code:
        yield f"another shape: {_first_difference(str(old.shape), str(new.shape))}"
    for one, other in _pairs(old.texts, new.texts, is_moved=names_code):
        if one != other and not _is_replaced(one, other, old_text, new_text):
            yield f"{one!r} became {other!r}"
    for note in set(new.notes) - set(old.notes):
        if not _is_shown(note, new_text):
            yield f"a note shows {note!r}"


def _pairs(old: Iterable[str], new: Iterable[str], *, is_moved: bool) -> Iterable[tuple[str, str]]:
    """Texts at the same place; a renamed key has another place among sorted ones, so there only what differs."""
    if not is_moved:
        return zip(old, new, strict=False)
    gone, come = Counter(old), Counter(new)
    return zip_longest(sorted((gone - come).elements()), sorted((come - gone).elements()), fillvalue="")


def _is_replaced(one: str, other: str, old: str, new: str) -> bool:
    """Say whether one text became the other by the new text in the place of the old one."""
    if other == one.replace(old, new) or other.lower() == one.lower().replace(old.lower(), new.lower()):
        return True
    places = [match.start() for match in re.finditer(re.escape(old), one)]
    return any(other == one[:at] + new + one[at + len(old) :] for at in places)


def _is_shown(note: str, text: str) -> bool:
    """Notes leave out line ends, quotes and backslashes; what is left stands there as it was written."""
    return _bare(text).lower() in _bare(note).lower()


def _bare(text: str) -> str:
    return re.sub(r"[\s\"\\]", "", text).rstrip(".")


def _first_difference(one: str, other: str) -> str:
    at = next((index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
    return f"{one[max(0, at - 60) : at + 60]!r} became {other[max(0, at - 60) : at + 60]!r}"
