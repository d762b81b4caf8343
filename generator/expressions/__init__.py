"""The expression language of the catalogue: parse, check, compile, evaluate.

`docs/language.md` is its reference; `core/expressions.py` of the replica is its run time.
"""

from generator.expressions.checking import Typed, check
from generator.expressions.compiling import (
    CompiledFunction,
    Gap,
    Indicator,
    Measure,
    compile_indicator,
    compile_python,
    to_constraint,
)
from generator.expressions.evaluating import compile_callable, evaluate
from generator.expressions.parsing import Expression, parse
from generator.expressions.problem import ExpressionError, ExpressionProblem
from generator.expressions.scope import BlockScope, EntityScope, Field, Scope, World

__all__ = [
    "BlockScope",
    "CompiledFunction",
    "EntityScope",
    "Expression",
    "ExpressionError",
    "ExpressionProblem",
    "Field",
    "Gap",
    "Indicator",
    "Measure",
    "Scope",
    "Typed",
    "World",
    "check",
    "compile_callable",
    "compile_indicator",
    "compile_python",
    "evaluate",
    "parse",
    "to_constraint",
]
