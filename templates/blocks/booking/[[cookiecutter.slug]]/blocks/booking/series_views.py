"""Pages of a series: take a time every week, see its dates, give up the rest."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from blocks.booking import board, pricing, repeating, series
from blocks.booking.models import Reservation
from core import access, pages
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


@dataclass(frozen=True)
class Date:
    """One date of a series as its page lists it."""

    row: Reservation
    text: str
    url: str
    state: Any
    price: Decimal | None
    is_paid_along: bool


def _record(request: HttpRequest, binding: Any, pk: int) -> Any:
    """The record, for who may see its times; anybody else finds nothing."""
    actor = actor_of(request)
    record = pages.find(access.visible(binding.entity.rows(), actor, binding.entity), pk)
    if not access.sees_personal(actor, binding.entity, record):
        raise access.Forbidden(_("Jadwal rutin dibaca pemesannya dan petugas loket."))
    return record


@access.may(access.ENTITY)
def weekly(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Take the record's time every week, or show the dates that were taken."""
    record, actor = _record(request, binding, pk), actor_of(request)
    problems: list[str] = []
    if request.method == "POST":
        try:
            repeating.repeat(binding, record, actor, request.POST)
            messages.success(request, _("Jadwal rutin tersimpan."))
            return redirect(binding.url("series", pk))
        except (RuleBroken, StaleState) as broken:
            problems = [str(text) for text in getattr(broken, "messages", [broken])]
            record.refresh_from_db()
    dates = [_date(binding, kept, one) for kept, one in series.members(binding, binding.row(record))]
    if not dates and not series.may_begin(binding, record, actor):
        raise access.Forbidden(_("Jadwal rutin dibuat sesudah jam pertama dipilih dan sebelum dibayar."))
    context = {
        "entity": binding.entity,
        "record": record,
        "title": binding.entity.title_of(record),
        "reservation": binding.row(record),
        "dates": dates,
        "problems": problems,
        "given": request.POST,
        "first_last": timezone.localtime(binding.row(record).starts_at).date() + series.WEEK,
        "limit": series.last_day(binding, record),
        "has_bill": bool(binding.tariff),
        "cancel_url": _cancel_url(binding, record, actor),
        "back_url": binding.entity.url("detail", pk),
    }
    return render(request, "block_booking/series.html", context)


def _date(binding: Any, kept: Reservation, record: Any) -> Date:
    return Date(
        kept,
        board.span_text(kept) if kept.starts_at else "",
        binding.entity.url("detail", record.pk),
        binding.entity.workflow.state(record.state),
        pricing.of_row(binding, record, kept),
        kept.payer_id is not None,
    )


def _cancel_url(binding: Any, record: Any, actor: Any) -> str:
    held = binding.row(record).state == "held"
    return binding.url("cancel_rest", record.pk) if held and repeating.giving_up(binding, record, actor) else ""


@require_POST
@access.may(access.ENTITY)
def cancel_rest(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Give up this date and those after it."""
    record = _record(request, binding, pk)
    try:
        if not request.POST.get("yakin"):
            raise RuleBroken([_("Centang dahulu bahwa Anda membatalkan tanggal ini dan sesudahnya.")])
        count = repeating.cancel_rest(binding, record, actor_of(request))
        messages.success(request, _("%d tanggal dibatalkan.") % count)
    except (RuleBroken, StaleState) as broken:
        for text in getattr(broken, "messages", [str(broken)]):
            messages.error(request, text)
    return redirect(binding.url("series", pk))
