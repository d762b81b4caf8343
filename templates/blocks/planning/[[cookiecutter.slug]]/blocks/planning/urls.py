"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.planning.views import aims, public, sheets
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Pages of one sheet ask the record who may see it."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"planning_{name}")

    signed_in = access.SIGNED_IN
    keeper = access.roles(binding.app, binding.keeper)
    return [
        page("kinerja/", public.progress, "progress"),
        page("kinerja/<int:year>/<slug:code>/", public.office, "office"),
        page("kinerja/<int:year>.json", public.data, "data"),
        page("pohon/", aims.show, "tree"),
        page("pohon/tambah/", aims.add, "aim", keeper),
        page("pohon/hubungkan/", aims.attach, "attach", keeper),
        page("lembar/<int:pk>/", sheets.show, "sheet", signed_in),
        page("lembar/<int:pk>/isi/", sheets.fill, "fill", signed_in),
        page("lembar/<int:pk>/rka/", sheets.budget, "budget", signed_in),
        page("lembar/<int:pk>/rka.xlsx", sheets.template, "template", signed_in),
        page("lembar/<int:pk>/evaluasi.xlsx", sheets.workbook, "workbook", signed_in),
        page("lembar/<int:pk>/evaluasi.pdf", sheets.paper, "paper", signed_in),
    ]
