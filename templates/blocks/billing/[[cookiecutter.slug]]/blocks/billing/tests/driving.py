"""Brings bills about for the tests of applications: paid, and not paid in time."""

from datetime import timedelta

from blocks.billing import charges, services
from blocks.billing.models import Channel

LEAST = 1000


def prepare(world, monkeypatch):
    """Let nobody be billed for nothing: that is paid at once, and the way would jump over the state that waits."""
    issue = services._issue

    def issue_something(binding, record, row):
        row.amount = row.amount or LEAST
        issue(binding, record, row)

    monkeypatch.setattr(services, "_issue", issue_something)


def pay(world, binding, record):
    """The bank tells that all is paid, with the fine of the months that it is late."""
    row = charges.put(binding, record, binding.row(record))
    services.pay(binding, record, Channel.VA, f"UJI-{row.code}", row.rest, world.clock.now)


def let_expire(world, binding, record):
    """The last day passes."""
    row = binding.row(record)
    if row.due_at is None:
        row = services.assess(binding, record, None)
    world.clock.move(row.due_at + timedelta(days=1))
    services.expire(binding, world.clock.now)


EVENTS = {"paid": pay, "expired": let_expire}
NEEDS = {"is_paid": pay}
