"""Pieces of Python source: literals, precedence and calls in the one form ruff leaves alone."""

from decimal import Decimal
from enum import IntEnum

from generator.expressions.tree import LiteralValue


class Binding(IntEnum):
    """How tightly a piece of source holds together."""

    TERNARY = 0
    OR = 1
    AND = 2
    NOT = 3
    COMPARE = 4
    ATOM = 5


def wrapped(piece: tuple[str, Binding], least: Binding) -> str:
    """Return the source, in parentheses where it would fall apart."""
    source, binding = piece
    return source if binding >= least else f"({source})"


def call(function: str, *arguments: str) -> tuple[str, Binding]:
    """Return a call on one line."""
    return f"{function}({', '.join(arguments)})", Binding.ATOM


def literal(value: bool | int | Decimal | str | None) -> str:
    """Return a constant as Python source, quoted the way ruff quotes."""
    if isinstance(value, Decimal):
        return f'Decimal("{value}")'
    return quoted(value) if isinstance(value, str) else repr(value)


def quoted(text: str) -> str:
    """Return a text as a double-quoted literal, or single-quoted where that escapes less."""
    plain = repr(text)
    if plain.startswith('"') or '"' in text:
        return plain
    return f'"{plain[1:-1]}"'


def tuple_of(options: tuple[LiteralValue, ...]) -> str:
    """Return constants as a tuple on one line."""
    inner = ", ".join(literal(option.value) for option in options)
    return f"({inner},)" if len(options) == 1 else f"({inner})"
