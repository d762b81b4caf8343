"""Addresses of the block's pages in one application, each with who may open it."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.telemetry.views import alerts, board, manage, public, send, station, vehicles
from blocks.telemetry.views import open as shared
from core import access


def urlpatterns(binding: Any) -> list[Any]:
    """All pages; the list is the documentation."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"telemetry_{name}")

    readers = access.roles(binding.app, *binding.reader_roles())
    watchers = access.roles(binding.app, *dict.fromkeys((*binding.watchers, *binding.managers)))
    managers = access.roles(binding.app, *binding.managers)
    everybody = access.PUBLIC if binding.public else readers
    found = [
        page("kirim/", send.send, "send", access.PUBLIC),
        page("pantau/", board.show, "board", readers),
        page("pantau/isi/", board.live, "board_live", readers),
        page("pantau/<int:pk>/", station.show, "station", readers),
        page("pantau/<int:pk>/data.<str:form>", station.export, "export", readers),
        page("pantau/<int:pk>/baca/", station.type_in, "type_in", watchers),
        page("pantau/<int:pk>/perawatan/", manage.care, "care", watchers),
        page("pantau/<int:pk>/perangkat/", manage.device_add, "device_add", managers),
        page("pantau/<int:pk>/ambang/<slug:code>/", manage.levels, "levels", managers),
        page("perangkat/", manage.devices, "devices", managers),
        page("perangkat/<int:pk>/<slug:deed>/", manage.device_act, "device_act", managers),
        page("peringatan/", alerts.listing, "alerts", readers),
        page("peringatan/<int:pk>/catat/", alerts.note, "alert_note", watchers),
        page("data/", shared.about, "data", everybody),
        page("titik.geojson", shared.geojson, "geojson", everybody),
        page("sta/v1.1/", shared.root, "sta", everybody),
        page("sta/v1.1/<slug:name>", shared.collection, "sta_all", everybody),
        page("sta/v1.1/<slug:name>(<int:pk>)", shared.one, "sta_one", everybody),
        page("sta/v1.1/<slug:name>(<int:pk>)/<slug:part>", shared.under, "sta_under", everybody),
    ]
    if binding.public:
        found += [
            page("kini/", public.now, "public", access.PUBLIC),
            page("kini/<int:pk>/", public.station, "public_one", access.PUBLIC),
            page("kini/<int:pk>/ikuti/", public.follow, "follow", access.SIGNED_IN),
        ]
    if binding.moves:
        found += [
            page("perjalanan/", vehicles.days, "days", readers),
            page("perjalanan.xlsx", vehicles.days_xlsx, "days_xlsx", readers),
            page("pantau/<int:pk>/jejak/<str:day>.geojson", vehicles.geojson, "track_geojson", readers),
            page("pantau/<int:pk>/jejak/<str:day>/", vehicles.track, "track", readers),
            page("pagar/", vehicles.fence_list, "fences", managers),
            page("pagar/<int:pk>/", vehicles.fence, "fence", managers),
            page("pagar/<int:pk>/hapus/", vehicles.fence_remove, "fence_remove", managers),
        ]
    return found
