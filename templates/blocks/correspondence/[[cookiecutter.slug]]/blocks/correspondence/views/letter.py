"""The page of one letter and the deeds on it; a letter one may not read is not said to exist."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.correspondence import printing
from blocks.correspondence.forms import DisposeForm, SendForm
from blocks.correspondence.models import Disposition, Letter
from blocks.correspondence.selectors import desk, page
from blocks.correspondence.services import dispositions, initials, sending
from blocks.correspondence.views import menu
from core import answers, files
from core.access import actor_of


def _letter(binding: Any, request: HttpRequest, pk: int) -> Letter:
    return get_object_or_404(desk.readable(binding, actor_of(request)), pk=pk)


def _branch(binding: Any, request: HttpRequest, pk: int) -> Disposition:
    rows = Disposition.objects.select_related("letter__office", "sender", "receiver")
    row = get_object_or_404(rows, letter__app=binding.app, pk=pk)
    _letter(binding, request, row.letter_id)
    return row


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about a letter; opening it is a read receipt."""
    actor, row = actor_of(request), _letter(binding, request, pk)
    dispositions.read(row, actor)
    sending.read(row, actor)
    context = page.context(binding, row, actor) | menu.context(binding, actor, "")
    return render(request, "block_correspondence/letter.html", context)


def pdf(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The letter as it will leave, or left, the house."""
    row = _letter(binding, request, pk)
    if row.direction != "keluar" or row.is_destroyed:
        raise Http404
    answer = HttpResponse(printing.letter(binding, row, binding.record_of(row)), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="surat-{row.pk}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def attachment(binding: Any, request: HttpRequest, pk: int, file: int) -> HttpResponse:
    """A scan or attachment of a letter one may read."""
    row = _letter(binding, request, pk)
    found = next((one for one in page.files_of(binding, row, binding.record_of(row)) if one.pk == file), None)
    if found is None:
        raise Http404
    response = FileResponse(found.content.open("rb"), content_type=found.content_type)
    response["Content-Disposition"] = f'attachment; filename="{files.safe_name(found)}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def dispose(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The leader's disposition."""
    row = _letter(binding, request, pk)
    return _dispose(binding, request, row, None)


def pass_on(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """A receiver passes a branch on."""
    row = _branch(binding, request, pk)
    return _dispose(binding, request, row.letter, row)


def _dispose(binding: Any, request: HttpRequest, row: Letter, parent: Disposition | None) -> HttpResponse:
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form, url = DisposeForm(request.POST), binding.url("letter", row.pk)
    if not form.is_valid():
        for text in form.problems():
            messages.error(request, text)
        return redirect(url)
    actor = actor_of(request)
    return answers.attempt(
        request,
        lambda: dispositions.give(binding, actor, row, form.given(), parent),
        _("Disposisi terkirim."),
        url,
    )


def answer(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a branch."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row, actor = _branch(binding, request, pk), actor_of(request)
    return answers.attempt(
        request,
        lambda: dispositions.answer(binding, actor, row, request.POST.get("answer", "")),
        _("Jawaban tercatat."),
        binding.url("letter", row.letter_id),
    )


def withdraw(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take a branch back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row, actor = _branch(binding, request, pk), actor_of(request)
    return answers.attempt(
        request,
        lambda: dispositions.withdraw(binding, actor, row),
        _("Disposisi ditarik."),
        binding.url("letter", row.letter_id),
    )


def initial(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Initial, sign or give back."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row, actor = _letter(binding, request, pk), actor_of(request)
    word, note = request.POST.get("word", ""), request.POST.get("note", "")
    return answers.attempt(
        request,
        lambda: initials.decide(binding, actor, row, word, note),
        _("Tercatat."),
        binding.url("letter", row.pk),
    )


def send(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Send to the offices chosen."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row, actor, form = _letter(binding, request, pk), actor_of(request), SendForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Kantor tujuan tidak dikenal."))
        return redirect(binding.url("letter", row.pk))
    return answers.attempt(
        request,
        lambda: sending.send(binding, actor, row, **form.chosen()),
        _("Surat terkirim."),
        binding.url("letter", row.pk),
    )
