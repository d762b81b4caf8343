"""Leave: balance, overlap, the chain of positions, acting holders, stale and wrong decisions."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from blocks.personnel.models import Leave
from blocks.personnel.services import approvals, balance
from core import access, workflow
from core.models import Holiday, PositionHolding
from core.rules import RuleBroken
from core.workdays import workdays_after

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def days():
    """Working days ahead in one year: the n-th from now, of a calendar without holidays near."""
    start = timezone.localdate()
    while start.replace(month=1, day=1).year != workdays_after(start, 25).year:
        start += timedelta(days=10)
    for row in Holiday.objects.all():
        row.delete()
    return lambda n: workdays_after(start, n)


def test_days_come_from_the_balance_at_once(binding, chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(5))
    row = Leave.objects.get(record_id=record.pk)
    assert row.days == 3
    assert balance.left(binding, chain["member"], row.year) == 9
    assert record.meja == chain["users"]["chief"]


def test_more_than_the_balance_is_refused(chain, ask, quota, days):
    quota(chain["member"], days(3).year, base=2)
    with pytest.raises(RuleBroken, match="tinggal 2 hari; yang diajukan 3 hari"):
        ask(chain["member"], chain["users"]["member"], days(3), days(5))
    assert not Leave.objects.exists()


def test_overlap_is_refused_with_the_other_span(chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    ask(chain["member"], chain["users"]["member"], days(3), days(5))
    with pytest.raises(RuleBroken, match="bertindih dengan cuti"):
        ask(chain["member"], chain["users"]["member"], days(5), days(6))


def test_nobody_asks_in_anothers_name(chain, ask, days):
    with pytest.raises(access.Forbidden):
        ask(chain["member"], chain["users"]["chief"], days(3), days(3))


def test_superior_then_official_grant_it(binding, chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(4))
    row = binding.row(record)
    approvals.decide(binding, access.actor_for(chain["users"]["chief"]), row, "setuju")
    record.refresh_from_db()
    assert (record.state, record.meja) == ("diperiksa", chain["users"]["head"])
    approvals.decide(binding, access.actor_for(chain["users"]["head"]), row, "setuju")
    record.refresh_from_db()
    assert (record.state, record.meja) == ("disetujui", None)
    assert [one.position.title for one in row.decisions.all()] == ["Kabid Uji", "Kepala Uji"]


def test_refused_days_go_back(binding, chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(4))
    actor = access.actor_for(chain["users"]["chief"])
    with pytest.raises(RuleBroken, match="alasan"):
        approvals.decide(binding, actor, binding.row(record), "tolak")
    approvals.decide(binding, actor, binding.row(record), "tolak", "Ada audit")
    assert balance.left(binding, chain["member"], days(3).year) == 12


def test_an_acting_holder_decides_and_is_named_so(binding, chain, ask, quota, days, officer):
    quota(chain["member"], days(3).year)
    today = timezone.localdate()
    acting = officer("Plt Orang", chain["positions"]["chief"], acting="plt", since=today, until=today)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(3))
    assert record.meja == acting
    approvals.decide(binding, access.actor_for(acting), binding.row(record), "setuju")
    assert binding.row(record).decisions.get().acting == "plt"


def test_who_does_not_hold_the_desk_is_refused(binding, chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(3))
    for name in ("member", "head"):
        with pytest.raises(access.Forbidden):
            approvals.decide(binding, access.actor_for(chain["users"][name]), binding.row(record), "setuju")


def test_a_second_decision_is_stale(binding, chain, ask, quota, days):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(3))
    row, actor = binding.row(record), access.actor_for(chain["users"]["chief"])
    approvals.decide(binding, actor, row, "tolak", "Tidak")
    with pytest.raises(workflow.StaleState):
        approvals.decide(binding, actor, row, "setuju")


def test_open_requests_follow_the_position_to_its_new_holder(binding, chain, ask, quota, days, officer):
    quota(chain["member"], days(3).year)
    record = ask(chain["member"], chain["users"]["member"], days(3), days(3))
    yesterday = timezone.localdate() - timedelta(days=1)
    PositionHolding.objects.filter(user=chain["users"]["chief"]).update(ends_on=yesterday)
    heir = officer("Baru", chain["positions"]["chief"], since=timezone.localdate())
    assert approvals.refresh_desks(binding) == 1
    record.refresh_from_db()
    assert record.meja == heir


def test_last_years_rest_comes_along_up_to_the_setting(binding, chain, quota):
    quota(chain["member"], 2030)
    assert balance.quota(binding, chain["member"], 2031).carried == int(binding.setting("carried_most"))
    assert balance.quota(binding, chain["member"], 2035).carried == 0


def test_a_balance_is_corrected_with_a_reason_only(binding, chain):
    with pytest.raises(RuleBroken, match="alasan"):
        balance.adjust(binding, access.system(), chain["member"], 2031, 2, " ")
    assert balance.adjust(binding, access.system(), chain["member"], 2031, -2, "Cuti bersama").total == 10


def test_annual_leave_over_new_year_is_asked_for_by_year(chain, ask):
    with pytest.raises(RuleBroken, match="pergantian tahun"):
        ask(chain["member"], chain["users"]["member"], date(2031, 12, 29), date(2032, 1, 6))
