"""Demo follows."""

from typing import Any


def people(binding: Any, context: Any) -> None:
    """Nobody yet."""


def run(binding: Any, context: Any) -> None:
    """Nothing yet."""
