"""What the texts of entries say in English: Indonesian text -> English, beside the entries."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label

PLAIN = (str, int, type(None))  # most of what an entry holds, and none of it has a label inside
SHARED = "words"  # the file of words that many entries share


@dataclass(frozen=True, slots=True)
class English:
    """English of one text; `many` is for the name of several records."""

    one: str
    many: str


def build_english(raw: Mapping[str, Any]) -> dict[str, English]:
    """Build the words of one file from data that the schema accepted."""
    return {text: _build(said) for text, said in raw.items()}


def _build(said: Any) -> English:
    if isinstance(said, dict):
        return English(said["one"], said["many"])
    return English(said, said)


def texts_of(app: Any) -> set[str]:
    """Give every text of an entry that a page may show: labels and messages, and the records it starts with."""
    return {label.id for label in labels_in(app)} | texts_of_records(app)


def texts_of_records(app: Any) -> set[str]:
    """Give the texts of the records that an entry starts with."""
    return set(_strings([seed.rows for seed in app.seed]))


def _strings(value: Any) -> Iterator[str]:
    """Go through rows, and give each text; of several lines, or options with semicolons between, each one."""
    if isinstance(value, str):
        yield from {value, *value.splitlines(), *(part.strip() for part in value.split(";"))} - {""}
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)


def labels_in(value: Any) -> Iterator[Label]:
    """Go through everything that an entry holds, and give each text for people."""
    waiting = [value]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Label):
            if found.id:
                yield found
        elif not isinstance(found, PLAIN):
            waiting += _items_of(found)


def _items_of(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, list | tuple):
        return value
    return [getattr(value, name) for name in _fields_of(type(value))]


def _fields_of(kind: type) -> tuple[str, ...]:
    if kind not in _fields:
        fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
        _fields[kind] = tuple(field.name for field in fields)
    return _fields[kind]


_fields: dict[type, tuple[str, ...]] = {}  # `dataclasses.fields` takes long to say the same again
