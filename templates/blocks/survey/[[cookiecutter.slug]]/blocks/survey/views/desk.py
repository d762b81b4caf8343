"""Officers' pages on periods: the desk, the recapitulation, paper answers, suggestions, downloads."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocks.survey import desk, printing, recap, workbook
from blocks.survey.forms import PaperForm
from blocks.survey.models import Moderation
from blocks.survey.presenting import Results
from blocks.survey.selectors import rounds
from blocks.survey.services import moderation
from blocks.survey.views import download, menu
from core.access import Forbidden, actor_of
from core.exports import XLSX
from core.rules import RuleBroken

LINES = 12


def board(binding: Any, request: HttpRequest) -> HttpResponse:
    """The officer's periods with what is to be done next."""
    actor = actor_of(request)
    return render(
        request,
        "block_survey/desk.html",
        menu.context(binding, actor, "desk", rows=desk.rows(binding, actor), may_begin=_writes(binding, actor)),
    )


def summary(binding: Any, request: HttpRequest) -> HttpResponse:
    """All offices in a year."""
    actor = actor_of(request)
    shown = recap.year(binding, actor, request.GET.get("tahun", ""))
    return render(request, "block_survey/recap.html", menu.context(binding, actor, "recap", shown=shown))


def summary_sheet(binding: Any, request: HttpRequest) -> HttpResponse:
    """The recapitulation as a spreadsheet."""
    shown = recap.year(binding, actor_of(request), request.GET.get("tahun", ""))
    return download.answer(workbook.recap(shown), XLSX, f"rekap-skm-{shown.year}.xlsx")


def paper(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The fast sheet for answers written on paper."""
    actor = actor_of(request)
    row = _own(binding, request, pk)
    lines = formset_factory(PaperForm, extra=0, max_num=LINES, absolute_max=LINES)
    given = {"services": binding.services(row.office_id), "first": row.opens_on, "last": row.closes_on}
    if request.method != "POST":
        day = min(row.closes_on, timezone.localdate())
        sheet = lines(initial=[{"nonce": uuid4(), "on": day} for _at in range(LINES)], form_kwargs=given)
        return _sheet_page(binding, request, row, sheet)
    sheet = lines(request.POST, form_kwargs=given)
    if sheet.is_valid() and not _double(sheet):
        return _saved(binding, request, row, sheet, actor)
    messages.error(request, _("Ada baris yang belum benar; belum ada yang disimpan."))
    return _sheet_page(binding, request, row, sheet, status=422)


def _double(sheet: Any) -> bool:
    """Mark lines that carry the same number twice."""
    seen: set[str] = set()
    found = False
    for form in sheet:
        number = "" if form.is_blank else form.cleaned_data["sheet"]
        if number and number in seen:
            form.add_error("sheet", _("Nomor ini ada dua kali."))
            found = True
        seen.add(number)
    return found


def _saved(binding: Any, request: HttpRequest, row: Any, sheet: Any, actor: Any) -> HttpResponse:
    filled = [form for form in sheet if not form.is_blank]
    wrong = desk.enter(binding, row, filled, actor)
    if wrong:
        messages.error(request, _("Ada baris yang belum benar; belum ada yang disimpan."))
        return _sheet_page(binding, request, row, sheet, status=422)
    words = ngettext("%d lembar disimpan.", "%d lembar disimpan.", len(filled)) % len(filled)
    (messages.success if filled else messages.info)(request, words if filled else _("Tidak ada baris yang diisi."))
    return redirect(binding.url("paper", row.record_id))


def _sheet_page(binding: Any, request: HttpRequest, row: Any, sheet: Any, status: int = 200) -> HttpResponse:
    shown = Results(binding, row)
    context = menu.context(binding, actor_of(request), "desk", row=row, sheet=sheet, shown=shown, elements=desk.key())
    return render(request, "block_survey/paper.html", context, status=status)


def suggestions(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """What respondents wrote, to be let through or not."""
    row = _own(binding, request, pk)
    context = menu.context(
        binding,
        actor_of(request),
        "desk",
        row=row,
        waiting=moderation.suggestions(row, Moderation.WAITING),
        decided=moderation.suggestions(row).exclude(moderation=Moderation.WAITING),
    )
    return render(request, "block_survey/suggestions.html", context)


def suggestion(binding: Any, request: HttpRequest, pk: int, response_pk: int) -> HttpResponse:
    """Let one suggestion through, or not."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = _own(binding, request, pk)
    text = get_object_or_404(row.responses, pk=response_pk)
    try:
        moderation.decide(actor_of(request), text, request.POST.get("decision", ""))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(binding.url("suggestions", pk))


def report(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The report on the office's letterhead."""
    row = rounds.one(binding, actor_of(request), pk)
    return download.answer(printing.report(binding, row), download.PDF, f"laporan-skm-{row.code}.pdf")


def answers(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Figures and answers as a spreadsheet."""
    row = rounds.one(binding, actor_of(request), pk)
    return download.answer(workbook.answers(binding, row), XLSX, f"skm-{row.code}.xlsx")


def poster(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet with the QR mark that hangs at the counter."""
    row = rounds.one(binding, actor_of(request), pk)
    return download.answer(printing.poster(binding, row), download.PDF, f"poster-skm-{row.code}.pdf")


def blank(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The questionnaire to be filled in on paper."""
    row = rounds.one(binding, actor_of(request), pk)
    return download.answer(printing.blank(binding, row), download.PDF, f"formulir-skm-{row.code}.pdf")


def _own(binding: Any, request: HttpRequest, pk: int) -> Any:
    """A period of an office for which the officer runs surveys."""
    actor = actor_of(request)
    row = rounds.one(binding, actor, pk)
    if not binding.is_for(actor, row.office_id):
        raise Forbidden(_("Survei ini dijalankan kantor lain."))
    return row


def _writes(binding: Any, actor: Any) -> bool:
    return actor.has_role(binding.app, *binding.writer_roles())
