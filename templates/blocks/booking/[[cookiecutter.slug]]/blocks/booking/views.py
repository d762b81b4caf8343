"""Pages of the calendar: choose a time, the board of a day, arrivals, iCalendar."""

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from blocks.booking import board, occupancy, selectors, services
from blocks.booking.feeds import event_of, events_of, write
from blocks.booking.models import Slot
from core import access, opening_hours, pages
from core.access import actor_of
from core.bound import value_of
from core.rules import RuleBroken
from core.workflow import StaleState


def _record(request: HttpRequest, binding: Any, pk: int) -> Any:
    rows = access.visible(binding.entity.rows(), actor_of(request), binding.entity)
    return pages.find(rows, pk)


@access.may(access.ENTITY)
def pick(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Show the free times of the coming days and take the one chosen."""
    record, actor = _record(request, binding, pk), actor_of(request)
    step = binding.booking_step(record, actor)
    if step is None and not binding.may_choose(record, actor):
        raise access.Forbidden(_("Jadwal tidak dapat dipilih pada keadaan sekarang."))
    if request.method == "POST" and _take(request, binding, record):
        return redirect(binding.entity.url("detail", pk))
    days = selectors.next_days(binding, record=record, staff=binding.is_staff(actor))
    chosen = _asked_day(request) or next((one.on for one in days if one.free), None)
    shown = next((one for one in days if one.on == chosen), days[0] if days else None)
    context = {
        "entity": binding.entity,
        "record": record,
        "title": binding.entity.title_of(record),
        "days": days,
        "day": shown,
        "times": board.times(binding, shown, staff=binding.is_staff(actor)) if shown else [],
        "reservation": binding.row(record),
        "wait_url": binding.url("wait", pk),
        "back_url": binding.entity.url("detail", pk),
        "step": step,
        "hours": opening_hours.sentence(value_of(binding, binding.hours)),
    }
    return render(request, "block_booking/pick.html", context)


def _take(request: HttpRequest, binding: Any, record: Any) -> bool:
    """Take the slot of the form; say what is wrong and give False where it cannot be had."""
    resource, _bar, start = request.POST.get("slot", "").partition("|")
    try:
        moment = datetime.fromisoformat(start)
        row = services.choose(binding, record, actor_of(request), int(resource), moment)
    except ValueError:
        messages.error(request, _("Pilih satu waktu dari daftar."))
        return False
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
        return False
    messages.success(request, _("Jadwal tersimpan: %s.") % board.span_text(row))
    return True


def _asked_day(request: HttpRequest) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("tanggal", ""))
    except ValueError:
        return None


@require_POST
@access.may(access.ENTITY)
def wait(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Put the record in line for a full day."""
    record = _record(request, binding, pk)
    try:
        day = date.fromisoformat(request.POST.get("tanggal", ""))
        services.wait(binding, record, actor_of(request), day)
        messages.success(request, _("Anda kami beri tahu bila ada tempat kosong."))
    except ValueError:
        messages.error(request, _("Pilih hari dari daftar."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.url("pick", pk))


@require_POST
@access.may(access.OFFICER)
def arrive(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Note at the counter that they came."""
    record, actor = _record(request, binding, pk), actor_of(request)
    if not binding.is_staff(actor):
        raise access.Forbidden(_("Kehadiran dicatat oleh petugas loket."))
    try:
        services.arrive(binding, record, actor)
        messages.success(request, _("Kehadiran tercatat."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    if request.POST.get("kembali") == "papan":
        return redirect(binding.url("day"))
    return redirect(binding.entity.url("detail", pk))


@require_GET
@access.may(access.OFFICER)
def day_board(request: HttpRequest, binding: Any) -> HttpResponse:
    """Show who comes on a day, slot by slot and resource by resource."""
    actor = actor_of(request)
    if not binding.sees_board(actor):
        raise access.Forbidden(_("Papan jadwal bukan untuk peran Anda."))
    on = _asked_day(request) or timezone.localdate()
    context = {
        "entity": binding.entity,
        "board": board.of_day(binding, on, actor),
        "on": on,
        "before": on - timedelta(days=1),
        "after": on + timedelta(days=1),
        "staff": binding.is_staff(actor),
        "close_url": binding.url("close"),
        "feeds": board.feeds(binding, request),
    }
    return render(request, "block_booking/day.html", context)


@require_POST
@access.may(access.OFFICER)
def close_slot(request: HttpRequest, binding: Any) -> HttpResponse:
    """Close a slot, or open it again."""
    actor = actor_of(request)
    if not binding.is_staff(actor):
        raise access.Forbidden(_("Slot ditutup oleh petugas loket."))
    resource, _bar, start = request.POST.get("slot", "").partition("|")
    try:
        moment, resource_id = datetime.fromisoformat(start), int(resource)
        cells = selectors.day_cells(binding, timezone.localtime(moment).date())
        cell = next(one for one in cells if one.starts_at == moment)
    except (ValueError, StopIteration):
        raise Http404(_("Slot tidak dikenal.")) from None
    if request.POST.get("buka"):
        for slot in Slot.objects.filter(app=binding.app, resource_id=resource_id, starts_at=moment):
            occupancy.reopen(slot)
        messages.success(request, _("Slot dibuka kembali."))
    else:
        occupancy.close(binding.app, resource_id, cell, request.POST.get("alasan", ""))
        messages.success(request, _("Slot ditutup. Yang sudah terjadwal tetap berlaku."))
    day = timezone.localtime(moment).date().isoformat()
    return redirect(f"{binding.url('day')}?tanggal={day}")


@require_GET
@access.may(access.ENTITY)
def ical(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Give one's own time for the calendar of a phone."""
    record = _record(request, binding, pk)
    row = binding.row(record)
    sees = access.sees_personal(actor_of(request), binding.entity, record)
    if row is None or not row.is_placed or not sees:
        raise Http404(_("Belum ada jadwal."))
    return _calendar(str(binding.entity.label), [event_of(binding, record, row)])


@require_GET
@access.may(access.PUBLIC)
def resource_ical(request: HttpRequest, token: str, binding: Any) -> HttpResponse:
    """Give the calendar of one resource to a calendar program; the address is the secret."""
    try:
        key = signing.Signer(salt=f"booking.{binding.app}").unsign(token)
    except signing.BadSignature:
        raise Http404(_("Kalender tidak dikenal.")) from None
    resource = pages.find(binding.resource_entity.rows(), int(key))
    return _calendar(binding.title_of(resource), events_of(binding, resource))


def _calendar(name: str, events: Any) -> HttpResponse:
    response = HttpResponse(write(name, events), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="jadwal.ics"'
    return response
