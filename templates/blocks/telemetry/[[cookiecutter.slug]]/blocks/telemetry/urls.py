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
    """All pages; the list is the documentation. One word before them keeps them apart from the application's own."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(route, access.may(rule)(bound), name=f"telemetry_{name}")

    readers = access.roles(binding.app, *binding.reader_roles())
    watchers = access.roles(binding.app, *dict.fromkeys((*binding.watchers, *binding.managers)))
    managers = access.roles(binding.app, *binding.managers)
    everybody = access.PUBLIC if binding.public else readers
    found = [
        page("telemetri/kirim/", send.send, "send", access.PUBLIC),
        page("telemetri/pantau/", board.show, "board", readers),
        page("telemetri/pantau/isi/", board.live, "board_live", readers),
        page("telemetri/pantau/<int:pk>/", station.show, "station", readers),
        page("telemetri/pantau/<int:pk>/data.<str:form>", station.export, "export", readers),
        page("telemetri/pantau/<int:pk>/baca/", station.type_in, "type_in", watchers),
        page("telemetri/pantau/<int:pk>/perawatan/", manage.care, "care", watchers),
        page("telemetri/pantau/<int:pk>/perangkat/", manage.device_add, "device_add", managers),
        page("telemetri/pantau/<int:pk>/ambang/<slug:code>/", manage.levels, "levels", managers),
        page("telemetri/perangkat/", manage.devices, "devices", managers),
        page("telemetri/perangkat/<int:pk>/<slug:deed>/", manage.device_act, "device_act", managers),
        page("telemetri/peringatan/", alerts.listing, "alerts", readers),
        page("telemetri/peringatan/<int:pk>/catat/", alerts.note, "alert_note", watchers),
        page("telemetri/data/", shared.about, "data", everybody),
        page("telemetri/titik.geojson", shared.geojson, "geojson", everybody),
        page("telemetri/sta/v1.1/", shared.root, "sta", everybody),
        page("telemetri/sta/v1.1/<slug:name>", shared.collection, "sta_all", everybody),
        page("telemetri/sta/v1.1/<slug:name>(<int:pk>)", shared.one, "sta_one", everybody),
        page("telemetri/sta/v1.1/<slug:name>(<int:pk>)/<slug:part>", shared.under, "sta_under", everybody),
    ]
    if binding.public:
        found += [
            page("kini/", public.now, "public", access.PUBLIC),
            page("kini/<int:pk>/", public.station, "public_one", access.PUBLIC),
            page("kini/<int:pk>/ikuti/", public.follow, "follow", access.SIGNED_IN),
        ]
    if binding.moves:
        found += [
            page("telemetri/perjalanan/", vehicles.days, "days", readers),
            page("telemetri/perjalanan.xlsx", vehicles.days_xlsx, "days_xlsx", readers),
            page("telemetri/pantau/<int:pk>/jejak/<str:day>.geojson", vehicles.geojson, "track_geojson", readers),
            page("telemetri/pantau/<int:pk>/jejak/<str:day>/", vehicles.track, "track", readers),
            page("telemetri/pagar/", vehicles.fence_list, "fences", managers),
            page("telemetri/pagar/<int:pk>/", vehicles.fence, "fence", managers),
            page("telemetri/pagar/<int:pk>/hapus/", vehicles.fence_remove, "fence_remove", managers),
        ]
    return found
