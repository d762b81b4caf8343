"""The indicators of an application as source text: measures with their rows, time and breakdowns."""

from collections.abc import Iterable
from typing import Any

from generator.check.breakdown import Group, Time, group_of, time_of
from generator.check.entry import Entry
from generator.check.indicators import FIXED_TARGET, PER_YEAR
from generator.check.uses import Checked
from generator.expressions.compiling.indicator import Measure, compile_indicator
from generator.load.entity import Entity
from generator.load.page import Indicator
from generator.names import constant_name
from generator.problems import GeneratorError
from generator.render.literals import gettext, py_string, py_value, words_import
from generator.render.source_lines import Lines, assign, call, condition, keyword, tuple_of


def indicators_of(entry: Entry) -> dict[str, Any]:
    """Everything `indicators.py` prints: imports, functions, the indicators, and the tuple of them."""
    functions: list[Lines] = []
    imports: set[str] = set()
    calls = []
    for indicator in entry.app.indicators.values():
        checked = _checked(entry, indicator)
        made, found = _indicator(entry, indicator, checked)
        calls.append(made)
        for function in found:
            functions.append(list(function.lines))
            imports |= set(function.imports)
    names = [[constant_name(name)] for name in entry.app.indicators]
    text = "\n".join(line for lines in calls for line in lines)
    return {
        "imports": _imports(entry.app.package, text, imports),
        "functions": functions,
        "calls": calls,
        "table": assign("INDICATORS", tuple_of(names, room=14)),
    }


def targets_of(entry: Entry) -> list[list[str]]:
    """Settings in which leaders set a target for the year, as arguments of conf.Setting(...)."""
    return [
        [
            f"name={py_string(_target_name(indicator))}",
            'kind="integer"',
            "default=None",
            f"label={gettext(f'Target setahun: {indicator.label}')}",
            "minimum=0",
        ]
        for indicator in entry.app.indicators.values()
        if indicator.target == PER_YEAR
    ]


def _target_name(indicator: Indicator) -> str:
    return f"target_{indicator.id}"


def _checked(entry: Entry, indicator: Indicator) -> Checked:
    wanted = ("indicators", indicator.id, "value")
    checked = next(one for one in entry.expressions if one.use.at == wanted)
    if checked.typed is None:
        raise GeneratorError(f"{entry.app.file}: {indicator.value}: mend it first (replikota validate)")
    return checked


def _indicator(entry: Entry, indicator: Indicator, checked: Checked) -> tuple[Lines, list[Any]]:
    """The assignment of one indicator, and the functions it names."""
    assert checked.typed is not None
    plan = compile_indicator(checked.typed, function_name=f"figure_{indicator.id}")
    functions = [one for measure in plan.measures for one in (measure.test, measure.value) if one is not None]
    functions += [plan.combine] if plan.combine is not None else []
    measures = [_measure(entry, indicator, measure) for measure in plan.measures]
    rows = _rows(entry, indicator, plan.measures[0])
    words = [_group(entry, indicator, rows, path).words for path in indicator.by]
    is_span = checked.typed.type.kind == "duration"
    figure = [keyword("show", [py_string(indicator.show)]), keyword("measures", tuple_of(measures))]
    figure += [keyword("by", tuple_of([[gettext(word)] for word in words], room=12))] if words else []
    if indicator.show == "percent" or is_span:
        figure.append(keyword("unit", [py_string(_unit(indicator))]))
    figure += [keyword("combine", [plan.combine.name])] if plan.combine is not None else []
    args = [
        keyword("id", [py_string(indicator.id)]),
        keyword("label", [gettext(str(indicator.label))]),
        keyword("show", [py_string(indicator.show)]),
        keyword("compute", call("Figure", figure)),
    ]
    unit = _unit(indicator) if indicator.unit or is_span else _money(entry, plan.measures[0], checked)
    args += [keyword("unit", [py_string(unit)])] if unit and indicator.show != "percent" else []
    args += [keyword("target", _target(entry, indicator))] if indicator.target else []
    args += [keyword("help", [gettext(str(indicator.help))])] if indicator.help else []
    args += [["public=True"]] if indicator.public else []
    return assign(constant_name(indicator.id), call("Indicator", args)), functions


def _unit(indicator: Indicator) -> str:
    return "percent" if indicator.show == "percent" else indicator.unit or "hari"


def _money(entry: Entry, measure: Measure, checked: Checked) -> str:
    """Amounts of rupiah are shown as such without being told."""
    assert checked.typed is not None
    return "money" if checked.typed.type.kind == "money" and measure.function != "count" else ""


