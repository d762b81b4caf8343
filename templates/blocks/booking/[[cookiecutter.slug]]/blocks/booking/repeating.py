"""Takes a time every week between two dates, and gives up the rest of such a series; each is one transaction."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.booking import selectors, series, services
from blocks.booking.models import Reservation, ReservationState, Series
from core import access, audit, blocks, display, notify, records, workflow
from core.access import Actor
from core.rules import RuleBroken


def repeat(binding: Any, record: Any, actor: Actor, given: Any) -> Series:
    """Take the record's time every week until a date; raises RuleBroken with every date that cannot be had.

    With `lewati` those dates are left out. Each date becomes a record of its own; the first, or the
    first of each month, bears the bill.
    """
    if not series.may_begin(binding, record, actor):
        raise access.Forbidden(_("Jadwal rutin dibuat sesudah jam pertama dipilih dan sebelum dibayar."))
    last = _last(binding, record, given.get("sampai", ""))
    row = binding.row(record)
    with transaction.atomic():
        row = services.lock(binding, record)
        starts = list(_weeks(row.starts_at, last))
        free = _free(binding, record, actor, row, starts, skip=bool(given.get("lewati")))
        made = Series.objects.create(
            app=binding.app,
            entity=binding.entity_name,
            first_on=timezone.localtime(row.starts_at).date(),
            last_on=timezone.localtime(free[-1]).date(),
            monthly=given.get("tagihan") == "bulanan",
        )
        _fill(binding, record, actor, made, free)
        audit.record(actor, "booking.repeat", record, {"series": [None, f"{made.pk} {len(free) + 1}"]})
    return made


def _last(binding: Any, record: Any, text: str) -> date:
    """The last day asked for, within what the office allows."""
    try:
        last = parse_date(text)
    except ValueError:
        last = None
    first, limit = timezone.localtime(binding.row(record).starts_at).date(), series.last_day(binding, record)
    if last is None:
        raise RuleBroken([_("Isi tanggal terakhir jadwal rutin.")])
    if last < first + series.WEEK:
        raise RuleBroken([_("Tanggal terakhir paling cepat seminggu sesudah jam pertama.")])
    if last > limit:
        raise RuleBroken([_("Jadwal rutin paling lama sampai %s.") % display.long_date(limit)])
    return last


def _weeks(start: datetime, last: date) -> Iterator[datetime]:
    """The same hour of the following weeks, by the clock on the wall."""
    local = timezone.localtime(start)
    day = local.date() + series.WEEK
    while day <= last:
        yield datetime.combine(day, local.time(), local.tzinfo)
        day += series.WEEK


def _free(binding: Any, record: Any, actor: Actor, row: Any, starts: list[datetime], *, skip: bool) -> list[datetime]:
    """Those dates that can be had; raises RuleBroken with all that cannot unless they are to be left out."""
    problems, free = [], []
    for start in starts:
        problem = _why_not(binding, record, actor, row.resource_id, start)
        if problem:
            problems.append(f"{display.long_date(start)}: {problem}")
        else:
            free.append(start)
    if problems and not skip:
        raise RuleBroken(problems)
    if not free:
        raise RuleBroken([_("Tidak ada tanggal lain yang kosong. Pilih jam atau hari lain.")])
    return free


def _why_not(binding: Any, record: Any, actor: Actor, resource_id: int, start: datetime) -> str:
    """Why a date cannot be had; empty where it can."""
    holiday = selectors.holiday_on(binding, start.date())
    if holiday:
        return _("libur (%s)") % holiday
    horizon = (series.last_day(binding, record) - timezone.localdate()).days
    try:
        services.wanted(binding, record, actor, resource_id, start, horizon)
    except RuleBroken as broken:
        return str(broken.messages[0])
    taken = not selectors.span_is_free(binding, record, resource_id, start)
    return _("sudah dipesan orang lain.") if taken else ""


def _fill(binding: Any, record: Any, actor: Actor, made: Series, starts: list[datetime]) -> None:
    """Make the records of the dates, let each take its time, then let them say so: who pays says it last."""
    first = binding.row(record)
    Reservation.objects.filter(pk=first.pk).update(series=made)
    is_free = series.is_free(binding, record)
    leads: dict[Any, Reservation] = {} if is_free else {_bill_of(made, first.starts_at): first}
    payers, others = [] if is_free else [record], []
    for start in starts:
        other = records.create(binding.entity, access.system(), _values(binding, record), issuer=actor)
        lead = leads.setdefault(start if is_free else _bill_of(made, start), other.booking)
        is_lead = lead.pk == other.booking_id
        Reservation.objects.filter(pk=other.booking_id).update(series=made, payer=None if is_lead else lead)
        services.hold(binding, other, first.resource_id, start)
        (payers if is_lead else others).append(other)
    services.lock(binding, record)
    with notify.quietly() if is_free else nullcontext():  # the first date was told when it was chosen
        for one in (*others, *payers):
            blocks.tell(binding.entity, one, "booking.booked", actor)


def _bill_of(made: Series, start: datetime) -> Any:
    """What dates have in common that are on one bill."""
    local = timezone.localtime(start)
    return (local.year, local.month) if made.monthly else None


def _values(binding: Any, record: Any) -> dict[str, Any]:
    """What the person typed in, for one more record like it; many files of one field stay with the first."""
    many = {field.name for field in record._meta.many_to_many}
    typed = binding.entity.forms.Form(actor=access.system()).fields
    names = [one.name for one in binding.entity.fields if one.name in typed and not one.computed]
    kept = {name: getattr(record, name) for name in names if name not in many}
    kept |= {name: list(getattr(record, name).all()) for name in names if name in many}
    return {name: value for name, value in kept.items() if value not in (None, "") and not _is_files(value)}


def _is_files(value: Any) -> bool:
    return hasattr(value, "all")


def cancel_rest(binding: Any, record: Any, actor: Actor) -> int:
    """Give up this date and all that follow in the series; gives how many, raises RuleBroken where one is refused."""
    row = binding.row(record)
    later = [one for kept, one in series.members(binding, row) if _counts(kept, row)]
    told = next((one for one in later if giving_up(binding, one, actor)), None)  # one notice for all dates
    done = 0
    with transaction.atomic():
        for one in reversed(later):  # the bill's bearer last: nobody inherits what is given up too
            step = giving_up(binding, one, actor)
            if step is None:
                continue
            with nullcontext() if one == told else notify.quietly():
                workflow.move(binding.entity, one, step.name, actor)
            done += 1
        if not done:
            raise RuleBroken([_("Tidak ada tanggal yang dapat dibatalkan lagi.")])
        audit.record(actor, "booking.cancel_rest", record, {"dates": [None, done]})
    return done


def _counts(kept: Reservation, row: Reservation) -> bool:
    return kept.state == ReservationState.HELD and row.starts_at is not None and kept.starts_at >= row.starts_at


def giving_up(binding: Any, record: Any, actor: Actor) -> Any | None:
    """The step by which the actor would give up the time of this record, if any."""
    steps = workflow.steps_for(binding.entity, record, actor)
    return next((step for step in steps if step.releases == binding.block and not step.note), None)


def follow(binding: Any, record: Any, step: Any) -> None:
    """Let the dates that are on the record's bill make the step that its payment, or the want of it, made."""
    with notify.quietly():  # the notice of who pays speaks for all dates
        for _kept, other in series.paid_along(binding, binding.row(record)):
            if other.state in step.sources:
                workflow.move(binding.entity, other, step.name, access.system())
