"""Checks that ids use the words of the glossary, so that one thing has one name."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.problems import Problem


def check_glossary(entry: Entry) -> Iterator[Problem]:
    """Look for words in ids that the glossary says to avoid."""
    instead = {word: term.id for term in entry.catalog.reference.terms.values() for word in term.avoid}
    for entity in entry.app.entities.values():
        yield from _name(entry, entity.id, ("entities", entity.id), instead)
        for field in entity.fields.values():
            yield from _name(entry, field.id, ("entities", entity.id, "fields", field.id), instead)


def _name(entry: Entry, name: str, at: tuple[str, ...], instead: dict[str, str]) -> Iterator[Problem]:
    parts = f"_{name}_"
    for word, better in instead.items():
        if f"_{word}_" in parts:
            yield entry.problem(
                "RK713",
                at,
                f'the name "{name}" uses "{word}"; the glossary says "{better}"',
                f"rename it to {name.replace(word, better)}",
                value=name,
                at_key=True,
            )
