"""Checks printed documents: what they show, who prints and who signs them exists and fits."""

from collections.abc import Iterator

from generator.check.entry import Entry, access_problem, read_like
from generator.check.listing import listed
from generator.check.numbering import pattern_problems
from generator.check.pages import field_at, path_problems, unknown_entity
from generator.load.app import BlockBinding
from generator.load.entity import Entity
from generator.load.printed_document import PrintedDocument
from generator.problems import Problem

Steps = tuple[str | int, ...]
_DAYS = ("date", "datetime")
_PEOPLE = ("officer", "person")
_EVERY_RECORD = ("number", "state", "created_at")


def check_documents(entry: Entry) -> Iterator[Problem]:
    """Check every printed document, and that what is signed electronically has one."""
    yield from _bound(entry)
    for document in entry.app.documents.values():
        at = ("documents", document.id)
        entity = entry.app.entities.get(document.entity)
        if entity is None:
            yield unknown_entity(entry, document.entity, (*at, "entity"), entry.app.entities)
            continue
        yield from _states(entry, entity, document, at)
        yield from _readers(entry, entity, document, at)
        yield from pattern_problems(entry, document.number, (*at, "number")) if document.number else ()
        yield from _kinds(entry, entity, document, at)
        yield from _body(entry, entity, document, at)
        yield from _signatory(entry, entity, document, at)
        yield from _signed(entry, entity, document, at)
        yield from _card(entry, document, at)


def _bound(entry: Entry) -> Iterator[Problem]:
    """Records that are signed need something to read."""
    bound = entry.app.blocks.get("signing")
    signed = {one.entity for one in entry.app.documents.values() if one.signed}
    for entity in _signed_entities(entry, bound) if bound is not None else ():
        if entity in entry.app.entities and entity not in signed:
            yield entry.problem(
                "RK745",
                ("blocks", "signing", "document"),
                f'"{entity}" is signed electronically, but no document says what is signed',
                "add a document of it under documents, with signed: true",
                value=entity,
            )


def _signed_entities(entry: Entry, bound: BlockBinding) -> tuple[str, ...]:
    block = entry.catalog.blocks.get("signing")
    return block.bearers(bound.values) if block is not None else ()


def _states(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    states = tuple(entity.workflow.states) if entity.workflow else ()
    for state in document.at:
        if state not in states:
            yield entry.problem(
                "RK336",
                (*at, "at"),
                f'the document is printed in "{state}", which "{entity.id}" does not have',
                f"its states are {listed(states, 20)}",
                value=state,
                allowed=states,
            )


def _readers(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    """Who prints must be known, and must read the record: the button is on its page."""
    reads = read_like(entry, entity).access.read
    for word in document.to:
        problem = access_problem(entry, entity, word, (*at, "to"))
        if problem is not None:
            yield problem
        elif word not in reads and not (word == "owner" and entity.owner in reads):
            yield entry.problem(
                "RK740",
                (*at, "to"),
                f'"{word}" is to print "{document.id}", but may not read "{entity.id}"',
                f"it is read by {listed(reads)}",
                value=word,
                allowed=reads,
            )


def _kinds(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    """Keys that name one field must name one of the right kind."""
    asked = (
        ("date", document.date, _DAYS, "a date"),
        ("until", document.until, ("date",), "a date"),
        ("photo", document.photo, ("image",), "an image"),
        ("beside", document.beside, _PEOPLE, "a person or officer"),
    )
    for key, path, kinds, words in asked:
        if not path:
            continue
        field, type_ = field_at(entry, entity, path), entry.path_type(entity, path)
        kind = field.type if field is not None else type_.kind if type_ is not None else ""
        if kind not in kinds:
            yield entry.problem(
                "RK741",
                (*at, key),
                f'"{key}" of "{document.id}" is to be {words}, but "{path}" is {kind or "no field"}',
                f'name a field of type {listed(kinds)} of "{entity.id}" or of a reference',
                value=path,
            )


def _body(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    parts = {part.id: part for part in entry.app.parts_of(entity.id)}
    for index, paragraph in enumerate(document.body):
        here = (*at, "body", index)
        yield from path_problems(entry, entity, paragraph.fields, (*here, "fields"), _EVERY_RECORD)
        if paragraph.table is not None and paragraph.table not in parts:
            yield unknown_entity(entry, paragraph.table, (*here, "table"), parts)
        elif paragraph.table is not None:
            yield from path_problems(entry, parts[paragraph.table], paragraph.columns, (*here, "columns"), ())
        if paragraph.block is not None and paragraph.block not in entry.app.blocks:
            yield unknown_entity(entry, paragraph.block, (*here, "block"), entry.app.blocks)


def _signatory(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    """A role, a field that holds an officer, or a bound block."""
    name = document.signatory
    if not name or name in entry.roles or name in entry.app.blocks:
        return
    type_ = entry.path_type(entity, name)
    if type_ is None or type_.kind != "officer":
        allowed = (*entry.roles, *entry.app.blocks)
        yield entry.problem(
            "RK742",
            (*at, "signatory"),
            f'"{document.id}" is signed by "{name}", which is no role, officer field or bound block',
            "name a role, for instance kepala_opd or kepala_upt",
            value=name,
            allowed=allowed,
        )


def _signed(entry: Entry, entity: Entity, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    if not document.signed:
        return
    by = document.signatory
    block = entry.catalog.blocks.get(by) if by in entry.app.blocks else None
    if not by or (block is not None and not block.signs) or entry.path_type(entity, by) is not None:
        yield entry.problem(
            "RK746",
            (*at, "signatory") if by else at,
            f'"{document.id}" is signed electronically by no role',
            "name the role whose holder signs, for instance kepala_opd, or a block that knows it, such as case",
            value=by,
            allowed=entry.roles,
        )
    bound = entry.app.blocks.get("signing")
    if bound is None:
        yield entry.problem(
            "RK726",
            (*at, "signed"),
            f'"{document.id}" is signed electronically, but the block signing is not bound',
            "bind signing under blocks, or delete signed",
        )
    elif document.entity not in _signed_entities(entry, bound):
        yield entry.problem(
            "RK743",
            (*at, "signed"),
            f'"{document.id}" is a document of "{document.entity}", but signing is bound to another entity',
            "bind signing to the same entity, or delete signed: the document is then signed in ink",
        )


def _card(entry: Entry, document: PrintedDocument, at: Steps) -> Iterator[Problem]:
    """A card has room for rows of label and value alone; anything else would be lost in silence."""
    lost = [key for key in ("recipient", "beside", "copies") if getattr(document, key)]
    body = [index for index, part in enumerate(document.body) if not part.fields]
    if document.paper == "card" and (lost or body):
        place = (*at, lost[0]) if lost else (*at, "body", body[0])
        yield entry.problem(
            "RK744",
            place,
            f'the card "{document.id}" cannot show this; it has room for fields alone',
            "use {fields: […]} in its body, or another paper",
        )
