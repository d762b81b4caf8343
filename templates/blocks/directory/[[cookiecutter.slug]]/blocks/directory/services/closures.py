"""Closes a place for some days, and opens it again."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.models import Closure, Listing
from blocks.directory.selectors import closures
from core import audit, display
from core.rules import RuleBroken
from core.workflow import StaleState

LONGEST_DAYS = 730


def close(
    binding: Any, actor: Any, record: Any, starts_on: date, ends_on: date | None, reason: str, notice: str
) -> Closure:
    """Close a place from one day to another; refused where it is closed on one of the days already."""
    binding.require_manager(actor, record)
    _require_possible(binding, record, starts_on, ends_on)
    with transaction.atomic():
        listing = Listing.objects.select_for_update().get(pk=record.directory_id)
        _require_free(listing, starts_on, ends_on)
        made = Closure.objects.create(
            listing=listing,
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
            notice=notice,
            made_by=actor.user,
            made_at=timezone.now(),
        )
        audit.record(actor, "edit", record, {"tutup": ["", f"{starts_on}/{ends_on or ''}"]})
    return made


def lift(binding: Any, actor: Any, closure: Closure) -> None:
    """Open the place again before the closure is over."""
    record = binding.record_of(closure.listing)
    binding.require_manager(actor, record)
    with transaction.atomic():
        now = timezone.now()
        if not Closure.objects.filter(pk=closure.pk, lifted_at=None).update(lifted_at=now):
            raise StaleState(_("Penutupan ini sudah dicabut."))
        audit.record(actor, "edit", record, {"tutup": [str(closure), "dicabut"]})


def _require_possible(binding: Any, record: Any, starts_on: date, ends_on: date | None) -> None:
    today = timezone.localdate()
    problems = []
    if record.state not in binding.live:
        problems.append(_("Hanya tempat yang sudah terbit yang dapat ditutup sementara."))
    if ends_on is not None and ends_on < starts_on:
        problems.append(_("Hari terakhir harus sesudah hari pertama."))
    if ends_on is not None and ends_on < today:
        problems.append(_("Hari terakhir sudah lewat."))
    if abs((starts_on - today).days) > LONGEST_DAYS:
        problems.append(_("Hari pertama terlalu jauh dari hari ini."))
    if problems:
        raise RuleBroken(problems)


def _require_free(listing: Listing, starts_on: date, ends_on: date | None) -> None:
    """Ask while the place is held, so that two officers do not close the same days."""
    others = closures.standing(timezone.localdate()).filter(
        Q(ends_on=None) | Q(ends_on__gte=starts_on), listing=listing
    )
    other = (others.filter(starts_on__lte=ends_on) if ends_on is not None else others).first()
    if other is None:
        return
    since = display.long_date(other.starts_on)
    if other.ends_on is None:
        raise RuleBroken([_("Sudah tutup sejak %s sampai ada pemberitahuan. Cabut dahulu.") % since])
    until = display.long_date(other.ends_on)
    raise RuleBroken([_("Sudah tutup %(since)s sampai %(until)s.") % {"since": since, "until": until}])
