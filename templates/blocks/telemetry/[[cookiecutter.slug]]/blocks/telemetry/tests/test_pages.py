"""Pages: who may open them, what residents get on a weak line, open data, exports."""

import io
from datetime import timedelta

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from openpyxl import load_workbook

from blocks.telemetry.models import Alert, Care, Device, Fence, Follower, Level
from blocks.telemetry.services import cares, rollups
from core import access
from core.models import AuditEntry
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db

FIRST_ROUND_TRIP = 14_000  # what one answer of a fresh connection holds


@pytest.fixture
def officer(world, binding):
    """A client of somebody with a role: officer("watchers")."""

    def make(kind, binding=binding):
        return world.client(world.officer(binding.app, getattr(binding, kind)[0]))

    return make


def test_the_page_for_residents_is_small_and_without_script(client, binding, send):
    if not binding.public:
        pytest.skip("not for residents")
    send((-5, 210))
    page = client.get(binding.url("public"))
    text = page.content.decode()
    style = finders.find("block_telemetry/now.css")
    with open(style, "rb") as file:
        weight = len(page.content) + len(file.read())
    assert weight < FIRST_ROUND_TRIP
    assert "<script" not in text
    assert "style=" not in text
    assert "Dua" in text
    assert "210 cm" in text


def test_one_station_for_residents_has_advice_levels_and_the_day(client, binding, thing, send):
    if not binding.public:
        pytest.skip("not for residents")
    send((-50, 120), (-5, 210))
    text = client.get(binding.url("public_one", thing.pk)).content.decode()
    assert "Menjauh." in text
    assert "<svg" in text
    assert "<script" not in text
    assert text.count("mulai ") >= 3


def test_silence_is_said_to_residents(client, world, binding, thing, send):
    if not binding.public:
        pytest.skip("not for residents")
    send((0, 50))
    world.clock.move(world.clock.now + timedelta(days=1))
    binding.tick(world.clock.now)
    text = client.get(binding.url("public")).content.decode()
    assert "Tidak mengirim" in text
    assert "dalam keadaan normal" not in text


def test_a_resident_follows_and_ends_it(world, binding, thing, send):
    if not binding.public:
        pytest.skip("not for residents")
    send((0, 50))
    resident = world.client(world.owner)
    resident.post(binding.url("follow", thing.pk))
    assert Follower.objects.filter(person=world.owner.person).exists()
    resident.post(binding.url("follow", thing.pk))
    assert not Follower.objects.exists()


@pytest.mark.parametrize("name", ["board", "board_live", "alerts", "devices"])
def test_pages_of_the_office_are_closed_to_residents(world, binding, name):
    assert world.client(world.owner).get(binding.url(name)).status_code in (302, 403)


def test_watchers_see_board_and_station_and_do_not_manage(binding, thing, send, officer):
    send((-5, 210))
    duty = officer("watchers")
    assert "210" in duty.get(binding.url("board")).content.decode()
    assert "hx-trigger" in duty.get(binding.url("board_live")).content.decode()
    page = duty.get(binding.url("station", thing.pk)).content.decode()
    assert "Dua" in page
    if binding.watchers[0] not in binding.managers:
        assert duty.post(binding.url("device_add", thing.pk), {"name": "x"}).status_code == 403
        assert duty.get(binding.url("levels", thing.pk, "tinggi")).status_code == 403


def test_a_manager_adds_a_device_and_sees_its_key_once(binding, thing, officer):
    manager = officer("managers")
    page = manager.post(binding.url("device_add", thing.pk), {"name": "<b>Logger</b>"})
    text = page.content.decode()
    device = Device.objects.get()
    assert text.count(device.key_hint) >= 1
    assert "&lt;b&gt;Logger" in text
    assert page["Cache-Control"] == "no-store"
    again = manager.get(binding.url("station", thing.pk)).content.decode()
    assert "tm_" in again
    assert len([word for word in again.split() if word.startswith("tm_") and len(word) > 20]) == 0


