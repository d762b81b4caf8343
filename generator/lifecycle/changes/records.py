"""What a change of an entry's kinds of record means."""

from collections.abc import Iterator

from generator.lifecycle.changes.fields import field_changes, personal_changes
from generator.lifecycle.changes.sentences import (
    Around,
    Change,
    Raw,
    added,
    around_of,
    count,
    from_to,
    listing,
    mapping,
)
from generator.lifecycle.changes.steps import rule_changes, workflow_changes


def record_changes(old: Raw, new: Raw, around: Around) -> Iterator[Change]:
    """Say what changed in the kinds of record, in the order of the entry."""
    before, after = mapping(old, "entities"), mapping(new, "entities")
    for name in added(before, after):
        yield Change(
            f"`{name}` added with {count(len(mapping(after[name], 'fields')), 'field')}{around_of(around, name, '')}"
        )
        yield from personal_changes(name, {}, mapping(after[name], "fields"))
        if "public" in listing(after[name].get("read")):
            yield Change(f"records of `{name}` are public", f"see that `{name}` may be public")
    for name in added(after, before):
        yield Change(
            f"`{name}` removed with its records{around_of(around, name, '')}", f"export `{name}` before migrating"
        )
    renames = _renames(old, new)
    for name in (one for one in after if one in before):
        yield from field_changes(name, before[name], after[name], renames.get(name, {}), around)
        yield from access_changes(name, before[name], after[name])
        yield from workflow_changes(name, mapping(before[name], "workflow"), mapping(after[name], "workflow"))
        yield from rule_changes(name, before[name].get("rules"), after[name].get("rules"))


def _renames(old: Raw, new: Raw) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for step in (one for one in new.get("history") or () if one not in (old.get("history") or ())):
        found.setdefault(step["entity"], {}).update(step.get("rename") or {})
    return found


def access_changes(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    """Say who may now create, edit and read, and who no longer."""
    for key, verb in (("create", "create"), ("edit", "edit"), ("read", "read")):
        before, after = listing(old.get(key)), listing(new.get(key))
        for role in added(before, after):
            if role == "public" and key == "read":
                yield Change(f"records of `{entity}` are now public", f"see that `{entity}` may be public")
            else:
                yield Change(f"`{role}` may now {verb} `{entity}`")
        for role in added(after, before):
            public = role == "public" and key == "read"
            yield Change(
                f"records of `{entity}` are no longer public" if public else f"`{role}` may no longer {verb} `{entity}`"
            )
    for key in ("owner", "office", "part_of", "number", "unique", "public_while"):
        if old.get(key) != new.get(key):
            yield Change(f"`{entity}`: {key} {from_to(old.get(key), new.get(key))}")
