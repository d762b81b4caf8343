"""Posyandu with children over half a year; written below."""

from typing import Any


def run(binding: Any, context: Any) -> None:
    """Nothing yet."""
