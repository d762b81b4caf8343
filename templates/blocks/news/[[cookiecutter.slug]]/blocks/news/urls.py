"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.news.views import article, desk, feeds, files, lists
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""
    writers = tuple(word.name for word in binding.entity.access.create if word.kind == "role")

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"news_{name}")

    at_desk = access.roles(binding.app, *writers)
    return [
        page("baca/", lists.listing, "list"),
        page("baca/<int:pk>-<slug:slug>/", article.show, "article"),
        page("baca/<int:pk>-<slug:slug>/cetak/", article.paper, "print"),
        page("topik/<slug:slug>/", lists.tag, "tag"),
        page("kategori/<str:code>/", lists.category, "category"),
        page("pengumuman/", lists.announcements, "announcements"),
        page("agenda/", lists.events, "events"),
        page("agenda/kalender.ics", feeds.calendar, "calendar"),
        page("umpan.atom", feeds.atom, "atom"),
        page("umpan.json", feeds.json_feed, "json"),
        page("gambar/<str:token>-<int:width>.jpg", files.picture, "picture"),
        page("lampiran/<str:token>/", files.attachment, "attachment"),
        page("meja-redaksi/", desk.show, "desk", at_desk),
        page("pratinjau/<int:pk>/", article.preview, "preview", access.ENTITY),
        page("pratinjau/<int:pk>/versi/<int:number>/", desk.revision, "revision", access.ENTITY),
    ]
