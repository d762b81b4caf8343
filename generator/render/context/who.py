"""Who may do something with an entity's records and who may not, in the words that the tests of a replica use."""

from dataclasses import dataclass

from generator.check.entry import Entry
from generator.load.entity import Entity
from generator.load.workflow import Transition
from generator.render.context import access_words

OUTSIDERS = ("guest", "stranger", "clerk")  # nobody signed in, another resident, an officer without a role
EVERYBODY = ("public", "public_without_personal")


@dataclass(frozen=True)
class Found:
    """Words for those who may, and for those who may not."""

    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


def of_create(entry: Entry, entity: Entity) -> Found:
    """Who makes a record; whoever has a name may make one of their own, and what a guest may everybody may."""
    words = () if entity.issued else tuple(word for word in entity.access.create if _is_known_before(entity, word))
    # Whom a part's whole names is known only when the form is sent: until then it opens for everybody signed in.
    is_named_later = entity.part_of is not None and len(words) < len(entity.access.create)
    if "guest" in words:
        return Found(words)
    if "owner" in words or "resident" in words or is_named_later:
        return Found(words, ("guest",))
    return Found(words, _others(entry, words))


def of_read(entry: Entry, entity: Entity) -> Found:
    """Who reads; parts are read by those who read the whole."""
    words = _readers(entry, entity)
    plain = tuple(word for word in words if word not in (*EVERYBODY, "public_by_number"))
    known = tuple(word for word in plain if not _is_named_by_step(entry, entity, word))
    if set(words) & set(EVERYBODY) and is_out_at_once(entry, entity):
        return Found((*known, *(word for word in OUTSIDERS if word not in plain)))
    return Found(known, _others(entry, plain))


def of_hidden(entry: Entry, entity: Entity) -> Found:
    """Who reads a record without its personal values."""
    words = _readers(entry, entity)
    is_shown = bool(set(words) & set(EVERYBODY)) and is_out_at_once(entry, entity)
    if not is_shown or not entity.personal_fields:
        return Found()
    named = tuple(word for word in words if word not in EVERYBODY)
    return Found((), tuple(word for word in _others(entry, named) if word in OUTSIDERS))


def of_edit(entry: Entry, entity: Entity) -> Found:
    """Who changes a record's own fields."""
    words = () if entity.issued and not entity.access.edit else entity.access.edit
    return Found(words, _others(entry, words))


def of_step(entry: Entry, entity: Entity, step: Transition, may: tuple[str, ...]) -> Found:
    """Who makes a step: the words that mean somebody, and all others."""
    return Found(may, _others(entry, step.roles))


def _readers(entry: Entry, entity: Entity) -> tuple[str, ...]:
    whole = entry.app.entities.get(entity.part_of or "")
    return _readers(entry, whole) if whole is not None and not entity.access.read else entity.access.read


def is_out_at_once(entry: Entry, entity: Entity) -> bool:
    """Say whether the public reads a new record, or only once it has come to a later state."""
    whole = entry.app.entities.get(entity.part_of or "")
    if whole is not None and not entity.access.read:
        return is_out_at_once(entry, whole)
    states = entity.access.public_while
    return not states or (entity.workflow is not None and entity.workflow.start in states)


def _is_known_before(entity: Entity, word: str) -> bool:
    """Say whether a word means somebody before there is a record."""
    return "." not in word and not (word in entity.fields and entity.fields[word].type == "officer")


def _is_named_by_step(entry: Entry, entity: Entity, word: str) -> bool:
    """Say whether a word means somebody only when a later step has named them, in the record or in its whole."""
    whole = entry.app.entities.get(entity.part_of or "")
    field = entity.fields.get(word) or (whole.fields.get(word) if whole is not None else None)
    return field is not None and field.type == "officer" and bool(field.set_by)


def _others(entry: Entry, words: tuple[str, ...]) -> tuple[str, ...]:
    """Those whom the words do not mean."""
    if set(words) & {"resident", *EVERYBODY}:
        return tuple(word for word in ("guest",) if word not in words and not set(words) & set(EVERYBODY))
    if "officer" in words:
        return tuple(word for word in ("guest", "stranger") if word not in words)
    return tuple(word for word in (*OUTSIDERS, *access_words.roles_of(entry.app)) if word not in words)
