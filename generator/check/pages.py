"""Checks pages, reminders and open data: what they show exists and may be."""

from collections.abc import Iterable, Iterator, Sequence

from generator.check.breakdown import group_of
from generator.check.entry import Entry, access_problem
from generator.check.indicators import PERIODS
from generator.check.listing import listed
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.page import OpenData, Page
from generator.problems import Problem

Steps = tuple[str | int, ...]
_GROUPS = ("slot", "state", "day", "office")
_EVERY_RECORD = ("number", "state", "created_at", "office", "position", "due_at")


def check_pages(entry: Entry) -> Iterator[Problem]:
    """Check every page."""
    counts: dict[str, int] = {}
    seen: set[str] = set()
    for page in entry.app.pages:
        number = counts.setdefault(page.audience, 0)
        counts[page.audience] += 1
        at = ("pages", page.audience, number)
        if page.id in seen:
            yield entry.problem(
                "RK218",
                (*at, "id"),
                f'the page "{page.id}" is declared twice',
                "give one of the two another id",
                value=page.id,
            )
        seen.add(page.id)
        yield from _page(entry, page, at)


def _page(entry: Entry, page: Page, at: Steps) -> Iterator[Problem]:
    if page.kind == "chart":
        if page.entity not in entry.app.indicators:
            yield unknown_entity(entry, page.entity, (*at, "chart"), entry.app.indicators)
        return
    entity = entry.app.entities.get(page.entity)
    if entity is None:
        yield unknown_entity(entry, page.entity, (*at, page.kind), entry.app.entities)
        return
    yield from path_problems(entry, entity, page.by, (*at, "by"))
    yield from path_problems(entry, entity, page.show, (*at, "show"))
    yield from _several(entry, entity, page, at)
    states = tuple(entity.workflow.states) if entity.workflow else ()
    for index, state in enumerate(page.states):
        if state not in states:
            yield entry.problem(
                "RK336",
                (*at, "states", index),
                f'the page shows the state "{state}", which "{entity.id}" does not have',
                f"its states are {listed(states, 20)}",
                value=state,
                allowed=states,
            )
    if page.group is not None and page.group not in _GROUPS:
        yield from path_problems(entry, entity, (page.group,), (*at, "group"))
    yield from _details(entry, page, entity, at)


def _several(entry: Entry, entity: Entity, page: Page, at: Steps) -> Iterator[Problem]:
    """Find fields of several values by which a page would be narrowed."""
    is_list = isinstance(entry.raw((*at, "by")), list)
    for index, path in enumerate(page.by):
        field = field_at(entry, entity, path)
        if field is not None and field.many:
            yield entry.problem(
                "RK221",
                (*at, "by", index) if is_list else (*at, "by"),
                f'"{path}" of "{entity.id}" holds several values, and a page is narrowed by one',
                "leave it out of by:, and show it",
                value=path,
            )


def _details(entry: Entry, page: Page, entity: Entity, at: Steps) -> Iterator[Problem]:
    parts = [part.id for part in entry.app.parts_of(entity.id)]
    if page.entry is not None and page.entry not in parts:
        yield unknown_entity(entry, page.entry, (*at, "entry"), parts)
    for index, word in enumerate(page.roles):
        problem = access_problem(entry, entity, word, (*at, "roles", index))
        if problem is not None:
            yield problem
    if page.audience == "public":
        yield from personal_problems(entry, entity, page.show, (*at, "show"), "the public page")


def check_reminders(entry: Entry) -> Iterator[Problem]:
    """Check whom reminders are about and go to."""
    for index, reminder in enumerate(entry.app.reminders):
        at = ("reminders", index)
        entity = entry.app.entities.get(reminder.entity)
        if entity is None:
            yield unknown_entity(entry, reminder.entity, (*at, "entity"), entry.app.entities)
            continue
        is_list = isinstance(entry.raw((*at, "to")), list)
        for number, word in enumerate(reminder.to):
            place = (*at, "to", number) if is_list else (*at, "to")
            problem = access_problem(entry, entity, word, place)
            if problem is not None:
                yield problem


