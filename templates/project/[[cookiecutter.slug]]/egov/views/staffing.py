"""Pages that bring in offices, positions and officers from one spreadsheet."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core import access, crypto
from core.access import Actor, actor_of
from core.imports.guard import Refused
from core.models import ImportStage
from core.rules import RuleBroken
from egov.models import StaffingBatch
from egov.rules import ADMINISTRATOR
from egov.staffing import batches, template
from egov.staffing.columns import sheets
from egov.staffing.landing import CHANGED, NEW, SAME, Deed
from egov.staffing_forms import StaffingForm

PAGE_SIZE = 50
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TONES = {NEW: "good", CHANGED: "warn", SAME: "neutral"}


@access.may(ADMINISTRATOR)
def index(request: HttpRequest) -> HttpResponse:
    """Hand a file in; it is checked at once and nothing is kept."""
    form = StaffingForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["berkas"]
        try:
            if upload.size > batches.MAX_BYTES:
                raise Refused(_("Berkas lebih besar dari %s MB.") % (batches.MAX_BYTES // 1024**2))
            batch = batches.hand_in(actor_of(request), upload.read(), str(upload.name or ""))
        except Refused as problem:
            form.add_error("berkas", str(problem))
        else:
            return redirect("egov:staffing_batch", batch.pk)
    rows = StaffingBatch.objects.select_related("made_by")
    context = {"form": form, "page": Paginator(rows, 20).get_page(request.GET.get("page"))}
    return render(request, "egov/staffing.html", context, status=422 if form.errors else 200)


@require_GET
@access.may(ADMINISTRATOR)
def empty(request: HttpRequest) -> HttpResponse:
    """The template to fill in."""
    return _download(template.template(), "templat-kantor-jabatan-pegawai.xlsx")


@access.may(ADMINISTRATOR)
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    """One file: what it would do or did, what is wrong, what may be decided."""
    found = get_object_or_404(StaffingBatch.objects.select_related("made_by"), pk=pk)
    wrong, deeds = batches.wrong_of(found), batches.deeds_of(found)
    moved = [deed for deed in deeds if deed.kind != SAME]
    shown = Paginator(wrong or moved, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "batch": found,
        "page": shown,
        "wrong": [{"place": one, "line": template.line_of(one)} for one in shown.object_list] if wrong else [],
        "deeds": [] if wrong else [_told(deed) for deed in shown.object_list],
        "may_decide": found.stage == ImportStage.CHECKED,
        "may_undo": found.stage == ImportStage.LANDED,
    }
    return render(request, "egov/staffing_batch.html", context)


def _told(deed: Deed) -> dict[str, Any]:
    headings = {one.name: one.heading for sheet in sheets() if sheet.name == deed.sheet for one in sheet.columns}
    fields = [
        {"heading": headings[name], "before": before, "after": after}
        for name, (before, after) in deed.changed.items()
        if deed.kind == CHANGED and name in headings
    ]
    return {"deed": deed, "tone": TONES[deed.kind], "fields": fields}


@require_GET
@access.may(ADMINISTRATOR)
def returned(request: HttpRequest, pk: int) -> HttpResponse:
    """The file with its problems marked."""
    found = get_object_or_404(StaffingBatch.objects.exclude(content=""), pk=pk, problems__gt=0)
    data = template.marked(crypto.decrypt_bytes(found.content), batches.wrong_of(found))
    return _download(data, f"masalah-{found.pk}.xlsx")


@require_POST
@access.may(ADMINISTRATOR)
def land(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the file land."""
    return _decide(request, pk, batches.land, _("Berkas masuk seluruhnya."))


@require_POST
@access.may(ADMINISTRATOR)
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the file away."""
    return _decide(request, pk, batches.discard, _("Berkas dibuang; tidak ada yang berubah."))


@require_POST
@access.may(ADMINISTRATOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the file back."""
    return _decide(request, pk, batches.undo, _("Berkas dibatalkan; semuanya kembali seperti sebelumnya."))


def _decide(request: HttpRequest, pk: int, deed: Callable[[Actor, StaffingBatch], None], done: str) -> HttpResponse:
    found = get_object_or_404(StaffingBatch, pk=pk)
    try:
        deed(actor_of(request), found)
        messages.success(request, done)
    except RuleBroken as problem:
        messages.error(request, "\n".join(problem.messages))
    return redirect("egov:staffing_batch", pk)


def _download(data: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        data, content_type=SPREADSHEET, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
