"""An officer's own month: days, balance, leaves, corrections."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.forms import CorrectionForm
from blocks.personnel.models import Leave
from blocks.personnel.selectors import recap
from blocks.personnel.services import balance, corrections, staff
from blocks.personnel.views import menu, months
from core import access
from core.access import actor_of
from core.pages import attempt


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The chosen month of the officer who asks."""
    actor = actor_of(request)
    member = staff.of_user(binding, actor.user)
    chosen = months.chosen(request)
    context: dict[str, Any] = {"member": member, "month": chosen}
    if member is not None:
        line = recap.month(binding, [member], chosen.year, chosen.month)[0]
        year = timezone.localdate().year
        context |= {
            "line": line,
            "days": list(reversed(line.days)),
            "quota": balance.quota(binding, member, year),
            "left": balance.left(binding, member, year),
            "leaves": _with_urls(binding, Leave.objects.filter(staff=member)[:8]),
            "corrections": member.corrections.all()[:8],
            "may_ask": access.may_create(actor, binding.leave_entity),
            "ask_url": binding.leave_entity.url("create") + f"?{binding.member}={member.record_id}",
        }
    return render(request, "block_personnel/own.html", menu.context(binding, actor, "own", **context))


def _with_urls(binding: Any, rows: Any) -> list[Leave]:
    found = list(rows)
    for row in found:
        row.url = binding.leave_entity.url("detail", row.record_id)
        row.label = binding.kind_label(row.kind)
    return found


def correct(binding: Any, request: HttpRequest) -> HttpResponse:
    """Ask for a correction; what was typed stays when something is wrong."""
    actor = actor_of(request)
    initial = {"day": request.GET.get("tanggal") or timezone.localdate()}
    form = CorrectionForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        row = attempt(form, lambda: corrections.ask(binding, actor, form.asked()))
        if row is not None:
            messages.success(request, _("Koreksi diajukan kepada %s.") % row.desk.title)
            return redirect(binding.url("own"))
    context = menu.context(binding, actor, "own", form=form)
    return render(request, "block_personnel/correct.html", context, status=422 if form.errors else 200)
