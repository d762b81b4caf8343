"""The functions of the language: one table for the parser, the checker and docs/language.md."""

from collections.abc import Mapping

from generator.expressions.functions.function import Function
from generator.expressions.functions.of_rows import ROW_FUNCTIONS
from generator.expressions.functions.of_time import TIME_FUNCTIONS
from generator.expressions.functions.of_values import VALUE_FUNCTIONS

GROUPS: Mapping[str, tuple[Function, ...]] = {
    "Values": VALUE_FUNCTIONS,
    "Time": TIME_FUNCTIONS,
    "Rows and records": ROW_FUNCTIONS,
}
FUNCTIONS: Mapping[str, Function] = {function.name: function for group in GROUPS.values() for function in group}

# Functions whose first argument is a collection of rows.
AGGREGATES = frozenset({"average", "count", "every", "max", "median", "min", "some", "sum"})
# The constants of the language, in YAML's spelling and in Python's.
CONSTANTS: Mapping[str, bool | None] = {"true": True, "false": False, "null": None}
RESERVED = frozenset(FUNCTIONS) | frozenset(CONSTANTS) | {"settings", "state", "names", "record"}

__all__ = ["AGGREGATES", "CONSTANTS", "FUNCTIONS", "GROUPS", "RESERVED", "Function"]
