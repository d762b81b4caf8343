"""Stock: reported, counted, how long it lasts, alerts with hysteresis, the balance of a month."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.prices import needs
from blocks.prices.models import Alert, StockReport
from blocks.prices.selectors import reports as selector
from blocks.prices.selectors import stock
from blocks.prices.services import alerts, reports
from blocks.prices.tests.stocked import *  # noqa: F403
from blocks.prices.typed import NotAPrice
from blocks.prices.typed_stock import amount
from core import access, notify, workflow
from core.rules import RuleBroken

pytestmark = pytest.mark.django_db


def level(binding, today):
    return stock.levels(binding, today)[0]


@pytest.mark.parametrize(
    ("text", "value"), [("1250", "1250"), ("1.250", "1250"), ("1.250,5", "1250.5"), (" 0 ", "0"), ("", None)]
)
def test_amounts_are_read_as_people_type_them(text, value):
    assert amount(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize("text", ["banyak", "-5", "1,25,5", "1.25", "9999999999", "1e5"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(NotAPrice):
        amount(text)


@pytest.mark.parametrize(("days", "word"), [(0, "rawan"), (6, "rawan"), (7, "waspada"), (9, "waspada"), (10, "aman")])
def test_a_state_has_two_limits(days, word):
    assert needs.state_of(days, needs.Need(Decimal(10), 7, 10)) == word


def test_need_comes_from_people_and_consumption_and_is_none_without_people():
    table = {"beras": {"per_kapita": "91.25", "waspada": 14, "aman": 7}, "kosong": {"per_kapita": None}}
    need = needs.needs(table, 200_000)["beras"]
    assert (need.daily, need.short_under, need.safe_from) == (50_000, 14, 14)
    assert needs.days_of(Decimal(149_999), need) == 2
    assert needs.needs(table, 0) == {}
    assert "kosong" not in needs.needs(table, 200_000)


def test_only_approved_reports_count_and_the_newest_of_each_store(stock_binding, stuff, report, today):
    rice = stuff()
    report({rice: 5000}, days=2)
    report({rice: 4000}, days=1)
    report({rice: 3000}, name="Gudang B", days=1)
    report({rice: 9000}, state="sent")
    found = level(stock_binding, today)
    assert (found.total, found.stores, found.lasts, found.word) == (7000, 2, 7, "waspada")


def test_a_report_that_is_too_old_and_a_store_that_closed_count_no_more(stock_binding, stuff, report, store, today):
    rice = stuff()
    report({rice: 5000})
    fresh = stock_binding.setting("fresh_days")
    assert level(stock_binding, today + timedelta(days=fresh)).total == 5000
    assert level(stock_binding, today + timedelta(days=fresh + 1)).total is None
    place = store()
    setattr(place, stock_binding.store_active, False)
    place.save()
    assert level(stock_binding, today).total is None


def test_a_balance_that_does_not_close_asks_for_a_note(stock_binding, stuff, report, officer_of, today):
    rice = stuff()
    report({rice: 1000}, days=1)
    record = report({rice: {"value": "700", "incoming": "200", "outgoing": "100"}}, state="draft")
    line = selector.lines(stock_binding, record)[0]
    assert (line.should, line.gap, line.blocks) == (1100, -400, True)
    reporter = officer_of("report_submit")
    with pytest.raises(RuleBroken, match="Lengkapi"):
        reports.submit(stock_binding, reporter, record)
    reports.save(stock_binding, reporter, record, {rice.pk: {"value": "700", "note": "Rusak kena air"}})
    assert reports.submit(stock_binding, reporter, record)
    assert not reports.submit(stock_binding, reporter, record)


def test_one_store_has_one_report_a_day_and_what_another_device_wrote_stays(stock_binding, stuff, report, officer_of):
    rice = stuff()
    record = report({rice: 1000}, state="draft")
    again = report({rice: {"value": "1000", "seen": "1000"}}, state="draft")
    assert (again.pk, StockReport.objects.count()) == (record.pk, 1)
    wrong = reports.save(stock_binding, officer_of("report_submit"), record, {rice.pk: {"value": "900", "seen": ""}})
    assert wrong[0].is_conflict
    assert getattr(stock_binding.lines_of(record).get(), stock_binding.line_amount) == 1000


def test_a_report_of_a_store_with_its_own_reporter_is_not_anothers(stock_binding, store, officer_of, today):
    if not stock_binding.store_officer:
        pytest.skip("stores name nobody here")
    own, other, approver = officer_of("report_submit"), officer_of("report_submit"), officer_of("report_approve")
    place = store("Gudang Sendiri", **{stock_binding.store_officer: own.user})
    assert [place in stock_binding.stores(one) for one in (own, other, approver, officer_of())] == [
        True,
        False,
        True,
        False,
    ]
    with pytest.raises(access.Forbidden):
        reports.open_report(stock_binding, other, place, today)


def test_who_sent_a_report_does_not_approve_it(stock_binding, stuff, store, officer_of, today):
    rice = stuff()
    both = sorted(set(stock_binding.roles_of("report_submit")) & set(stock_binding.roles_of("report_approve")))
    actor = officer_of("report_submit", both[0])
    record = reports.open_report(stock_binding, actor, store(), today)
    reports.save(stock_binding, actor, record, {rice.pk: {"value": "10"}})
    reports.submit(stock_binding, actor, record)
    with pytest.raises(RuleBroken, match="sendiri"):
        workflow.move(stock_binding.report_entity, record, stock_binding.report_approve, actor)
    assert not StockReport.objects.get().is_counted


def test_an_alert_opens_under_the_lower_limit_and_closes_only_from_the_upper(stock_binding, stuff, report):
    rice = stuff()
    seen = []
    for days, amount_now in ((4, 6900), (3, 8000), (2, 6000), (1, 9900), (0, 10_000)):
        report({rice: amount_now}, days=days)
        seen.append(Alert.objects.filter(kind="stok", closed_on=None).count())
    assert seen == [1, 1, 1, 1, 0]
    assert Alert.objects.filter(kind="stok").count() == 1


def test_taking_a_report_back_counts_it_no_more(stock_binding, stuff, report, officer_of, today):
    record = report({stuff(): 6000})
    flow = stock_binding.report_entity.workflow
    back = next((step for step in flow.transitions if record.state in step.sources), None)
    if back is None:
        pytest.skip("nothing leads out of approval here")
    workflow.move(stock_binding.report_entity, record, back.name, officer_of("report_approve"), note="Salah hitung")
    assert level(stock_binding, today).total is None
    assert not Alert.objects.filter(kind="stok", closed_on=None).exists()


def test_a_store_that_is_overdue_is_told_once_and_forgotten_when_it_reports(stock_binding, stuff, report, officer_of):
    rice = stuff()
    report({rice: 99_000})
    every = stock_binding.setting("report_every")
    later = timezone.now() + timedelta(days=every + 1)
    for _again in range(2):
        stock_binding.tick(later)
    alert = Alert.objects.get(kind="lapor", closed_on=None)
    assert (alert.value, alert.limit, alert.is_public) == (every + 1, every, False)
    with pytest.raises(RuleBroken, match="tidak ditampilkan"):
        alerts.show(stock_binding, officer_of("report_approve"), alert, is_public=True)
    StockReport.objects.update(day=timezone.localdate() + timedelta(days=every + 1))
    stock_binding.tick(later)
    assert not Alert.objects.filter(kind="lapor", closed_on=None).exists()


def test_the_first_who_takes_an_alert_up_has_it_and_late_ones_are_told_again(
    stock_binding, stuff, report, officer_of, monkeypatch
):
    report({stuff(): 1000})
    alert = Alert.objects.get(kind="stok")
    first, second = officer_of("report_approve"), officer_of("report_approve")
    with pytest.raises(access.Forbidden):
        alerts.take_up(stock_binding, officer_of("report_submit"), alert)
    late = timezone.now() + timedelta(hours=stock_binding.setting("answer_hours"), minutes=1)
    told = []
    monkeypatch.setattr(notify, "holders", lambda *_args: {first.user_id})
    monkeypatch.setattr(notify, "send", lambda **said: told.append(said["title"]))
    assert [alerts.remind(stock_binding, late) for _again in range(2)] == [1, 0]
    assert "belum diambil" in told[0]
    alerts.take_up(stock_binding, first, alert)
    with pytest.raises(RuleBroken, match="sudah diambil"):
        alerts.take_up(stock_binding, second, alert)
    alerts.handle(stock_binding, second, alert, "Pasar murah disiapkan")
    alert.refresh_from_db()
    assert (alert.seen_by, alert.handled_by) == (first.user, second.user)


def test_the_balance_of_a_month_adds_up(stock_binding, stuff, store, officer_of, today):
    rice = stuff()
    reporter, approver = officer_of("report_submit"), officer_of("report_approve")
    first = today.replace(day=1)
    for day, line in (
        (first - timedelta(days=1), {"value": "5000"}),
        (first, {"value": "6000", "incoming": "3000", "outgoing": "2000"}),
    ):
        record = reports.open_report(stock_binding, reporter, store(), day)
        reports.save(stock_binding, reporter, record, {rice.pk: line})
        reports.submit(stock_binding, reporter, record)
        workflow.move(stock_binding.report_entity, record, stock_binding.report_approve, approver)
    row = stock.balance(stock_binding, first, first + timedelta(days=3))[0]
    assert (row.opening, row.incoming, row.outgoing, row.available, row.closing) == (5000, 3000, 2000, 8000, 6000)
    assert (row.need, row.balance) == (4000, 4000)


@pytest.mark.parametrize("name", ["stock", "balance", "balance_csv", "warnings"])
def test_everybody_sees_the_regions_stock_but_no_store(client, stock_binding, stuff, report, name):
    report({stuff(): 6000}, name="Gudang Rahasia Makmur")
    answer = client.get(stock_binding.url(name))
    assert answer.status_code == 200
    assert "Makmur" not in answer.content.decode()


def test_the_commodity_names_stores_to_readers_only(client, stock_binding, stuff, report):
    report({stuff(): 6000}, name="Gudang Rahasia Makmur")
    page = client.get(stock_binding.url("stock_commodity", "beras-medium")).content.decode()
    assert "Makmur" not in page
    assert "6 hari" in page
    data = client.get(stock_binding.url("data_stock", "json")).json()["data"][0]
    assert (data["stok"], data["cukup_hari"], data["keadaan"]) == (6000, 6, "rawan")


@pytest.mark.parametrize("name", ["reports", "report_review", "alerts"])
def test_offices_pages_are_not_for_everybody(client, stock_binding, name):
    assert client.get(stock_binding.url(name)).status_code in (302, 403)
