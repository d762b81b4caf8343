"""Lets positions decide about leave in the tests of applications."""

from blocks.personnel.models import LeaveStatus
from blocks.personnel.services import approvals
from core import access, positions


def approve(world, binding, record):
    """Whoever's turn it is agrees."""
    decide(binding, record, "setuju")


def grant(world, binding, record):
    """Everybody agrees."""
    while binding.row(record).status == LeaveStatus.OPEN:
        decide(binding, record, "setuju")
        record = binding.leave_entity.rows().get(pk=record.pk)


def postpone(world, binding, record):
    decide(binding, record, "tangguhkan")


def refuse(world, binding, record):
    decide(binding, record, "tolak")


def decide(binding, record, word):
    """Let the holder of the position decide on whose desk it lies."""
    row = binding.row(record)
    holder = positions.holders(row.desk)[0].user
    approvals.decide(binding, access.actor_for(holder), row, word, "Alasan uji")


# Values that the block's own rules accept, by what is bound.
VALUES = {"joined_on": "2015-01-02"}
EVENTS = {"approved": approve, "granted": grant, "postponed": postpone, "refused": refuse}
NEEDS = {}
