"""What waits for the positions an officer holds: leaves, corrections, offline clockings."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from blocks.personnel.models import Clocking, Correction, Leave
from blocks.personnel.selectors import appraisals
from blocks.personnel.services import approvals, balance, corrections
from blocks.personnel.views import menu
from core import answers, files, positions
from core.access import actor_of


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All that waits, each with its buttons."""
    actor = actor_of(request)
    context = menu.context(
        binding,
        actor,
        "approvals",
        leaves=[_shown(binding, row) for row in approvals.waiting_for(binding, actor)],
        corrections=corrections.waiting_for(binding, actor),
        appraisals=appraisals.waiting_for(binding, actor),
        clockings=corrections.clockings_for(binding, actor),
        held=[(positions.name_of(row.position, row), row.position.office) for row in positions.held_by(actor.user)],
    )
    return render(request, "block_personnel/approvals.html", context)


def _shown(binding: Any, row: Leave) -> dict[str, Any]:
    record = approvals.record_of(binding, row)
    return {
        "row": row,
        "record": record,
        "kind": binding.kind_label(row.kind),
        "reason": getattr(record, binding.reason, "") if binding.reason else "",
        "stay": getattr(record, binding.stay, "") if binding.stay else "",
        "left": balance.left(binding, row.staff, row.year) if row.takes_balance else None,
        "decisions": list(row.decisions.select_related("position", "user")),
    }


def leave(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about a leave."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = get_object_or_404(Leave.objects.select_related("staff", "superior", "official"), app=binding.app, pk=pk)
    word, note = request.POST.get("word", ""), request.POST.get("note", "")
    actor = actor_of(request)
    return answers.attempt(
        request,
        lambda: approvals.decide(binding, actor, row, word, note),
        _("Keputusan cuti %s tercatat.") % row.staff.name,
        binding.url("approvals"),
    )


def correction(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about a correction."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = get_object_or_404(Correction.objects.select_related("staff", "desk"), app=binding.app, pk=pk)
    actor, accepted = actor_of(request), request.POST.get("word") == "setuju"
    return answers.attempt(
        request,
        lambda: corrections.decide(binding, actor, row, accepted, request.POST.get("note", "")),
        _("Keputusan koreksi %s tercatat.") % row.staff.name,
        binding.url("approvals"),
    )


def clocking(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether an offline clocking counts."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = get_object_or_404(Clocking.objects.select_related("staff"), app=binding.app, pk=pk)
    actor, accepted = actor_of(request), request.POST.get("word") == "setuju"
    return answers.attempt(
        request,
        lambda: corrections.decide_clocking(binding, actor, row, accepted),
        _("Keputusan presensi %s tercatat.") % row.staff.name,
        binding.url("approvals"),
    )


def evidence(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The evidence of a correction, for its member and the position that decides."""
    row = get_object_or_404(Correction.objects.select_related("staff", "evidence"), app=binding.app, pk=pk)
    user = actor_of(request).user
    if row.evidence is None or (row.staff.user_id != user.pk and positions.holding(user, row.desk_id) is None):
        raise Http404
    response = FileResponse(row.evidence.content.open("rb"), content_type=row.evidence.content_type)
    response["Content-Disposition"] = f'attachment; filename="{files.safe_name(row.evidence)}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
