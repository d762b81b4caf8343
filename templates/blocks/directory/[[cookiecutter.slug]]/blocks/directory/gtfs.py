"""A GTFS static feed as a ZIP file, from plain data; the same data gives the same bytes."""

import csv
import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# A ZIP file cannot be older than this; the time of making is not part of the feed.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
ROUTE_TYPES = {"bus": "3", "angkot": "3", "feri": "4", "perahu": "4"}


@dataclass(frozen=True)
class Agency:
    """Who answers for the lines."""

    key: str
    name: str
    url: str
    timezone: str
    phone: str = ""


@dataclass(frozen=True)
class Stop:
    """One stop; `wheelchair` is None where it is not known."""

    key: str
    name: str
    lat: float
    lon: float
    url: str = ""
    wheelchair: bool | None = None


@dataclass(frozen=True)
class Trip:
    """One direction of a line: stops with seconds from the first, and the way it takes."""

    direction: int
    headsign: str
    calls: tuple[tuple[str, int], ...]
    shape: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True)
class Route:
    """One line; with a headway it runs from first to last, else at each departure (seconds of the day)."""

    key: str
    short_name: str
    long_name: str
    kind: str
    colour: str
    text_colour: str
    url: str
    days: frozenset[int]
    trips: tuple[Trip, ...]
    first: int = 0
    last: int = 0
    headway_seconds: int = 0
    departures: tuple[int, ...] = ()
    fare: int | None = None


@dataclass(frozen=True)
class Feed:
    """All of it, valid from one day to another."""

    agency: Agency
    stops: tuple[Stop, ...]
    routes: tuple[Route, ...]
    starts_on: date
    ends_on: date
    language: str = "id"


def as_zip(feed: Feed) -> bytes:
    """The feed as the bytes of a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (head, rows) in tables(feed).items():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, _csv(head, rows))
    return out.getvalue()


Table = tuple[tuple[str, ...], list[tuple[object, ...]]]


def tables(feed: Feed) -> dict[str, Table]:
    """Every file with its head and rows."""
    running = [route for route in feed.routes if route.trips and route.days]
    trips = [
        (route, trip, name, start) for route in running for trip in route.trips for name, start in _runs(route, trip)
    ]
    fares = sorted({route.fare for route in running if route.fare is not None})
    found = {
        "agency.txt": _agency(feed),
        "stops.txt": _stops(feed, running),
        "routes.txt": _routes(feed, running),
        "trips.txt": _trips(trips),
        "stop_times.txt": _stop_times(trips),
        "calendar.txt": _calendar(feed, running),
        "shapes.txt": _shapes(running),
        "frequencies.txt": _frequencies(trips),
        "fare_attributes.txt": _fares(feed, fares),
        "fare_rules.txt": _fare_rules(running),
        "feed_info.txt": _info(feed),
    }
    optional = ("shapes.txt", "frequencies.txt", "fare_attributes.txt", "fare_rules.txt")
    return {name: table for name, table in found.items() if table[1] or name not in optional}


def clock(seconds: int) -> str:
    """Seconds of a service day as GTFS writes them; hours go beyond 24."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _runs(route: Route, trip: Trip) -> list[tuple[str, int]]:
    """The trips of one direction: one with a headway, else one a departure."""
    base = f"{route.key}-{trip.direction}"
    if route.headway_seconds:
        return [(base, route.first)]
    return [(f"{base}-{clock(start)[:5].replace(':', '')}", start) for start in route.departures]


def _service(route: Route) -> str:
    return "hari-" + "".join(str(day + 1) for day in sorted(route.days))


def _fare_id(fare: int) -> str:
    return f"tarif-{fare}"


def _agency(feed: Feed) -> Table:
    head = ("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang", "agency_phone")
    one = feed.agency
    return head, [(one.key, one.name, one.url, one.timezone, feed.language, one.phone)]


