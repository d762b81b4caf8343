"""Archive lists: drawn up from what is due, followed step by step, printed with their official report."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.correspondence import archive_printing, sheets
from blocks.correspondence.binding import ARCHIVIST, HEAD
from blocks.correspondence.models import ArchiveList, ListKind, ListState, Verdict
from blocks.correspondence.selectors import archive, desk
from blocks.correspondence.services import archive_deeds, archive_lists, holds
from blocks.correspondence.views import menu
from core import answers, audit
from core.access import actor_of
from core.models import Office
from core.rules import RuleBroken
from core.whole_numbers import whole_number
from core.workflow import StaleState

PAGE_SIZE = 30


def index(binding: Any, request: HttpRequest) -> HttpResponse:
    """All lists of the offices served, open ones first."""
    actor = actor_of(request)
    page = Paginator(archive.lists(binding, actor), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "block_correspondence/lists.html", menu.context(binding, actor, "lists", page=page))


def draw_up(binding: Any, request: HttpRequest, kind: str) -> HttpResponse:
    """Choose an office and its letters; sent, they become a list."""
    if kind not in ListKind.values:
        raise Http404
    actor = actor_of(request)
    rows = archive.takeable(archive.closed(binding, actor), kind).filter(archive.served(binding, actor, (ARCHIVIST,)))
    offices = Office.objects.filter(pk__in=rows.order_by().values("office")).order_by("name")
    office = _chosen_office(request, offices)
    if request.method == "POST" and office is not None:
        keys = [key for text in request.POST.getlist("letter") if (key := whole_number(text)) is not None]
        try:
            made = archive_lists.draw_up(binding, actor, kind, office, keys)
        except (RuleBroken, StaleState) as problem:
            for text in getattr(problem, "messages", [str(problem)]):
                messages.error(request, text)
        else:
            messages.success(request, _("Daftar %s tersusun.") % made.number)
            return redirect(binding.url("list", made.pk))
    shown = rows.filter(office=office)[: archive_lists.MOST] if office is not None else []
    context = menu.context(
        binding,
        actor,
        "lists",
        kind=ListKind(kind),
        offices=offices,
        office=office,
        rows=shown,
        most=archive_lists.MOST,
    )
    return render(request, "block_correspondence/draw_up.html", context)


def _chosen_office(request: HttpRequest, offices: Any) -> Office | None:
    asked = (request.POST.get("kantor") or request.GET.get("kantor") or "").strip()
    if asked:
        return answers.find(offices, pk=key) if (key := whole_number(asked)) else None
    return offices.first()


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One list with what is on it and the next step."""
    actor, row = actor_of(request), _list(binding, request, pk)
    is_archivist = archive.has_role(binding, actor, ARCHIVIST, row.office_id)
    is_head = archive.has_role(binding, actor, HEAD, row.office_id)
    items = list(row.items.select_related("letter"))
    context = menu.context(
        binding,
        actor,
        "lists",
        row=row,
        items=[one for one in items if not one.left_for],
        left=[one for one in items if one.left_for],
        verdicts=Verdict.choices,
        step=_step(row, is_archivist, is_head, actor),
        may_drop=is_archivist and row.is_open and row.state != ListState.DIAJUKAN,
        needs_national=row.state == ListState.DIAJUKAN and archive_lists.needs_national(binding, row),
        committee_least=binding.number("committee_least"),
        today=timezone.localdate(),
    )
    return render(request, "block_correspondence/list.html", context)


def _step(row: ArchiveList, is_archivist: bool, is_head: bool, actor: Any) -> str:
    """The form this officer has to fill in, if it is their turn."""
    if row.state == ListState.DIAJUKAN:
        return "setujui" if is_head and row.made_by_id != actor.user_id else ""
    forms = {ListState.DISUSUN: "ajukan", ListState.DINILAI: "nilai", ListState.DISETUJUI: "laksanakan"}
    return forms.get(ListState(row.state), "") if is_archivist else ""


def deed(binding: Any, request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """One step of a list."""
    row, actor = _list(binding, request, pk), actor_of(request)
    if step not in DEEDS:
        raise Http404
    do, words = DEEDS[step]
    return answers.attempt(request, lambda: do(binding, actor, row, request.POST), words(), binding.url("list", row.pk))


def _submit(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    keys = row.items.values_list("pk", flat=True)
    archive_lists.submit(binding, actor, row, {key: data[f"box-{key}"] for key in keys if f"box-{key}" in data})


def _judge(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    keys = row.items.values_list("pk", flat=True)
    words = {key: (data.get(f"word-{key}", ""), data.get(f"note-{key}", "")) for key in keys}
    day = _day(data.get("day", ""))
    archive_lists.judge(binding, actor, row, archive_lists.Judgement(_names(data.get("members", "")), day, words))


def _day(text: str) -> date:
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    if day is None:
        raise RuleBroken([_("Isi tanggal penilaian.")])
    return day


def _names(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _approve(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    archive_lists.approve(binding, actor, row, data.get("approval", ""), data.get("national", ""))


def _give_back(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    archive_lists.give_back(binding, actor, row, data.get("reason", ""))


def _carry_out(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    report = archive_deeds.Report(data.get("destination", ""), _names(data.get("witnesses", "")))
    archive_deeds.carry_out(binding, actor, row, report)


def _drop(binding: Any, actor: Any, row: ArchiveList, data: Any) -> None:
    archive_lists.drop(binding, actor, row)


DEEDS: dict[str, tuple[Callable[..., None], Callable[[], str]]] = {
    "ajukan": (_submit, lambda: _("Daftar diajukan.")),
    "batal": (_drop, lambda: _("Daftar dibatalkan; arsipnya dapat masuk daftar lain.")),
    "kembalikan": (_give_back, lambda: _("Daftar dikembalikan kepada arsiparis.")),
    "laksanakan": (_carry_out, lambda: _("Terlaksana; berita acara dapat dicetak.")),
    "nilai": (_judge, lambda: _("Pertimbangan panitia tercatat.")),
    "setujui": (_approve, lambda: _("Daftar disetujui.")),
}


def pdf(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The list on letterhead; once carried out, as its official report."""
    row = _list(binding, request, pk)
    answer = HttpResponse(archive_printing.report(binding, row), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="daftar-arsip-{row.pk}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def xlsx(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The list as a spreadsheet."""
    row, actor = _list(binding, request, pk), actor_of(request)
    table = sheets.archive_list(row)
    audit.write(actor, "export", app=binding.app, entity="archive_list", object_id=row.pk, changes={"rows": len(table)})
    return sheets.response(f"daftar-arsip-{row.pk}", table)


def hold(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Put a letter under a legal hold."""
    row, actor = answers.find(desk.readable(binding, actor_of(request)), pk=pk), actor_of(request)
    words = _("Arsip ditahan; tidak akan dipindahkan, dimusnahkan atau diserahkan.")
    basis = request.POST.get("basis", "")
    return answers.attempt(
        request, lambda: holds.place(binding, actor, row, basis), words, binding.url("letter", row.pk)
    )


def lift(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Lift a legal hold."""
    row, actor = answers.find(desk.readable(binding, actor_of(request)), pk=pk), actor_of(request)
    reason = request.POST.get("reason", "")
    return answers.attempt(
        request,
        lambda: holds.lift(binding, actor, row, reason),
        _("Penahanan dilepas; arsip mengikuti jadwalnya lagi."),
        binding.url("letter", row.pk),
    )


def _list(binding: Any, request: HttpRequest, pk: int) -> ArchiveList:
    found: ArchiveList = answers.find(archive.lists(binding, actor_of(request)), pk=pk)
    return found
