"""Values in compiled rules and formulas: conditions, comparisons, numbers and texts that know null.

Every function is total: null in, null out, and never an exception (a division by zero is null).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from functools import reduce
from typing import Any

from .expression_time import Months, alike_moments, shift_months, span

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP, traps=[])
_ERRORS = (OverflowError, TypeError, ValueError)


def both(*conditions: bool | None) -> bool | None:
    """Return `and` of conditions of which some may be null."""
    if any(condition is False for condition in conditions):
        return False
    return None if None in conditions else True


def either(*conditions: bool | None) -> bool | None:
    """Return `or` of conditions of which some may be null."""
    if any(condition is True for condition in conditions):
        return True
    return None if None in conditions else False


def opposite(condition: bool | None) -> bool | None:
    """Return `not` of a condition that may be null."""
    return None if condition is None else not condition


def equal(left: Any, right: Any) -> bool | None:
    """Compare two values of one type; null where one is null."""
    if left is None or right is None:
        return None
    a, b = _alike(left, right)
    return bool(a == b)


def not_equal(left: Any, right: Any) -> bool | None:
    """Compare two values of one type; null where one is null."""
    return opposite(equal(left, right))


def is_in(value: Any, *options: Any) -> bool | None:
    """Tell whether a value is among the options; null where it is null."""
    return None if value is None else any(equal(value, option) for option in options)


def less(left: Any, right: Any) -> bool | None:
    """Tell whether left is below right; null where one is null."""
    return _ordered(left, right, lambda a, b: bool(a < b))


def at_most(left: Any, right: Any) -> bool | None:
    """Tell whether left is not above right; null where one is null."""
    return _ordered(left, right, lambda a, b: bool(a <= b))


def more(left: Any, right: Any) -> bool | None:
    """Tell whether left is above right; null where one is null."""
    return less(right, left)


def at_least(left: Any, right: Any) -> bool | None:
    """Tell whether left is not below right; null where one is null."""
    return at_most(right, left)


def _ordered(left: Any, right: Any, compare: Callable[[Any, Any], bool]) -> bool | None:
    if left is None or right is None:
        return None
    try:
        return compare(*_alike(left, right))
    except TypeError:
        return None


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    if isinstance(left, datetime) and isinstance(right, datetime):
        return alike_moments(left, right)
    return number(left), number(right)


def number(value: Any) -> Any:
    """Return a float as the Decimal it was written as; anything else as it is."""
    return Decimal(str(value)) if isinstance(value, float) else value


def _finite(value: Decimal) -> Decimal | None:
    return value if value.is_finite() else None


def add(left: Any, right: Any) -> Any:
    """Return left + right: numbers, texts, or a date and a span of time."""
    if left is None or right is None:
        return None
    if isinstance(left, Months):
        left, right = right, left
    if isinstance(right, Months):
        return shift_months(left, right.count)
    return _calculate(left, right, lambda a, b: a + b, _EXACT.add)


def subtract(left: Any, right: Any) -> Any:
    """Return left - right: numbers, two dates, or a date and a span of time."""
    if left is None or right is None:
        return None
    if isinstance(right, Months):
        return shift_months(left, -right.count)
    if isinstance(left, datetime) and isinstance(right, datetime):
        left, right = alike_moments(left, right)
    return _calculate(left, right, lambda a, b: a - b, _EXACT.subtract)


def multiply(left: Any, right: Any) -> Any:
    """Return left * right."""
    if left is None or right is None:
        return None
    return _calculate(left, right, lambda a, b: a * b, _EXACT.multiply)


def divide(left: Any, right: Any) -> Any:
    """Return left / right, unrounded; null where right is zero."""
    if left is None or right is None:
        return None
    if isinstance(left, timedelta):
        return _divide_time(left, right)
    return _finite(_EXACT.divide(Decimal(number(left)), Decimal(number(right))))


def negative(value: Any) -> Any:
    """Return -value."""
    return None if value is None else -number(value)


def _calculate(left: Any, right: Any, plain: Callable[[Any, Any], Any], exact: Callable[[Any, Any], Decimal]) -> Any:
    left, right = number(left), number(right)
    if isinstance(left, timedelta) and isinstance(right, Decimal):
        left, right = right, left
    if isinstance(left, Decimal) and isinstance(right, timedelta):
        return span(exact(left, _seconds(right)))
    if isinstance(left, Decimal) or isinstance(right, Decimal):
        return _finite(exact(left, right))
    try:
        return plain(left, right)
    except _ERRORS:
        return None


def _divide_time(left: timedelta, right: Any) -> Any:
    if isinstance(right, timedelta):
        return divide(_seconds(left), _seconds(right))
    return span(divide(_seconds(left), right))


def _seconds(span: timedelta) -> Decimal:
    return Decimal(str(span.total_seconds()))


def rounded(value: Any, places: int) -> Decimal | None:
    """Return a number half up at so many places, as a decimal field keeps it."""
    if value is None:
        return None
    return _finite(_EXACT.quantize(Decimal(number(value)), Decimal(1).scaleb(-places)))


def rupiah(value: Any) -> int | None:
    """Return an amount in whole rupiah, half up."""
    return _whole(value, ROUND_HALF_UP)


def round_half_up(value: Any, places: int = 0) -> int | Decimal | None:
    """Return a number half up: whole, or at so many places."""
    return rounded(value, places) if places else _whole(value, ROUND_HALF_UP)


def floor(value: Any) -> int | None:
    """Return the next whole number downwards."""
    return _whole(value, ROUND_FLOOR)


def ceil(value: Any) -> int | None:
    """Return the next whole number upwards."""
    return _whole(value, ROUND_CEILING)


def log10(value: Any) -> Decimal | None:
    """Return the logarithm to the base of ten; null for zero and less."""
    exact = None if value is None else _finite(Decimal(number(value)))
    return None if exact is None or exact <= 0 else _EXACT.log10(exact)


def sqrt(value: Any) -> Decimal | None:
    """Return the square root; null for less than zero."""
    exact = None if value is None else _finite(Decimal(number(value)))
    return None if exact is None or exact < 0 else _EXACT.sqrt(exact)


def _whole(value: Any, rounding: str) -> int | None:
    exact = None if value is None else _finite(Decimal(number(value)))
    return None if exact is None else int(exact.to_integral_value(rounding))


def absolute(value: Any) -> Any:
    """Return the size of a number or span of time."""
    return None if value is None else abs(number(value))


def least(*values: Any) -> Any:
    """Return the least of the values; null where one is null."""
    return reduce(lambda a, b: a if at_most(a, b) else b, values) if _all_set(values) else None


def greatest(*values: Any) -> Any:
    """Return the greatest of the values; null where one is null."""
    return reduce(lambda a, b: a if at_least(a, b) else b, values) if _all_set(values) else None


def _all_set(values: Iterable[Any]) -> bool:
    return all(value is not None for value in values)


def length(value: Any) -> int:
    """Return how many characters a text has, or files a list."""
    if value is None:
        return 0
    return int(value.count()) if hasattr(value, "all") else len(value)


def lower(value: Any) -> str:
    """Return the text in small letters."""
    return text(value).lower()


def upper(value: Any) -> str:
    """Return the text in capitals."""
    return text(value).upper()


def contains(whole: Any, part: Any) -> bool:
    """Tell whether a text holds another, capitals or not."""
    return text(part).casefold() in text(whole).casefold()


def starts_with(whole: Any, part: Any) -> bool:
    """Tell whether a text begins with another, capitals or not."""
    return text(whole).casefold().startswith(text(part).casefold())


def join_texts(left: Any, right: Any) -> str:
    """Return two texts, one after the other."""
    return text(left) + text(right)


def text(value: Any) -> str:
    """Return a text as it is; null as the empty text."""
    return "" if value is None else str(value)
