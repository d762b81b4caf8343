"""Vehicles that hold a permit in force for a line."""

from typing import Any


def licensed(binding: Any, route: Any) -> int | None:
    """How many there are; None where the application keeps no permits."""
    if not (binding.permit and binding.vehicle):
        return None
    entity = binding.entity_of("vehicle")
    held = {f"{entity.parent}__{binding.permit_route}": route, f"{entity.parent}__state__in": binding.permit_live}
    return entity.model._default_manager.filter(**held).count()
