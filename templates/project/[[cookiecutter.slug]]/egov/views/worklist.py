"""The worklist over all applications, and taking an item or giving it back."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import access, blocks, holidays
from core.access import Actor, actor_of
from core.casework import finding
from core.models import Position
from core.rules import RuleBroken
from core.ways_back import own_path
from core.workflow_types import CLOSED_PHASES
from egov import bulk, selectors, services, titles
from egov.forms import WorklistFilter
from egov.menu import ADMINISTRATOR
from egov.rules import OFFICER
from live import menus
from live.selectors import row_of

PAGE_SIZE = 25


@access.may(OFFICER)
def worklist(request: HttpRequest) -> HttpResponse:
    """What the officer's roles and offices have to do, the most pressing first."""
    actor = actor_of(request)
    rows = selectors.worklist(actor)
    apps = sorted(rows.order_by().values_list("app", flat=True).distinct())
    form = WorklistFilter(request.GET or None, apps=apps)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    page = Paginator(selectors.in_order(narrowed(rows, wanted, actor)), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": titles.named((row_of(item) for item in page.object_list), actor),
        "counts": selectors.counts(rows, actor),
        "bulk_steps": bulk.steps(page.object_list, actor),
        "colleagues": bulk.colleagues(actor),
        "no_leave": str(holidays.missing() or "") if actor.has_role("core", ADMINISTRATOR) else "",
        "waiting": [] if form.is_bound else [(menus.app_name(one.app), one) for one in blocks.waiting_for(actor)],
    }
    return render(request, "egov/worklist.html", context)


@access.may(OFFICER)
def counts(request: HttpRequest) -> HttpResponse:
    """The four figures above the worklist, for the page that asks again each minute."""
    actor = actor_of(request)
    figures = selectors.counts(selectors.worklist(actor), actor)
    return render(request, "egov/counts.html", {"counts": figures})


def narrowed(rows: QuerySet, wanted: dict[str, Any], actor: Actor) -> QuerySet:
    """Apply what the filter says; without a phase only what is open."""
    phase = wanted.get("phase", "")
    if phase == "tutup":
        rows = rows.filter(phase__in=CLOSED_PHASES)
    else:
        rows = rows.filter(phase=phase) if phase else rows.open()
    if wanted.get("app"):
        rows = rows.filter(app=wanted["app"])
    rows = finding.narrowed(rows, wanted.get("q", ""), actor)
    return _held(_due(rows, wanted.get("due", "")), wanted.get("whose", ""), actor)


def _due(rows: QuerySet, due: str) -> QuerySet:
    now = timezone.now()
    end = timezone.localtime().replace(hour=23, minute=59, second=59, microsecond=999999)
    if due == "lewat":
        return rows.overdue(now)
    if due in ("hari", "pekan"):
        last = end if due == "hari" else end + timedelta(days=6)
        return rows.filter(due_at__gte=now, due_at__lte=last)
    return rows


def _held(rows: QuerySet, whose: str, actor: Actor) -> QuerySet:
    if whose == "saya":
        return rows.filter(selectors.of_hand(actor))
    if whose == "bebas":
        return rows.filter(assignee__isnull=True)
    if whose == "kantor":
        return rows.filter(office__in=Position.objects.filter(pk=actor.position_id).values("office"))
    return rows


@access.may(OFFICER)
@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an item of the own worklist."""
    return _act(request, pk, services.take)


@access.may(OFFICER)
@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an item back."""
    return _act(request, pk, services.release)


def _act(request: HttpRequest, pk: int, deed: Any) -> HttpResponse:
    actor = actor_of(request)
    item = get_object_or_404(selectors.worklist(actor), pk=pk)
    try:
        deed(actor, item)
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
    return redirect(own_path(request, request.POST.get("next", "")) or "egov:worklist")
