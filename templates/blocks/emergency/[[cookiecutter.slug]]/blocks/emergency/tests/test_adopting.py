"""A message of BMKG becomes a draft of ours that refers to theirs; a third party reads what goes out."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.emergency.models import Alert, ExternalAlert
from blocks.emergency.services import adopting, alerts
from core.access import Forbidden
from core.models import District
from core.workflow import StaleState

pytestmark = pytest.mark.django_db


@pytest.fixture
def theirs(binding):
    """A warning of BMKG in force for one district."""
    now = timezone.now()
    District.objects.create(code="99.99.01", name="Uji", lat="-1.400000", lon="120.750000")
    return ExternalAlert.objects.create(
        app=binding.app,
        kind="nowcast",
        identifier="2.49.0.1.360.0.2026.001",
        sender="cuaca.ekstrem@bmkg.go.id",
        sent_words="2026-08-23T14:15:00+08:00",
        headline="Hujan lebat",
        event="Hujan Lebat dan Petir",
        description="Hujan lebat di Uji.",
        urgency="Immediate",
        severity="Moderate",
        certainty="Observed",
        effective=now,
        expires=now + timedelta(hours=2),
        data={"districts": {"99.99.01": "Uji"}},
    )


def test_our_messages_refer_to_theirs_through_update_and_cancellation(binding, actor, theirs):
    capparser = pytest.importorskip("capparser")
    supervisor = actor("pengawas")
    first = alerts.publish(binding, supervisor, adopting.adopt(binding, supervisor, theirs))
    second = alerts.publish(binding, supervisor, alerts.begin_update(binding, supervisor, first))
    alerts.cancel(binding, supervisor, second, "Cuaca membaik.")
    for made in Alert.objects.order_by("pk"):
        read = capparser.parse(stringXML=made.xml)
        assert (read.getIdentifier(), read.getSender()) == (made.identifier, made.sender)
        assert (read.getStatus(), read.getMsgType()) == ("Actual", made.msg_type)
        assert read.getReferences().split()[0] == theirs.cap_reference
        info = read.getInfos()[0]
        assert (info.getSeverity(), info.getHeadline(), info.getExpires()[:10]) == (
            "Moderate",
            "Hujan lebat",
            f"{timezone.localtime(made.expires):%Y-%m-%d}",
        )
        assert info.getAreas()[0].circle[0] == "-1.400000,120.750000 5"
    assert first.areas.get().geocode == "99.99.01"
    assert "Sumber: BMKG" in first.description


def test_a_quake_has_no_cap_to_refer_to_and_is_drafted_with_a_circle(binding, actor, theirs):
    supervisor = actor("pengawas")
    data = {"lat": -1.4, "lon": 120.75, "km": 12, "depth": "10 km"}
    ExternalAlert.objects.filter(pk=theirs.pk).update(kind="quake", data=data, area="darat", severity="", urgency="")
    theirs.refresh_from_db()
    made = adopting.adopt(binding, supervisor, theirs)
    assert (made.references, made.category, made.areas.get().circle) == ("", "Geo", "-1.400000,120.750000 50")
    assert alerts.publish(binding, supervisor, made).xml


def test_a_message_is_taken_on_once_while_it_holds_and_by_supervisors(binding, actor, theirs):
    with pytest.raises(Forbidden):
        adopting.adopt(binding, actor("dispatcher"), theirs)
    supervisor = actor("pengawas")
    adopting.adopt(binding, supervisor, theirs)
    with pytest.raises(StaleState, match="sudah diteruskan"):
        adopting.adopt(binding, supervisor, theirs)
    theirs.expires = timezone.now()
    with pytest.raises(StaleState, match="tidak berlaku lagi"):
        adopting.adopt(binding, supervisor, theirs)
