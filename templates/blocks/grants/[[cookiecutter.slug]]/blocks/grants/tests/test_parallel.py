"""Several at once: an instalment is paid once, money is returned once, a decree is entered once."""

import pytest

from blocks.grants.models import Decision, Grant, Payment, Refund
from blocks.grants.services import deciding, paying, reporting
from core import access
from core.rules import RuleBroken
from core.tests import on_disk
from core.workflow import StaleState
from tests.files import a_file

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def at_once(work, count=4):
    """Let so many try it; gives how often it was done."""

    def run(number):
        try:
            work(number)
        except (RuleBroken, StaleState):
            return False
        return True

    return on_disk.in_threads(run, count).count(True)


def fresh(record):
    return type(record)._default_manager.get(pk=record.pk)


def test_an_instalment_is_paid_once(binding, world, granted):
    today, amount = world.clock.now.date(), int(binding.row(granted).granted)
    paying.plan(binding, access.system(), granted, [paying.Part(amount, today)])

    def pay(number):
        paid = paying.Paid(today, f"SP2D/{number}", "Ketua")
        paying.pay(binding, access.system(), fresh(granted), 1, paid, a_file())

    with on_disk.database():
        assert at_once(pay) == 1
        assert on_disk.aside(lambda: Payment.objects.exclude(paid_on=None).count()) == 1
        assert on_disk.aside(lambda: int(Grant.objects.get(pk=granted.grants_id).paid)) == amount


def test_what_is_left_is_returned_once(binding, world, paid):
    row, today = binding.row(paid), world.clock.now.date()
    row.refresh_from_db()
    rest = row.rest

    def refund(number):
        reporting.refund(binding, access.system(), fresh(paid), rest, today, f"STS/{number}", a_file())

    with on_disk.database():
        assert at_once(refund) == 1
        assert on_disk.aside(Refund.objects.count) == 1


def test_a_decree_is_entered_once(binding, world, waiting):
    amount = int(binding.of(waiting, "considered"))
    year = binding.of(waiting, "year")

    def decide(_number):
        decree = deciding.Decree(year, "KEP/1", world.clock.now.date(), "DPA/1", amount)
        deciding.decide(binding, access.system(), decree, {waiting.pk: amount})

    with on_disk.database():
        assert at_once(decide) == 1
        assert on_disk.aside(Decision.objects.count) == 1
