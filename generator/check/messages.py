"""Checks the {placeholders} in messages, reminders and printed documents."""

import re
from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.entity import Entity
from generator.load.label import Label
from generator.problems import Problem

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# Names every record has beside its own fields.
_EVERY_RECORD = ("number", "state", "created_on", "today", "office", "owner", "region", "app")


def check_messages(entry: Entry) -> Iterator[Problem]:
    """Check every text that is filled in from a record."""
    for entity in entry.app.entities.values():
        for index, rule in enumerate(entity.rules):
            at = ("entities", entity.id, "rules", index, "message")
            yield from _text(entry, entity, rule.message, at)
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            place = ("entities", entity.id, "workflow", "transitions", step.id, "message")
            if step.message is not None:
                yield from _text(entry, entity, step.message, place)
    for index, reminder in enumerate(entry.app.reminders):
        bearer = entry.app.entities.get(reminder.entity)
        if bearer is not None:
            yield from _text(entry, bearer, reminder.text, ("reminders", index, "text"))
    for document in entry.app.documents.values():
        bearer = entry.app.entities.get(document.entity)
        for steps, text in document.texts:
            if bearer is not None:
                yield from _text(entry, bearer, text, ("documents", document.id, *steps))


def _text(entry: Entry, entity: Entity, text: Label, at: tuple[str | int, ...]) -> Iterator[Problem]:
    for language in (text.id, text.en):
        for match in _PLACEHOLDER.finditer(language):
            name = match.group(1).strip()
            if not is_known(entry, entity, name):
                known = (*entity.fields, *(f"settings.{key}" for key in entry.app.settings))
                yield entry.problem(
                    "RK330",
                    at,
                    f'the text is to fill in "{{{name}}}", which is not known',
                    f"it can fill in {listed(known)}",
                    value=name,
                    allowed=(*known, *_EVERY_RECORD),
                )


def is_known(entry: Entry, entity: Entity, name: str) -> bool:
    """Say whether a placeholder names something that a record can fill in."""
    if name in _EVERY_RECORD:
        return True
    return entry.path_type(entity, name) is not None
