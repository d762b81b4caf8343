"""The expression language of the catalogue: parse, check, compile, evaluate.

`docs/language.md` is its reference; `core/expressions.py` of the replica is its run time.
"""

from generator.expressions.checking import Typed, check
from generator.expressions.compiling import CompiledFunction, compile_python
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
    "Scope",
    "Typed",
    "World",
    "check",
    "compile_callable",
    "compile_python",
    "evaluate",
    "parse",
]
