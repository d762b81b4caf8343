"""Whether values fit their types."""

from decimal import Decimal
from typing import Any

import pytest

from generator.check.values import hours_fault, range_fault, value_fault
from generator.load.default import build_value
from generator.load.field import build_field

TABLE = {"type": "table", "columns": {"n": "integer"}}
MANY = {"type": "choice", "options": ["a"], "many": True}


@pytest.mark.parametrize(
    ("body", "value", "fault"),
    [
        ({"type": "integer"}, 5, ""),
        ({"type": "integer"}, True, "true is not a whole number"),
        ({"type": "integer"}, "5", '"5" is not a whole number'),
        ({"type": "decimal", "places": 1}, 5.1, ""),
        ({"type": "decimal", "places": 1}, 5.12, "5.12 has 2 digits after the comma; 1 are kept"),
        ({"type": "percent"}, 100, ""),
        ({"type": "boolean"}, "ya", '"ya" is not true or false'),
        ({"type": "text", "max_length": 3}, "abcd", "the text has 4 characters; at most 3 fit"),
        ({"type": "date"}, "2026-02-30", '"2026-02-30" is not a date such as 2026-08-31'),
        ({"type": "time"}, "25:00", '"25:00" is not a time such as 08:30 in quotes'),
        (MANY, ["a", "b"], '"b" is not one of the options a'),
        (TABLE, [{"n": 1}], ""),
        (TABLE, {"x": {"n": "y"}}, 'row "x", column "n": "y" is not a whole number'),
        (TABLE, {"x": {"n": 1, "m": 2}}, 'the row "x" has the unknown column "m"'),
        (TABLE, 5, "a table is written {row: {column: value}}"),
    ],
)
def test_a_value_fits_or_says_why_not(body: dict[str, Any], value: Any, fault: str) -> None:
    assert value_fault(build_field("x", body), build_value(value)) == fault


def test_limits_hold_for_numbers_of_both_kinds() -> None:
    field = build_field("x", {"type": "decimal", "minimum": 0.5, "maximum": 2})
    assert range_fault(field, Decimal("0.4")) == "0.4 is less than the minimum 0.5"
    assert range_fault(field, 3) == "3 is more than the maximum 2"
    assert range_fault(field, 2) == ""


def test_hours_may_end_at_midnight() -> None:
    assert hours_fault({"mon-sun": "00:00-24:00"}) == ""
    assert hours_fault({"mon": ["08:00-11:00", "13:00-15:00"]}) == ""