def test_a_manager_sets_levels_and_is_told_what_is_wrong(binding, thing, officer):
    manager, url = officer("managers"), binding.url("levels", thing.pk, "tinggi")
    wrong = manager.post(url, {"satu_naik": "100", "satu_turun": "120", "dua_naik": "90", "dua_turun": ""})
    assert wrong.status_code == 422
    right = {"satu_naik": "1.100,5", "satu_turun": "90", "dua_naik": "", "dua_turun": ""}
    assert manager.post(url, right).status_code == 302
    assert list(Level.objects.values_list("code", "rise", "fall")) == [("satu", 1100.5, 90.0)]


def test_an_officer_types_a_reading_and_what_is_wrong_is_told(world, binding, thing, officer):
    duty, url = officer("watchers"), binding.url("type_in", thing.pk)
    moment = world.clock.now.astimezone().strftime("%Y-%m-%dT%H:%M")
    assert duty.post(url, {"at": moment}).status_code == 422
    assert duty.post(url, {"at": moment, "tinggi": "9999"}).status_code == 422
    assert duty.post(url, {"at": "2999-01-01T00:00", "tinggi": "10"}).status_code == 422


def test_the_note_of_an_alert_is_taken_on_the_page(binding, thing, send, officer):
    send((-5, 210))
    alert = Alert.objects.get()
    officer("watchers").post(
        binding.url("alert_note", alert.pk), {"note": "Lurah dihubungi", "kembali": "https://jahat.example/"}
    )
    alert.refresh_from_db()
    assert (alert.note, alert.noted_by is not None) == ("Lurah dihubungi", True)


def test_a_calibration_with_drift_corrects_later_readings(binding, thing):
    stream = thing.streams.get(quantity="tinggi")
    today = timezone.localdate()
    values = {"thing": thing, "kind": "kalibrasi", "on": today, "note": "Papan duga"}
    with pytest.raises(RuleBroken) as told:
        cares.write(binding, access.system(), Care(**values))
    assert set(told.value.fields) == {"stream", "sensor_value", "reference_value"}
    care = Care(**values, stream=stream, sensor_value=103.0, reference_value=100.0, corrects=True)
    cares.write(binding, access.system(), care)
    stream.refresh_from_db()
    thing.refresh_from_db()
    assert (stream.offset, thing.serviced_on, care.deviation) == (-3.0, today, 3.0)


def test_exports_have_a_line_a_piece_and_are_in_the_audit_trail(world, binding, thing, send, officer):
    send((-62, 10), (-2, 50))
    rollups.run(binding, world.clock.now)
    duty = officer("watchers")
    raw = b"".join(duty.get(binding.url("export", thing.pk, "csv"), {"besaran": "tinggi", "tiap": "mentah"}))
    assert len(raw.decode().strip().splitlines()) == 3
    book = duty.get(binding.url("export", thing.pk, "xlsx"), {"besaran": "tinggi", "tiap": "jam"})
    rows = list(load_workbook(io.BytesIO(book.content)).active.values)
    assert [row[1] for row in rows[1:]] == [10, 50]
    assert AuditEntry.objects.filter(action="export").count() == 2
    assert duty.get(binding.url("export", thing.pk, "pdf")).status_code == 404
    assert duty.get(binding.url("export", thing.pk, "csv"), {"besaran": "tidak-ada"}).status_code == 404


def test_geojson_has_longitude_first(client, binding, thing, send):
    send((-5, 210))
    record = binding.record_of(thing)
    for axis, value in (("lat", "-1.400000"), ("lon", "120.750000")):
        setattr(record, f"{binding.place}_{axis}", value)
    record.save()
    body = client.get(binding.url("geojson")).json()
    feature = next(one for one in body["features"] if one["id"] == thing.pk)
    assert feature["geometry"]["coordinates"] == [120.75, -1.4]
    assert (feature["properties"]["severity"], feature["properties"]["values"]["tinggi"]) == (2, 210)


