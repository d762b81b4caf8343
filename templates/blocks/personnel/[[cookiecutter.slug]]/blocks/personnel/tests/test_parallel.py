"""Several at once: no balance overdrawn, one decision, one sheet a year, one word on a period."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from blocks.personnel.appraising import CONDUCT, YEAR
from blocks.personnel.models import Appraisal, Decision, Leave, Rating, Review
from blocks.personnel.services import approvals, goals, reviews
from core import access
from core.rules import RuleBroken
from core.tests import on_disk
from core.workdays import workdays_after
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]
YEAR_NOW = timezone.localdate().year


def tried(work):
    """Give what work gives, or the name of what refused it."""

    def run(number):
        try:
            return work(number)
        except (RuleBroken, StaleState) as refused:
            return type(refused).__name__

    return run


def test_two_leaves_at_once_do_not_overdraw_the_balance(binding, chain, ask, quota):
    member, user = chain["member"], chain["users"]["member"]
    first = workdays_after(date(YEAR_NOW + 1, 2, 1), 1)
    days = [workdays_after(first, 10 * number) for number in range(4)]
    quota(member, first.year, base=5)
    with on_disk.database():
        done = on_disk.in_threads(
            tried(lambda at: bool(ask(member, user, days[at], workdays_after(days[at], 2)))), len(days)
        )
        assert on_disk.aside(Leave.objects.count) == 1
    assert sorted(map(str, done)) == ["RuleBroken", "RuleBroken", "RuleBroken", "True"]


def test_one_decision_counts(binding, chain, ask, quota):
    day = workdays_after(timezone.localdate(), 3)
    quota(chain["member"], day.year)
    row = binding.row(ask(chain["member"], chain["users"]["member"], day, day))
    chief = access.actor_for(chain["users"]["chief"])
    with on_disk.database():
        words = ("tolak", "tangguhkan", "tolak", "tangguhkan")
        done = on_disk.in_threads(
            tried(lambda at: bool(approvals.decide(binding, chief, row, words[at], "Uji.") or True)), len(words)
        )
        assert on_disk.aside(Decision.objects.count) == 1
    assert sorted(map(str, done)) == ["StaleState", "StaleState", "StaleState", "True"]


def test_targets_begun_at_once_are_one_sheet(binding, chain):
    actor = access.actor_for(chain["users"]["member"])
    with on_disk.database():
        done = on_disk.in_threads(lambda _n: goals.begin(binding, actor, YEAR_NOW).pk, 4)
        assert on_disk.aside(Appraisal.objects.count) == 1
    assert len(set(done)) == 1


def test_a_period_is_rated_once(binding, chain, monkeypatch):
    member, chief = (access.actor_for(chain["users"][name]) for name in ("member", "chief"))
    row = goals.begin(binding, member, YEAR_NOW)
    goal = goals.add(member, row, goals.Aim("Berkas diperiksa", "Berkas", Decimal(10), "berkas"))
    goals.submit(binding, member, row)
    goals.agree(binding, chief, row)
    monkeypatch.setattr(Appraisal, "quarter_begins", lambda _row, _quarter: date(YEAR_NOW, 1, 1))
    monkeypatch.setattr(Appraisal, "rated_from", lambda _row, _quarter: date(YEAR_NOW, 1, 1))
    reviews.report(binding, member, goal, reviews.Reached(4, Decimal(10)))
    said = reviews.Said(YEAR, Rating.SESUAI, Rating.SESUAI, dict.fromkeys(CONDUCT, Rating.SESUAI))
    with on_disk.database():
        done = on_disk.in_threads(tried(lambda _n: bool(reviews.review(binding, chief, row, said))), 4)
        assert on_disk.aside(Review.objects.count) == 1
    assert sorted(map(str, done)) == ["StaleState", "StaleState", "StaleState", "True"]
