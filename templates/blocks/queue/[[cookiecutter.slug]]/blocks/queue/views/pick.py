"""A resident chooses the day and the span in which they come."""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue.selectors import choices
from blocks.queue.services import online
from core import access, answers, display, pages
from core.access import Forbidden, actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def _record(binding: Any, request: HttpRequest, pk: int) -> Any:
    rows = access.visible(binding.entity.rows(), actor_of(request), binding.entity)
    return pages.find(rows, pk)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The days ahead with what is free; takes the span that was pressed."""
    record, actor = _record(binding, request, pk), actor_of(request)
    if not binding.may_choose(record, actor):
        raise Forbidden(_("Waktu datang tidak dapat dipilih pada keadaan sekarang."))
    if request.method == "POST" and _take(binding, request, record):
        return redirect(binding.entity.url("detail", pk))
    line = online.line_of(binding, record)
    days = choices.of(binding, line, timezone.now())
    asked = _asked(request)
    context = {
        "binding": binding,
        "app": binding.app,
        "entity": binding.entity,
        "record": record,
        "line": line,
        "days": days,
        "day": next((day for day in days if day.on == asked), None) or next((day for day in days if day.free), None),
        "ticket": binding.row(record),
        "back_url": binding.entity.url("detail", pk),
        "late": binding.number("late_minutes"),
    }
    return render(request, "block_queue/pick.html", context)


def _take(binding: Any, request: HttpRequest, record: Any) -> bool:
    try:
        starts_at = datetime.fromisoformat(request.POST.get("mulai", ""))
        if timezone.is_naive(starts_at):
            raise ValueError
        row = online.choose(binding, record, actor_of(request), starts_at)
    except ValueError:
        messages.error(request, _("Pilih satu waktu dari daftar."))
        return False
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
        return False
    start, end = (timezone.localtime(moment) for moment in (row.starts_at, row.ends_at))
    words = {"day": display.long_date(row.day), "start": display.clock(start), "end": display.clock(end)}
    messages.success(request, _("Tersimpan: datang %(day)s pukul %(start)s–%(end)s.") % words)
    return True


def _asked(request: HttpRequest) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("tanggal", ""))
    except ValueError:
        return None


def arrive(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Note the arrival from the record's page; for the desk."""
    record = _record(binding, request, pk)
    return answers.attempt(
        request,
        lambda: online.check_in(binding, actor_of(request), binding.row(record)),
        _("Kehadiran tercatat."),
        binding.entity.url("detail", pk),
    )
