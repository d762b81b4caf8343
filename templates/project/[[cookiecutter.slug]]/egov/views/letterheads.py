"""Pages where an office keeps its letterhead, who signs its letters, and who signs in whose name."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core import access, positions
from core.access import actor_of
from core.documents import letterhead, parts, signatory, typeset
from core.models import Office, PositionHolding, SigningMandate
from core.rules import RuleBroken
from egov import letterheads
from egov.letterhead_forms import LetterheadForm, MandateForm, RankForm, SignatoryForm
from egov.refusals import put
from egov.rules import LETTERHEADS

PAGE_SIZE = 40


@access.may(LETTERHEADS)
def offices(request: HttpRequest) -> HttpResponse:
    """The offices the actor keeps, with what their letterheads lack; one alone is opened at once."""
    rows, words = letterheads.kept_by(actor_of(request)), request.GET.get("q", "").strip()
    if not words and rows.count() == 1:
        return redirect("egov:letterhead", rows.get().pk)
    for word in words.split()[:6]:
        rows = rows.filter(name__icontains=word)
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    shown = [{"office": one, "missing": letterhead.missing(one)} for one in page.object_list]
    return render(request, "egov/letterheads.html", {"page": page, "rows": shown, "words": words})


@access.may(LETTERHEADS)
def office(request: HttpRequest, pk: int) -> HttpResponse:
    """One office: its letterhead as it is printed, its signatories and mandates."""
    return _page(request, _office(request, pk))


@access.may(LETTERHEADS)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the letterhead."""
    found = _office(request, pk)
    form = LetterheadForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        letterheads.save_letterhead(actor_of(request), form.save(commit=False))
        messages.success(request, _("Kop surat tersimpan."))
        return redirect("egov:letterhead", pk)
    context = {"form": form, "heading": _("Kop surat %s") % found.name, "back": "egov:letterheads"}
    return render(request, "egov/form.html", context, status=422 if form.errors else 200)


@require_GET
@access.may(LETTERHEADS)
def sample(request: HttpRequest, pk: int) -> HttpResponse:
    """An empty letter with the office's letterhead and the head's signature of today."""
    found, today = _office(request, pk), timezone.localdate()
    head = positions.head_of(found)
    who = signatory.of_position(head, day=today) if head is not None else signatory.nobody(found)
    data = parts.base(found, title=_("Contoh kop surat dan penanda tangan"), number="…", day=today)
    data |= {
        "parts": [parts.text(_("Begini kop surat dan penanda tangan kantor ini pada dokumen yang dicetak hari ini."))],
        "signatory": who.data,
        "watermark": _("CONTOH"),
    }
    return HttpResponse(typeset.pdf("letter", data), content_type="application/pdf")


@require_POST
@access.may(LETTERHEADS)
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Put somebody on a position of the office."""
    found = _office(request, pk)
    form = SignatoryForm(request.POST, office=found)
    return _deed(
        request,
        found,
        form,
        lambda: letterheads.appoint(actor_of(request), found, form.cleaned_data),
        _("Penanda tangan tercatat."),
        "signatory_form",
    )


@require_POST
@access.may(LETTERHEADS)
def change_rank(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a new rank from a day on."""
    found = _office(request, pk)
    form = RankForm(request.POST, holdings=_held(found))
    return _deed(
        request,
        found,
        form,
        lambda: letterheads.change_rank(
            actor_of(request), form.cleaned_data["holding"], form.cleaned_data["rank"], form.cleaned_data["since"]
        ),
        _("Pangkat tercatat."),
        "rank_form",
    )


@require_POST
@access.may(LETTERHEADS)
def mandate(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a position sign in the name of another."""
    found = _office(request, pk)
    form = MandateForm(request.POST, office=found)
    return _deed(
        request,
        found,
        form,
        lambda: letterheads.give_mandate(actor_of(request), form.cleaned_data),
        _("Pelimpahan tanda tangan tercatat."),
        "mandate_form",
    )


@require_POST
@access.may(LETTERHEADS)
def end_mandate(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """End a mandate today."""
    found = _office(request, pk)
    given = get_object_or_404(SigningMandate, pk=row, principal__office=found)
    letterheads.end_mandate(actor_of(request), given, timezone.localdate())
    messages.success(request, _("Pelimpahan diakhiri."))
    return redirect("egov:letterhead", pk)


def _office(request: HttpRequest, pk: int) -> Office:
    """The office, where the actor keeps it; page 404 else."""
    return get_object_or_404(letterheads.kept_by(actor_of(request)), pk=pk)


def _held(found: Office) -> QuerySet[PositionHolding]:
    rows = PositionHolding.objects.on(timezone.localdate()).filter(position__office=found)
    return rows.select_related("position__office", "user__person").order_by("-position__is_head", "position__title")


def _deed(request: HttpRequest, found: Office, form: Any, deed: Any, done: str, name: str) -> HttpResponse:
    """Do what a form asks for; what is refused is shown with what was typed."""
    if form.is_valid():
        try:
            deed()
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, done)
            return redirect("egov:letterhead", found.pk)
    return _page(request, found, **{name: form})


def _page(request: HttpRequest, found: Office, **forms: Any) -> HttpResponse:
    today, held = timezone.localdate(), _held(found)
    rows = [
        {"holding": one, "title": positions.full_title(one.position), "signs": letterheads.signs(one.position)}
        for one in held
    ]
    past = PositionHolding.objects.filter(position__office=found, ends_on__lt=today)
    given = SigningMandate.objects.filter(principal__office=found).select_related("principal", "position")
    context = {
        "office": found,
        "head": letterhead.of(found),
        "missing": letterhead.missing(found),
        "signing": [row for row in rows if row["signs"]],
        "others": [row for row in rows if not row["signs"]],
        "past": past.select_related("position", "user__person").order_by("-ends_on")[:30],
        "mandates": [one for one in given if one.ends_on is None or one.ends_on >= today],
        "signatory_form": SignatoryForm(office=found, initial={"starts_on": today}),
        "rank_form": RankForm(holdings=held, initial={"since": today}),
        "mandate_form": MandateForm(office=found, initial={"starts_on": today}),
        **forms,
    }
    return render(request, "egov/letterhead.html", context, status=422 if forms else 200)