def _stops(feed: Feed, running: list[Route]) -> Table:
    head = ("stop_id", "stop_name", "stop_lat", "stop_lon", "stop_url", "wheelchair_boarding")
    called = {stop for route in running for trip in route.trips for stop, _seconds in trip.calls}
    signs = {None: "0", True: "1", False: "2"}
    return head, [
        (one.key, one.name, f"{one.lat:.6f}", f"{one.lon:.6f}", one.url, signs[one.wheelchair])
        for one in feed.stops
        if one.key in called
    ]


def _routes(feed: Feed, running: list[Route]) -> Table:
    head = (
        *("route_id", "agency_id", "route_short_name", "route_long_name", "route_type"),
        *("route_url", "route_color", "route_text_color"),
    )
    return head, [
        (
            *(one.key, feed.agency.key, one.short_name, one.long_name, ROUTE_TYPES.get(one.kind, "3")),
            *(one.url, one.colour, one.text_colour),
        )
        for one in running
    ]


def _trips(trips: list[tuple[Route, Trip, str, int]]) -> Table:
    head = ("route_id", "service_id", "trip_id", "trip_headsign", "direction_id", "shape_id")
    return head, [
        (route.key, _service(route), name, trip.headsign, str(trip.direction), _shape_id(route, trip))
        for route, trip, name, _start in trips
    ]


def _stop_times(trips: list[tuple[Route, Trip, str, int]]) -> Table:
    head = ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "timepoint")
    rows = []
    for _route, trip, name, start in trips:
        for at, (stop, seconds) in enumerate(trip.calls, 1):
            when = clock(start + seconds)
            # Only the first departure is kept to the clock; the rest is about right.
            rows.append((name, when, when, stop, at, "1" if at == 1 else "0"))
    return head, rows


def _calendar(feed: Feed, running: list[Route]) -> Table:
    head = ("service_id", *WEEKDAYS, "start_date", "end_date")
    services = {_service(route): route.days for route in running}
    dates = (f"{feed.starts_on:%Y%m%d}", f"{feed.ends_on:%Y%m%d}")
    return head, [
        (name, *("1" if day in days else "0" for day in range(7)), *dates) for name, days in sorted(services.items())
    ]


def _shape_id(route: Route, trip: Trip) -> str:
    return f"{route.key}-{trip.direction}" if trip.shape else ""


def _shapes(running: list[Route]) -> Table:
    head = ("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence")
    return head, [
        (_shape_id(route, trip), f"{lat:.6f}", f"{lon:.6f}", at)
        for route in running
        for trip in route.trips
        for at, (lat, lon) in enumerate(trip.shape, 1)
    ]


def _frequencies(trips: list[tuple[Route, Trip, str, int]]) -> Table:
    head = ("trip_id", "start_time", "end_time", "headway_secs", "exact_times")
    return head, [
        # The last departure counts, so the span ends a headway after it.
        (
            name,
            clock(route.first),
            clock(max(route.last, route.first) + route.headway_seconds),
            route.headway_seconds,
            "0",
        )
        for route, _trip, name, _start in trips
        if route.headway_seconds
    ]


def _fares(feed: Feed, fares: list[int]) -> Table:
    head = ("fare_id", "price", "currency_type", "payment_method", "transfers", "agency_id")
    return head, [(_fare_id(fare), fare, "IDR", "0", "0", feed.agency.key) for fare in fares]


def _fare_rules(running: list[Route]) -> Table:
    return ("fare_id", "route_id"), [(_fare_id(one.fare), one.key) for one in running if one.fare is not None]


def _info(feed: Feed) -> Table:
    head = (
        "feed_publisher_name",
        "feed_publisher_url",
        "feed_lang",
        "feed_start_date",
        "feed_end_date",
        "feed_version",
    )
    dates = (f"{feed.starts_on:%Y%m%d}", f"{feed.ends_on:%Y%m%d}")
    return head, [(feed.agency.name, feed.agency.url, feed.language, *dates, dates[0])]


def _csv(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode()
