"""Approval: what becomes public, what does not, and what is taken back."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.prices.models import Alert
from blocks.prices.selectors import published, sheets
from blocks.prices.services import alerts, entry, price_alerts
from core import access, setting_values, workflow
from core.access import Actor
from core.models import Notification
from core.rules import RuleBroken

pytestmark = [pytest.mark.db, pytest.mark.django_db]


def public_prices(binding, today):
    return [row.price for row in published.table(binding, today) if row.price is not None]


@pytest.fixture
def one_market_is_enough(binding, monkeypatch):
    monkeypatch.setattr(published, "rule", lambda _binding: published.figures.Rule("rata", 1))


@pytest.mark.parametrize(("state", "count"), [("draft", 0), ("sent", 0), ("approved", 1)])
@pytest.mark.usefixtures("one_market_is_enough")
def test_only_approved_prices_are_public(binding, good, sheet, today, state, count):
    sheet({good("beras"): "12000"}, state=state)
    assert len(public_prices(binding, today)) == count


def test_nobody_approves_what_they_sent(binding, good, sheet, surveyor):
    record = sheet({good("beras"): "12000"}, state="sent")
    both = Actor(user=surveyor.user, grants=surveyor.grants, is_system=True)
    with pytest.raises(RuleBroken, match="pejabat lain"):
        workflow.move(binding.entity, record, binding.approve, both)
    record.refresh_from_db()
    assert binding.phase(record) == "verifying"


def test_a_surveyor_alone_cannot_approve(binding, good, sheet, actor):
    record = sheet({good("beras"): "12000"}, state="sent")
    with pytest.raises(access.Forbidden):
        workflow.move(binding.entity, record, binding.approve, actor("submit"))


@pytest.mark.usefixtures("one_market_is_enough")
def test_taking_back_hides_prices_and_forgets_their_alerts(binding, good, sheet, officer, today):
    record = sheet({good("beras", ceiling=11000): "12000"})
    assert Alert.objects.count() == 1
    back = next(step for step in binding.entity.workflow.from_state(record.state) if step.roles)
    workflow.move(binding.entity, record, back.name, officer, note="Salah pasar")
    assert public_prices(binding, today) == []
    assert Alert.objects.count() == 0


def test_plain_sheets_are_approved_together_and_marked_ones_wait(binding, good, sheet, officer):
    rice = good("beras")
    plain = sheet({rice: "12000"}, state="sent", name="Pasar A")
    marked = sheet({rice: {"value": "25000", "confirmed": True}}, state="sent", name="Pasar B")
    assert [one.is_plain for one in sheets.waiting(binding)] == [True, False]
    assert entry.approve_plain(binding, officer) == (1, [])
    plain.refresh_from_db()
    marked.refresh_from_db()
    assert (binding.phase(plain), binding.phase(marked)) == ("done", "verifying")


def test_a_ceiling_tells_once_until_the_price_is_back(binding, good, sheet, monkeypatch, officer):
    monkeypatch.setattr(alerts.notify, "holders", lambda _app, _role, _office=None: {officer.user_id})
    rice = good("beras", ceiling=12000)
    for days, price in ((3, "12500"), (2, "12600"), (1, "12000")):
        sheet({rice: price}, days=days)
    alert = Alert.objects.get()
    assert (alert.value, alert.kind, alert.closed_on is not None) == (12600, "acuan", True)
    told = Notification.objects.filter(title__contains="peringatan harga")
    assert told.count() == 1
    sheet({rice: "12700"})
    assert Alert.objects.filter(closed_on=None).count() == 1
    assert told.count() == 2


def test_a_jump_is_told_with_the_price_before(binding, good, sheet):
    rice = good("beras")
    sheet({rice: "12000"}, days=1)
    sheet({rice: {"value": "16000", "note": "Jalan terputus"}})
    alert = Alert.objects.get()
    assert (alert.kind, alert.limit, alert.value) == ("lonjakan", 12000, 16000)
    assert alert.percent == Decimal("33.3")


def test_a_late_sheet_of_the_past_raises_no_alert(binding, good, sheet):
    rice = good("beras", ceiling=12000)
    sheet({rice: "11000"})
    sheet({rice: "12500"}, days=2)
    assert Alert.objects.count() == 0


def test_an_alert_is_handled_once_and_by_an_officer(binding, good, sheet, officer, surveyor):
    sheet({good("beras", ceiling=11000): "12000"})
    alert = Alert.objects.get()
    with pytest.raises(access.Forbidden):
        alerts.handle(binding, surveyor, alert, "Pasar murah")
    alerts.handle(binding, officer, alert, "Pasar murah disiapkan")
    with pytest.raises(RuleBroken, match="sudah ditangani"):
        alerts.handle(binding, officer, alert, "Pasar murah lagi")


def test_whether_new_alerts_are_public_is_the_offices_choice(binding, good, sheet, officer):
    setting_values.change(officer, binding.app, binding.shows_alerts.removeprefix("settings."), value=False)
    sheet({good("beras", ceiling=11000): "12000"})
    assert not Alert.objects.get().is_public
    alerts.show(binding, officer, Alert.objects.get(), is_public=True)
    assert Alert.objects.get().is_public


def test_an_alert_of_a_silent_market_ends_by_the_clock(binding, good, sheet, today):
    sheet({good("beras", ceiling=11000): "12000"})
    now = timezone.now()
    for days in (price_alerts.SILENT_DAYS, price_alerts.SILENT_DAYS + 1):
        binding.tick(now + timedelta(days=days))
        assert Alert.objects.filter(kind="acuan", closed_on=None).exists() == (days == price_alerts.SILENT_DAYS)


def test_the_records_page_shows_prices_to_readers_only(binding, good, sheet, actor, officer):
    record = sheet({good("beras"): "12000"}, state="sent")
    assert binding.panels(record, actor()) == []
    lines = binding.panels(record, officer)[0].context["lines"]
    assert [line.value for line in lines] == [12000]


def test_a_price_before_that_came_in_late_is_taken_when_sending(binding, good, sheet, surveyor):
    rice = good("beras")
    record = sheet({rice: "12600"}, state="draft")
    sheet({rice: "12000"}, days=1, state="sent")
    entry.submit(binding, surveyor, record)
    assert getattr(binding.prices_of(record).get(), binding.previous) == 12000
