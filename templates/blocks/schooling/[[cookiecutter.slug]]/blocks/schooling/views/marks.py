"""The teacher's pages: own subjects, the grid, columns, words; and the class teacher's notes on the cards."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Kind, MarkChange
from blocks.schooling.selectors import books, overview, terms
from blocks.schooling.services import cards as card_services
from blocks.schooling.services import marks as services
from blocks.schooling.views import asked, menu
from core.access import Forbidden, actor_of
from core.rules import RuleBroken
from core.workflow import StaleState

CHANGES = 15
FIELDS = {
    "k": "together",
    "e": "activities",
    "c": "words",
    "d": "decision",
    "s": "sick",
    "i": "leave",
    "a": "absent",
}


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """The subjects the actor teaches."""
    actor = actor_of(request)
    term = terms.latest(binding, timezone.localdate())
    rows = overview.my_teachings(binding, actor, term)
    title = terms.title(binding, term) if term is not None else ""
    return render(request, "block_schooling/marks.html", menu.context(binding, actor, "marks", rows=rows, term=title))


def _find(binding: Any, request: HttpRequest, pk: int, teaching: int) -> tuple[Any, Any]:
    """Book and subject, where the actor teaches it or the class is the actor's."""
    actor, record = actor_of(request), asked.record(binding.rows_of("book").select_related("schooling"), pk)
    group = binding.of(record, "book_group")
    rows = binding.rows_of("teaching").filter(**{binding.entity_of("teaching").parent: group})
    found = asked.record(rows.select_related(binding.teaching_subject), teaching)
    if not (overview.is_named(binding, actor, group) or schools.is_teacher_of(binding, actor, found)):
        raise Forbidden(_("Nilai ini bukan mata pelajaran atau kelas Anda."))
    return record, found


def grid(binding: Any, request: HttpRequest, pk: int, teaching: int) -> HttpResponse:
    """Marks of a class in a subject."""
    record, found = _find(binding, request, pk, teaching)
    if request.method != "POST":
        return _grid(binding, request, record, found)
    actor = actor_of(request)
    given, seen = _marks(request)
    try:
        wrong = services.save(binding, actor, record, found, given, seen)
    except (RuleBroken, StaleState) as problem:
        return _grid(binding, request, record, found, asked.texts(problem), status=422)
    if wrong:
        words = _("%d nilai belum tersimpan; yang lain sudah.") % len(wrong)
        return _grid(binding, request, record, found, [words], wrong, status=422)
    messages.success(request, _("Nilai tersimpan."))
    return redirect(binding.url("grid", pk, teaching))


def _marks(request: HttpRequest) -> tuple[dict[int, dict[int, str]], dict[int, str]]:
    """`n-7-12=85` is the mark of pupil 12 in assessment 7; `o-12` is what the page showed."""
    given: dict[int, dict[int, str]] = {}
    for name, text in request.POST.items():
        mark, _dash, rest = name.partition("-")
        column, _dash, pupil = rest.partition("-")
        if mark == "n" and asked.number(column) and asked.number(pupil):
            given.setdefault(asked.number(pupil), {})[asked.number(column)] = str(text)
    seen = {key: line["seen"] for key, line in asked.numbered(request, {"o": "seen"}).items()}
    return given, seen


def _grid(
    binding: Any,
    request: HttpRequest,
    record: Any,
    teaching: Any,
    wrong: list[str] | None = None,
    mistakes: list[services.Mistake] | None = None,
    status: int = 200,
    typed: Any = None,
) -> HttpResponse:
    actor = actor_of(request)
    heads, rows = books.grid(binding, record, teaching)
    refused = {(one.assessment_id, one.pupil_id): one for one in mistakes or ()}
    changes = MarkChange.objects.filter(book=binding.row(record), teaching_id=teaching.pk).select_related("by")
    names = {row.pupil.pk: row.name for row in rows}
    context = menu.context(
        binding,
        actor,
        "marks",
        **_head(binding, record, teaching),
        heads=heads,
        rows=[(row, [(cell, refused.get((cell.assessment.pk, row.pupil.pk))) for cell in row.cells]) for row in rows],
        mistakes=[(names.get(one.pupil_id, ""), one) for one in mistakes or ()],
        wrong=wrong or [],
        weights=[(Kind(kind).label, weight) for kind, weight in books.weights(binding).items() if weight],
        kinds=Kind.choices,
        typed=typed or {},
        may_write=books.is_open(binding, record) and schools.is_teacher_of(binding, actor, teaching),
        changes=[(names.get(one.pupil_id, "–"), one) for one in changes[:CHANGES]],
    )
    return render(request, "block_schooling/grid.html", context, status=status)


