"""QR labels: which assets, on which sheet, as PDF."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.services import labels
from blocks.assets.views import menu
from core import audit
from core.access import actor_of
from core.whole_numbers import whole_number

PAGE = 50


def choose(binding: Any, request: HttpRequest) -> HttpResponse:
    """Assets to tick, those without a label first."""
    actor = actor_of(request)
    kind, which, words = (request.GET.get(name, "").strip() for name in ("golongan", "label", "q"))
    rows = labels.offered(binding, actor, kind, which or "belum", words)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = menu.context(
        binding,
        actor,
        "labels",
        _("Label QR"),
        page=page,
        rows=[{"record": row, "title": binding.entity_of("asset").title_of(row)} for row in page.object_list],
        formats=labels.formats(binding),
        kinds=[
            {"key": key, "label": label, "is_chosen": key == kind} for key, label in binding.words_of("kind").items()
        ],
        which=which or "belum",
        words=words,
    )
    return render(request, "block_assets/labels.html", context)


def pdf(binding: Any, request: HttpRequest) -> HttpResponse:
    """The sheet with the chosen labels."""
    actor = actor_of(request)
    keys = [key for text in request.GET.getlist("aset") if (key := whole_number(text)) is not None]
    sheet = labels.format_of(binding, request.GET.get("format", ""))
    rows = labels.chosen(binding, actor, keys)
    if not rows or sheet is None:
        messages.error(request, _("Pilih paling sedikit satu aset dan satu bentuk lembar label."))
        return redirect(binding.url("labels"))
    first = request.GET.get("mulai", "")
    body = labels.pdf(binding, rows, sheet, whole_number(first, digits=3) or 1)
    labels.note(rows)
    audit.write(actor, "labels", app=binding.app, entity=binding.asset, changes={"labels": len(rows)})
    response = HttpResponse(body, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="label-{binding.app}-{timezone.localdate().isoformat()}.pdf"'
    return response
