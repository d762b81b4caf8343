"""Addresses of the imports of an application, for each entity that has `imports` in its permissions."""

from collections.abc import Iterable
from typing import Any

from django.urls import path

from core.entities import Entity
from core.imports import views

ACTIONS = (
    ("", "import", views.index),
    ("templat.xlsx", "import_template", views.empty),
    ("<int:pk>/", "import_batch", views.batch),
    ("<int:pk>/masukkan/", "import_land", views.land),
    ("<int:pk>/buang/", "import_discard", views.discard),
    ("<int:pk>/batalkan/", "import_undo", views.undo),
    ("<int:pk>/kembali.xlsx", "import_return", views.give_back),
)


def routes_of(entities: Iterable[Entity]) -> list[Any]:
    """Give the routes of all entities that may be imported."""
    return [
        path(f"{entity.name.replace('_', '-')}/impor/{tail}", view, {"entity": entity}, name=f"{entity.name}_{name}")
        for entity in entities
        if entity.access.imports
        for tail, name, view in ACTIONS
    ]
