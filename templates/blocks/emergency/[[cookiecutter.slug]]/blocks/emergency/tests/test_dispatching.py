"""Sending units: each on one errand, every step once, and what that means for the incident's clock."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.emergency.models import Dispatch, Incident
from blocks.emergency.services import dispatching, units
from core import workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def sent(call, unit, binding, actor):
    """One unit sent to one incident."""
    return dispatching.send(binding, actor("dispatcher"), call().incident, [unit().pk])[0]


def phase(binding, row):
    return binding.entity.workflow.state(binding.record_of(row).state).phase


def test_sending_moves_the_incident_and_starts_the_errand(sent, binding):
    row = Incident.objects.get()
    assert phase(binding, row) == "working"
    assert (sent.state, sent.is_busy) == ("dikirim", True)
    assert row.first_sent_at == sent.sent_at


def test_a_unit_on_an_errand_cannot_be_sent_again(sent, call, binding, actor):
    other = call().incident
    with pytest.raises(StaleState, match="baru saja dikirim"):
        dispatching.send(binding, actor("dispatcher"), other, [sent.unit_id])
    assert Dispatch.objects.count() == 1
    assert phase(binding, other) == "received"


def test_units_are_sent_all_or_none(sent, call, unit, binding, actor):
    free = unit("Damkar 02")
    with pytest.raises(StaleState):
        dispatching.send(binding, actor("dispatcher"), call().incident, [free.pk, sent.unit_id])
    assert not free.dispatches.exists()


def test_a_unit_out_of_service_cannot_be_sent(call, unit, binding, actor):
    with pytest.raises(RuleBroken, match="tidak bertugas"):
        dispatching.send(binding, actor("dispatcher"), call().incident, [unit(is_in_service=False).pk])


@pytest.mark.parametrize("chosen", [[], [999]])
def test_nothing_or_an_unknown_unit_is_refused(call, binding, actor, chosen):
    with pytest.raises(RuleBroken):
        dispatching.send(binding, actor("dispatcher"), call().incident, chosen)


def test_a_closed_incident_takes_no_units(call, unit, binding, actor):
    row = call().incident
    Incident.objects.update(closed_at=timezone.now())
    with pytest.raises(StaleState):
        dispatching.send(binding, actor("dispatcher"), row, [unit().pk])


def test_an_operator_may_not_send(call, unit, binding, actor):
    with pytest.raises(Forbidden):
        dispatching.send(binding, actor("operator"), call().incident, [unit().pk])


def test_the_steps_follow_each_other_with_their_times(sent, binding, actor):
    dispatcher, start = actor("dispatcher"), sent.sent_at
    for minutes, name in enumerate(("menuju", "di_lokasi", "selesai", "kembali"), 1):
        dispatching.step(binding, dispatcher, sent, name, at=start + timedelta(minutes=minutes))
    assert [sent.enroute_at, sent.on_scene_at, sent.finished_at, sent.returned_at] == [
        start + timedelta(minutes=minutes) for minutes in (1, 2, 3, 4)
    ]
    assert not sent.is_busy


@pytest.mark.parametrize("name", ["selesai", "kembali"])
def test_a_step_out_of_order_is_refused(sent, binding, actor, name):
    with pytest.raises(StaleState):
        dispatching.step(binding, actor("dispatcher"), sent, name)
    assert Dispatch.objects.get().state == "dikirim"


def test_a_step_made_twice_counts_once(sent, binding, actor):
    stale = Dispatch.objects.select_related("unit").get()
    first_at = sent.sent_at + timedelta(minutes=5)
    dispatching.step(binding, actor("dispatcher"), sent, "di_lokasi", at=first_at)
    with pytest.raises(StaleState):
        dispatching.step(binding, actor("dispatcher"), stale, "di_lokasi")
    assert Incident.objects.get().first_on_scene_at == first_at


def test_an_unknown_step_is_refused(sent, binding, actor):
    with pytest.raises(RuleBroken):
        dispatching.step(binding, actor("dispatcher"), sent, "terbang")


def test_the_first_unit_at_the_scene_stops_the_clock(sent, unit, binding, actor):
    dispatcher, row = actor("dispatcher"), sent.incident
    second = dispatching.send(binding, dispatcher, row, [unit("Damkar 02").pk])[0]
    called = Incident.objects.get().called_at
    dispatching.step(binding, dispatcher, second, "di_lokasi", at=called + timedelta(minutes=13, seconds=30))
    dispatching.step(binding, dispatcher, sent, "di_lokasi", at=called + timedelta(minutes=20))
    row.refresh_from_db()
    assert row.response_seconds == 810
    record = binding.record_of(row)
    assert str(binding.minutes_taken(record)) == "13.5"
    assert binding.units_out(record) == 2


def test_calling_back_needs_a_reason_and_frees_the_unit(sent, binding, actor):
    with pytest.raises(RuleBroken):
        dispatching.step(binding, actor("dispatcher"), sent, "batal")
    dispatching.step(binding, actor("dispatcher"), sent, "batal", reason="Salah alamat")
    row = Incident.objects.get()
    assert not Dispatch.objects.get().is_busy
    assert row.first_sent_at is None
    assert phase(binding, row) == "received"


def test_a_crew_moves_its_own_unit_and_no_other(sent, binding, actor, office):
    own = actor("petugas_lapangan", office=office)
    dispatching.step(binding, own, sent, "menuju")
    from core.models import Office

    stranger = actor("petugas_lapangan", office=Office.objects.create(code="lain", name="Lain"))
    with pytest.raises(Forbidden):
        dispatching.step(binding, stranger, sent, "di_lokasi")


def test_a_unit_may_be_sent_again_once_it_is_done(sent, call, binding, actor):
    dispatcher = actor("dispatcher")
    for name in ("di_lokasi", "selesai"):
        dispatching.step(binding, dispatcher, sent, name)
    again = dispatching.send(binding, dispatcher, call().incident, [sent.unit_id])
    assert again[0].is_busy


def test_an_incident_with_units_out_cannot_be_closed(sent, binding, actor):
    if "selesaikan" not in {step.name for step in binding.entity.workflow.transitions}:
        pytest.skip("another application's words")
    dispatcher = actor("dispatcher")
    dispatching.step(binding, dispatcher, sent, "di_lokasi")
    record = binding.record_of(sent.incident)
    values = {"hasil": "tertangani", "uraian_hasil": "Selesai ditangani petugas."}
    with pytest.raises(RuleBroken, match="Masih ada"):
        workflow.move(binding.entity, record, "selesaikan", dispatcher, inputs=values)
    dispatching.step(binding, dispatcher, sent, "selesai")
    workflow.move(binding.entity, record, "selesaikan", dispatcher, inputs=values)
    assert Incident.objects.get().closed_at is not None


def test_an_older_position_does_not_replace_a_newer_one(unit, binding, actor):
    found, dispatcher, now = unit(), actor("dispatcher"), timezone.now()
    assert units.seen_at(binding, dispatcher, found, -1, 120, now)
    assert not units.seen_at(binding, dispatcher, found, -2, 121, now - timedelta(minutes=1))
    found.refresh_from_db()
    assert found.lat == -1


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (0, 181)])
def test_a_position_off_the_earth_is_refused(unit, binding, actor, lat, lon):
    with pytest.raises(RuleBroken):
        units.seen_at(binding, actor("dispatcher"), unit(), lat, lon)


def test_a_busy_unit_stays_in_service(sent, binding, actor):
    with pytest.raises(RuleBroken, match="masih bertugas"):
        units.set_service(binding, actor("dispatcher"), sent.unit, False, "Rusak")
    with pytest.raises(RuleBroken):
        units.set_service(binding, actor("dispatcher"), sent.unit, False, "")


def test_nearer_ready_units_are_offered_first(call, unit, binding):
    from blocks.emergency.views import incident

    record = binding.record_of(call(lat=-1.39, lon=120.75).incident)
    far, near = unit("Jauh", lat=-1.6, lon=120.75), unit("Dekat", lat=-1.4, lon=120.75)
    unit("Rusak", lat=-1.39, lon=120.75, is_in_service=False)
    unit("Tanpa posisi")
    offered = [found.call_sign for found in incident._offered(binding, record)[0].units]
    assert offered == [near.call_sign, far.call_sign, "Tanpa posisi", "Rusak"]
