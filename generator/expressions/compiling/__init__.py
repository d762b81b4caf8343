"""From a typed expression to Python, to a Django condition, or to an indicator's plan."""

from generator.expressions.compiling.constraint import to_constraint
from generator.expressions.compiling.indicator import Gap, Indicator, Measure, compile_indicator
from generator.expressions.compiling.python import CompiledFunction, compile_python

__all__ = [
    "CompiledFunction",
    "Gap",
    "Indicator",
    "Measure",
    "compile_indicator",
    "compile_python",
    "to_constraint",
]
