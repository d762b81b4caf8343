"""Pages that an entry declares beside the default ones: lists, maps, charts, calendars, boards, forms, sheets.

Each is one `Page` of an application's `pages.py`. What it shows is narrowed to what the caller may read;
core.page_kinds has a module for each kind.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, blocks
from core.access import Actor, actor_of
from core.blocks import Card
from core.entities import Entity, get

MAX_ROWS = 500
ICONS = {
    "board": "list-details",
    "calendar": "calendar",
    "chart": "chart-bar",
    "form": "plus",
    "list": "list-details",
    "map": "map",
    "sheet": "table",
}


@dataclass(frozen=True)
class Page:
    """One page: its kind, whose it is (public, resident, officer), and which records it shows how."""

    app: str
    package: str
    id: str
    kind: str
    audience: str
    label: Any
    entity_name: str
    by: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    group: str = ""
    where: Q | None = None
    test: Callable[..., Any] | None = None
    roles: tuple[str, ...] = ()
    help: Any = ""

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    @property
    def url(self) -> str:
        return reverse(f"{self.package}:page_{self.id.replace('-', '_')}")

    def urlpatterns(self) -> list[Any]:
        name = f"page_{self.id.replace('-', '_')}"
        return [path(f"{self.id}/", VIEWS[self.audience], {"page": self}, name=name)]

    def card(self, actor: Actor) -> Card | None:
        """The way in on the application's first page, for whom the page is."""
        if not may_open(self, actor):
            return None
        return Card(label=self.label, url=self.url, text=self.help, icon=ICONS[self.kind])


def may_open(page: Page, actor: Actor) -> bool:
    """Say whether the page is for the actor: by its audience, its roles, and for a form by who may fill it in."""
    if actor.is_system:
        return True
    if page.audience == "resident" and not actor.is_signed_in:
        return False
    if page.audience == "officer" and not actor.has_role(page.app, *page.roles):
        return False
    return page.kind not in ("form", "sheet") or access.may_create(actor, page.entity)


def records(page: Page, actor: Actor) -> list[Any]:
    """The newest records of the page that the actor may read."""
    entity = page.entity
    rows = access.visible(entity.rows(), actor, entity)
    if page.where is not None:
        rows = rows.filter(page.where)
    if page.states:
        rows = rows.filter(state__in=page.states)
    found = list(rows.order_by("-pk")[:MAX_ROWS])
    if page.test is None:
        return found
    settings = entity.settings_of()
    return [row for row in found if page.test(row, settings, blocks.Names(entity, row)) is True]


def show(request: HttpRequest, page: Page) -> HttpResponse:
    """Show the page, or lead to the form that it stands for."""
    actor = actor_of(request)
    if not may_open(page, actor):
        raise access.Forbidden(_("Halaman ini bukan untuk peran Anda."))
    if page.kind == "form":
        return redirect(page.entity.url("create"))
    found = import_module(f"core.page_kinds.{page.kind}").build(request, page, actor)
    if isinstance(found, HttpResponse):
        return found
    return render(request, f"core/page/{page.kind}.html", {"page": page, "actor": actor, **found})


# A view says who may call it; so each audience has its own.
VIEWS = {
    "public": access.may(access.PUBLIC)(show),
    "resident": access.may(access.SIGNED_IN)(show),
    "officer": access.may(access.OFFICER)(show),
}
