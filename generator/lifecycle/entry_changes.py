"""What a change of one catalogue entry means, in words: fields, steps, settings, who may see what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Raw = Mapping[str, Any]
_WORDS = {"label", "help", "message", "summary", "invite", "expansion", "note"}


@dataclass(frozen=True)
class Around:
    """What stands around an entry: who sets its settings, and what its new migrations do."""

    regions: Mapping[str, Sequence[str]] = field(default_factory=dict)  # setting -> regions that set it
    migrations: Mapping[tuple[str, str], str] = field(default_factory=dict)  # (entity, field) -> migration


@dataclass(frozen=True)
class Change:
    """One sentence of what changed, and where a region must act, what it must do."""

    text: str
    todo: str = ""


def entry_changes(old: Raw, new: Raw, around: Around) -> list[Change]:
    """Say what changed between two states of an entry, in the order of the entry."""
    return [
        *_head(old, new),
        *_named(old, new, "roles", "role", "give the new role `{}` to somebody"),
        *_settings(_map(old, "settings"), _map(new, "settings"), around),
        *_blocks(_map(old, "blocks"), _map(new, "blocks")),
        *_entities(old, new, around),
        *_pages(_map(old, "pages"), _map(new, "pages")),
        *_named(old, new, "documents", "document"),
        *_named(old, new, "reminders", "reminder"),
        *_formulas(_map(old, "indicators"), _map(new, "indicators"), "value", "indicator"),
        *_open_data(_by_id(old.get("opendata")), _by_id(new.get("opendata"))),
        *_named(old, new, "integrations", "integration"),
        *_wording(old, new),
    ]


def count(number: int, noun: str, plural: str = "") -> str:
    """Say how many: one field, 2 fields."""
    return f"one {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def _head(old: Raw, new: Raw) -> Iterator[Change]:
    for key in ("name", "pillar", "channel", "agency"):
        if old.get(key) != new.get(key):
            yield Change(f"{key} changed from {short(old.get(key))} to {short(new.get(key))}")
    for app in _added(old.get("requires"), new.get("requires")):
        yield Change(f"now requires the application `{app}`", f"expect `{app}` to come along")
    for app in _added(new.get("requires"), old.get("requires")):
        yield Change(f"no longer requires the application `{app}`")


def _named(old: Raw, new: Raw, key: str, noun: str, todo: str = "") -> Iterator[Change]:
    before, after = _map(old, key) or _by_id(old.get(key)), _map(new, key) or _by_id(new.get(key))
    for name in _added(before, after):
        yield Change(f"{noun} `{name}` added", todo.format(name))
    for name in _added(after, before):
        yield Change(f"{noun} `{name}` removed")
    for name in _changed(before, after):
        yield Change(f"{noun} `{name}` changed")


def _settings(old: Raw, new: Raw, around: Around) -> Iterator[Change]:
    for name in _added(old, new):
        yield Change(f"setting `{name}` added, {short(new[name].get('default'))} where a region sets none")
    for name in _added(new, old):
        who = around.regions.get(name, ())
        said = f"; set by {_listed(who)}" if who else ""
        yield Change(f"setting `{name}` removed{said}", f"{_listed(who)}: drop the setting `{name}`" if who else "")
    for name in _changed(old, new):
        yield from _setting(name, old[name], new[name], around.regions.get(name, ()))


def _setting(name: str, old: Raw, new: Raw, who: Sequence[str]) -> Iterator[Change]:
    kept = f"; {_listed(who)} {'keeps its' if len(who) == 1 else 'keep their'} own value" if who else ""
    if old.get("default") != new.get("default"):
        yield Change(f"setting `{name}`: default {_from_to(old.get('default'), new.get('default'))}{kept}")
    for key in ("type", "unit", "minimum", "maximum", "options"):
        if old.get(key) != new.get(key):
            todo = f"{_listed(who)}: see that the value of `{name}` still fits" if who else ""
            yield Change(f"setting `{name}`: {key} {_from_to(old.get(key), new.get(key))}", todo)


def _blocks(old: Raw, new: Raw) -> Iterator[Change]:
    for name in _added(old, new):
        yield Change(f"block `{name}` bound")
    for name in _added(new, old):
        yield Change(f"block `{name}` no longer bound")
    for name in _changed(old, new):
        before, after = old[name] or {}, new[name] or {}
        keys = [*_added(before, after), *_added(after, before), *_changed(before, after)]
        yield Change(f"block `{name}`: bound otherwise in {_listed([f'`{key}`' for key in keys])}")


def _entities(old: Raw, new: Raw, around: Around) -> Iterator[Change]:
    before, after = _map(old, "entities"), _map(new, "entities")
    for name in _added(before, after):
        yield Change(
            f"`{name}` added with {count(len(_map(after[name], 'fields')), 'field')}{around_of(around, name, '')}"
        )
        yield from _personal(name, {}, _map(after[name], "fields"))
        if "public" in _listing(after[name].get("read")):
            yield Change(f"records of `{name}` are public", f"see that `{name}` may be public")
    for name in _added(after, before):
        yield Change(
            f"`{name}` removed with its records{around_of(around, name, '')}", f"export `{name}` before migrating"
        )
    renames = _renames(old, new)
    for name in (one for one in after if one in before):
        yield from _fields(name, before[name], after[name], renames.get(name, {}), around)
        yield from _access(name, before[name], after[name])
        yield from _workflow(name, _map(before[name], "workflow"), _map(after[name], "workflow"))
        yield from _rules(name, before[name].get("rules"), after[name].get("rules"))


def around_of(around: Around, entity: str, name: str) -> str:
    """Name the migration that does it."""
    found = around.migrations.get((entity.replace("_", ""), name))
    return f": migration {found}" if found else ""


def _renames(old: Raw, new: Raw) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for step in (one for one in new.get("history") or () if one not in (old.get("history") or ())):
        found.setdefault(step["entity"], {}).update(step.get("rename") or {})
    return found


def _fields(entity: str, old: Raw, new: Raw, renames: Mapping[str, str], around: Around) -> Iterator[Change]:
    before, after = dict(_map(old, "fields")), _map(new, "fields")
    for was, now in renames.items():
        if was in before and now in after:
            yield Change(f"`{entity}.{was}` renamed to `{now}`, values kept{around_of(around, entity, now)}")
            before = {now if name == was else name: one for name, one in before.items()}
    for name in _added(before, after):
        must = "required " if after[name].get("required") else ""
        yield Change(f"`{entity}.{name}` added, {must}{after[name].get('type')}{around_of(around, entity, name)}")
    for name in _added(after, before):
        todo = f"export `{entity}.{name}` before migrating if you need it"
        yield Change(f"`{entity}.{name}` removed with its values{around_of(around, entity, name)}", todo)
    yield from _personal(entity, before, after)
    for name in _changed(before, after):
        yield from _field(f"{entity}.{name}", before[name], after[name], around_of(around, entity, name))


def _field(name: str, old: Raw, new: Raw, migration: str) -> Iterator[Change]:
    if old.get("type") != new.get("type"):
        yield Change(f"`{name}` {_from_to(old.get('type'), new.get('type'))}{migration}")
    if bool(old.get("required")) != bool(new.get("required")):
        yield Change(f"`{name}` must {'now' if new.get('required') else 'no longer'} be filled in")
    for key in ("computed", "only_when", "default", "copied"):
        if old.get(key) != new.get(key):
            yield Change(f"`{name}`: {'formula' if key == 'computed' else key} {_from_to(old.get(key), new.get(key))}")
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
            yield Change(f"`{name}`: {key} {_from_to(old.get(key), new.get(key))}")


def _options(name: str, old: object, new: object) -> Iterator[Change]:
    for option in _added(old, new):
        yield Change(f"`{name}`: choice `{option}` added")
    for option in _added(new, old):
        yield Change(f"`{name}`: choice `{option}` removed", f"see which records still have `{option}` in `{name}`")


def _personal(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    for name, one in new.items():
        if one.get("personal") and not old.get(name, {}).get("personal"):
            why = f", for: {one['purpose']}" if one.get("purpose") else ""
            text = f"`{entity}.{name}` is personal data ({one['personal']}){why}"
            yield Change(text, f"tell the data protection officer of `{entity}.{name}`")
    for name, one in old.items():
        if one.get("personal") and name in new and not new[name].get("personal"):
            yield Change(f"`{entity}.{name}` is no longer marked as personal data")


def _access(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    for key, verb in (("create", "create"), ("edit", "edit"), ("read", "read")):
        before, after = _listing(old.get(key)), _listing(new.get(key))
        for role in _added(before, after):
            if role == "public" and key == "read":
                yield Change(f"records of `{entity}` are now public", f"see that `{entity}` may be public")
            else:
                yield Change(f"`{role}` may now {verb} `{entity}`")
        for role in _added(after, before):
            public = role == "public" and key == "read"
            yield Change(
                f"records of `{entity}` are no longer public" if public else f"`{role}` may no longer {verb} `{entity}`"
            )
    for key in ("owner", "office", "part_of", "number", "unique", "public_while"):
        if old.get(key) != new.get(key):
            yield Change(f"`{entity}`: {key} {_from_to(old.get(key), new.get(key))}")


def _workflow(entity: str, old: Raw, new: Raw) -> Iterator[Change]:
    before, after = _map(old, "states"), _map(new, "states")
    for name in _added(before, after):
        yield Change(f"`{entity}`: state `{name}` added")
    for name in _added(after, before):
        yield Change(f"`{entity}`: state `{name}` removed", f"see which records of `{entity}` are still in `{name}`")
    if old.get("deadline") != new.get("deadline"):
        yield Change(f"`{entity}`: deadline of the first state {_from_to(old.get('deadline'), new.get('deadline'))}")
    before, after = _map(old, "transitions"), _map(new, "transitions")
    for name in _added(before, after):
        step = after[name]
        who = f" by {_listed([f'`{one}`' for one in _listing(step.get('roles'))])}" if step.get("roles") else ""
        yield Change(
            f"`{entity}`: step `{name}` added, from {_listed(_listing(step.get('from')))} to {step.get('to')}{who}"
        )
    for name in _added(after, before):
        yield Change(f"`{entity}`: step `{name}` removed")
    for name in _changed(before, after):
        yield from _step(f"{entity}.{name}", name, before[name], after[name])


def _step(place: str, name: str, old: Raw, new: Raw) -> Iterator[Change]:
    for role in _added(old.get("roles"), new.get("roles")):
        yield Change(f"`{place}` may now be done by `{role}`")
    for role in _added(new.get("roles"), old.get("roles")):
        todo = f"see who does `{name}` from now on" if role not in _listing(new.get("roles")) else ""
        yield Change(f"`{place}` may no longer be done by `{role}`", todo)
    for one in _added(old.get("require"), new.get("require")):
        yield Change(f"`{place}` now needs `{one}` filled in")
    for one in _added(new.get("require"), old.get("require")):
        yield Change(f"`{place}` no longer needs `{one}` filled in")
    for key, word in (
        ("from", "from"),
        ("to", "to"),
        ("deadline", "deadline"),
        ("guard", "condition"),
        ("by", "event"),
    ):
        if old.get(key) != new.get(key):
            yield Change(f"`{place}`: {word} {_from_to(old.get(key), new.get(key))}")
    for key, word in (("set", "sets"), ("issues", "issues"), ("notify", "notices")):
        if old.get(key) != new.get(key):
            yield Change(f"`{place}`: what it {word} changed" if key != "notify" else f"`{place}`: its notices changed")


def _rules(entity: str, old: object, new: object) -> Iterator[Change]:
    before, after = ([one.get("check") for one in (rules if isinstance(rules, list) else ())] for rules in (old, new))
    for check in _added(before, after):
        yield Change(f"`{entity}`: now checks {short(check)}")
    for check in _added(after, before):
        yield Change(f"`{entity}`: no longer checks {short(check)}")


def _pages(old: Raw, new: Raw) -> Iterator[Change]:
    before = {one["id"]: (who, one) for who, pages in old.items() for one in pages}
    after = {one["id"]: (who, one) for who, pages in new.items() for one in pages}
    for name in _added(before, after):
        public = after[name][0] == "public"
        yield Change(f"{after[name][0]} page `{name}` added", f"see that page `{name}` may be public" if public else "")
    for name in _added(after, before):
        yield Change(f"{before[name][0]} page `{name}` removed")
    for name in _changed(before, after):
        (was, _), (now, _) = before[name], after[name]
        if was == now:
            yield Change(f"{now} page `{name}` changed")
        else:
            todo = f"see that page `{name}` may be public" if now == "public" else ""
            yield Change(f"page `{name}` was for {was}, and is for {now}", todo)


def _formulas(old: Raw, new: Raw, key: str, noun: str) -> Iterator[Change]:
    for name in _added(old, new):
        yield Change(f"{noun} `{name}` added" + (", public" if new[name].get("public") else ""))
    for name in _added(new, old):
        yield Change(f"{noun} `{name}` removed")
    for name in _changed(old, new):
        if old[name].get(key) != new[name].get(key):
            yield Change(f"{noun} `{name}`: formula {_from_to(old[name].get(key), new[name].get(key))}")
        if bool(old[name].get("public")) != bool(new[name].get("public")):
            yield Change(f"{noun} `{name}` is {'now' if new[name].get('public') else 'no longer'} public")


def _open_data(old: Raw, new: Raw) -> Iterator[Change]:
    for name in _added(old, new):
        yield Change(f"data set `{name}` published", f"see that data set `{name}` may be published")
    for name in _added(new, old):
        yield Change(f"data set `{name}` no longer published")
    for name in _changed(old, new):
        for column in _added(old[name].get("fields"), new[name].get("fields")):
            yield Change(f"data set `{name}` now has `{column}`", f"see that `{column}` of `{name}` may be published")
        for column in _added(new[name].get("fields"), old[name].get("fields")):
            yield Change(f"data set `{name}` no longer has `{column}`")
        if old[name].get("where") != new[name].get("where"):
            yield Change(f"data set `{name}`: which records {_from_to(old[name].get('where'), new[name].get('where'))}")


def _wording(old: Raw, new: Raw) -> Iterator[Change]:
    before, after = dict(_texts(old)), dict(_texts(new))
    number = len(_changed(before, after))
    if number:
        yield Change(f"{count(number, 'text')} reworded")


def _texts(value: object, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in _WORDS and not isinstance(one, list):
                yield (*at, key), str(one)
            else:
                yield from _texts(one, (*at, str(key)))


def short(value: object) -> str:
    """Write a value so that it fits a line."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        text = ", ".join(short(one) for one in value) or "none"
    elif isinstance(value, Mapping):
        text = ", ".join(f"{key} {short(one)}" for key, one in value.items()) or "none"
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def _from_to(old: object, new: object) -> str:
    if old is None or new is None:
        return f"now {short(new)}" if old is None else f"taken away, was {short(old)}"
    if short(old) == short(new):
        return "changed"
    return f"changed from {short(old)} to {short(new)}"


def _map(raw: Raw, key: str) -> Raw:
    value = raw.get(key)
    return value if isinstance(value, Mapping) else {}


def _by_id(value: object) -> Raw:
    return {one["id"]: one for one in value if "id" in one} if isinstance(value, list) else {}


def _listing(value: object) -> list[str]:
    if isinstance(value, Mapping):
        value = value.get("roles")
    return [value] if isinstance(value, str) else [str(one) for one in value] if isinstance(value, list) else []


def _added(old: object, new: object) -> list[Any]:
    before, after = ([value] if isinstance(value, str) else value or () for value in (old, new))
    return [one for one in after if one not in before]  # type: ignore[attr-defined,operator]


def _changed(old: Mapping[Any, Any], new: Mapping[Any, Any]) -> list[Any]:
    return [name for name in new if name in old and old[name] != new[name]]


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
