"""The school's pages: the actor's classes, one class, promotion."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.selectors import books, members, overview, terms
from blocks.schooling.services import opening, printing, promoting
from blocks.schooling.views import asked, menu
from core.access import Forbidden, actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """The classes the actor works with, by school year."""
    actor, today = actor_of(request), timezone.localdate()
    term = terms.latest(binding, today)
    rows = overview.classes(binding, actor, term)
    context = menu.context(
        binding,
        actor,
        "classes",
        rows=rows,
        term=terms.title(binding, term) if term is not None else "",
        has_term=term is not None,
        class_url=binding.entity_of("group").url("create") if binding.is_keeper(actor) else "",
        pupil_url=binding.entity_of("pupil").url("list") if binding.is_keeper(actor) else "",
        link_url=binding.entity_of("link").url("list") if binding.is_keeper(actor) else "",
    )
    return render(request, "block_schooling/classes.html", context)


def group(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One class: its pupils, its subjects, its semesters and what is to be done."""
    actor = actor_of(request)
    found = asked.record(binding.rows_of("group").select_related("schooling"), pk)
    schools.require_group(binding, actor, found)
    today = timezone.localdate()
    pairs = members.by_name(binding, list(found.schooling.pupils.filter(is_active=True)))
    full = schools.groups(binding, actor, teaching=False).filter(pk=pk).exists()
    context = menu.context(
        binding,
        actor,
        "classes",
        group=found,
        name=binding.of(found, "group_name"),
        school=binding.of(binding.of(found, "group_school"), "school_name"),
        year=binding.of(found, "group_year"),
        teacher=binding.of(found, "group_teacher"),
        pupils=[overview.pupil_line(binding, child, full) for _row, child in pairs],
        teachings=[
            (books.subject_of(binding, one), binding.of(one, "teaching_teacher"), binding.of(one, "teaching_least"))
            for one in books.teachings(binding, found)
        ],
        books=[overview.book_line(binding, actor, one) for one in overview.books_of(binding, found)],
        openable=opening.openable(binding, found, today),
        detail_url=binding.entity_of("group").url("detail", pk) if full else "",
        is_full=full,
    )
    return render(request, "block_schooling/group.html", context)


def open_book(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the marks of a class in a semester."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    found = asked.record(binding.rows_of("group").select_related("schooling"), pk)
    schools.require_group(binding, actor, found)
    try:
        opening.open_book(binding, actor, found, asked.number(request.POST.get("semester")))
        messages.success(request, _("Nilai semester dibuka untuk kelas ini."))
    except RuleBroken as problem:
        messages.error(request, " ".join(problem.messages))
    return redirect(binding.url("group", pk))


def promote(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Carry out what the school decided at the end of the year."""
    actor, record = actor_of(request), asked.record(binding.rows_of("book").select_related("schooling"), pk)
    found = binding.of(record, "book_group")
    if not schools.is_operator_of(binding, actor, binding.of(found, "group_school")):
        raise Forbidden(_("Kenaikan kelas dijalankan oleh operator sekolah."))
    wrong: list[str] = []
    chosen = {key: asked.number(line["group"]) for key, line in asked.numbered(request, {"k": "group"}).items()}
    if request.method == "POST":
        try:
            done = promoting.carry_out(binding, actor, record, {key: value for key, value in chosen.items() if value})
            messages.success(request, _("%d murid ditempatkan.") % done)
            return redirect(binding.url("group", found.pk))
        except (RuleBroken, StaleState) as problem:
            wrong = asked.texts(problem)
    lines = promoting.lines(binding, record)
    context = menu.context(
        binding,
        actor,
        "classes",
        record=record,
        group=found,
        name=binding.of(found, "group_name"),
        lines=[(line, chosen.get(line.pupil.pk, line.choices[0][0] if line.choices else 0)) for line in lines],
        next_year=promoting.next_year(binding.of(found, "group_year") or ""),
        waiting=sum(1 for line in lines if not line.is_done),
        is_ready=books.decides(binding, record) and books.is_locked(binding, record),
        wrong=wrong,
        may_print=printing.may_print(binding, actor, found),
    )
    return render(request, "block_schooling/promote.html", context, status=422 if wrong else 200)
