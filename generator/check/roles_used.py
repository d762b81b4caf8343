"""Checks that whoever holds a role of the entry can do something with it."""

from collections.abc import Iterator, Mapping

from generator.check.entry import Entry
from generator.load.app import App
from generator.load.entity import Entity
from generator.problems import Problem


def check_roles_used(entry: Entry) -> Iterator[Problem]:
    """Find roles that the entry declares and gives nothing to do or read."""
    used = {*words_of_entities(entry.app), *_of_pages(entry.app), *_of_bindings(entry.app)}
    for role in entry.app.roles:
        if role not in used:
            yield entry.problem(
                "RK932",
                ("roles", role),
                f'nobody with the role "{role}" can do or read anything',
                "name it in create, edit, read, a transition or a page; or delete it",
                value=role,
                allowed=tuple(used),
                at_key=True,
            )


def words_of_entities(app: App) -> Iterator[str]:
    """Give every word of access and of steps: roles, and words such as `own`."""
    for entity in app.entities.values():
        yield from _of_access(entity)
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            yield from step.roles


def _of_access(entity: Entity) -> Iterator[str]:
    access = entity.access
    yield from (*access.create, *access.edit, *access.read, *access.imports)


def _of_pages(app: App) -> Iterator[str]:
    for page in app.pages:
        yield from (*page.roles, page.audience)


def _of_bindings(app: App) -> Iterator[str]:
    """A binding may give a block's own steps and pages to a role."""
    for binding in app.blocks.values():
        yield from _texts(binding.values)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
