"""Checks that whoever does something with a record may read it first."""

from collections.abc import Iterator

from generator.check.entry import Entry, access_problem, read_like
from generator.check.listing import listed
from generator.load.entity import ACCESS_WORDS, Entity
from generator.load.workflow import Transition
from generator.problems import Problem


def check_readers(entry: Entry) -> Iterator[Problem]:
    """Check the people of every step, and those who edit, against those who read."""
    for entity in entry.app.entities.values():
        reading = read_like(entry, entity)
        at = ("entities", entity.id)
        for word in entity.access.edit:
            states = entity.access.edit_while
            if entry.raw((*at, "edit")) is not None and not _reads(entry, reading, word, states):
                yield _problem(entry, (*at, "edit"), word, f'edits "{entity.id}"', reading)
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            for word in step.roles:
                place = (*at, "workflow", "transitions", step.id, "roles")
                if not _reads(entry, reading, word, step.sources):
                    yield _problem(entry, place, word, f'makes the step "{step.id}"', reading)
                elif not _reads(entry, reading, word, (*step.sources, step.target)):
                    yield _lost(entry, place, word, step, entity)


def _reads(entry: Entry, entity: Entity, word: str, states: tuple[str, ...]) -> bool:
    """Say whether a word is among those who read in all of some states; without states, in every one."""
    read = entity.access.read
    own = word.removeprefix(f"{entity.id}.")
    # That nobody reads it, or that a word means nobody, is told by itself.
    if not read or own in read or any(access_problem(entry, entity, one, ()) for one in (own, *read)):
        return True
    if "officer" in read and word not in ACCESS_WORDS and "." not in word:
        return True
    public = any(one.startswith("public") and one != "public_by_number" for one in read)
    shown = entity.access.public_while
    return public and (not shown or (bool(states) and set(states) <= set(shown)))


def _lost(entry: Entry, at: tuple[str, ...], word: str, step: Transition, entity: Entity) -> Problem:
    return entry.problem(
        "RK346",
        at,
        f'"{word}" reads "{entity.id}" only as the public does, and after "{step.id}" no longer at all',
        f'add {word} to read:, or "{step.target}" to public_while:',
        value=word,
        at_key=True,
    )


def _problem(entry: Entry, at: tuple[str, ...], word: str, deed: str, entity: Entity) -> Problem:
    return entry.problem(
        "RK344",
        at,
        f'"{word}" {deed}, but may not read "{entity.id}"',
        f"add {word} to read: of {entity.id}; there stand {listed(entity.access.read)}",
        value=word,
        at_key=True,
    )
