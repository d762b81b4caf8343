"""The type checker: from a parsed expression and its scope to a typed tree, or to problems."""

from generator.expressions.checking.check import Typed, check

__all__ = ["Typed", "check"]
