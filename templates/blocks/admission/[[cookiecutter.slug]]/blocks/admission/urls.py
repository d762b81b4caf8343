"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.admission.views import committee, desk, public, recap
from core import access


def patterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(f"penerimaan/{route}", access.may(rule)(bound), name=f"admission_{name}")

    everybody = access.PUBLIC
    operators = access.roles(binding.app, *binding.operators, *binding.managers)
    managers = access.roles(binding.app, *binding.managers)
    readers = access.roles(binding.app, *binding.managers, *binding.leaders)
    return [
        page("peringkat/", public.index, "public", everybody),
        page("peringkat/<int:round_id>/<int:school_id>/<slug:way>/", public.pool, "pool", everybody),
        page("meja/", desk.show, "desk", operators),
        page("berkas/<int:pk>/periksa/", desk.check, "check", operators),
        page("berkas/<int:pk>/daftar-ulang/", desk.enrol, "enrol", operators),
        page("panitia/", committee.show, "committee", managers),
        page("panitia/<int:pk>/peringkat/", committee.rank, "rank", managers),
        page("panitia/<int:pk>/umumkan/", committee.announce, "announce", managers),
        page("panitia/<int:pk>/tutup/", committee.close, "close", managers),
        page("rekap/", recap.show, "recap", readers),
        page("rekap.xlsx", recap.workbook, "recap_xlsx", readers),
    ]
