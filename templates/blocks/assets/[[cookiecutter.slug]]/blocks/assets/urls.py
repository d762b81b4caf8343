"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.assets.views import desk, fieldwork, inventory, labels, places, plans, public, rounds, scanning, values
from core import access


def patterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Readers are the roles that `read` of the asset names."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"assets_{name}")

    managers = access.roles(binding.app, *binding.managers)
    checkers = access.roles(binding.app, *binding.checkers, *binding.managers)
    crews = access.roles(binding.app, *binding.crews)
    readers = access.roles(binding.app, *binding.reader_names)
    everybody = access.PUBLIC if binding.is_public else readers
    found = [
        page("a/<slug:token>/", public.label, "label", access.PUBLIC),
        page("aset/meja/", desk.show, "desk", managers),
        page("aset/label/", labels.choose, "labels", managers),
        page("aset/label.pdf", labels.pdf, "labels_pdf", managers),
        page("aset/inventarisasi/", rounds.listing, "rounds", checkers),
        page("aset/inventarisasi/buka/", rounds.begin, "round_open", managers),
        page("aset/inventarisasi/<int:pk>/", rounds.one, "round", checkers),
        page("aset/inventarisasi/<int:pk>/tutup/", rounds.end, "round_close", managers),
        page("aset/inventarisasi/<int:pk>/laporan.pdf", rounds.pdf, "round_pdf", managers),
        page("aset/inventarisasi/<int:pk>/daftar.xlsx", rounds.xlsx, "round_xlsx", managers),
        page("aset/pindai/", scanning.show, "scan", checkers),
        page("aset/pindai/kirim/", scanning.send, "scan_send", checkers),
        page("aset/rencana/", plans.listing, "plans", managers),
        page("aset/rencana/tambah/", plans.add, "plan_add", managers),
        page("aset/rencana/<int:pk>/hentikan/", plans.stop, "plan_stop", managers),
        page("aset/lapangan/", fieldwork.show, "field", crews),
        page("aset/lapangan/<int:pk>/<slug:deed>/", fieldwork.send, "field_send", crews),
    ]
    if binding.room:
        found += [
            page("aset/lokasi/", inventory.listing, "inventory", readers),
            page("aset/lokasi/<int:unit>/<int:room>/", inventory.card, "inventory_card", readers),
            page("aset/lokasi/<int:unit>/<int:room>/kartu.pdf", inventory.pdf, "inventory_pdf", readers),
            page("aset/lokasi/<int:unit>/<int:room>/daftar.xlsx", inventory.xlsx, "inventory_xlsx", readers),
        ]
    if binding.price:
        found += [
            page("aset/nilai/", values.show, "values", readers),
            page("aset/nilai.xlsx", values.xlsx, "values_xlsx", readers),
        ]
    if binding.point:
        found += [
            page("aset/peta/", places.show, "map", everybody),
            page("aset/peta.json", places.points, "map_points", everybody),
            page("aset/titik.geojson", places.geojson, "geojson", everybody),
        ]
    return found
