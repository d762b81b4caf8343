"""What a change of one catalogue entry means, in words: fields, steps, settings, who may see what."""

from collections.abc import Iterator

from generator.lifecycle.changes.records import record_changes
from generator.lifecycle.changes.sentences import Around, Change, Raw, added, by_id, changed, listed, mapping, short
from generator.lifecycle.changes.settings import setting_changes
from generator.lifecycle.changes.shown import indicator_changes, open_data_changes, page_changes, wording_changes


def entry_changes(old: Raw, new: Raw, around: Around) -> list[Change]:
    """Say what changed between two states of an entry, in the order of the entry."""
    return [
        *_head(old, new),
        *_named(old, new, "roles", "role", "give the new role `{}` to somebody"),
        *setting_changes(mapping(old, "settings"), mapping(new, "settings"), around),
        *_blocks(mapping(old, "blocks"), mapping(new, "blocks")),
        *record_changes(old, new, around),
        *page_changes(mapping(old, "pages"), mapping(new, "pages")),
        *_named(old, new, "documents", "document"),
        *_named(old, new, "reminders", "reminder"),
        *indicator_changes(mapping(old, "indicators"), mapping(new, "indicators"), "value", "indicator"),
        *open_data_changes(by_id(old.get("opendata")), by_id(new.get("opendata"))),
        *_named(old, new, "integrations", "integration"),
        *wording_changes(old, new),
    ]


def _head(old: Raw, new: Raw) -> Iterator[Change]:
    for key in ("name", "pillar", "channel", "agency"):
        if old.get(key) != new.get(key):
            yield Change(f"{key} changed from {short(old.get(key))} to {short(new.get(key))}")
    for app in added(old.get("requires"), new.get("requires")):
        yield Change(f"now requires the application `{app}`", f"expect `{app}` to come along")
    for app in added(new.get("requires"), old.get("requires")):
        yield Change(f"no longer requires the application `{app}`")


def _named(old: Raw, new: Raw, key: str, noun: str, todo: str = "") -> Iterator[Change]:
    before, after = mapping(old, key) or by_id(old.get(key)), mapping(new, key) or by_id(new.get(key))
    for name in added(before, after):
        yield Change(f"{noun} `{name}` added", todo.format(name))
    for name in added(after, before):
        yield Change(f"{noun} `{name}` removed")
    for name in changed(before, after):
        yield Change(f"{noun} `{name}` changed")


def _blocks(old: Raw, new: Raw) -> Iterator[Change]:
    for name in added(old, new):
        yield Change(f"block `{name}` bound")
    for name in added(new, old):
        yield Change(f"block `{name}` no longer bound")
    for name in changed(old, new):
        before, after = old[name] or {}, new[name] or {}
        keys = [*added(before, after), *added(after, before), *changed(before, after)]
        yield Change(f"block `{name}`: bound otherwise in {listed([f'`{key}`' for key in keys])}")
