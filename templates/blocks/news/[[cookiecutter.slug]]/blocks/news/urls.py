"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.news.views import article, desk, feeds, files, films, issues, lists, programme
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""
    writers = tuple(word.name for word in binding.entity.access.create if word.kind == "role")

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"news_{name}")

    pages = [*issue_pages(binding, page), *channel_pages(binding, page)]
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
        page("putar/<str:token>/", films.film, "film"),
        page("meja-redaksi/", desk.show, "desk", at_desk),
        page("pratinjau/<int:pk>/", article.preview, "preview", access.ENTITY),
        page("pratinjau/<int:pk>/versi/<int:number>/", desk.revision, "revision", access.ENTITY),
        *pages,
    ]


def issue_pages(binding: Any, page: Callable[..., Any]) -> list[Any]:
    """Pages of issues, where the application has any; drafts are for who may read them (views/issues.py)."""
    if not binding.issue:
        return []
    one = "baca-edisi/<int:pk>-<slug:slug>/"
    return [
        page("baca-edisi/", issues.archive, "issues"),
        page("baca-edisi/umpan.atom", issues.feed, "issue_feed"),
        page(one, issues.show, "issue"),
        page(f"{one}<int:number>/", issues.page, "issue_page"),
        page(f"{one}buka/", issues.turn, "issue_turn"),
        page(f"{one}gambar/<int:number>-<int:width>.webp", issues.picture, "issue_picture"),
        page(f"{one}unduh/", issues.download, "issue_download"),
    ]


def channel_pages(binding: Any, page: Callable[..., Any]) -> list[Any]:
    """Pages of a channel's programme, where the application has one."""
    if not binding.slot:
        return []
    return [
        page("jadwal-siaran/", programme.show, "programme"),
        page("jadwal-siaran/panduan.xml", programme.guide, "guide"),
    ]
