"""Pages of an import: templates and batches, one batch with its problems, and what is decided about it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core import access, display, pages
from core.access import actor_of
from core.entities import Entity
from core.exports import XLSX
from core.imports import batches, columns, returning, template, undoing
from core.imports.forms import HandInForm
from core.imports.guard import Refused
from core.models import ImportBatch, ImportStage
from core.workflow import StaleState

PAGE_SIZE = 50


@access.may(access.OFFICER)
def index(request: HttpRequest, entity: Entity) -> HttpResponse:
    """The way in: template, form, and the batches so far."""
    actor = actor_of(request)
    batches.require(actor, entity)
    form = HandInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            batch = batches.hand_in(entity, actor, form.cleaned_data["berkas"])
            return redirect(entity.url("import_batch", batch.pk))
        except Refused as problem:
            form.add_error("berkas", str(problem))
    context = {
        "entity": entity,
        "form": form,
        "columns": columns.columns_of(entity, actor),
        "page": Paginator(batches.visible(actor, entity), 20).get_page(request.GET.get("page")),
        "trail": pages.trail_of(entity, (_("Impor"), "")),
    }
    return render(request, "core/import/index.html", context, status=422 if form.errors else 200)


@access.may(access.OFFICER)
def empty(request: HttpRequest, entity: Entity) -> HttpResponse:
    """The template to fill in."""
    actor = actor_of(request)
    batches.require(actor, entity)
    return _download(template.template_of(entity, actor), f"templat-{entity.app}-{entity.name}.xlsx")


@access.may(access.OFFICER)
def batch(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """One batch: how far it is, what is wrong, what may be decided; a script asks for the part that moves."""
    actor = actor_of(request)
    found = _find(actor, entity, pk)
    if request.headers.get("HX-Request") and found.is_working:
        return render(request, "core/import/_progress.html", {"entity": entity, "batch": found})
    answer = render(request, "core/import/batch.html", _context(request, entity, found))
    if request.headers.get("HX-Request"):
        answer["HX-Refresh"] = "true"
    return answer


def _context(request: HttpRequest, entity: Entity, found: ImportBatch) -> dict[str, Any]:
    faults = found.faults.filter(is_warning=False)
    common = faults.values("heading", "text").annotate(times=Count("pk"))
    kept = undoing.touched(entity, found) if found.stage == ImportStage.LANDED else {}
    return {
        "entity": entity,
        "batch": found,
        "page": Paginator(faults, PAGE_SIZE).get_page(request.GET.get("page")),
        "common": common.order_by("-times", "heading", "text")[:8],
        "warnings": found.faults.filter(is_warning=True)[:PAGE_SIZE],
        "kept": [{"url": entity.url("detail", key), "why": why, "key": key} for key, why in list(kept.items())[:20]],
        "kept_count": len(kept),
        "free_count": found.landed - len(kept),
        "has_file": bool(found.content),
        "trail": pages.trail_of(entity, (_("Impor"), entity.url("import")), (found.file_name, "")),
    }


@access.may(access.OFFICER)
def land(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """Let the good rows land."""
    return _decide(request, entity, pk, batches.land, "")


@access.may(access.OFFICER)
def discard(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """Throw a checked batch away."""
    return _decide(request, entity, pk, batches.discard, _("Impor dibuang. Tidak ada yang dimasukkan."))


@access.may(access.OFFICER)
def undo(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """Take a landed batch back."""
    return _decide(request, entity, pk, undoing.undo, _("%s baris diambil kembali."))


def _decide(request: HttpRequest, entity: Entity, pk: int, action: Any, said: str) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    found = _find(actor, entity, pk)
    try:
        count = action(entity, actor, found)
    except StaleState as problem:
        messages.error(request, str(problem))
        return redirect(entity.url("import_batch", pk))
    if said:
        messages.success(request, said % display.number(count) if "%s" in said else said)
    return redirect(entity.url("import_batch", pk))


@access.may(access.OFFICER)
def give_back(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """The rows that did not land, with what is wrong with each."""
    actor = actor_of(request)
    found = _find(actor, entity, pk)
    if not found.content or found.is_working:
        raise Http404(_("Berkasnya sudah tidak ada."))
    stem = found.file_name.rsplit(".", 1)[0].encode("ascii", "ignore").decode().strip("\"'\\/ ") or "impor"
    return _download(returning.returned(entity, actor, found), f"{stem}-diperbaiki.xlsx")


def _find(actor: Any, entity: Entity, pk: int) -> ImportBatch:
    batches.require(actor, entity)
    found = batches.visible(actor, entity).filter(pk=pk).first()
    if found is None:
        raise Http404(_("Impor tidak ditemukan."))
    return found


def _download(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
