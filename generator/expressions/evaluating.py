"""Runs an expression: the compiled Python, on the replica's own core/expressions.py."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from generator.expressions.checking import Typed
from generator.expressions.compiling import compile_python
from generator.expressions.runtime import load_runtime

# Western Indonesia; only the local day of an injected moment depends on it.
LOCAL_ZONE = timezone(timedelta(hours=7), "WIB")


def evaluate(
    typed: Typed,
    record: Any,
    settings: Any = None,
    names: Any = None,
    today: date | None = None,
    now: datetime | None = None,
) -> Any:
    """Work an expression out for one record; `today` and `now` stand in for the clock."""
    function = compile_callable(typed)
    moment = now or _noon(today) or datetime.now(LOCAL_ZONE)
    with load_runtime().fixed_clock(today or moment.date(), moment):
        return function(record, settings, names)


def compile_callable(typed: Typed) -> Callable[[Any, Any, Any], Any]:
    """Return the compiled function itself, ready to call."""
    compiled = compile_python(typed, function_name="value", record_name="record")
    scope: dict[str, Any] = {"ex": load_runtime(), "Decimal": Decimal}
    exec(compile(compiled.source, "<expression>", "exec"), scope)
    function: Callable[[Any, Any, Any], Any] = scope["value"]
    return function


def _noon(day: date | None) -> datetime | None:
    return None if day is None else datetime.combine(day, time(12), LOCAL_ZONE)
