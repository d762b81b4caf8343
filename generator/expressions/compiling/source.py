"""Pieces of Python source: literals, precedence and calls in the one form ruff leaves alone."""

from decimal import Decimal
from enum import IntEnum


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


def one_a_line(opening: str, items: list[str]) -> str:
    """Return a bracket with one item a line and a comma after each, which ruff leaves so."""
    closing = {"(": ")", "[": "]"}[opening[-1]]
    return "\n".join([opening, *(f"    {item}," for item in items), closing])
