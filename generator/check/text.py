"""Refuses text that hides something: control characters, marks that turn the reading direction."""

import unicodedata
from collections.abc import Iterator

from generator.load.document import Document, Where
from generator.problems import Problem

# Marks that turn or hide text: what is read would not be what is stored.
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")
_HIDDEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u2028\u2029\ufffe\uffff")


def check_text(document: Document) -> Iterator[Problem]:
    """Look at every text of a file, keys as well as values."""
    if not _is_clean(document.data):
        yield from _walk(document, document.data, ())


def _is_clean(value: object) -> bool:
    """Say quickly that nothing is wrong; hidden characters of every kind are not printable."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            if not (found.isprintable() or found.replace("\n", " ").isprintable()):
                return False
            if found != found.strip() or not (found.isascii() or unicodedata.is_normalized("NFC", found)):
                return False
        elif isinstance(found, dict):
            waiting += found
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
    return True


def _walk(document: Document, value: object, at: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(value, str):
        if not value.isascii() or not value.isprintable() or value != value.strip():
            yield from _look(document, value, at, is_key=False)
    elif isinstance(value, dict):
        for key, child in value.items():
            if not (key.isascii() and key.isprintable()):
                yield from _look(document, key, (*at, key), is_key=True)
            yield from _walk(document, child, (*at, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _walk(document, child, (*at, index))


def _look(document: Document, text: str, at: Where, *, is_key: bool) -> Iterator[Problem]:
    for character in text:
        if _is_hostile(character):
            name = unicodedata.name(character, "control character")
            yield document.problem(
                "RK711",
                at,
                f"the text holds the hidden character U+{ord(character):04X} ({name.lower()})",
                "delete it; type the text again rather than pasting it",
                at_key=is_key,
            )
            return
    if text != text.strip():
        yield document.problem("RK712", at, "the text begins or ends with a blank", "delete the blank", at_key=is_key)
    elif not unicodedata.is_normalized("NFC", text):
        yield document.problem(
            "RK712",
            at,
            "the text holds letters with loose accents",
            "type the letter again (Unicode form NFC)",
            at_key=is_key,
        )


def _is_hostile(character: str) -> bool:
    if character in _TURNING or character in _HIDDEN:
        return True
    # Line breaks stand in long texts; every other control character is a mistake or an attack.
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn")
