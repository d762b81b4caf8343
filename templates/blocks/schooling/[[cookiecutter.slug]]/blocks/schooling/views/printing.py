"""Printing a class in portions with progress, and the printed cards as PDF."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.schooling.models import Card, PrintRun
from blocks.schooling.selectors import books, children, contents, members, terms
from blocks.schooling.services import printing
from blocks.schooling.views import asked, menu
from core import access, audit
from core.access import actor_of
from core.rules import RuleBroken


def run(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a run, do its next portion, or show how far it is."""
    actor, record = actor_of(request), asked.record(binding.rows_of("book").select_related("schooling"), pk)
    printing.require_may_print(binding, actor, record)
    if request.method != "POST":
        return _page(binding, request, record)
    try:
        going = printing.begin(binding, actor, record)
    except RuleBroken as problem:
        messages.error(request, " ".join(problem.messages))
        return redirect(binding.url("printing", pk))
    going = printing.step(binding, record, going)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"done": going.done, "total": going.total, "ended": going.ended_at is not None})
    if going.ended_at is not None:
        messages.success(request, _("%d rapor dicetak.") % going.done)
    return redirect(binding.url("printing", pk))


def _page(binding: Any, request: HttpRequest, record: Any) -> HttpResponse:
    group = binding.of(record, "book_group")
    here = books.pupils(binding, record)
    cards = printed_of(binding, record)
    going = PrintRun.objects.filter(book=binding.row(record), ended_at__isnull=True).first()
    parts = range(1, (len(cards) + printing.PORTION - 1) // printing.PORTION + 1)
    context = menu.context(
        binding,
        actor_of(request),
        "classes",
        record=record,
        group=group,
        name=binding.of(group, "group_name"),
        term=terms.title(binding, binding.of(record, "book_term")),
        state=binding.entity_of("book").workflow.state(record.state),
        is_locked=books.is_locked(binding, record),
        going=going,
        cards=[(card.content.get("name", ""), binding.url("card", card.pk), card.printed_at) for card in cards],
        parts=[(part, binding.url("part", record.pk, part)) for part in parts],
        printed=len(cards),
        total=len(here),
        left=len(here) - len(cards),
        missing=[] if books.is_locked(binding, record) else books.missing(binding, record),
    )
    return render(request, "block_schooling/printing.html", context)


def printed_of(binding: Any, record: Any) -> list[Card]:
    """The printed cards of a class in the order of the class list."""
    rows = Card.objects.filter(book=binding.row(record), printed_at__isnull=False).select_related("issued")
    return sorted(rows, key=lambda card: (str(card.content.get("name", "")).casefold(), card.pk))


def part(binding: Any, request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """One portion of printed cards as one PDF."""
    actor, record = actor_of(request), asked.record(binding.rows_of("book").select_related("schooling"), pk)
    printing.require_may_print(binding, actor, record)
    cards = printed_of(binding, record)[(part - 1) * printing.PORTION : part * printing.PORTION] if part else []
    if not cards:
        raise Http404(_("Bagian itu tidak ada."))
    audit.record(actor, "print", binding.row(record), {"part": part, "cards": len(cards)})
    return _pdf(cards, f"rapor-{pk}-{part}")


def card(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One printed card, for the school's own people and for a guardian with consent."""
    actor = actor_of(request)
    rows = Card.objects.filter(book__app=binding.app, printed_at__isnull=False).select_related(
        "book", "issued", "pupil"
    )
    found = asked.record(rows, pk)
    record = asked.record(binding.rows_of("book"), found.book.record_id)
    child = members.records(binding, [found.pupil]).get(found.pupil_id)
    is_guardian = any(one.guardian.pupil_id == found.pupil_id for one in children.of(binding, actor))
    if child is None or not (is_guardian or printing.may_print(binding, actor, binding.of(record, "book_group"))):
        raise access.Forbidden(_("Rapor ini hanya untuk sekolahnya dan orang tua yang terhubung."))
    audit.record_unmasked(actor, child, "rapor")
    return _pdf([found], f"rapor-{pk}")


def _pdf(cards: list[Card], name: str) -> HttpResponse:
    answer = HttpResponse(contents.pdf(cards), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer
