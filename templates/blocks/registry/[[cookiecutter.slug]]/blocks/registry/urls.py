"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.registry.views import assign, coverage, desk, doubles, history, periods, places, statistics, targets, visits
from core import access


def patterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation. Readers are the roles that `read` of the entity names."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(f"pendataan/{route}", access.may(rule)(bound), name=f"registry_{name}")

    managers = access.roles(binding.app, *binding.managers)
    visitors = access.roles(binding.app, *binding.visitors)
    readers_too = access.roles(binding.app, *binding.reader_names)
    return [
        page("", desk.show, "desk", managers),
        page("cakupan/", coverage.show, "coverage", readers_too),
        page("cakupan.xlsx", coverage.xlsx, "coverage_xlsx", readers_too),
        page("sasaran/<int:pk>/", targets.edit, "targets", managers),
        page("peta/", places.show, "map", readers_too),
        page("titik.geojson", places.geojson, "geojson", readers_too),
        page("statistik/", statistics.show, "statistics", readers_too),
        page("kunjungan/", visits.mine, "visits", visitors),
        page("kunjungan/<int:pk>/", visits.one, "visit", visitors),
        page("kunjungan/<int:pk>/kirim/", visits.send, "visit_send", visitors),
        page("kunjungan/diragukan/", visits.doubtful, "doubtful", managers),
        page("kunjungan/diragukan/<int:pk>/", visits.judge, "judge", managers),
        page("penugasan/", assign.show, "assign", managers),
        page("penugasan/<int:pk>/tarik/", assign.take_back, "take_back", managers),
        page("ganda/", doubles.listing, "doubles", managers),
        page("ganda/<int:pk>/", doubles.pair, "pair", managers),
        page("ganda/<int:pk>/bukan/", doubles.apart, "apart", managers),
        page("masa/", periods.listing, "periods", managers),
        page("masa/buka/", periods.begin, "period_open", managers),
        page("masa/<int:pk>/tutup/", periods.end, "period_close", managers),
        page("masa/belum/", periods.waiting, "waiting", readers_too),
        page("entri/<int:pk>/perbarui/", periods.renew, "renew", access.SIGNED_IN),
        page("entri/<int:pk>/riwayat/", history.show, "history", readers_too),
    ]
