"""The desk in the hall: give numbers, note arrivals, help people, write down numbers given by hand."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue import lines
from blocks.queue.forms import PaperForm
from blocks.queue.models import Paper, Priority, Ticket, TicketState
from blocks.queue.selectors import screen
from blocks.queue.services import online, tickets
from blocks.queue.views import menu, sites, slip
from core import answers
from core.access import actor_of
from core.rules import RuleBroken

SHOWN = 15


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """All lines of a place, and the tickets of today."""
    site = sites.chosen(binding, request)
    words = " ".join(request.GET.get("q", "").split())[:20].upper()
    known = lines.by_id(binding)
    rows = Ticket.objects.filter(app=binding.app, day=timezone.localdate())
    rows = rows.filter(service_id__in=[key for key, line in known.items() if line.site_id == site.id])
    if words:
        rows = rows.filter(label__contains=words) | rows.filter(code=words.replace(" ", ""))
    expected = rows.filter(state=TicketState.BOOKED).count()
    context = menu.context(
        binding,
        actor_of(request),
        "desk",
        site=site,
        sites=sites.of(binding),
        waiting=screen.waiting(binding, site.id, timezone.now()),
        priorities=Priority.choices,
        tickets=[_row(binding, row, known.get(row.service_id)) for row in _ordered(rows)[:SHOWN]],
        words=words,
        expected=expected,
        more=max(0, rows.count() - SHOWN),
    )
    return render(request, "block_queue/desk.html", context)


def _ordered(rows: Any) -> Any:
    """Who is expected and who waits before those who are done, the newest first."""
    order = {TicketState.IN_LINE: 0, TicketState.BOOKED: 1}
    return sorted(rows.prefetch_related("turns__counter"), key=lambda row: (order.get(row.state, 2), -row.pk))


def _row(binding: Any, row: Ticket, line: Any) -> dict[str, Any]:
    record = row.record_id
    turn = max(row.turns.all(), key=lambda one: one.pk, default=None)
    return {
        "ticket": row,
        "line": line,
        "turn": turn,
        "record_url": binding.entity.url("detail", record) if record else "",
        "is_waiting": turn is not None and turn.state == "waiting",
        "may_leave": turn is not None and turn.state in ("waiting", "skipped"),
    }


def give(binding: Any, request: HttpRequest) -> HttpResponse:
    """Give a number and show it for printing."""
    try:
        row = tickets.give(binding, actor_of(request), request.POST.get("layanan"), request.POST.get("prioritas", ""))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(binding.url("desk"))
    return redirect(binding.url("desk_ticket", row.pk))


def check_in(binding: Any, request: HttpRequest) -> HttpResponse:
    """Note the arrival of somebody with an online ticket."""
    try:
        row = online.find(binding, request.POST.get("kode", ""))
        row = online.check_in(binding, actor_of(request), row)
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(binding.url("desk"))
    return redirect(binding.url("desk_ticket", row.pk))


def printed(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The ticket as it comes out of the printer."""
    row = get_object_or_404(Ticket, app=binding.app, pk=pk)
    context = slip.context_of(binding, row, Paper.NARROW, binding.url("desk"))
    return render(request, "block_queue/slip.html", context)


def act(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Give priority to a ticket, or note that somebody left."""
    row, actor = get_object_or_404(Ticket, app=binding.app, pk=pk), actor_of(request)
    if deed == "prioritas":
        word = request.POST.get("prioritas", "")
        done = _("Nomor %s didahulukan.") % row if word else _("Nomor %s tidak didahulukan lagi.") % row
        return answers.attempt(request, lambda: tickets.put_first(binding, actor, row, word), done, binding.url("desk"))
    if deed == "pergi":
        done = _("Nomor %s dicatat pergi.") % row
        return answers.attempt(request, lambda: tickets.leave(binding, actor, row), done, binding.url("desk"))
    raise Http404(_("Tindakan tidak dikenal."))


def paper(binding: Any, request: HttpRequest) -> HttpResponse:
    """Write down a number that was given by hand; the next form keeps the day and the line."""
    form = PaperForm(request.POST or None, binding=binding, initial=_kept(request))
    if request.method == "POST" and form.is_valid():
        entry = form.entry()
        try:
            row = tickets.enter_paper(binding, actor_of(request), **entry)
        except RuleBroken as problem:
            _blame(form, problem)
        else:
            messages.success(request, _("Nomor %s tercatat.") % row)
            return redirect(f"{binding.url('paper')}?layanan={row.service_id}&hari={row.day.isoformat()}")
    today = Ticket.objects.filter(app=binding.app, source="kertas", day__gte=timezone.localdate())
    context = menu.context(binding, actor_of(request), "paper", form=form, rows=today[:20])
    return render(request, "block_queue/paper.html", context)


def _kept(request: HttpRequest) -> dict[str, str]:
    kept = {"service": request.GET.get("layanan", ""), "day": request.GET.get("hari", "")}
    return {name: value for name, value in kept.items() if value}


def _blame(form: PaperForm, problem: RuleBroken) -> None:
    for name, text in problem.fields.items():
        form.add_error(name if name in form.fields else None, text)
    if not problem.fields:
        form.add_error(None, problem.messages[0])
