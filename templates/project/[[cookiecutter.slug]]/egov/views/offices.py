"""Administration of offices, their positions, who holds them and which roles they give."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import stewards
from accounts.models import User
from core import access
from core.access import actor_of
from core.models import Office, Position, PositionHolding, RoleGrant
from core.rules import RuleBroken
from egov import appointments, services
from egov.forms import GrantForm, HoldingForm, OfficeForm, PositionForm
from egov.refusals import put
from egov.rules import ADMINISTRATOR, OFFICE_ADMIN
from egov.views.people import is_platform


@access.may(OFFICE_ADMIN)
def offices(request: HttpRequest) -> HttpResponse:
    """The offices in the actor's care by kind, with the number of their positions."""
    words = request.GET.get("q", "").strip()
    rows = _offices(request).annotate(positions_count=Count("positions")).order_by("kind", "name")
    for word in words.split()[:6]:
        rows = rows.filter(name__icontains=word)
    return render(request, "egov/offices.html", {"rows": rows, "words": words, "is_platform": is_platform(request)})


@access.may(OFFICE_ADMIN)
def office(request: HttpRequest, pk: int) -> HttpResponse:
    """One office: its data and positions with who holds them today."""
    found = get_object_or_404(_offices(request).select_related("parent"), pk=pk)
    today = PositionHolding.objects.on(timezone.localdate()).select_related("user__person")
    positions = found.positions.prefetch_related(Prefetch("holdings", queryset=today), "grants")
    context = {"office": found, "positions": positions, "is_platform": is_platform(request)}
    return render(request, "egov/office.html", context)


@access.may(ADMINISTRATOR)
def edit_office(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Make or change an office."""
    found = get_object_or_404(Office, pk=pk) if pk else None
    form = OfficeForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        saved = services.save_row(actor_of(request), form.save(commit=False))
        messages.success(request, _("Kantor tersimpan."))
        return redirect("egov:office", saved.pk)
    heading = _("Ubah kantor") if found else _("Kantor baru")
    return _form(request, form, heading, "egov:offices")


@access.may(ADMINISTRATOR)
def new_position(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a position in an office."""
    return _save_position(request, get_object_or_404(Office, pk=pk), None)


@access.may(ADMINISTRATOR)
def edit_position(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a position."""
    found = get_object_or_404(Position.objects.select_related("office"), pk=pk)
    return _save_position(request, found.office, found)


def _save_position(request: HttpRequest, of: Office, found: Position | None) -> HttpResponse:
    form = PositionForm(request.POST or None, instance=found, office=of)
    if request.method == "POST" and form.is_valid():
        try:
            saved = services.save_position(actor_of(request), form.save(commit=False))
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("Jabatan tersimpan."))
            return redirect("egov:position", saved.pk)
    heading = _("Ubah jabatan") if found else _("Jabatan baru di %s") % of.name
    return _form(request, form, heading, "egov:offices")


@access.may(OFFICE_ADMIN)
def position(request: HttpRequest, pk: int) -> HttpResponse:
    """One position: holders, roles, and the two forms that add to them."""
    return _position_page(request, _position(request, pk), HoldingForm(), GrantForm())


@access.may(OFFICE_ADMIN)
@require_POST
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an officer on a position."""
    found, form = _position(request, pk), HoldingForm(request.POST)
    if form.is_valid():
        values = dict(form.cleaned_data)
        actor = actor_of(request)
        try:
            stewards.require_position(actor, found)
            _refuse_oneself(request, values["user"])
            appointments.appoint(actor, values.pop("user"), found, values.pop("starts_on"), **values)
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("Pejabat tercatat."))
            return redirect("egov:position", pk)
    return _position_page(request, found, form, GrantForm())


@access.may(ADMINISTRATOR)
@require_POST
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a position a role."""
    found, form = _position(request, pk), GrantForm(request.POST)
    if form.is_valid():
        values = dict(form.cleaned_data)
        appointments.grant(actor_of(request), found, values.pop("app"), values.pop("role"), **values)
        messages.success(request, _("Peran diberikan."))
        return redirect("egov:position", pk)
    return _position_page(request, found, HoldingForm(), form)


@access.may(OFFICE_ADMIN)
@require_POST
def end_holding(request: HttpRequest, pk: int) -> HttpResponse:
    """End a holding on the day given, today where none is."""
    holding = get_object_or_404(PositionHolding.objects.select_related("position"), pk=pk)
    _position(request, holding.position_id)
    last_day = parse_date(request.POST.get("ends_on", "")) or timezone.localdate()
    return _deed(
        request,
        holding.position_id,
        lambda actor: _end(actor, holding, last_day),
    )


def _end(actor: access.Actor, holding: PositionHolding, last_day: date) -> None:
    stewards.require_position(actor, holding.position)
    appointments.leave(actor, holding, last_day)


def _refuse_oneself(request: HttpRequest, user: User) -> None:
    if user.pk == request.user.pk and not is_platform(request):
        raise RuleBroken([_("Anda tidak dapat mengangkat diri sendiri.")])


@access.may(ADMINISTRATOR)
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a role from a position."""
    row = get_object_or_404(RoleGrant.objects.select_related("position"), pk=pk)
    return _deed(request, row.position_id, lambda actor: appointments.revoke(actor, row))


def _deed(request: HttpRequest, position_id: int, deed: Any) -> HttpResponse:
    try:
        deed(actor_of(request))
        messages.success(request, _("Tercatat."))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
    return redirect("egov:position", position_id)


def _offices(request: HttpRequest) -> QuerySet[Office]:
    """The offices in the actor's care."""
    mine = stewards.offices_of(actor_of(request))
    return Office.objects.all() if mine is None else Office.objects.filter(pk__in=mine)


def _position(request: HttpRequest, pk: int) -> Position:
    """The position, where its office is in the actor's care; page 404 else."""
    rows = Position.objects.filter(office__in=_offices(request)).select_related("office", "reports_to")
    return get_object_or_404(rows, pk=pk)


def _position_page(request: HttpRequest, found: Position, holding: Any, grant: Any) -> HttpResponse:
    context = {
        "position": found,
        "holdings": found.holdings.select_related("user__person"),
        "grants": found.grants.select_related("office"),
        "holding_form": holding,
        "grant_form": grant,
        "today": timezone.localdate(),
        "is_platform": is_platform(request),
    }
    status = 422 if holding.errors or grant.errors else 200
    return render(request, "egov/position.html", context, status=status)


def _form(request: HttpRequest, form: Any, heading: str, back: str) -> HttpResponse:
    context = {"form": form, "heading": heading, "back": back}
    return render(request, "egov/form.html", context, status=422 if form.errors else 200)
