"""Alerts: drafted, refused while incomplete, published, updated, cancelled; what went out stays as it was."""

from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.emergency.cap import reading
from blocks.emergency.models import Alert, AlertArea
from blocks.emergency.selectors import alerts as selector
from blocks.emergency.services import alerts
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = pytest.mark.django_db


@pytest.fixture
def supervisor(actor):
    return actor("pengawas")


@pytest.fixture
def draft(binding, supervisor):
    """A draft that is complete; change one thing by name."""

    def make(areas=None, **values):
        said = {
            "status": "Actual",
            "msg_type": "Alert",
            "category": "Met",
            "event": "Banjir",
            "urgency": "Immediate",
            "severity": "Severe",
            "certainty": "Observed",
            "headline": "Banjir",
            "description": "Air naik.",
            "expires": timezone.now() + timedelta(hours=6),
        }
        found = [AlertArea(description="Kecamatan Uji", circle="-1.39,120.75 5")] if areas is None else areas
        return alerts.draft(binding, supervisor, Alert(**said | values), found)

    return make


def test_a_published_alert_is_read_back_by_the_parser(binding, supervisor, draft):
    sent = alerts.publish(binding, supervisor, draft())
    message = reading.read(sent.xml)
    assert (message.identifier, message.msg_type, message.scope) == (sent.identifier, "Alert", "Public")
    assert message.infos[0].language == "id-ID"
    assert message.infos[0].areas[0].circles == ("-1.39,120.75 5",)
    assert "Z</" not in sent.xml


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"severity": "Berat"}, "severity"),
        ({"expires": timezone.now() - timedelta(hours=1)}, "expires"),
        ({"areas": []}, "area"),
        ({"areas": [AlertArea(description="x", polygon="1,1 2,2 1,1")]}, "polygon"),
    ],
)
def test_what_cap_forbids_is_not_published(binding, supervisor, draft, values, field):
    made = draft(**values)
    with pytest.raises(RuleBroken) as problem:
        alerts.publish(binding, supervisor, made)
    assert field in problem.value.fields
    made.refresh_from_db()
    assert (made.state, made.xml) == ("draft", "")


def test_an_alert_is_published_once(binding, supervisor, draft):
    made = draft()
    alerts.publish(binding, supervisor, made)
    with pytest.raises(StaleState):
        alerts.publish(binding, supervisor, made)


def test_a_published_alert_cannot_be_edited_or_discarded(binding, supervisor, draft):
    sent = alerts.publish(binding, supervisor, draft())
    with pytest.raises(StaleState):
        alerts.draft(binding, supervisor, sent, [])
    with pytest.raises(StaleState):
        alerts.discard(binding, supervisor, sent)


def test_an_update_refers_to_the_first_and_takes_its_place(binding, supervisor, draft):
    first = alerts.publish(binding, supervisor, draft())
    update = alerts.publish(binding, supervisor, alerts.begin_update(binding, supervisor, first))
    first.refresh_from_db()
    message = reading.read(update.xml)
    assert first.state == "replaced"
    assert message.msg_type == "Update"
    assert message.references.startswith(f"{first.sender},{first.identifier},")
    assert list(selector.current(binding, timezone.now())) == [update]


def test_a_cancellation_refers_to_the_whole_chain_and_says_why(binding, supervisor, draft):
    first = alerts.publish(binding, supervisor, draft())
    second = alerts.publish(binding, supervisor, alerts.begin_update(binding, supervisor, first))
    last = alerts.cancel(binding, supervisor, second, "Air surut.")
    message = reading.read(last.xml)
    assert message.msg_type == "Cancel"
    assert message.note == "Air surut."
    assert [part.split(",")[1] for part in message.references.split()] == [first.identifier, second.identifier]
    assert not selector.current(binding, timezone.now()).exists()
    assert list(selector.feed(binding, timezone.now()))[0].identifier == last.identifier


def test_a_cancellation_needs_a_reason_and_happens_once(binding, supervisor, draft):
    sent = alerts.publish(binding, supervisor, draft())
    with pytest.raises(RuleBroken):
        alerts.cancel(binding, supervisor, sent, " ")
    alerts.cancel(binding, supervisor, sent, "Aman.")
    sent.refresh_from_db()
    with pytest.raises(StaleState):
        alerts.cancel(binding, supervisor, sent, "Aman.")


def test_only_one_of_two_updates_takes_the_place(binding, supervisor, draft):
    first = alerts.publish(binding, supervisor, draft())
    one, two = (alerts.begin_update(binding, supervisor, first) for _count in range(2))
    alerts.publish(binding, supervisor, one)
    with pytest.raises(StaleState):
        alerts.publish(binding, supervisor, two)
    two.refresh_from_db()
    assert two.state == "draft"


def test_an_alert_that_ran_out_is_no_longer_in_force(binding, supervisor, draft):
    sent = alerts.publish(binding, supervisor, draft())
    assert selector.current(binding, sent.expires - timedelta(seconds=1)).exists()
    assert not selector.current(binding, sent.expires).exists()


@pytest.mark.parametrize("role", ["operator", "dispatcher"])
def test_only_supervisors_publish(binding, actor, draft, role):
    with pytest.raises(Forbidden):
        alerts.publish(binding, actor(role), draft())
