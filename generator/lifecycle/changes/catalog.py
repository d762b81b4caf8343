"""What a change of the catalogue means as a whole: entries, migrations, templates, and what a region must do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.lifecycle.changes.entry import entry_changes
from generator.lifecycle.changes.sentences import Around, Change, count, listed
from generator.lifecycle.changes.trees import Files, data_of
from generator.load.schema import accepts
from generator.names import package_name
from generator.release.operations import operations

_ANEW = "replicas of the earlier state begin with an empty database"
_NAMED = 5  # applications that one line names


@dataclass(frozen=True)
class EntryReport:
    """One entry: its id, what became of it, and the sentences."""

    app: str
    state: str  # added | changed | removed
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class CatalogReport:
    """Everything between two catalogues, in a fixed order."""

    before: str
    after: str
    entries: tuple[EntryReport, ...]
    templates: tuple[str, ...]
    todo: tuple[str, ...]


def catalog_changes(old: Files, new: Files) -> CatalogReport:
    """Compare two catalogues and say what the change means."""
    before, after = _entries(old), _entries(new)
    set_by = _set_by(new)
    reports = []
    for app in sorted({*before, *after}):
        if _same(app, old, new, before.get(app), after.get(app)):
            continue
        report = _entry(app, old, new, before.get(app), after.get(app), set_by.get(app, {}))
        if report.changes:
            reports.append(report)
    return CatalogReport(
        str(data_of(old, "catalog/catalog.yaml").get("release", "")),
        str(data_of(new, "catalog/catalog.yaml").get("release", "")),
        tuple(reports),
        tuple(_templates(old, new, after)),
        tuple(_todo(reports, old, new)),
    )


def misshapen(old: Files, new: Files) -> list[str]:
    """Name the entries changed since, of which nothing can be said because their schema refuses them."""
    now = [path for path in _entries(new).values() if old.get(path) != new[path]]
    return sorted(path for path in now if not accepts("app", data_of(new, path)))


def _same(app: str, old: Files, new: Files, was: str | None, now: str | None) -> bool:
    """Say whether neither the entry nor its frozen migrations changed, without reading YAML."""
    if was is None or now is None or old[was] != new[now]:
        return False
    names = {*_frozen(app, old), *_frozen(app, new)}
    return all(old.get(_migration(app, name)) == new.get(_migration(app, name)) for name in names)


def _entries(files: Files) -> dict[str, str]:
    return {PurePosixPath(path).stem: path for path in files if PurePosixPath(path).match("catalog/apps/*/*.yaml")}


def _entry(
    app: str, old: Files, new: Files, was: str | None, now: str | None, set_by: Mapping[str, list[str]]
) -> EntryReport:
    if was is None and now is not None:
        data = data_of(new, now)
        kinds = count(len(data.get("entities", {})), "kind of record", "kinds of record")
        text = f"{data.get('name', app)} added with {kinds}"
        return EntryReport(app, "added", (Change(text),))
    if now is None:
        return EntryReport(app, "removed", (_gone(app, new),))
    assert was is not None
    made = _migrations(app, old, new)
    operations = {key: name for name in made for key in _touched(new[_migration(app, name)])}
    changes = entry_changes(data_of(old, was), data_of(new, now), Around(set_by, operations))
    changes += [Change(f"migration {name} added", "run `manage.py migrate`") for name in made]
    again = [name for name in _frozen(app, old) if _changed_migration(app, name, old, new)]
    for name in again:
        text = f"migration {name} was made anew, or taken away: replicas that applied it cannot follow"
        changes.append(Change(text, _ANEW))
    return EntryReport(app, "changed", tuple(changes))


def _gone(app: str, new: Files) -> Change:
    retired = data_of(new, f"catalog/retired/{app}.yaml")
    heir = (retired.get("lifecycle") or {}).get("replaced_by")
    if retired:
        return Change(
            f"retired; `{heir}` took over", f"export the data of `{app}` before updating; people go on in `{heir}`"
        )
    return Change(
        "removed, and nothing in catalog/retired/ says what took over", f"export the data of `{app}` before updating"
    )


def _migration(app: str, name: str) -> str:
    return f"catalog/migrations/{package_name(app)}/{name}.py"


def _frozen(app: str, files: Files) -> list[str]:
    place = f"catalog/migrations/{package_name(app)}/0"
    return sorted(PurePosixPath(path).stem for path in files if path.startswith(place) and path.endswith(".py"))


def _migrations(app: str, old: Files, new: Files) -> list[str]:
    """List what is added after the migrations that both have."""
    return [name for name in _frozen(app, new) if _migration(app, name) not in old and not name.startswith("0001_")]


def _changed_migration(app: str, name: str, old: Files, new: Files) -> bool:
    return old[_migration(app, name)] != new.get(_migration(app, name))


def _touched(source: bytes) -> Iterator[tuple[str, str]]:
    """Name what a migration does something to: (model, field), the field "" for the whole model."""
    return ((one.model, one.field) for one in operations(source))


def _set_by(files: Files) -> dict[str, dict[str, list[str]]]:
    """Say which regions set which setting of which application."""
    found: dict[str, dict[str, list[str]]] = {}
    for path in sorted(files):
        if PurePosixPath(path).match("regions/*/region.yaml") or PurePosixPath(path).match("regions/*/apps.yaml"):
            region = path.split("/")[1]
            for app, values in (data_of(files, path).get("settings") or {}).items():
                for name in values or {}:
                    regions = found.setdefault(app, {}).setdefault(name, [])
                    if region not in regions:
                        regions.append(region)
    return {app: {name: sorted(regions) for name, regions in one.items()} for app, one in found.items()}


def _templates(old: Files, new: Files, entries: Mapping[str, str]) -> Iterator[str]:
    """Say how many files of how many applications the changed templates reach at most."""
    changed: dict[str, int] = {}
    for path in {*old, *new}:
        if path.startswith("templates/") and old.get(path) != new.get(path):
            parts = path.split("/")
            place = "/".join(parts[:3] if parts[1] == "blocks" else parts[:2])
            changed[place] = changed.get(place, 0) + 1
    entry_data = [data_of(new, path) for path in entries.values()] if changed else []
    for place, number in sorted(changed.items()):
        yield f"{place}: {count(number, 'template')} changed; {_reach(place, number, entry_data)}"


def _reach(place: str, number: int, entries: list[dict[str, Any]]) -> str:
    kind, _, block = place.removeprefix("templates/").partition("/")
    if kind == "app":
        return f"at most {count(number, 'file')} in each of {count(len(entries), 'application')}"
    if kind == "entity":
        records = sum(len(one.get("entities", {})) for one in entries)
        return f"at most {count(number * records, 'file')} of {count(len(entries), 'application')}"
    if kind == "blocks":
        users = sum(block in (one.get("blocks") or {}) for one in entries)
        bound = count(users, "application binds", "applications bind")
        return f"at most {count(number, 'file')} of the block, which {bound}"
    return f"at most {count(number, 'file')} of each replica"


def _todo(reports: list[EntryReport], old: Files, new: Files) -> Iterator[str]:
    said: dict[str, None] = {}
    for report in reports:
        for change in report.changes:
            if change.todo and change.todo not in ("run `manage.py migrate`", _ANEW):
                said[f"{report.app}: {change.todo}"] = None
    yield from said
    anew = [report.app for report in reports if any(change.todo == _ANEW for change in report.changes)]
    if anew:
        more = len(anew) - _NAMED
        yield f"{listed([*anew[:_NAMED], *([count(more, 'more', 'more')] if more > 0 else [])])}: {_ANEW}"
    core = sum("/migrations/0" in path and path not in old for path in new if path.startswith("templates/"))
    own = sum(change.todo.startswith("run `manage") for report in reports for change in report.changes)
    if core + own:
        yield f"run `manage.py migrate`: {count(core + own, 'new migration')}"