def check_open_data(entry: Entry) -> Iterator[Problem]:
    """Check that data sets exist and give no personal data away."""
    for index, data in enumerate(entry.app.open_data):
        at = ("opendata", index)
        entity = entry.app.entities.get(data.entity)
        if entity is None:
            yield unknown_entity(entry, data.entity, (*at, "entity"), entry.app.entities)
            continue
        yield from path_problems(entry, entity, data.fields, (*at, "fields"))
        yield from path_problems(entry, entity, data.aggregate, (*at, "aggregate"))
        yield from _column_problems(entry, entity, data, index)
        yield from _feed_problems(entry, entity, data, index)
        names = (*data.fields, *data.aggregate)
        key = "fields" if data.fields else "aggregate"
        yield from personal_problems(entry, entity, names, (*at, key), "the data set")


def _feed_problems(entry: Entry, entity: Entity, data: OpenData, index: int) -> Iterator[Problem]:
    """Find sources of a feed that lead nowhere, and those that are about somebody."""
    for key, source in data.feed:
        name, _, tail = source.partition(".")
        at = ("opendata", index, "feed", key)
        field = entity.fields.get(name)
        if source in ("id", "url") or source.startswith("="):
            continue
        if field is None or tail not in ("", "url") or (tail == "url") != (field.type in ("file", "image")):
            yield entry.problem(
                "RK221",
                at,
                f'"{source}" is no source of a feed of "{entity.id}"',
                "name a field, id, url, a file field and .url, or = and fixed words",
                value=source,
                allowed=tuple(entity.fields),
            )
        else:
            yield from personal_problems(entry, entity, (name,), at, "the feed")


def _column_problems(entry: Entry, entity: Entity, data: OpenData, index: int) -> Iterator[Problem]:
    """Find columns that lead to a field and yet to no single value of a row, or to a period where rows are listed."""
    paths = [("aggregate", at, path) for at, path in enumerate(data.aggregate)]
    paths += [("fields", at, path) for at, path in enumerate(data.fields) if "." in path or path in PERIODS]
    for key, at, path in paths:
        is_known = path in (*_EVERY_RECORD, *PERIODS) or entry.path_type(entity, path) is not None
        is_single = group_of(entry.catalog, entry.app, entity, path) is not None
        if is_known and (not is_single or (key == "fields" and path in PERIODS)):
            yield entry.problem(
                "RK221",
                ("opendata", index, key, at),
                f'"{path}" is no column of a data set of "{entity.id}"',
                "use a field with single values, own or of a reference, a place, state; a period only to count by",
                value=path,
            )


def unknown_entity(entry: Entry, name: str, at: Steps, known: Iterable[str]) -> Problem:
    """Say that something named is not declared."""
    names = tuple(known)
    return entry.problem(
        "RK222",
        at,
        f'"{name}" is not declared in the entry',
        f"declared are {listed(names)}",
        value=name,
        allowed=names,
    )


def path_problems(
    entry: Entry, entity: Entity, paths: Sequence[str], at: Steps, beside: Sequence[str] = (*_EVERY_RECORD, *PERIODS)
) -> Iterator[Problem]:
    """Find paths that lead neither to a field nor to what every record has `beside` them."""
    is_list = isinstance(entry.raw(at), list)
    for index, path in enumerate(paths):
        if path in beside or entry.path_type(entity, path) is not None:
            continue
        yield entry.problem(
            "RK221",
            (*at, index) if is_list else at,
            f'"{path}" does not lead to a field of "{entity.id}"',
            f"its fields are {listed(entity.fields)}",
            value=path,
            allowed=(*entity.fields, *beside),
        )


def personal_problems(entry: Entry, entity: Entity, paths: Sequence[str], at: Steps, what: str) -> Iterator[Problem]:
    """Find paths to personal data where everybody reads."""
    for index, path in enumerate(paths):
        field = field_at(entry, entity, path)
        if field is not None and field.personal:
            yield entry.problem(
                "RK716",
                (*at, index),
                f'{what} gives away "{path}", which is personal data',
                "leave it out, or show a coarser value (district, age group)",
                value=path,
            )


def field_at(entry: Entry, entity: Entity, path: str) -> Field | None:
    """Give the field that a path leads to, inside the entry."""
    first, _, rest = path.partition(".")
    field = entity.fields.get(first)
    if not rest or field is None or field.to is None:
        return field
    target = entry.app.entities.get(field.to)
    return field_at(entry, target, rest) if target is not None else None
