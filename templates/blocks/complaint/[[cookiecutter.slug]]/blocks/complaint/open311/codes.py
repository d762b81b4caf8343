"""Service codes: `<application>.<category code>`, so that a code never changes when an application is added."""

from typing import Any

from blocks.complaint import selectors
from blocks.complaint.open311.errors import unknown
from core.blocks import of_block


def bindings() -> list[Any]:
    """The bindings whose application lets other programs read and post."""
    return [binding for binding in of_block("complaint") if binding.speaks_open311]


def code_of(binding: Any, category: Any) -> str:
    """The service code of a category."""
    return f"{binding.app}.{binding.of_category(category, 'code')}"


def service_named(code: str) -> tuple[Any, Any]:
    """The binding and category of a code; a bare category code will do where only one has it."""
    app, _dot, bare = code.rpartition(".")
    for binding in bindings():
        if app in ("", binding.app):
            category = selectors.category_named(binding, bare)
            if category is not None:
                return binding, category
    raise unknown("service_code not found")
