"""Taking calls, what is known of a number, incidents that may be the same, and the list of calls."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.forms import CallForm
from blocks.emergency.models import Call, CallClass
from blocks.emergency.selectors import board as selector
from blocks.emergency.services import calls, duty, numbers
from blocks.emergency.views import answer, menu
from core import audit
from core.access import actor_of
from core.models import District, Place
from core.rules import RuleBroken
from core.whole_numbers import whole_number

PAGE_SIZE = 50


def take(binding: Any, request: HttpRequest) -> HttpResponse:
    """The one screen; what was typed stays when something is missing."""
    started = {"received_at": timezone.now().isoformat(), "client_key": uuid4()}
    form = CallForm(request.POST or None, binding=binding, initial=started)
    if request.method == "POST":
        call = _take(binding, request, form)
        if call is not None:
            return _taken(binding, request, call)
        if answer.wants_json(request):
            return answer.refused({name: errors[0] for name, errors in form.errors.items()}, _texts(form))
    context = menu.context(
        binding,
        actor_of(request),
        "call",
        form=form,
        classes=CallClass.choices[:5],
        categories=[(v, label, binding.handling_of(v)) for v, label in binding.choices_of(binding.category)],
        priorities=binding.choices_of(binding.priority),
        districts=District.objects.all(),
        landmarks=Place.objects.filter(is_active=True).order_by("name")[:400],
        telephone=binding.setting("telephone"),
        blank=binding.entity.url("blank"),
    )
    return render(request, "block_emergency/call.html", context, status=422 if form.errors else 200)


def _take(binding: Any, request: HttpRequest, form: CallForm) -> Call | None:
    if not form.is_valid():
        return None
    try:
        return calls.take(binding, actor_of(request), form.taken())
    except RuleBroken as problem:
        for name, text in problem.fields.items():
            form.add_error(name if name in form.fields else None, text)
        for text in problem.messages:
            if text not in problem.fields.values():
                form.add_error(None, text)
        return None


def _texts(form: CallForm) -> list[str]:
    return [error for errors in form.errors.values() for error in errors]


def _taken(binding: Any, request: HttpRequest, call: Call) -> HttpResponse:
    """On to the incident, or back to the empty screen for the next call."""
    if call.incident_id is not None:
        text, url = _("Panggilan tercatat. Kirim unit sekarang."), binding.url("incident", call.incident_id)
    else:
        text, url = _("Panggilan tercatat: %s.") % call.get_call_class_display(), binding.url("call")
        if numbers.blocked(binding, call.number):
            text += " " + _("Nomor diblokir sementara.")
    if answer.wants_json(request):
        return JsonResponse({"url": url, "message": text}, status=201)
    messages.success(request, text)
    return redirect(url)


def known(binding: Any, request: HttpRequest) -> HttpResponse:
    """What the room knows of the number being typed."""
    try:
        found = numbers.known(binding, request.GET.get("number", "")[:30])
    except RuleBroken:
        found = None
    return render(request, "block_emergency/_known.html", {"known": found, "binding": binding})


def near(binding: Any, request: HttpRequest) -> HttpResponse:
    """Open incidents the call may be about."""
    cards = selector.near(
        binding,
        request.GET.get("category", ""),
        request.GET.get("place", "")[:200],
        _whole(request.GET.get("district", "")),
        timezone.now(),
    )
    chosen = _whole(request.GET.get("join_to", ""))
    if chosen not in {card.row.pk for card in cards}:
        chosen = None
    context = {"cards": cards, "binding": binding, "chosen": chosen}
    return render(request, "block_emergency/_near.html", context)


def _whole(text: str) -> int | None:
    return whole_number(text)


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All calls, newest first, by class and by number; those who do not work with calls see masked numbers."""
    actor = actor_of(request)
    sees_callers = actor.has_role(binding.app, *duty.OPERATORS)
    rows = Call.objects.filter(app=binding.app).select_related("taken_by", "incident")
    chosen = request.GET.get("jenis", "")
    if chosen in CallClass.values:
        rows = rows.filter(call_class=chosen)
    words = request.GET.get("q", "").strip()[:60]
    if words:
        rows = _search(rows, words, sees_callers)
        audit.record_search(actor, binding.app, words, rows.count())
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    context = menu.context(
        binding,
        actor,
        "calls",
        page=page,
        chosen=chosen,
        words=words,
        classes=CallClass.choices,
        sees_callers=sees_callers,
    )
    return render(request, "block_emergency/calls.html", context)


def _search(rows: QuerySet[Call], words: str, sees_callers: bool) -> QuerySet[Call]:
    """By place, and by number for those who see numbers: else a search would tell what the mask hides."""
    found = Q(place__icontains=words)
    if sees_callers:
        found |= Q(number__contains=words)
    return rows.filter(found)
