"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.correspondence.binding import ARCHIVIST, HEAD, READERS
from blocks.correspondence.views import archive, archive_lists, desk, letter, register
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, *roles: str) -> Any:
        rule = access.roles(binding.app, *roles) if roles else access.OFFICER
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"correspondence_{name}")

    return [
        page("meja/", desk.show, "desk"),
        page("cari-surat/", desk.search, "search"),
        page("surat/<int:pk>/", letter.show, "letter"),
        page("surat/<int:pk>/naskah.pdf", letter.pdf, "pdf"),
        page("surat/<int:pk>/berkas/<int:file>/", letter.attachment, "file"),
        page("surat/<int:pk>/disposisi/", letter.dispose, "dispose"),
        page("surat/<int:pk>/paraf/", letter.initial, "initial"),
        page("surat/<int:pk>/kirim/", letter.send, "send"),
        page("disposisi/<int:pk>/teruskan/", letter.pass_on, "pass_on"),
        page("disposisi/<int:pk>/jawab/", letter.answer, "answer"),
        page("disposisi/<int:pk>/tarik/", letter.withdraw, "withdraw"),
        page("agenda/<slug:direction>/", register.show, "register", *READERS),
        page("agenda/<slug:direction>.xlsx", register.xlsx, "register_xlsx", *READERS),
        page("retensi/", archive.show, "archive", *READERS),
        page("retensi.xlsx", archive.xlsx, "archive_xlsx", *READERS),
        page("daftar-arsip/", archive_lists.index, "lists", *READERS),
        page("daftar-arsip/susun/<slug:kind>/", archive_lists.draw_up, "draw_up", ARCHIVIST),
        page("daftar-arsip/<int:pk>/", archive_lists.show, "list", *READERS),
        page("daftar-arsip/<int:pk>/daftar.pdf", archive_lists.pdf, "list_pdf", *READERS),
        page("daftar-arsip/<int:pk>/daftar.xlsx", archive_lists.xlsx, "list_xlsx", *READERS),
        page("daftar-arsip/<int:pk>/<slug:step>/", archive_lists.deed, "list_step", ARCHIVIST, HEAD),
        page("surat/<int:pk>/tahan/", archive_lists.hold, "hold", ARCHIVIST, HEAD),
        page("surat/<int:pk>/lepas/", archive_lists.lift, "lift", HEAD),
    ]
