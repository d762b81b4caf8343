"""Checks short lists of fields of an entity: its title and what must be unique."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.transitions import unknown_field
from generator.problems import Problem


def check_field_lists(entry: Entry) -> Iterator[Problem]:
    """Check title and unique of every entity."""
    for entity in entry.app.entities.values():
        at = ("entities", entity.id)
        if entity.title is not None and entity.title not in (*entity.fields, "number"):
            yield unknown_field(entry, entity, entity.title, (*at, "title"), '"title"')
        for group, names in enumerate(entity.unique):
            for index, name in enumerate(names):
                if name not in (*entity.fields, entity.part_of):
                    place = (*at, "unique", group, index)
                    yield unknown_field(entry, entity, name, place, '"unique"')
