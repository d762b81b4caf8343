"""Invented grants of two budget years. Filled in below by the block's own services."""

from typing import Any


def run(binding: Any, context: Any) -> None:
    """Nothing yet."""
