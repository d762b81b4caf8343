"""Pages of questionnaires: built by officers, answered by everybody."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey import building_forms, printing, throttle, workbook
from blocks.survey.building_forms import QuestionForm, QuestionnaireForm
from blocks.survey.models import Given
from blocks.survey.selectors import questionnaires
from blocks.survey.services import building, moderation, replying
from blocks.survey.views import download, menu
from core.access import actor_of
from core.exports import XLSX
from core.rules import RuleBroken


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """The officer's questionnaires."""
    actor = actor_of(request)
    return _page(binding, request, "forms", rows=questionnaires.own(binding, actor))


def edit(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Begin a questionnaire, or change its words and days."""
    actor = actor_of(request)
    row = questionnaires.one(binding, actor, pk) if pk else None
    form = QuestionnaireForm(request.POST or None, instance=row, binding=binding, actor=actor)
    if request.method == "POST" and form.is_valid():
        saved = building.save(binding, actor, form.instance)
        messages.success(request, _("Kuesioner tersimpan."))
        return redirect(binding.url("form", saved.pk))
    return _page(binding, request, "form_edit", 422 if form.errors else 200, form=form, row=row)


def build(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One questionnaire with its questions and what can be done with it."""
    row = questionnaires.one(binding, actor_of(request), pk)
    return _page(
        binding,
        request,
        "form_build",
        row=row,
        questions=row.questions.select_related("after"),
        is_free=not row.answered,
        is_taking=replying.is_taking(row, timezone.localdate()),
    )


def question(binding: Any, request: HttpRequest, pk: int, question_pk: int | None = None) -> HttpResponse:
    """Add or change a question."""
    row = questionnaires.one(binding, actor_of(request), pk)
    known = get_object_or_404(row.questions, pk=question_pk) if question_pk else None
    form = QuestionForm(request.POST or None, instance=known, questionnaire=row)
    if request.method == "POST" and form.is_valid():
        try:
            building.save_question(row, form.instance)
        except RuleBroken as problem:
            form.add_error(None, problem.messages)
        else:
            messages.success(request, _("Pertanyaan tersimpan."))
            return redirect(binding.url("form", pk))
    return _page(binding, request, "question", 422 if form.errors else 200, form=form, row=row, known=known)


def question_deed(binding: Any, request: HttpRequest, pk: int, question_pk: int, deed: str) -> HttpResponse:
    """Move a question or take it away."""
    row = questionnaires.one(binding, actor_of(request), pk)
    known = get_object_or_404(row.questions, pk=question_pk)
    deeds = {
        "naik": lambda: building.move_question(row, known, True),
        "turun": lambda: building.move_question(row, known, False),
        "hapus": lambda: building.drop_question(row, known),
    }
    return _do(binding, request, deeds, deed, binding.url("form", pk))


def deed(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Open, close, publish, take back."""
    actor = actor_of(request)
    row = questionnaires.one(binding, actor, pk)
    deeds = {
        "buka": lambda: building.open_form(actor, row),
        "tutup": lambda: building.close_form(actor, row),
        "umumkan": lambda: building.publish(actor, row, True),
        "tarik": lambda: building.publish(actor, row, False),
    }
    return _do(binding, request, deeds, deed, binding.url("form", pk))


def version(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """A copy whose questions may be changed."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    copy = building.new_version(actor, questionnaires.one(binding, actor, pk))
    messages.success(request, _("Versi %d dibuat; ubah pertanyaannya, lalu buka.") % copy.version)
    return redirect(binding.url("form", copy.pk))


def results(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """What was answered, with texts to be let through."""
    row = questionnaires.one(binding, actor_of(request), pk)
    found = questionnaires.results(row, binding.setting("least_group"), is_public=False)
    return _page(binding, request, "form_results", row=row, found=found, may_decide=True)


def text(binding: Any, request: HttpRequest, pk: int, given_pk: int) -> HttpResponse:
    """Let a text through, or not."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    row = questionnaires.one(binding, actor, pk)
    given = get_object_or_404(Given, reply__questionnaire=row, pk=given_pk)
    try:
        moderation.decide(actor, given, request.POST.get("decision", ""))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect(f"{binding.url('form_results', pk)}#q{given.question_id}")


def sheet(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The replies as a spreadsheet."""
    row = questionnaires.one(binding, actor_of(request), pk)
    return download.answer(workbook.replies(questionnaires.lines(row)), XLSX, f"kuesioner-{row.code}.xlsx")


def poster(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet with the QR mark."""
    row = questionnaires.one(binding, actor_of(request), pk)
    name = f"poster-kuesioner-{row.code}.pdf"
    return download.answer(printing.form_poster(binding, row), download.PDF, name)


def answer(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The questionnaire; questions that follow from an answer come on the next screen."""
    row = questionnaires.by_code(binding, code)
    if throttle.answered_today(request, code):
        return _page(binding, request, "form_thanks", row=row)
    questions = list(row.questions.all())
    taking = replying.is_taking(row, timezone.localdate())
    if request.method != "POST":
        first = building_forms.shown(replying.asked(questions, {}), {}, {})
        return _page(binding, request, "form_answer", row=row, asked=first, nonce=uuid4(), is_taking=taking)
    said = building_forms.said(questions, request.POST)
    applying = replying.asked(questions, said)
    is_new = any(str(one.pk) not in request.POST.getlist("seen") for one in applying)
    wrong = {} if is_new and taking else replying.problems(applying, said)
    if not is_new and not wrong and _sent(binding, request, row, said):
        response = redirect(binding.url("form_thanks", code))
        throttle.remember(request, response, code)
        return response
    context = {
        "row": row,
        "asked": building_forms.shown(applying, said, wrong),
        "nonce": building_forms.nonce_of(request.POST),
        "is_taking": taking,
        "is_further": is_new,
    }
    return _page(binding, request, "form_answer", 200 if is_new else 422, **context)


def _sent(binding: Any, request: HttpRequest, row: Any, said: dict[int, list[str]]) -> bool:
    if not throttle.has_room(request, binding, row.code):
        messages.error(request, _("Terlalu banyak jawaban dari jaringan ini. Coba lagi satu jam lagi."))
        return False
    try:
        replying.send(row, building_forms.nonce_of(request.POST), said)
    except RuleBroken as problem:
        for words in problem.messages:
            messages.error(request, words)
        return False
    return True


def thanks(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The page after the questionnaire."""
    return _page(binding, request, "form_thanks", row=questionnaires.by_code(binding, code))


def shared(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The results that everybody may read."""
    row = questionnaires.by_code(binding, code)
    if not row.is_public:
        raise Http404
    found = questionnaires.results(row, binding.setting("least_group"), is_public=True)
    return _page(binding, request, "form_results", row=row, found=found, may_decide=False)


def _do(binding: Any, request: HttpRequest, deeds: dict[str, Any], name: str, url: str) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if name not in deeds:
        raise Http404
    try:
        deeds[name]()
    except RuleBroken as problem:
        for words in problem.messages:
            messages.error(request, words)
    return redirect(url)


def _page(binding: Any, request: HttpRequest, name: str, status: int = 200, **values: Any) -> HttpResponse:
    here = "home" if name in ("form_answer", "form_thanks") else "forms"
    context = menu.context(binding, actor_of(request), here, **values)
    return render(request, f"block_survey/{name}.html", context, status=status)
