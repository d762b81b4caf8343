"""Brings about what happens to grants in the tests of applications: decided, paid, reported."""

from datetime import date

from blocks.grants import gates
from blocks.grants.models import Grant
from blocks.grants.services import deciding, paying, reporting
from core import access
from tests.files import a_file


def put(binding, record, **values):
    """Write fields of a proposal past its forms; its row follows."""
    type(record)._default_manager.filter(pk=record.pk).update(**values)
    record.refresh_from_db()
    row = binding.row(record)
    Grant.objects.filter(pk=row.pk).update(year=binding.of(record, "year"))


def set_lines(binding, record, total):
    """Leave one line of this amount."""
    part = binding.line_entity
    part.model._default_manager.filter(**{part.parent: record}).delete()
    values = {part.parent: record, binding.line_name: "Semen", binding.line_unit: "paket", binding.line_volume: 1}
    line = part.model(**values, **{binding.line_price: total, binding.line_amount: total})
    line.save()
    return line


def match(world, binding, record):
    """The lines come to the amount asked for."""
    set_lines(binding, record, int(binding.of(record, "requested")))


def match_grant(world, binding, record):
    """The lines come to the amount granted."""
    set_lines(binding, record, binding.granted(record))


def be_in_time(world, binding, record):
    """The proposal is for a year that still takes proposals."""
    put(binding, record, **{binding.year: gates.open_year(binding)})


def own_account(world, binding, record):
    """The bank account is the organisation's."""
    holder = binding.holder_of(record)
    setattr(holder, binding.account_holder, getattr(holder, binding.organisation_name))
    holder.save()


def be_alone(world, binding, record):
    """The organisation has no other grant."""
    gates.others(binding, record).update(is_over=True)


def decide(world, binding, record):
    """The budget decision names it."""
    be_alone(world, binding, record)
    amount = int(binding.of(record, "considered"))
    decree = deciding.Decree(binding.of(record, "year"), f"KEP/{record.pk}", date(2026, 1, 5), "DPA/1", amount)
    deciding.decide(binding, access.system(), decree, {record.pk: amount})
    record.refresh_from_db()


def pay(world, binding, record):
    """Everything that is not paid yet is paid in one instalment."""
    own_account(world, binding, record)
    row = binding.row(record)
    row.refresh_from_db()
    today = world.clock.now.date()
    put(binding, record, **{binding.year: today.year})
    if not row.payments.filter(paid_on=None).exists():
        if row.paid:
            row.payments.all().delete()
            Grant.objects.filter(pk=row.pk).update(paid=0)
        paying.plan(binding, access.system(), record, [paying.Part(int(row.granted), today)])
    order = row.payments.filter(paid_on=None).first().order
    paying.pay(binding, access.system(), record, order, paying.Paid(today, "SP2D/1", "Ketua"), a_file())


def balance(world, binding, record):
    """All that was paid is returned."""
    row = binding.row(record)
    row.refresh_from_db()
    if row.rest:
        today = world.clock.now.date()
        reporting.refund(binding, access.system(), record, row.rest, today, "STS/1", a_file())


def report(world, binding, record):
    """The organisation sends its report."""
    balance(world, binding, record)
    reporting.send(binding, access.system(), record)


EVENTS = {"decided": decide, "paid": pay, "reported": report}
NEEDS = {
    "account_is_own": own_account,
    "has_reported": be_alone,
    "in_time": be_in_time,
    "is_balanced": balance,
    "is_only_one": be_alone,
    "lines_match": match,
    "lines_match_grant": match_grant,
    "not_in_a_row": be_alone,
}