def _head(binding: Any, record: Any, teaching: Any) -> dict[str, Any]:
    """What stands over all pages of a subject in a class."""
    group = binding.of(record, "book_group")
    return {
        "record": record,
        "teaching": teaching,
        "subject": books.subject_of(binding, teaching),
        "least": binding.of(teaching, "teaching_least"),
        "name": binding.of(group, "group_name"),
        "group": group,
        "term": terms.title(binding, binding.of(record, "book_term")),
        "state": binding.entity_of("book").workflow.state(record.state),
    }


def columns(binding: Any, request: HttpRequest, pk: int, teaching: int) -> HttpResponse:
    """Add an assessment, or take away an empty one."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    record, found = _find(binding, request, pk, teaching)
    actor, sent = actor_of(request), request.POST
    try:
        if sent.get("deed") == "hapus":
            services.remove_column(binding, actor, record, found, asked.number(sent.get("key")))
            messages.success(request, _("Penilaian dihapus."))
        else:
            kind, title, aim = sent.get("kind", ""), sent.get("title", ""), sent.get("aim", "")
            services.add_column(binding, actor, record, found, kind, title, aim)
            messages.success(request, _("Penilaian ditambahkan; isi nilainya."))
    except (RuleBroken, StaleState) as problem:
        return _grid(binding, request, record, found, asked.texts(problem), status=422, typed=sent)
    return redirect(binding.url("grid", pk, teaching))


def words(binding: Any, request: HttpRequest, pk: int, teaching: int) -> HttpResponse:
    """What each pupil has mastered, in words of the marks or of the teacher."""
    record, found = _find(binding, request, pk, teaching)
    actor, wrong = actor_of(request), []
    lines = asked.numbered(request, {"r": "reached", "l": "lacking"})
    if request.method == "POST":
        given = {key: (line.get("reached", ""), line.get("lacking", "")) for key, line in lines.items()}
        try:
            services.write_words(binding, actor, record, found, given)
            messages.success(request, _("Deskripsi tersimpan."))
            return redirect(binding.url("words", pk, teaching))
        except (RuleBroken, StaleState) as problem:
            wrong = asked.texts(problem)
    _heads, rows = books.grid(binding, record, found)
    context = menu.context(
        binding,
        actor,
        "marks",
        **_head(binding, record, found),
        rows=[(row, lines.get(row.pupil.pk) if wrong else None) for row in rows],
        may_write=books.is_open(binding, record) and schools.is_teacher_of(binding, actor, found),
        wrong=wrong,
    )
    return render(request, "block_schooling/words.html", context, status=422 if wrong else 200)


def cards(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The class teacher's notes on every card."""
    actor, record = actor_of(request), asked.record(binding.rows_of("book").select_related("schooling"), pk)
    group = binding.of(record, "book_group")
    if not overview.is_named(binding, actor, group):
        raise Forbidden(_("Kelas ini bukan kelas Anda."))
    wrong, general = {}, []
    given = asked.numbered(request, FIELDS)
    if request.method == "POST":
        try:
            wrong = card_services.save(binding, actor, record, given)
        except (RuleBroken, StaleState) as problem:
            general = asked.texts(problem)
        if not wrong and not general:
            messages.success(request, _("Catatan rapor tersimpan."))
            return redirect(binding.url("cards", pk))
    lines = [
        (
            line,
            {**line.values, **given[line.pupil.pk]} if line.pupil.pk in wrong else line.values,
            wrong.get(line.pupil.pk),
        )
        for line in card_services.lines(binding, record)
    ]
    context = menu.context(
        binding,
        actor,
        "classes",
        record=record,
        group=group,
        name=binding.of(group, "group_name"),
        term=terms.title(binding, binding.of(record, "book_term")),
        state=binding.entity_of("book").workflow.state(record.state),
        lines=lines,
        wrong=general,
        decisions=card_services.decisions(binding, record) if books.decides(binding, record) else [],
        may_write=books.is_open(binding, record) and schools.is_class_teacher(binding, actor, group),
        is_counted=binding.attendance is not None,
    )
    return render(request, "block_schooling/homeroom.html", context, status=422 if wrong or general else 200)
