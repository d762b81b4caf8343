"""Rounds of stock-taking: opening, how far they are, what differs, closing, the report."""

import io
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.assets.forms import RoundForm
from blocks.assets.models import Round
from blocks.assets.selectors import report
from blocks.assets.selectors import rounds as selector
from blocks.assets.services import rounds
from blocks.assets.views import menu
from core import audit
from core.access import actor_of
from core.answers import attempt, find
from core.exports import XLSX, plain


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All rounds with their progress; a form for managers where none is open."""
    return _listing(binding, request, _form(binding, actor_of(request)))


def _listing(binding: Any, request: HttpRequest, form: Any, status: int = 200) -> HttpResponse:
    actor = actor_of(request)
    rows = [{"round": row, "figures": selector.progress(row)} for row in _all(binding)[:30]]
    context = menu.context(
        binding, actor, "rounds", _("Inventarisasi"), rows=rows, form=form, is_manager=binding.is_manager(actor)
    )
    return render(request, "block_assets/rounds.html", context, status=status)


def _all(binding: Any) -> Any:
    return Round.objects.filter(app=binding.app, entity=binding.asset)


def _form(binding: Any, actor: Any, data: Any = None) -> RoundForm | None:
    if not binding.is_manager(actor) or rounds.open_round(binding) is not None:
        return None
    today = timezone.localdate()
    words = {"name": _("Inventarisasi %s") % today.year, "starts_on": today, "ends_on": today.replace(month=12, day=31)}
    return RoundForm(data, binding=binding, initial=words)


def begin(binding: Any, request: HttpRequest) -> HttpResponse:
    """Open a round."""
    actor = actor_of(request)
    form = RoundForm(request.POST, binding=binding)
    if form.is_valid():
        deed = lambda: rounds.begin(binding, actor, **form.cleaned_data)  # noqa: E731 - one deed
        return attempt(request, deed, _("Inventarisasi dibuka."), binding.url("rounds"))
    return _listing(binding, request, form, 422)


def one(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One round: figures, and the list that was chosen."""
    actor = actor_of(request)
    kept = find(_all(binding), pk=pk)
    view = request.GET.get("lihat", "")
    view = view if view in selector.VIEWS else "beda"
    page = Paginator(selector.chosen(kept, view), 30).get_page(request.GET.get("page"))
    words = {
        "beda": _("Berbeda"),
        "tidak_ditemukan": _("Tidak ditemukan"),
        "belum": _("Belum diperiksa"),
        "semua": _("Semua"),
    }
    context = menu.context(
        binding,
        actor,
        "rounds",
        kept.name,
        round=kept,
        figures=selector.progress(kept),
        page=page,
        rows=selector.lines(binding, actor, list(page.object_list)),
        views=[{"key": key, "label": words[key], "is_here": key == view} for key in selector.VIEWS],
        is_manager=binding.is_manager(actor),
    )
    return render(request, "block_assets/round.html", context)


def end(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Close a round."""
    actor, kept = actor_of(request), find(_all(binding), pk=pk)
    url = binding.url("round", kept.pk)
    return attempt(request, lambda: rounds.end(binding, actor, kept), _("Inventarisasi ditutup."), url)


def pdf(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The report of a round on the office's letterhead."""
    kept = find(_all(binding), pk=pk)
    audit.write(actor_of(request), "print", app=binding.app, entity=binding.asset, changes={"round": kept.name})
    response = HttpResponse(report.pdf(binding, actor_of(request), kept), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="inventarisasi-{kept.pk}.pdf"'
    return response


def xlsx(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Every line of a round as a spreadsheet; who took it is in the audit trail."""
    actor, kept = actor_of(request), find(_all(binding), pk=pk)
    rows = report.table(binding, actor, list(selector.chosen(kept, "semua")))
    audit.write(actor, "export", app=binding.app, entity=binding.asset, changes={"checks": len(rows)})
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Inventarisasi"))
    for row in [report.columns(binding), *rows]:
        sheet.append([plain(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    response = HttpResponse(out.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="inventarisasi-{kept.pk}.xlsx"'
    return response
