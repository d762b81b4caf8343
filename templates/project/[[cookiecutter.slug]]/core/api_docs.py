"""The page that describes an application's API: Swagger's own files from this server, our words around it.

It opens to whom the application is open: where residents or guests read or write something, to everybody; where all
belongs to officers, to officers.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja.openapi.docs import DocsBase

from core import access
from core.access import Word, actor_of
from core.entities import of_app

FOR_ALL = frozenset(
    {"public", "public_without_personal", "public_by_number", "owner", "guest", "resident", "signed_in"}
)


class Page(DocsBase):
    """Shows the description of one API on a page of the replica."""

    def __init__(self, app: str) -> None:
        self.app = app

    def render_page(self, request: HttpRequest, api: Any, **kwargs: Any) -> HttpResponse:
        """Draw the page; Swagger reads the description from its address."""
        context = {"api": api, "app": self.app, "description_url": self.get_openapi_url(api, kwargs)}
        return render(request, "core/api_docs.html", context)


def opened_to(app: str) -> Word:
    """Who may read the description of an application's API."""
    words = (word for entity in of_app(app) for word in (*entity.access.read, *entity.access.create))
    return access.PUBLIC if any(word.kind in FOR_ALL for word in words) else access.OFFICER


def guard(app: str) -> Callable[[Any], Any]:
    """Guard page and description alike."""

    def decorate(view: Any) -> Any:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            access.require_page(actor_of(request), opened_to(app))
            return view(request, *args, **kwargs)

        return guarded

    return decorate
