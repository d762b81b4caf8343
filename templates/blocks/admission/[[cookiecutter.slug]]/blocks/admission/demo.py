"""Life of an admission for a replica that is only shown."""

from typing import Any


def run(binding: Any, context: Any) -> None:
    """Nothing yet."""
