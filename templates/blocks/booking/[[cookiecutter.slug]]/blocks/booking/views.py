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

from blocks.booking import board, occupancy, pricing, selectors, services, waiting
from blocks.booking.feeds import event_of, events_of, write
from blocks.booking.models import Closure, Slot
from core import access, opening_hours, pages
from core.access import actor_of
from core.bound import value_of
from core.rules import RuleBroken
from core.whole_numbers import whole_number
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
    if shown is not None:
        shown = pricing.priced(binding, record, shown)
    context = {
        "entity": binding.entity,
        "record": record,
        "title": binding.entity.title_of(record),
        "days": days,
        "day": shown,
        "times": board.times(binding, shown, staff=binding.is_staff(actor)) if shown else [],
        "reservation": binding.row(record),
        "offer": binding.offer_of(record),
        "accept_url": binding.url("accept", pk),
        "decline_url": binding.url("decline", pk),
        "waits": shown is not None and binding.row(record).waiting.filter(day=shown.on, lapsed_at=None).exists(),
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
        waiting.join(binding, record, actor_of(request), day)
        messages.success(request, _("Anda masuk daftar tunggu. Bila ada tempat, kami simpan dahulu untuk Anda."))
    except ValueError:
        messages.error(request, _("Pilih hari dari daftar."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.url("pick", pk))


@require_POST
@access.may(access.ENTITY)
def accept(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Take the place the waiting list offers."""
    record = _record(request, binding, pk)
    try:
        row = services.accept(binding, record, actor_of(request))
        messages.success(request, _("Jadwal tersimpan: %s.") % board.span_text(row))
    except (RuleBroken, StaleState) as problem:
        messages.error(request, str(getattr(problem, "messages", [problem])[0]))
        return redirect(binding.url("pick", pk))
    return redirect(binding.entity.url("detail", pk))


@require_POST
@access.may(access.ENTITY)
def decline(request: HttpRequest, pk: int, binding: Any) -> HttpResponse:
    """Leave the offered place to the next in line."""
    record = _record(request, binding, pk)
    if not binding.may_choose(record, actor_of(request)):
        raise access.Forbidden(_("Jadwal tidak dapat dipilih pada keadaan sekarang."))
    try:
        waiting.decline(binding, record)
        messages.success(request, _("Tempat itu ditawarkan kepada yang berikutnya."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.url("pick", pk))


@require_POST
@access.may(access.OFFICER)
def close_days(request: HttpRequest, binding: Any) -> HttpResponse:
    """Close days for one resource or all, or open them again."""
    if not binding.is_staff(actor_of(request)):
        raise access.Forbidden(_("Hari tutup diatur oleh petugas loket."))
    if request.POST.get("buka"):
        Closure.objects.filter(app=binding.app, pk=_number(request.POST["buka"])).delete()
        messages.success(request, _("Hari itu dibuka kembali."))
        return redirect(binding.url("day"))
    try:
        services.close_days(binding, actor_of(request), request.POST)
        messages.success(request, _("Hari ditutup. Yang sudah terjadwal tetap berlaku; hubungi mereka."))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
    return redirect(binding.url("day"))


def _number(text: str) -> int:
    return whole_number(text) or 0


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
        "resources": selectors.resources(binding),
        "closures": board.closures(binding),
        "close_days_url": binding.url("close_days"),
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
