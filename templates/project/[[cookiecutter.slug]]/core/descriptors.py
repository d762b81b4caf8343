"""Finds the entity that describes a model; core and block models have none."""

from functools import cache
from typing import Any

from config.installed import PACKAGES
from core.entities import Entity, of_app


@cache
def of_model(model: type[Any]) -> Entity | None:
    """Give the descriptor of a model, or None where it is not an application's entity."""
    app = app_of_package(model._meta.app_label)
    if app is None:
        return None
    return next((entity for entity in of_app(app) if entity.model is model), None)


def app_of_package(package: str) -> str | None:
    """Give the application id of a Python package under apps/."""
    return next((app for app, name in PACKAGES.items() if name == package), None)
