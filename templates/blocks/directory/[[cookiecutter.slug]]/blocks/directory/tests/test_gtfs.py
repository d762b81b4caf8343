"""The GTFS feed: its files and rows, the same bytes each time, and that a reader of others takes it without fault."""

import csv
import io
import zipfile
from datetime import date, time

import pytest

from blocks.directory import gtfs
from blocks.directory.gtfs import Agency, Feed, Route, Stop, Trip
from blocks.directory.selectors import feed as selector

DAY = date(2026, 11, 23)
AGENCY = Agency("angkutan", "Dinas Perhubungan Uji", "https://uji.example/", "Asia/Makassar")
STOPS = (Stop("1", "Pasar, Lama", -1.39, 120.75), Stop("2", "Terminal", -1.40, 120.76, wheelchair=True))
TRIP = Trip(0, "Terminal", (("1", 0), ("2", 540)), ((-1.39, 120.75), (-1.395, 120.752), (-1.40, 120.76)))
EVERY = frozenset(range(7))


def route(**values):
    """A line every ten minutes; change one thing by name."""
    whole = {
        "key": "7",
        "short_name": "01",
        "long_name": "Pasar – Terminal",
        "kind": "angkot",
        "colour": "1B6FB3",
        "text_colour": "FFFFFF",
        "url": "https://uji.example/rute/7/",
        "days": EVERY,
        "trips": (TRIP,),
        "first": 5 * 3600,
        "last": 18 * 3600 + 1800,
        "headway_seconds": 600,
        "fare": 2000,
    }
    return Route(**whole | values)


def feed(*routes):
    return Feed(AGENCY, STOPS, routes or (route(),), DAY, date(2027, 5, 22))


def rows(body, name):
    """The rows of one file of a feed."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return list(csv.DictReader(io.StringIO(archive.read(name).decode())))


def test_the_files_of_a_line_with_a_headway():
    body = gtfs.as_zip(feed())
    assert rows(body, "agency.txt")[0]["agency_timezone"] == "Asia/Makassar"
    assert [row["stop_name"] for row in rows(body, "stops.txt")] == ["Pasar, Lama", "Terminal"]
    assert [row["wheelchair_boarding"] for row in rows(body, "stops.txt")] == ["0", "1"]
    assert rows(body, "routes.txt")[0] | {"route_type": "3", "route_color": "1B6FB3"} == rows(body, "routes.txt")[0]
    times = [(row["arrival_time"], row["stop_id"]) for row in rows(body, "stop_times.txt")]
    assert times == [("05:00:00", "1"), ("05:09:00", "2")]
    assert rows(body, "frequencies.txt")[0] == {
        "trip_id": "7-0",
        "start_time": "05:00:00",
        "end_time": "18:40:00",
        "headway_secs": "600",
        "exact_times": "0",
    }
    assert rows(body, "fare_attributes.txt")[0]["price"] == "2000"
    assert rows(body, "fare_rules.txt") == [{"fare_id": "tarif-2000", "route_id": "7"}]
    assert len(rows(body, "shapes.txt")) == 3


def test_a_line_by_the_clock_has_a_trip_for_each_departure():
    body = gtfs.as_zip(feed(route(headway_seconds=0, departures=(7 * 3600, 23 * 3600 + 3300), fare=None)))
    assert [row["trip_id"] for row in rows(body, "trips.txt")] == ["7-0-0700", "7-0-2355"]
    assert rows(body, "stop_times.txt")[-1]["arrival_time"] == "24:04:00", "hours go on over midnight"
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        assert not {"frequencies.txt", "fare_attributes.txt", "fare_rules.txt"} & set(archive.namelist())


def test_days_of_service_become_a_calendar():
    body = gtfs.as_zip(feed(route(days=frozenset({0, 5}))))
    (service,) = rows(body, "calendar.txt")
    assert [service[day] for day in gtfs.WEEKDAYS] == ["1", "0", "0", "0", "0", "1", "0"]
    assert (service["start_date"], service["end_date"]) == ("20261123", "20270522")


def test_a_line_without_stops_is_left_out_and_with_it_its_stops():
    body = gtfs.as_zip(feed(route(trips=())))
    assert rows(body, "routes.txt") == []
    assert rows(body, "stops.txt") == []


def test_the_same_data_give_the_same_bytes():
    assert gtfs.as_zip(feed()) == gtfs.as_zip(feed())


@pytest.mark.django_db
def test_the_published_lines_become_a_feed(lined, make, line):
    one, other = make("Satu"), make("Dua", north=2000)
    line("K1", [one, other], headway=15, first=time(5), last=time(18, 30), fare=2000, minutes=[0, 8])
    line("K2", [other, one], headway=None, departures="07.00, 13.30", back=False)
    line("K3", [one, other], is_live=False)
    found = selector.of_lines(lined, DAY, lambda path: f"https://uji.example{path}")
    assert [one.short_name for one in found.routes] == ["K1", "K2"]
    assert found.routes[0].trips[0].calls == ((str(one.pk), 0), (str(other.pk), 480))
    assert found.routes[1].departures == (7 * 3600, 13 * 3600 + 1800)
    assert gtfs.as_zip(found) == gtfs.as_zip(selector.of_lines(lined, DAY, lambda path: f"https://uji.example{path}"))


@pytest.mark.django_db
def test_a_reader_of_others_reads_the_feed_without_fault(lined, make, line, client, tmp_path):
    partridge = pytest.importorskip("partridge")
    one, other, third = make("Satu"), make("Dua, tengah", north=2000), make('Tiga "ujung"', north=4000)
    line("K1", [one, other, third], headway=15, first=time(5), last=time(18, 30), fare=2000)
    line("K2", [third, one], headway=None, departures="07.00, 23.50", days=["mon", "sun"])
    path = tmp_path / "gtfs.zip"
    path.write_bytes(client.get(lined.url("gtfs")).content)
    read = partridge.load_feed(str(path))
    assert sorted(read.routes.route_short_name) == ["K1", "K2"]
    assert set(read.stops.stop_name) == {"Satu", "Dua, tengah", 'Tiga "ujung"'}
    assert len(read.trips) == 2 + 2 * 2
    assert read.stop_times.groupby("trip_id").stop_sequence.is_monotonic_increasing.all()
    assert read.stop_times.arrival_time.notna().all()
    assert set(read.stop_times.stop_id) <= set(read.stops.stop_id)
    assert set(read.trips.service_id) <= set(read.calendar.service_id)
    assert set(read.trips.shape_id) <= set(read.shapes.shape_id)
    assert set(read.frequencies.trip_id) <= set(read.trips.trip_id)
    assert set(read.fare_rules.route_id) <= set(read.routes.route_id)
    busiest_day, services = partridge.read_busiest_date(str(path))
    assert busiest_day.weekday() in (0, 6)
    assert len(services) == 2
