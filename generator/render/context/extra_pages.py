"""Pages an entry declares beside the defaults, as arguments of the replica's own page classes."""

from typing import Any

from generator.load.app import App
from generator.load.page import Page
from generator.names import constant_name, package_name
from generator.render.literals import gettext, py_string, py_value

# Kinds that the replica's core has a page for; the others are covered by the default pages and blocks.
CLASSES = {"lookup": "Lookup", "worklist": "Worklist"}
MODULES = {"lookup": "core.lookups", "worklist": "core.worklists"}


def extra_pages(app: App) -> list[dict[str, Any]]:
    """What `pages.py` prints: a constant, a class and its arguments for each page."""
    return [
        {"constant": constant_name(package_name(page.id)), "class_name": CLASSES[page.kind], "args": _args(app, page)}
        for page in app.pages
        if page.kind in CLASSES
    ]


def page_imports(app: App) -> list[str]:
    """The imports of `pages.py`, sorted."""
    kinds = sorted({page.kind for page in app.pages if page.kind in CLASSES})
    return [f"from {MODULES[kind]} import {CLASSES[kind]}" for kind in kinds]


def _args(app: App, page: Page) -> list[str]:
    args = [
        f"app={py_string(app.id)}",
        f"package={py_string(app.package)}",
        f"id={py_string(page.id)}",
        f"label={gettext(str(page.label))}",
        f"entity_name={py_string(page.entity)}",
    ]
    args += [f"help={gettext(str(page.help))}"] if page.help else []
    if page.kind == "lookup":
        return [*args, *_given(page, "by", "show")]
    return [*args, *_given(page, "states", "group", "entry", "layout")]


def _given(page: Page, *names: str) -> list[str]:
    return [f"{name}={py_value(getattr(page, name))}" for name in names if getattr(page, name)]
