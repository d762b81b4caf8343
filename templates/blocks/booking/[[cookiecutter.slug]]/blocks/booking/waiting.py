"""The waiting list: who joins, to whom a place that came free is offered, and how offers end.

Offers go in the order of asking. The place is held while the offer stands, so that accepting it
can never book twice; which of accepting and lapsing wins is decided by one conditional UPDATE.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.booking import occupancy, selectors
from blocks.booking.models import Reservation, Waiting
from core import access
from core.bound import number_of
from core.rules import RuleBroken


def join(binding: Any, record: Any, actor: Any, day: date) -> Waiting:
    """Put the record in line for a day that is full; who let an offer lapse goes to the end."""
    if not binding.may_choose(record, actor):
        raise access.Forbidden(_("Jadwal tidak dapat dipilih pada keadaan sekarang."))
    horizon = number_of(binding, binding.horizon_days, record, 14)
    if not timezone.localdate() <= day <= timezone.localdate() + timedelta(days=horizon):
        raise RuleBroken([_("Pilih hari dari daftar.")])
    found = selectors.day(binding, day, record=record, after=timezone.now())
    if not any(not offer.closed for offer in found.offers):
        raise RuleBroken([_("Tidak ada jam layanan pada hari itu.")])
    if found.free:
        raise RuleBroken([_("Masih ada tempat pada hari itu. Pilih langsung dari daftar.")])
    row, now = binding.row(record), timezone.now()
    waiting, _made = Waiting.objects.get_or_create(reservation=row, day=day, defaults={"asked_at": now})
    if waiting.lapsed_at is not None:
        waiting.asked_at, waiting.lapsed_at, waiting.told_at = now, None, None
        waiting.save()
    return waiting


def leave(row: Reservation) -> set[date]:
    """Take the reservation out of every line; gives the days on which a place kept for it is free again."""
    freed = set()
    for waiting in list(row.waiting.select_related("keeper")):
        if _let_go(waiting.keeper):
            freed.add(waiting.day)
    row.waiting.all().delete()
    return freed


def offer(binding: Any, day: date) -> int:
    """Offer what is free on a day to those in line, first come first; gives the number of offers."""
    if day < timezone.localdate():
        return 0
    made = 0
    with transaction.atomic():
        # Who is just choosing or accepting is passed over, never waited for: no two transactions wait in a ring.
        line = in_line(binding).filter(day=day).select_for_update(skip_locked=True, of=("self",))
        for waiting in line:
            made += _offer_to(binding, waiting)
    return made


def in_line(binding: Any) -> Any:
    """Who waits and has no offer yet, in the order of asking."""
    rows = Waiting.objects.filter(
        reservation__app=binding.app,
        reservation__entity=binding.entity_name,
        keeper__isnull=True,
        lapsed_at__isnull=True,
    )
    return rows.select_related("reservation")


def _offer_to(binding: Any, waiting: Waiting) -> int:
    record = binding.record_of(waiting.reservation)
    if record is None or not binding.may_choose(record, access.system()):
        return 0
    now = timezone.now()
    keeper = _keep(binding, record, waiting, now)
    if keeper is None:
        return 0
    minutes = number_of(binding, binding.offer_minutes, record, 120)
    until = min(now + timedelta(minutes=minutes), keeper.starts_at)
    Waiting.objects.filter(pk=waiting.pk).update(keeper=keeper, told_at=now, offered_until=until)
    binding.tell_offer(record, keeper, until)
    return 1


def _keep(binding: Any, record: Any, waiting: Waiting, now: datetime) -> Reservation | None:
    """Hold the first place of the day that the record could use, or give None."""
    capacity = number_of(binding, binding.capacity, record, 1)
    earliest = now + timedelta(minutes=number_of(binding, binding.notice_minutes, record, 0))
    found = selectors.day(binding, waiting.day, record=record, after=earliest)
    for one in found.offers:
        if not one.free or not selectors.span_is_free(binding, record, one.resource.pk, one.cell.starts_at):
            continue
        cells = selectors.span_cells(binding, one.cell.starts_at, binding.minutes_of(record))
        keeper = Reservation.objects.create(
            app=binding.app,
            places=waiting.reservation.places,
            resource_id=one.resource.pk,
            starts_at=cells[0].starts_at,
            ends_at=cells[-1].ends_at,
        )
        try:
            occupancy.exchange(keeper, one.resource.pk, cells, capacity)
        except occupancy.SlotTaken:
            keeper.delete()
            continue
        return keeper
    return None


def claim(row: Reservation, now: datetime) -> Reservation:
    """Win the offer that stands for the reservation and give who keeps its place; raises RuleBroken."""
    waiting = row.waiting.filter(keeper__isnull=False).select_related("keeper").first()
    gone = RuleBroken([_("Tawaran ini sudah lewat atau sudah diambil.")])
    if waiting is None or waiting.keeper is None:
        raise gone
    standing = Waiting.objects.filter(pk=waiting.pk, keeper=waiting.keeper, offered_until__gt=now)
    if standing.update(offered_until=None) != 1:
        raise gone
    return waiting.keeper


def decline(binding: Any, record: Any, now: datetime | None = None) -> None:
    """Give the offered place back; it goes to the next in line at once."""
    with transaction.atomic():
        waiting = binding.row(record).waiting.filter(keeper__isnull=False).first()
        if waiting is None or not _end(waiting, now or timezone.now()):
            raise RuleBroken([_("Tawaran ini sudah lewat atau sudah diambil.")])
    offer(binding, waiting.day)


def lapse(binding: Any, now: datetime) -> int:
    """End the offers whose time is over and offer every free place to the next; gives the number done."""
    stale = Waiting.objects.filter(
        reservation__app=binding.app, reservation__entity=binding.entity_name, offered_until__lte=now
    )
    done = 0
    for waiting in stale:
        with transaction.atomic():
            done += int(_end(waiting, now))
    days = in_line(binding).filter(day__gte=timezone.localdate()).values_list("day", flat=True)
    return done + sum(offer(binding, day) for day in sorted(set(days)))


def _end(waiting: Waiting, now: datetime) -> bool:
    """Close a standing offer and free its place; False where it was accepted meanwhile."""
    standing = Waiting.objects.filter(pk=waiting.pk, keeper=waiting.keeper_id, offered_until__isnull=False)
    if standing.update(lapsed_at=now, offered_until=None) != 1:
        return False
    return _let_go(waiting.keeper)


def _let_go(keeper: Reservation | None) -> bool:
    if keeper is None:
        return False
    occupancy.exchange(keeper, None, [], 0)
    keeper.delete()
    return True
