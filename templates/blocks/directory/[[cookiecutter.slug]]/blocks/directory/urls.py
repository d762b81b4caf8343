"""Addresses of the block's pages in one application, each with who may open it; the list is the documentation."""

from collections.abc import Callable
from functools import partial, update_wrapper
from typing import Any

from django.http import HttpResponse
from django.urls import path

from blocks.directory.views import closures, corrections, desk, events, journeys, layers, places, routes
from core import access


def patterns(binding: Any) -> list[Any]:
    """The pages of the parts that this application bound."""

    def page(route: str, view: Callable[..., HttpResponse], name: str, rule: Any = access.PUBLIC) -> Any:
        bound = update_wrapper(partial(view, binding), view)
        return path(f"direktori/{route}", access.may(rule)(bound), name=f"directory_{name}")

    managers = access.roles(binding.app, *binding.managers)
    readers = access.roles(binding.app, *binding.role_names)
    found = [
        page("tempat/", places.listing, "places"),
        page("tempat/peta/", layers.show, "map"),
        page("tempat/titik.geojson", layers.geojson, "geojson"),
        page("tempat/<int:pk>/", places.show, "place"),
        page("tempat/<int:pk>/foto/<int:photo>/<int:width>/", places.picture, "picture"),
        page("tempat/<int:pk>/keliru/", corrections.report, "report"),
        page("laporan-keliru/<str:token>/", corrections.follow, "correction"),
        page("meja/", desk.show, "desk", readers),
        page("meja/periksa/", desk.stale, "stale", readers),
        page("meja/periksa/<int:pk>/", desk.confirm, "confirm", managers),
        page("meja/keliru/", corrections.queue, "corrections", readers),
        page("meja/keliru/<int:pk>/", corrections.decide, "decide", managers),
        page("meja/tutup/", closures.listing, "closures", readers),
        page("meja/tutup/<int:pk>/", closures.close, "close", managers),
        page("meja/tutup/<int:pk>/cabut/", closures.lift, "lift", managers),
        page("meja/statistik/", desk.statistics, "statistics", readers),
    ]
    if binding.event:
        found += [
            page("acara/", events.listing, "events"),
            page("acara/kalender.ics", events.calendar, "calendar"),
            page("acara/<int:pk>.ics", events.one, "event_calendar"),
        ]
    if binding.route:
        found += [
            page("rute/", routes.listing, "routes"),
            page("rute/cari/", journeys.search, "journey"),
            page("rute/rute.geojson", routes.geojson, "routes_geojson"),
            page("rute/gtfs.zip", routes.gtfs, "gtfs"),
            page("rute/<int:pk>/", routes.show, "route"),
        ]
    return found
