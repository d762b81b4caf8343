"""Pages of the inspected office: what was sent to it, its receipt, its answer to the draft of findings."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.forms import ResponseForm
from blocks.inspection.selectors import book, lists
from blocks.inspection.services import findings, ordering
from blocks.inspection.views import asking
from core import pages
from core.access import actor_of


def _record(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The inspection for the office to which something of it was sent; page 404 for everybody else."""
    actor, record = actor_of(request), pages.find(binding.main.rows(), pk)
    row = binding.row(record)
    if not gates.answers(binding, row.office_id, actor) or not row.letters.exists():
        raise Http404(_("Data tidak ditemukan."))
    return record


def mail(binding: Any, request: HttpRequest) -> HttpResponse:
    """All that was sent to the actor's offices."""
    rows = lists.mail(binding, actor_of(request))
    trail = pages.trail_of(binding.main, (_("Naskah untuk kantor saya"), ""))
    context = {"title": _("Naskah untuk kantor saya"), "rows": rows, "trail": trail, "is_mail": True}
    return render(request, "block_inspection/list.html", context)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One inspection as the office sees it: letters, findings of the draft, recommendations of the report."""
    record = _record(binding, request, pk)
    row = binding.row(record)
    letters = list(row.letters.all())
    kinds = {one.kind for one in letters}
    context = {
        "binding": binding,
        "record": record,
        "row": row,
        "title": binding.of(record, "title"),
        "kind": binding.kind_label(record),
        "letters": letters,
        "findings": list(row.findings.all()) if "nhp" in kinds else [],
        "may_respond": "nhp" in kinds and row.responded_at is None,
        "recommendations": book.recommendations(binding, row) if "lhp" in kinds else [],
        "trail": pages.trail_of(binding.main, (_("Naskah untuk kantor saya"), binding.url("mail")), (str(record), "")),
    }
    return render(request, "block_inspection/desk.html", context)


def pdf(binding: Any, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A letter that was sent to the office."""
    return asking.pdf(asking.letter_of(binding, _record(binding, request, pk), kind))


def receive(binding: Any, request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Say that a letter was received."""
    record, actor = _record(binding, request, pk), actor_of(request)
    return asking.do(
        request,
        lambda: ordering.receive(binding, actor, record, kind),
        _("Tanda terima dicatat."),
        binding.url("desk", pk),
    )


def respond(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Answer the draft, finding by finding."""
    record, actor = _record(binding, request, pk), actor_of(request)
    row = binding.row(record)
    if not row.letters.filter(kind="nhp").exists():
        raise Http404(_("Data tidak ditemukan."))
    form = ResponseForm(asking.data(request)[0], findings=list(row.findings.all()))
    if request.method == "POST" and form.is_valid():
        pages.attempt(form, lambda: findings.respond(binding, actor, record, form.said()))
        if not form.errors:
            messages.success(request, _("Tanggapan dikirim."))
            return redirect(binding.url("desk", pk))
    context = {
        "form": form,
        "row": row,
        "rows": [(one, form[f"agrees-{one.pk}"], form[f"response-{one.pk}"]) for one in form.findings],
        "back_url": binding.url("desk", pk),
        "trail": pages.trail_of(
            binding.main, (_("Naskah untuk kantor saya"), binding.url("mail")), (_("Tanggapi"), "")
        ),
    }
    return render(request, "block_inspection/respond.html", context, status=422 if form.errors else 200)
