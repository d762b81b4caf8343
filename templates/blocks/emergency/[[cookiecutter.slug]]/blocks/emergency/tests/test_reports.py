"""Reports of other channels: told once, decided once, by dispatchers only."""

from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.emergency.models import Incident, Report
from blocks.emergency.services import reports
from core import hazards
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(binding, actor):
    said = Report(channel="medsos", title="Air naik", place="Tepi sungai")
    return reports.write_down(binding, actor("operator"), said)


def opening(binding, **values):
    return reports.Opening(**{"category": binding.choices_of(binding.category)[0][0], "priority": "merah"} | values)


def test_a_hazard_of_another_block_waits_once_until_a_dispatcher_confirms_it(binding, actor):
    hazard = hazards.Hazard(
        key="telemetry:uji:1",
        source="Pos Uji",
        title="Pos Uji naik ke Siaga 1",
        text="Tinggi muka air 410 cm.",
        at=timezone.now(),
        place="Pos Uji, Sungai Uji",
        lat=Decimal("-1.4"),
        lon=Decimal("120.75"),
        is_grave=True,
    )
    assert hazards.tell(hazard)
    assert not hazards.tell(hazard)
    kept = Report.objects.get(app=binding.app)
    assert not Incident.objects.exists()
    row = reports.open_incident(binding, actor("dispatcher"), kept, opening(binding))
    assert row.reports.get() == kept
    assert Incident.objects.get(pk=row.pk).called_at == kept.at
    assert "410 cm" in row.log.filter(kind="note").get().text


def test_a_report_is_decided_once(binding, actor, report):
    dispatcher = actor("dispatcher")
    reports.dismiss(binding, dispatcher, report, "Foto lama.")
    with pytest.raises(StaleState, match="sudah diputuskan"):
        reports.open_incident(binding, dispatcher, report, opening(binding))
    assert not Incident.objects.exists()


def test_setting_aside_needs_a_reason_and_opening_a_place_and_a_category(binding, actor, report):
    dispatcher = actor("dispatcher")
    with pytest.raises(RuleBroken):
        reports.dismiss(binding, dispatcher, report, " ")
    report.place = ""
    with pytest.raises(RuleBroken) as refused:
        reports.open_incident(binding, dispatcher, report, opening(binding, category="tidak ada", priority="ungu"))
    assert set(refused.value.fields) == {"category", "priority", "place"}


def test_an_operator_writes_reports_down_but_decides_nothing(binding, actor, report):
    operator = actor("operator")
    with pytest.raises(Forbidden):
        reports.dismiss(binding, operator, report, "Bukan")
    with pytest.raises(Forbidden):
        reports.open_incident(binding, operator, report, opening(binding))
    with pytest.raises(Forbidden):
        reports.write_down(binding, actor("pimpinan"), Report(channel="medsos", title="x"))


def test_a_report_joins_an_open_incident_and_no_closed_one(binding, actor, report, call):
    row = call().incident
    dispatcher = actor("dispatcher")
    Incident.objects.filter(pk=row.pk).update(closed_at=timezone.now())
    row.refresh_from_db()
    with pytest.raises(StaleState, match="sudah ditutup"):
        reports.join(binding, dispatcher, report, row)
    Incident.objects.filter(pk=row.pk).update(closed_at=None)
    row.refresh_from_db()
    reports.join(binding, dispatcher, report, row)
    report.refresh_from_db()
    assert (report.state, report.incident) == ("digabung", row)
