"""Checks that what people read is Indonesian: the English beside the entries tells which words are English alone."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.load.catalog import Catalog
from generator.load.document import Document, Where
from generator.load.english import labels_in
from generator.problems import Problem

# Words of three letters or more; what is filled in, addresses and abbreviations are of no language.
_WORD = re.compile(r"[a-z]{3,}")
_FEW = 2  # entries; a word in the texts of more is Indonesian, whatever English does with it
_NO_WORD = re.compile(r"\{[^{}]*\}|https?://\S+|\b[A-Z]{2,}\d*\b")


def check_indonesian(catalog: Catalog, only: str = "") -> Iterator[Problem]:
    """Look for texts of entries, or of one, of which half the words or more are English alone."""
    read = {name: {label.id for label in labels_in(app)} for name, app in catalog.apps.items()}
    english = _english_alone(catalog, read) - set(catalog.reference.borrowed)
    for file in catalog.files:
        app = catalog.apps.get(file.document.path.stem) if file.kind == "app" else None
        if app is not None and only in ("", app.id):
            yield from _texts(read[app.id], file.document, english)


def _english_alone(catalog: Catalog, read: dict[str, set[str]]) -> set[str]:
    """Give the words that the English of the catalogue uses and its Indonesian does not."""
    pairs = [(text, said.one) for texts in catalog.english.values() for text, said in texts.items()]
    indonesian = {word for text, english in pairs if text != english for word in _words(text)}
    used = Counter(word for texts in read.values() for word in {one for text in texts for one in _words(text)})
    often = {word for word, entries in used.items() if entries > _FEW}
    return {word for _text, english in pairs for word in _words(english)} - indonesian - often


def _texts(read: set[str], document: Document, english: set[str]) -> Iterator[Problem]:
    for text in sorted(read):
        words = _words(text)
        foreign = [word for word in words if word in english]
        if foreign and 2 * len(foreign) >= len(words):
            written = _place_of(document.data, text)
            yield document.problem(
                "RK727",
                written or _key_of(document.data, text.lower().replace(" ", "_")) or (),
                f'"{text}" is not Indonesian: {", ".join(foreign)}',
                "write it in Indonesian and its English into catalog/english/; "
                "where Indonesian has borrowed the word, add it to borrowed: in catalog/reference/glossary.yaml",
                value=text,
                at_key=written is None,
            )


def _words(text: str) -> list[str]:
    return _WORD.findall(_NO_WORD.sub(" ", text).lower())


def _place_of(value: Any, text: str, at: Where = ()) -> Where | None:
    """Find where a text stands."""
    if value == text:
        return at
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    inside = (_place_of(inner, text, (*at, key)) for key, inner in pairs)
    return next((found for found in inside if found is not None), None)


def _key_of(value: Any, name: str, at: Where = ()) -> Where | None:
    """Find where something stands that has no label, so that its name is shown."""
    if not isinstance(value, dict):
        return None
    if name in value:
        return (*at, name)
    inside = (_key_of(inner, name, (*at, key)) for key, inner in value.items())
    return next((found for found in inside if found is not None), None)
