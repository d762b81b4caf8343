"""The nutritionist's pages: sessions that wait, and one of them with every measurement."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.health.selectors import sheets
from blocks.health.services import referrals, sessions
from blocks.health.views import menu
from core.access import actor_of
from core.rules import RuleBroken
from core.whole_numbers import whole_number
from core.workflow import StaleState

MOST = 60


def waiting(binding: Any, request: HttpRequest) -> HttpResponse:
    """The sessions that wait for the actor, the oldest first, and the last ones done."""
    actor = actor_of(request)
    entity = binding.entity_of("session")
    rows = binding.works_with(actor, "session").select_related("health", binding.session_post, binding.session_worker)
    rows = rows.order_by(binding.session_day, "pk")
    open_ = rows.filter(state__in=entity.workflow.states_of("verifying"))[:MOST]
    done = rows.filter(state__in=entity.workflow.states_of("done")).order_by(f"-{binding.session_day}")[:5]
    return render(
        request,
        "block_health/review.html",
        menu.context(
            binding,
            actor,
            "review",
            waiting=[_row(binding, record) for record in open_],
            done=[_row(binding, record) for record in done],
        ),
    )


def _row(binding: Any, record: Any) -> dict[str, Any]:
    session = binding.row(record)
    taken = list(session.measurements.all())
    worker = binding.of(record, "session_worker")
    return {
        "pk": record.pk,
        "post": binding.of(binding.of(record, "session_post"), "post_name"),
        "day": session.day,
        "measured": len(taken),
        "registered": session.registered,
        "doubts": sum(1 for one in taken if one.doubts),
        "flat": sum(1 for one in taken if one.gain == "T"),
        "worker": worker.name if worker is not None else "",
        "url": binding.url("session", record.pk),
    }


def session(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Every measurement of one session; those that need a look come first."""
    actor, record = actor_of(request), _own(binding, request, pk)
    row = binding.row(record)
    lines = [line for line in sheets.lines(binding, row.post_id, row.day, row) if line.is_filled]
    lines.sort(key=lambda line: (not line.one.doubts, line.one.gain != "T", line.name.casefold()))
    state = binding.entity_of("session").workflow.state(record.state)
    context = menu.context(
        binding,
        actor,
        "review",
        record=record,
        row=row,
        state=state,
        post_name=binding.of(binding.of(record, "session_post"), "post_name"),
        lines=lines,
        is_waiting=state.phase == "verifying",
        absent=max(row.registered - len(lines), 0),
    )
    return render(request, "block_health/session.html", context)


def decide(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Verify a session but for what is doubted, or give it back with a reason."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor, record = actor_of(request), _own(binding, request, pk)
    try:
        if deed == "sahkan":
            doubted = {key for text in request.POST.getlist("ragu") if (key := whole_number(text)) is not None}
            begun = sessions.approve(binding, actor, record, doubted)
            messages.success(request, _("Penimbangan disahkan. %s") % referrals.told(begun))
        elif deed == "kembalikan":
            sessions.give_back(binding, actor, record, request.POST.get("note", "").strip())
            messages.success(request, _("Lembar dikembalikan kepada kader."))
        else:
            raise Http404(_("Langkah itu tidak ada."))
    except (RuleBroken, StaleState) as problem:
        messages.error(request, " ".join(getattr(problem, "messages", [str(problem)])))
        return redirect(binding.url("session", pk))
    return redirect(binding.url("review"))


def _own(binding: Any, request: HttpRequest, pk: int) -> Any:
    record = binding.entity_of("session").rows().filter(pk=pk).first()
    if record is None:
        raise Http404(_("Lembar itu tidak ada."))
    sessions.require_seen(binding, actor_of(request), record)
    return record
