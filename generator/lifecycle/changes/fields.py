"""What a change of a kind of record's fields means."""

from collections.abc import Iterator, Mapping

from generator.lifecycle.changes.sentences import Around, Change, Raw, added, around_of, changed, from_to, mapping


def field_changes(entity: str, old: Raw, new: Raw, renames: Mapping[str, str], around: Around) -> Iterator[Change]:
    """Say what changed in the fields of a kind of record."""
    before, after = dict(mapping(old, "fields")), mapping(new, "fields")
    for was, now in renames.items():
        if was in before and now in after:
            yield Change(f"`{entity}.{was}` renamed to `{now}`, values kept{around_of(around, entity, now)}")
            before = {now if name == was else name: one for name, one in before.items()}
    for name in added(before, after):
        must = "required " if after[name].get("required") else ""
        yield Change(f"`{entity}.{name}` added, {must}{after[name].get('type')}{around_of(around, entity, name)}")
    for name in added(after, before):
        todo = f"export `{entity}.{name}` before migrating if you need it"
        yield Change(f"`{entity}.{name}` removed with its values{around_of(around, entity, name)}", todo)
    yield from personal_changes(entity, before, after)
    for name in changed(before, after):
        yield from _field(f"{entity}.{name}", before[name], after[name], around_of(around, entity, name))


def _field(name: str, old: Raw, new: Raw, migration: str) -> Iterator[Change]:
    if old.get("type") != new.get("type"):
        yield Change(f"`{name}` {from_to(old.get('type'), new.get('type'))}{migration}")
    if bool(old.get("required")) != bool(new.get("required")):
        yield Change(f"`{name}` must {'now' if new.get('required') else 'no longer'} be filled in")
    for key in ("computed", "only_when", "default", "copied"):
        if old.get(key) != new.get(key):
            yield Change(f"`{name}`: {'formula' if key == 'computed' else key} {from_to(old.get(key), new.get(key))}")
    yield from _options(name, old.get("options"), new.get("options"))
    for key in (
        "minimum",
        "maximum",
        "max_length",
        "unit",
        "places",
        "to",
        "many",
        "accept",
        "max_mb",
        "retention_days",
    ):
        if old.get(key) != new.get(key):
            yield Change(f"`{name}`: {key} {from_to(old.get(key), new.get(key))}")


def _options(name: str, old: object, new: object) -> Iterator[Change]:
    for option in added(old, new):
        yield Change(f"`{name}`: choice `{option}` added")
    for option in added(new, old):
        yield Change(f"`{name}`: choice `{option}` removed", f"see which records still have `{option}` in `{name}`")


def personal_changes(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    """Name fields that are personal data now, or no longer."""
    for name, one in new.items():
        if one.get("personal") and not old.get(name, {}).get("personal"):
            why = f", for: {one['purpose']}" if one.get("purpose") else ""
            text = f"`{entity}.{name}` is personal data ({one['personal']}){why}"
            yield Change(text, f"tell the data protection officer of `{entity}.{name}`")
    for name, one in old.items():
        if one.get("personal") and name in new and not new[name].get("personal"):
            yield Change(f"`{entity}.{name}` is no longer marked as personal data")
