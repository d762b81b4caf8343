"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.opendata.views import data, desk, public
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.PUBLIC
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"opendata_{name}")

    readers, writers = binding.reader_roles(), binding.writer_roles()
    return [
        page("katalog/", public.home, "home"),
        page("katalog.<slug:form>", data.catalogue_file, "dcat"),
        page("daftar-data/", public.listing, "list"),
        page("data/<slug:code>/", public.show, "show"),
        page("data/<slug:code>/baris/", data.rows, "rows"),
        page("data/<slug:code>/unduh.<slug:form>", data.newest, "file"),
        page("data/<slug:code>/v<int:number>/unduh.<slug:form>", data.version, "version"),
        page("meja-data/", desk.board, "desk", *readers),
        page("set/<int:pk>/unggah/", desk.upload, "upload", *writers),
        page("set/<int:pk>/templat.csv", desk.template, "template", *writers),
        page("set/<int:pk>/tabel/", desk.preview, "preview", *readers),
    ]