def test_sensorthings_reads_things_datastreams_and_observations(client, binding, thing, send):
    send((-9, 40), (-5, 210), (-1, 60))
    root = binding.url("sta")
    stream = thing.streams.get(quantity="tinggi")
    assert {one["name"] for one in client.get(root).json()["value"]} == {"Things", "Datastreams", "Observations"}
    things = client.get(f"{root}Things", {"$count": "true"}).json()
    assert things["@iot.count"] >= 1
    assert client.get(f"{root}Things({thing.pk})").json()["@iot.id"] == thing.pk
    streams = client.get(f"{root}Things({thing.pk})/Datastreams").json()["value"]
    assert "cm" in {one["unitOfMeasurement"]["symbol"] for one in streams}
    where = f"{root}Datastreams({stream.pk})/Observations"
    newest = client.get(where, {"$top": "2"}).json()
    assert [one["result"] for one in newest["value"]] == [60, 210]
    assert "%24skip=2" in newest["@iot.nextLink"]
    rest = client.get(where, {"$top": "2", "$skip": "2"}).json()
    assert ([one["result"] for one in rest["value"]], "@iot.nextLink" in rest) == ([40], False)
    one = client.get(f"{root}Observations({newest['value'][0]['@iot.id']})").json()
    assert one["phenomenonTime"].endswith("Z")
    since = newest["value"][1]["phenomenonTime"]
    kept = client.get(where, {"$filter": f"phenomenonTime ge {since}", "$orderby": "phenomenonTime asc"}).json()
    assert [one["result"] for one in kept["value"]] == [210, 60]


@pytest.mark.parametrize("option", ["$expand", "$select", "$resultFormat"])
def test_what_sensorthings_does_not_do_is_said(client, binding, option):
    answer = client.get(f"{binding.url('sta')}Things", {option: "Datastreams"})
    assert answer.status_code == 501
    assert option in answer.json()["message"]


@pytest.mark.parametrize(
    "query", [{"$top": "x"}, {"$skip": "-1"}, {"$filter": "result gt 3"}, {"$filter": "phenomenonTime ge kapan"}]
)
def test_sensorthings_tells_what_it_cannot_read(client, binding, query):
    assert client.get(f"{binding.url('sta')}Observations", query).status_code == 501


def test_what_is_not_there_is_404(client, binding, db):
    root = binding.url("sta")
    for path in ("Sensors", "Things(999999)", "Datastreams(999999)", "Observations(999999)", "Things(1)/Sensors"):
        assert client.get(root + path).status_code == 404


def test_vehicles_show_their_day_and_their_fences(world, vehicles, truck, officer):
    manager = officer("managers", vehicles)
    fence = {"name": "TPA uji", "lat": "-1,4", "lon": "120,75", "radius_m": "200"}
    assert manager.post(vehicles.url("fences"), fence).status_code == 302
    assert manager.post(vehicles.url("fences"), fence).status_code == 422
    assert manager.post(vehicles.url("fences"), fence | {"name": "Lain", "lat": "99"}).status_code == 422
    assert Fence.objects.count() == 1
    duty = officer("watchers", vehicles)
    for name, args in (
        ("board", ()),
        ("days", ()),
        ("days_xlsx", ()),
        ("station", (truck.pk,)),
        ("track", (truck.pk, "2026-07-08")),
    ):
        assert duty.get(vehicles.url(name, *args)).status_code == 200, name
    for day in ("kemarin", "2026-02-30"):
        assert duty.get(vehicles.url("track", truck.pk, day)).status_code == 404
    assert world.client(None).get(vehicles.url("geojson")).status_code in (302, 403)
    manager.post(vehicles.url("fence_remove", Fence.objects.get().pk))
    assert not Fence.objects.exists()


def test_hostile_names_are_inert(client, binding, thing, send, officer):
    send((-5, 210))
    record = binding.record_of(thing)
    setattr(record, binding.name, "<script>alert(1)</script>")
    record.save()
    pages = [officer("watchers").get(binding.url("board")), officer("watchers").get(binding.url("station", thing.pk))]
    pages += [client.get(binding.url("public"))] if binding.public else []
    for page in pages:
        assert "<script>alert" not in page.content.decode()
