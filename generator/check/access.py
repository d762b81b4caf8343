"""Checks who may do what: words, roles, owners, guests, the public."""

from collections.abc import Iterator

from generator.check.entry import Entry, access_problem, owner_of, read_like
from generator.load.document import Where
from generator.load.entity import Entity
from generator.problems import Problem


def check_access(entry: Entry) -> Iterator[Problem]:
    """Check the access of every entity."""
    for entity in entry.app.entities.values():
        yield from _words(entry, entity)
        yield from _owner(entry, entity)
        yield from _while(entry, entity)
        yield from _public(entry, entity)
        yield from _nobody(entry, entity)


def _words(entry: Entry, entity: Entity) -> Iterator[Problem]:
    at = ("entities", entity.id)
    edit_is_list = isinstance(entry.raw((*at, "edit")), list)
    lists: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
        (("create",), entity.access.create if not entity.entered_by else ()),
        (("edit",) if edit_is_list else ("edit", "roles"), entity.access.edit),
        (("read",), entity.access.read),
        (("entered_by",), entity.entered_by),
    )
    for key, words in lists:
        if entity.entered_by and key[0] == "edit" and entry.raw((*at, "edit")) is None:
            continue  # it was taken over from entered_by, where it is checked
        for index, word in enumerate(words):
            problem = access_problem(entry, entity, word, (*at, *key, index))
            if problem is not None:
                yield problem
            elif word == "owner" and owner_of(entry, entity) is None:
                yield _unowned(entry, entity, key[0], (*at, *key, index))


def _unowned(entry: Entry, entity: Entity, key: str, at: Where) -> Problem:
    if entity.part_of is None:
        return entry.problem(
            "RK314",
            at,
            f'"owner" stands in {key}, but the entity declares no owner',
            "add owner: with the person field whose record it is",
        )
    return entry.problem(
        "RK345",
        at,
        f'"owner" stands in {key}, but neither the part nor "{entity.part_of}" has an owner',
        f"add owner: with a person field to the part or to {entity.part_of}, or name a role",
    )


def _owner(entry: Entry, entity: Entity) -> Iterator[Problem]:
    if entity.owner is None:
        return
    found = entry.path_type(entity, entity.owner)
    if found is None or found.kind not in ("person", "officer"):
        persons = [n for n, field in entity.fields.items() if field.type in ("person", "officer")]
        seen = f"is a {found}" if found is not None else "is not a field of the entity"
        yield entry.problem(
            "RK310",
            ("entities", entity.id, "owner"),
            f'the owner "{entity.owner}" {seen}; an owner is a person or officer',
            "name a field of type person, own or of a reference (kendaraan.pemilik)",
            value=entity.owner,
            allowed=persons,
        )


def _while(entry: Entry, entity: Entity) -> Iterator[Problem]:
    # A part has no states of its own: it is edited while its whole is in one of these.
    whole = entry.app.entities.get(entity.part_of) if entity.part_of else None
    flow = entity.workflow or (whole.workflow if whole else None)
    states = tuple(flow.states) if flow else ()
    at = ("entities", entity.id)
    named = (
        ((*at, "edit", "while"), entity.access.edit_while, "editing is allowed", "while"),
        ((*at, "public_while"), entity.access.public_while, "the public reads", "public_while"),
    )
    for path, listed, what, key in named:
        for index, state in enumerate(listed):
            if state not in states:
                has = "the entity has no workflow" if not states else "it is not declared in states"
                yield entry.problem(
                    "RK312",
                    (*path, index),
                    f'{what} while "{state}", but {has}',
                    f"name states of the workflow, or delete {key}",
                    value=state,
                    allowed=states,
                )


def _public(entry: Entry, entity: Entity) -> Iterator[Problem]:
    at = ("entities", entity.id)
    numbered = entity.number is not None
    if entity.access.allows_guest and not numbered:
        yield entry.problem(
            "RK313",
            (*at, "create"),
            "guests may create, but the record has no number to follow it by",
            'add number: "{seq:05}/…/{year}"',
        )
    if "public_by_number" in entity.access.read and not numbered:
        yield entry.problem(
            "RK328",
            (*at, "read"),
            "the public reads by number, but the record has no number",
            'add number: "{seq:05}/…/{year}"',
        )
    if not entity.personal_fields:
        return
    held = f"but it holds personal data ({', '.join(field.id for field in entity.personal_fields)})"
    whole = read_like(entry, entity)
    if "public" in entity.access.read:
        yield entry.problem(
            "RK329",
            (*at, "read"),
            f"everybody may read the record, {held}",
            "use public_without_personal",
            value="public",
        )
    elif "public" in whole.access.read:
        yield entry.problem(
            "RK329",
            at,
            f'everybody may read the record, as "{whole.id}" of which it is a part, {held}',
            f"give the part a read: of its own, or let the public read {whole.id} by public_without_personal",
            at_key=True,
        )


def _nobody(entry: Entry, entity: Entity) -> Iterator[Problem]:
    at = ("entities", entity.id)
    if entity.part_of is not None:
        return
    if not entity.access.read:
        yield entry.problem(
            "RK326",
            at,
            f'nobody may read "{entity.id}"',
            "add read: with the roles that work with it",
            at_key=True,
        )
    seeded = any(seed.entity == entity.id for seed in entry.app.seed)
    made = any(
        issue.entity == entity.id
        for other in entry.app.entities.values()
        if other.workflow
        for step in other.workflow.transitions.values()
        for issue in step.issues
    )
    if not (entity.access.create or entity.issued or seeded or made):
        yield entry.problem(
            "RK327",
            at,
            f'nobody creates "{entity.id}", and nothing seeds or issues it',
            "add create:, or issued: true with a transition that issues it, or seed rows",
            at_key=True,
        )
