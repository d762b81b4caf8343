"""Counts an application's figures for one month as plain data, in the words of that day.

A figure has its value for the whole month and one for each district, office, and word of its breakdowns. Values of
people's places carry how many rows they stand for, so that small ones can be hidden (core.small_cells).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from typing import Any

from django.db.models import Count, Min, Model, Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core import entities, figure_labels, figures, measures, small_cells
from core.documents.content import LANGUAGE
from core.figures import Figure
from core.indicators import Indicator, Period
from core.measures import ALL, PERIODS, Measure
from core.models import District, Office, OfficeKind, PositionHolding, WorkItem
from core.rollups import kept
from core.workdays import workdays_between

DISTRICT, OFFICE, DETAIL = "kecamatan", "kantor", "rincian"
# What a condition looks at when it asks how things stand, which goes on changing after the month.
STANDING = {"now", "state", "today"}
PLACE_OFFICES = (OfficeKind.DISTRICT, OfficeKind.VILLAGE)
DISTRICT_OF = {"district": "{}", "village": "{}__district", "point": "{}_district"}


def whole(part: int, measure: Measure, start: date, end: date, group: str) -> dict[Any, Any]:
    """Make the numbers over all rows, however many; for the background."""
    return measures.values(measure, start, end, group, limit=None)


def indicators_of(app: str) -> list[Indicator]:
    """The indicators of an installed application that can be counted for any month."""
    from config.installed import PACKAGES

    found = import_module(f"apps.{PACKAGES[app]}.indicators").INDICATORS
    return [one for one in found if isinstance(one.compute, Figure)]


@translation.override(LANGUAGE)
def figures_of(app: str, period: Period, read: figures.Read = whole) -> list[dict[str, Any]]:
    """Every figure of an application over a month; one that counts what another does keeps its own words alone."""
    found: list[dict[str, Any]] = []
    first: dict[Any, str] = {}
    for one in indicators_of(app):
        same_as = first.setdefault(_counted(one), one.id)
        found.append(_figure(one, period, read, "" if same_as == one.id else same_as))
    return found


def _counted(indicator: Indicator) -> Any:
    """What a figure counts, apart from how it is broken down."""
    figure = indicator.compute
    parts = (repr(replace(measure, groups=())) for measure in figure.measures)
    return (*parts, figure.unit, indicator.unit, figure.combine)


def late_of(app: str, now: datetime) -> dict[str, Any] | None:
    """What is overdue at a moment, by the office and position that hold it; None where nothing has a deadline."""
    if not any(entity.workflow for entity in entities.of_app(app)):
        return None
    found = WorkItem.objects.overdue(now).filter(app=app).order_by()
    groups = list(
        found.values_list("office__name", "office_id", "position__title", "assignee_id").annotate(
            count=Count("pk"),
            oldest=Min("due_at"),
        )
    )
    titles = _titles({assignee for _n, _o, title, assignee, _c, _d in groups if assignee and not title}, now)
    counts: Counter[tuple[str, str]] = Counter()
    oldest: dict[tuple[str, str], datetime] = {}
    for name, office, title, assignee, count, due in groups:
        key = (name or "", title or titles.get((assignee, office)) or titles.get((assignee, None)) or "")
        counts[key] += count
        oldest[key] = min(due, oldest.get(key, due))
    ordered = sorted(counts, key=lambda key: (-counts[key], key))
    today = timezone.localdate(now)
    since = {key: timezone.localtime(oldest[key]).date() for key in ordered}
    days = {key: max(workdays_between(since[key], today), 0) for key in ordered}
    rows = [[*key, counts[key], since[key].isoformat(), days[key]] for key in ordered]
    return {"on": today.isoformat(), "rows": rows}


def _titles(users: set[int], now: datetime) -> dict[tuple[int, int | None], str]:
    """The position of each officer, at an office and at any; reports name positions and not people."""
    rows = PositionHolding.objects.on(timezone.localdate(now)).filter(user__in=users).order_by("-acting", "pk")
    found: dict[tuple[int, int | None], str] = {}
    for user, office, title in rows.values_list("user_id", "position__office_id", "position__title"):
        found[user, office] = found[user, None] = title
    return found


def _figure(indicator: Indicator, period: Period, read: figures.Read, same_as: str) -> dict[str, Any]:
    figure = indicator.compute
    target = indicator.target(period) if indicator.target is not None else None
    return {
        "id": indicator.id,
        "same_as": same_as,
        "label": str(indicator.label),
        "help": str(indicator.help),
        "unit": "percent" if indicator.show == "percent" else indicator.unit,
        "roles": list(indicator.roles),
        "value": kept(figure.values(period.start, period.end, read=read).get(ALL)),
        "target": kept(target),
        "is_added": figure.combine is None and figure.measures[0].function in measures.ADDED,
        "is_standing": any(_is_standing(one) for one in figure.measures),
        "groups": [
            {"of": of, "words": words, "rows": _rows(figure, paths, of, period, read)}
            for of, words, paths in _groups(figure)
            if of == DETAIL or not same_as
        ],
    }


def _groups(figure: Figure) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """By district and by office wherever the records say it, then by what the entry declares."""
    found: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for at, words in enumerate(figure.by):
        paths = tuple(measure.groups[at] for measure in figure.measures)
        if not set(paths) & set(PERIODS):
            of = _kind(figure.measures[0].entity.model, paths[0])
            found.setdefault(of if of != DETAIL else paths[0], (of, str(words), paths))
    for of, words in ((DISTRICT, _("kecamatan")), (OFFICE, _("kantor"))):
        paths = tuple(_path(measure, of) for measure in figure.measures)
        if of not in found and all(paths):
            found[of] = (of, words, paths)
    yield from sorted(found.values(), key=lambda one: (DISTRICT, OFFICE, DETAIL).index(one[0]))


def _kind(model: type[Model], path: str) -> str:
    _model, field = figure_labels.follow(model, path)
    related = field.remote_field.model if field.is_relation else None
    return {District: DISTRICT, Office: OFFICE}.get(related, DETAIL)


def _path(measure: Measure, of: str) -> str:
    """Where a record says its district or its office; empty where it does not."""
    entity = measure.entity
    if of == OFFICE:
        path = entity.office or ""
    else:
        patterns = ((DISTRICT_OF.get(info.kind, ""), info.name) for info in entity.fields)
        path = next((pattern.format(name) for pattern, name in patterns if pattern), "")
    return path if path and _kind(entity.model, path) == of else ""


def _rows(figure: Figure, paths: tuple[str, ...], of: str, period: Period, read: figures.Read) -> list[list[Any]]:
    """Key, words, value and, where it tells of people, how many rows the value stands for; the largest first."""
    grouped = tuple(replace(one, groups=(path,)) for one, path in zip(figure.measures, paths, strict=True))
    values = replace(figure, measures=grouped, by=("",)).values(period.start, period.end, 0, read)
    named = figure_labels.of_keys(grouped[0], paths[0], values)
    sizes = _sizes(grouped, period, read)
    rows = [
        [kept(key), one.label, kept(one.value), sizes.get(key, 0) if _tells_of_people(sizes, of, one) else None]
        for key, one in zip(values, named, strict=True)
    ]
    largest = {id(row): one.value or 0 for row, one in zip(rows, named, strict=True)}
    return sorted(rows, key=lambda row: (-largest[id(row)], row[1]))


def _sizes(grouped: tuple[Measure, ...], period: Period, read: figures.Read) -> dict[Any, int]:
    """How many rows each value stands for, of a share the larger number; nothing where no value tells of people."""
    if not any(small_cells.concerns(one.entity) for one in grouped):
        return {}
    found: dict[Any, int] = {}
    for part, measure in enumerate(grouped):
        counted = measure if measure.function == "count" else replace(measure, function="count")
        for key, count in read(part, counted, period.start, period.end, counted.groups[0]).items():
            found[key] = max(count or 0, found.get(key, 0))
    return found


def _tells_of_people(sizes: dict[Any, int], of: str, one: figure_labels.Named) -> bool:
    """Say whether a value is about people somewhere; what an agency did is work, not where people live."""
    return bool(sizes) and (of != OFFICE or getattr(one.place, "kind", "") in PLACE_OFFICES)


def _is_standing(measure: Measure) -> bool:
    """Say whether a number tells how things stand when it is counted, and so may not be counted again later."""
    names = {name for one in (measure.test, measure.value) if one for name in one.__code__.co_names}
    return bool(names & STANDING) or any(path.split("__")[-1] == "state" for path in _asked(measure.condition))


def _asked(condition: Q | None) -> Iterator[str]:
    """The lookup paths of a condition, without what is asked of them."""
    for child in condition.children if condition is not None else ():
        if isinstance(child, Q):
            yield from _asked(child)
        else:
            yield child[0].removesuffix("__in")
