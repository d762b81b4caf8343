"""From a typed expression to Python, to a Django condition, or to an indicator's plan."""

from generator.expressions.compiling.python import CompiledFunction, compile_python

__all__ = ["CompiledFunction", "compile_python"]