def _target(entry: Entry, indicator: Indicator) -> Lines:
    """A target is one a year that leaders set, a setting, or a number."""
    target = str(indicator.target)
    if target == PER_YEAR:
        return [f"YearTarget(settings, {py_string(_target_name(indicator))})"]
    name = target.removeprefix("settings.")
    if name != target and name in entry.app.settings:
        return [f"SettingTarget(settings, {py_string(name)})"]
    if FIXED_TARGET.fullmatch(target):
        return [f"FixedTarget({target})"]
    raise GeneratorError(
        f"{entry.app.file}: indicators.{indicator.id}.target: {target!r} is none of: a number, per_year, settings.NAME"
    )


def _measure(entry: Entry, indicator: Indicator, measure: Measure) -> Lines:
    """One Measure(...)."""
    app, entity = entry.app, _rows(entry, indicator, measure)
    time = time_of(app, entity, indicator)
    if time is None:
        at = f"entered({indicator.at.name})" if indicator.at.kind == "entered" else indicator.at.name
        raise GeneratorError(f"{app.file}: indicators.{indicator.id}.at: {at} is no time of {entity.id}")
    groups = [_group(entry, indicator, entity, path).path for path in indicator.by]
    args = [
        [f"function={py_string(measure.function)}"],
        [f"app={py_string(app.id)}"],
        [f"entity_name={py_string(entity.id)}"],
    ]
    args += [] if time == Time() else [keyword("at", _at(time))]
    args += [[f"groups={py_value(tuple(groups))}"]] if groups else []
    args += [keyword("condition", condition(measure.condition, room=30))] if measure.condition else []
    args += [[f"test={measure.test.name}"]] if measure.test else []
    args += [[f"column={_column(measure)}"]] if measure.column else []
    if measure.gap:
        gap = [[f"{key}={py_string(getattr(measure.gap, key))}"] for key in ("function", "first", "last")]
        args.append(keyword("gap", call("Gap", gap)))
    args += [[f"value={measure.value.name}"]] if measure.value else []
    return call("Measure", args)


def _column(measure: Measure) -> str:
    if measure.is_block:
        return f"bindings.{constant_name(measure.source)}.source({py_string(measure.column or '')})"
    return py_string(measure.column or "")


def _at(time: Time) -> Lines:
    args = [] if time.state else [f"column={py_string(time.column)}"]
    args += ["is_date=True"] if time.is_date else []
    args += [f"state={py_string(time.state)}"] if time.state else []
    args += [f"holder={py_string(time.holder)}", f"key={py_string(time.key)}"] if time.holder else []
    return [f"At({args[0]})"] if len(args) == 1 else call("At", [[arg] for arg in args])


def _rows(entry: Entry, indicator: Indicator, measure: Measure) -> Entity:
    """The entity whose rows a measure goes over; a block's are those of the entity bound to it."""
    app = entry.app
    if not measure.is_block:
        return app.entities[measure.source]
    block = entry.catalog.blocks[measure.source]
    named = [name for name in block.bearers(app.blocks[block.id].values) if name in app.entities]
    if not named:
        raise GeneratorError(
            f"{app.file}: indicators.{indicator.id}.value: the block {block.id} keeps no row for an entity, "
            "so nothing of it can be summed"
        )
    return app.entities[named[0]]


def _group(entry: Entry, indicator: Indicator, entity: Entity, path: str) -> Group:
    group = group_of(entry.catalog, entry.app, entity, path)
    if group is None:
        raise GeneratorError(
            f"{entry.app.file}: indicators.{indicator.id}.by: {path!r} cannot group the rows of {entity.id}; "
            "use a period, state, or a field with single values, own or of a reference"
        )
    return group


def _imports(package: str, text: str, needed: Iterable[str]) -> Lines:
    """Import lines in the order ruff keeps."""
    standard = sorted(line for line in needed if line.startswith(("from decimal", "import datetime", "from datetime")))
    django = ["from django.db.models import F, Q"] if "F(" in text.replace("F()", "") and "Q(" in text else []
    django += ["from django.db.models import Q"] if not django and "Q(" in text else []
    own = [f"from apps.{package} import bindings"] if "bindings." in text else []
    own += [f"from apps.{package}.conf import settings"] if "Target(settings" in text else []
    own.append(words_import(package))
    own += sorted(line for line in needed if line not in standard)
    targets = [name for name in ("FixedTarget", "SettingTarget", "YearTarget") if f"{name}(" in text]
    own.append(f"from core.figures import {', '.join(sorted(['Figure', *targets], key=str))}")
    own.append("from core.indicators import Indicator")
    measures = [name for name in ("At", "Gap", "Measure") if f"{name}(" in text]
    own.append(f"from core.measures import {', '.join(measures)}")
    groups = [group for group in (standard, django, own) if group]
    lines: Lines = []
    for group in groups:
        lines += ([""] if lines else []) + group
    return lines
