"""Asking other offices within a case, answering for one, and handing a case back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from core import access, entities, pages
from core.access import Actor, actor_of
from core.casework import answer_links, hand_backs, shared_work
from core.casework.forms import AnswerForm, AskForm, HandBackForm
from core.documents import parts as document_parts
from core.entities import Entity
from core.models import HandBack, OfficePart
from core.rules import RuleBroken
from core.workflow import StaleState
from egov.refusals import put
from egov.rules import OFFICER

SHOWN = "answer-link:%s"  # in the session: the link is shown once, its sheet printed from there


@access.may(OFFICER)
@require_POST
def ask(request: HttpRequest, app: str, entity: str, pk: int) -> HttpResponse:
    """Ask offices within a case."""
    kind, record, actor = _case(request, app, entity, pk)
    form = AskForm(request.POST, entity=kind, record=record, prefix="minta")

    def deed(said: dict[str, Any]) -> str:
        asked = shared_work.ask(
            kind,
            record,
            actor,
            list(said["offices"]),
            said["question"],
            workdays=said["workdays"],
            shared=said.get("shared"),
        )
        return _("%s kantor diminta menjawab.") % len(asked)

    return _sent(request, kind, record, form, deed, _("Minta jawaban kantor lain"))


@access.may(OFFICER)
@require_POST
def propose(request: HttpRequest, app: str, entity: str, pk: int) -> HttpResponse:
    """Hand a case back with a reason and a proposed receiver."""
    kind, record, actor = _case(request, app, entity, pk)
    form = HandBackForm(request.POST, entity=kind, record=record, prefix="kembali")

    def deed(said: dict[str, Any]) -> str:
        hand_backs.propose(kind, record, actor, said["to_office"], said["reason"])
        return _("Usul pengembalian terkirim; berkas tetap di kantor Anda sampai diterima.")

    return _sent(request, kind, record, form, deed, _("Bukan wewenang kami"))


@access.may(OFFICER)
def hand_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide a proposal: let the case move, or say why it stays."""
    row = get_object_or_404(HandBack.objects.select_related("from_office", "to_office"), pk=pk)
    actor = actor_of(request)
    kind = _entity(row.app, row.entity)
    if not hand_backs.may_decide(row, actor):
        raise access.Forbidden(_("Pengembalian ini bukan untuk Anda putuskan."))
    if request.method == "POST":
        try:
            if request.POST.get("keputusan") == "terima":
                hand_backs.accept(row, actor)
                messages.success(request, _("Berkas kini di %s.") % row.to_office.name)
            else:
                hand_backs.refuse(row, actor, request.POST.get("jawaban", ""))
                messages.success(request, _("Berkas tetap di %s.") % row.from_office.name)
            return pages.after(request, kind, row.object_id)
        except (RuleBroken, StaleState) as problem:
            for text in getattr(problem, "messages", [str(problem)]):
                messages.error(request, text)
    return render(request, "egov/casework/hand_back.html", {"row": row, "entity": kind, "number": _number(row)})


@never_cache
@access.may(OFFICER)
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """One office's part: its officers answer here; who works on the case makes a link or types in a written answer."""
    row, actor = _part(pk), actor_of(request)
    answers, manages = shared_work.may_answer(row, actor), shared_work.may_manage(row, actor)
    if not (answers or manages):
        raise access.Forbidden(_("Bagian ini milik kantor lain."))
    form = AnswerForm(request.POST or None, asks_name=not answers)
    if request.method == "POST" and form.is_valid():
        came_by = shared_work.PORTAL if answers else shared_work.PAPER
        said = form.cleaned_data
        try:
            shared_work.answer(row, actor, said["text"], name=said.get("name", ""), came_by=came_by)
            messages.success(request, _("Jawaban tersimpan."))
            return redirect("egov:part", pk)
        except RuleBroken as problem:
            put(form, problem)
    token = request.session.get(SHOWN % pk, "")
    address = _address(token) if token and answer_links.find(token) is not None else ""
    context = {
        "part": row,
        "form": form,
        "facts": answer_links.facts(row),
        "days": shared_work.days_of(row),
        "answers": answers,
        "manages": manages,
        "links": row.links.all()[:5],
        "address": address,
        "whatsapp": _whatsapp(row, address),
        "record_url": _entity(row.app, row.entity).url("detail", row.object_id) if manages else "",
    }
    return render(request, "egov/casework/part.html", context, status=422 if form.errors else 200)


@access.may(OFFICER)
@require_POST
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a one-time link for an office without accounts; the former one ends."""
    row = _part(pk)
    try:
        request.session[SHOWN % pk] = answer_links.make(row, actor_of(request))
        messages.success(request, _("Tautan dibuat. Kirimkan sekarang: alamatnya tidak dapat ditampilkan lagi nanti."))
    except RuleBroken as problem:
        messages.error(request, problem.messages[0])
    return redirect("egov:part", pk)


@access.may(OFFICER)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an office no longer."""
    row = _part(pk)
    shared_work.withdraw(row, actor_of(request))
    request.session.pop(SHOWN % pk, None)
    messages.success(request, _("Permintaan kepada %s ditarik.") % row.office.name)
    return redirect("egov:part", pk)


@never_cache
@access.may(OFFICER)
@require_GET
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The part on paper, with the link of this session as QR mark."""
    row, actor = _part(pk), actor_of(request)
    if not shared_work.may_manage(row, actor):
        raise access.Forbidden(_("Bagian ini milik kantor lain."))
    token = request.session.get(SHOWN % pk, "")
    address = _address(token) if token and answer_links.find(token) is not None else ""
    answer = HttpResponse(answer_links.sheet(row, address), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="permintaan-jawaban.pdf"'
    return answer


def _case(request: HttpRequest, app: str, name: str, pk: int) -> tuple[Entity, Any, Actor]:
    """The record that the actor reads, or page 404."""
    actor, entity = actor_of(request), _entity(app, name)
    if entity.workflow is None:
        raise Http404(_("Data tidak ditemukan."))
    return entity, pages.find(access.visible(entity.rows(), actor, entity), pk), actor


def _entity(app: str, name: str) -> Entity:
    try:
        return entities.get(app, name)
    except LookupError as problem:
        raise Http404(_("Data tidak ditemukan.")) from problem


def _part(pk: int) -> OfficePart:
    row = get_object_or_404(OfficePart.objects.select_related("office", "asked_by", "answered_by"), pk=pk)
    _entity(row.app, row.entity)
    return row


def _sent(
    request: HttpRequest, entity: Entity, record: Any, form: Any, deed: Callable[[dict[str, Any]], str], heading: str
) -> HttpResponse:
    """Do what a form on the record's page asks; with mistakes it comes again on a page of its own."""
    if form.is_valid():
        try:
            messages.success(request, deed(form.cleaned_data))
            return pages.after(request, entity, record.pk)
        except RuleBroken as problem:
            put(form, problem)
    context = {"form": form, "heading": heading, "back_url": entity.url("detail", record.pk)}
    return render(request, "egov/casework/form.html", context, status=422)


def _number(row: HandBack) -> str:
    _kind, record = hand_backs.of_row(row)
    return getattr(record, "number", "") or ""


def _address(token: str) -> str:
    from django.urls import reverse

    return document_parts.address(reverse("answer_link", args=[token]))


def _whatsapp(row: OfficePart, address: str) -> str:
    from core import notify

    if not address or not row.office.phone:
        return ""
    words = _("Permintaan jawaban %(number)s. Tautan sekali pakai: %(address)s")
    return notify.whatsapp_link(row.office.phone, words % {"number": row.number, "address": address})
