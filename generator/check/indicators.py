"""Checks indicators: their time, their value, what they are broken down by."""

import re
from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.expressions import Typed
from generator.expressions.value_types import NUMBERS
from generator.load.page import Indicator
from generator.problems import Problem

PER_YEAR = "per_year"
FIXED_TARGET = re.compile(r"[0-9]+(?:\.[0-9]+)?")
TIMES_100 = re.compile(r"\s*\*\s*100\b")
PERIODS = ("day", "week", "month", "quarter", "year")


def check_indicators(entry: Entry) -> Iterator[Problem]:
    """Check every indicator."""
    typed = {
        checked.use.at[1]: checked.typed
        for checked in entry.expressions
        if checked.use.at[0] == "indicators" and checked.typed is not None
    }
    for indicator in entry.app.indicators.values():
        yield from _moment(entry, indicator)
        yield from _target(entry, indicator)
        if indicator.id in typed:
            yield from _value(entry, indicator, typed[indicator.id])
            yield from _share(entry, indicator, typed[indicator.id])
            yield from _by(entry, indicator)


def _value(entry: Entry, indicator: Indicator, typed: Typed) -> Iterator[Problem]:
    if typed.type.kind not in NUMBERS | {"duration"}:
        yield entry.problem(
            "RK407",
            ("indicators", indicator.id, "value"),
            f'the indicator "{indicator.id}" gives a {typed.type}, not a figure',
            "count, sum or average something",
        )


def _share(entry: Entry, indicator: Indicator, typed: Typed) -> Iterator[Problem]:
    """What is shown as a share is multiplied by 100 there, and must not be so before."""
    if indicator.show != "percent":
        return
    text = str(indicator.value)
    if TIMES_100.search(text) or typed.type.kind == "percent":
        yield entry.problem(
            "RK419",
            ("indicators", indicator.id, "value"),
            f'the indicator "{indicator.id}" is shown as a percentage, and its value counts in hundredths already',
            f"write the share itself: {TIMES_100.sub('', text)}" if TIMES_100.search(text) else f"write {text} / 100",
        )


def _moment(entry: Entry, indicator: Indicator) -> Iterator[Problem]:
    at = ("indicators", indicator.id, "at")
    moment = indicator.at
    if moment.kind == "entered":
        states = [
            state for entity in entry.app.entities.values() if entity.workflow for state in entity.workflow.states
        ]
        if moment.name not in states:
            yield entry.problem(
                "RK412",
                at,
                f'the indicator counts by entering "{moment.name}", which is not a state',
                f"the states are {listed(dict.fromkeys(states), 20)}",
                value=moment.name,
                allowed=states,
            )
    elif moment.kind == "field":
        dates = [
            name
            for entity in entry.app.entities.values()
            for name, field in entity.fields.items()
            if field.type in ("date", "datetime")
        ]
        if moment.name not in dates:
            yield entry.problem(
                "RK412",
                at,
                f'the indicator counts by "{moment.name}", which is not a time',
                "write created, entered(state), or the name of a date field",
                value=moment.name,
                allowed=("created", *dates),
            )


def _target(entry: Entry, indicator: Indicator) -> Iterator[Problem]:
    target = indicator.target
    if target is None or target == PER_YEAR or FIXED_TARGET.fullmatch(target):
        return
    allowed = (PER_YEAR, *(f"settings.{name}" for name in entry.app.settings))
    if target not in allowed:
        yield entry.problem(
            "RK415",
            ("indicators", indicator.id, "target"),
            f'the target "{target}" is neither a number nor a setting',
            f"write a number, or one of {listed(allowed, 20)}",
            value=target,
            allowed=allowed,
        )


def _by(entry: Entry, indicator: Indicator) -> Iterator[Problem]:
    is_list = isinstance(entry.raw(("indicators", indicator.id, "by")), list)
    for index, path in enumerate(indicator.by):
        at: tuple[str | int, ...] = ("indicators", indicator.id, "by")
        leads = any(
            path in PERIODS or path == "state" or entry.path_type(entity, path) is not None
            for entity in entry.app.entities.values()
        )
        if not leads:
            known = [name for entity in entry.app.entities.values() for name in entity.fields]
            yield entry.problem(
                "RK413",
                (*at, index) if is_list else at,
                f'the indicator is broken down by "{path}", which is not known',
                f"use {', '.join(PERIODS)}, state, or a field",
                value=path,
                allowed=(*PERIODS, "state", *known),
            )
