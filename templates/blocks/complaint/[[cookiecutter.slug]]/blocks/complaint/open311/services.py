"""What may be reported, as services and their definitions."""

from typing import Any

from blocks.complaint import questions, selectors
from blocks.complaint.open311 import codes


def listed() -> list[dict[str, Any]]:
    """All services of all applications."""
    return [service(binding, category) for binding in codes.bindings() for category in selectors.categories(binding)]


def service(binding: Any, category: Any) -> dict[str, Any]:
    """One service as GeoReport v2 lists it."""
    return {
        "service_code": codes.code_of(binding, category),
        "service_name": binding.of_category(category, "name"),
        "description": binding.of_category(category, "help") or "",
        "metadata": bool(questions.of_category(binding, category)),
        "type": "realtime",
        "keywords": binding.of_category(category, "keywords") or "",
        "group": selectors.group_label(binding, category),
    }


def defined(code: str) -> dict[str, Any]:
    """The definition of one service: the questions its reporter is asked."""
    binding, category = codes.service_named(code)
    asked = questions.of_category(binding, category)
    return {
        "service_code": codes.code_of(binding, category),
        "attributes": [questions.definition(one, order) for order, one in enumerate(asked, 1)],
    }
