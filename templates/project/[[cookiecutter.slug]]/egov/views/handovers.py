"""Pages of a handover: what hangs on an officer, the act, and its record."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts import stewards
from core import access
from core.access import actor_of
from core.rules import RuleBroken
from egov.handover import act, hanging, record
from egov.handover_forms import HandoverForm
from egov.models import Handover
from egov.refusals import put
from egov.rules import OFFICE_ADMIN

SHOWN = 50


@access.may(OFFICE_ADMIN)
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all that hangs on an officer, and hand it over."""
    actor = actor_of(request)
    user = get_object_or_404(stewards.people(actor), pk=pk)
    form = HandoverForm(request.POST or None, leaver=user, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            row = act.hand_over(actor, user, act.Choice(**form.cleaned_data))
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("Serah terima tercatat. Cetak berita acaranya untuk ditandatangani."))
            return redirect("egov:handover", row.pk)
    found = hanging.on(user)
    context = {
        "account": user,
        "form": form,
        "found": found,
        "taken": found.taken[:SHOWN],
        "taken_count": found.taken.count(),
        "of_positions_count": found.of_positions.count(),
        "why_not": stewards.why_not(actor, user),
    }
    return render(request, "egov/handover_begin.html", context, status=422 if form.errors else 200)


@access.may(OFFICE_ADMIN)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """One handover as it was done."""
    return render(request, "egov/handover.html", {"row": _row(request, pk)})


@require_GET
@access.may(OFFICE_ADMIN)
def printed(request: HttpRequest, pk: int) -> HttpResponse:
    """The record to be signed by both."""
    return HttpResponse(record.pdf(_row(request, pk)), content_type="application/pdf")


def _row(request: HttpRequest, pk: int) -> Handover:
    """The handover, where its office is in the actor's care; page 404 else."""
    mine = stewards.offices_of(actor_of(request))
    rows = Handover.objects.select_related("user", "receiver", "office__parent")
    return get_object_or_404(rows if mine is None else rows.filter(office__in=mine), pk=pk)
