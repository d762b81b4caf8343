"""Administration of offices, their positions, who holds them and which roles they give."""

from typing import Any

from django.contrib import messages
from django.db.models import Count, Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core import access
from core.access import actor_of
from core.models import Office, Position, PositionHolding, RoleGrant
from core.rules import RuleBroken
from egov import appointments, services
from egov.forms import GrantForm, HoldingForm, OfficeForm, PositionForm
from egov.refusals import put
from egov.rules import ADMINISTRATOR


@access.may(ADMINISTRATOR)
def offices(request: HttpRequest) -> HttpResponse:
    """All offices by kind, with the number of their positions."""
    words = request.GET.get("q", "").strip()
    rows = Office.objects.annotate(positions_count=Count("positions")).order_by("kind", "name")
    for word in words.split()[:6]:
        rows = rows.filter(name__icontains=word)
    return render(request, "egov/offices.html", {"rows": rows, "words": words})


@access.may(ADMINISTRATOR)
def office(request: HttpRequest, pk: int) -> HttpResponse:
    """One office: its data and positions with who holds them today."""
    found = get_object_or_404(Office.objects.select_related("parent"), pk=pk)
    today = PositionHolding.objects.on(timezone.localdate()).select_related("user__person")
    positions = found.positions.prefetch_related(Prefetch("holdings", queryset=today), "grants")
    return render(request, "egov/office.html", {"office": found, "positions": positions})


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
        saved = services.save_row(actor_of(request), form.save(commit=False))
        messages.success(request, _("Jabatan tersimpan."))
        return redirect("egov:position", saved.pk)
    heading = _("Ubah jabatan") if found else _("Jabatan baru di %s") % of.name
    return _form(request, form, heading, "egov:offices")


@access.may(ADMINISTRATOR)
def position(request: HttpRequest, pk: int) -> HttpResponse:
    """One position: holders, roles, and the two forms that add to them."""
    return _position_page(request, _position(pk), HoldingForm(), GrantForm())


@access.may(ADMINISTRATOR)
@require_POST
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an officer on a position."""
    found, form = _position(pk), HoldingForm(request.POST)
    if form.is_valid():
        values = dict(form.cleaned_data)
        try:
            appointments.appoint(actor_of(request), values.pop("user"), found, values.pop("starts_on"), **values)
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
    found, form = _position(pk), GrantForm(request.POST)
    if form.is_valid():
        values = dict(form.cleaned_data)
        appointments.grant(actor_of(request), found, values.pop("app"), values.pop("role"), **values)
        messages.success(request, _("Peran diberikan."))
        return redirect("egov:position", pk)
    return _position_page(request, found, HoldingForm(), form)


@access.may(ADMINISTRATOR)
@require_POST
def end_holding(request: HttpRequest, pk: int) -> HttpResponse:
    """End a holding on the day given, today where none is."""
    holding = get_object_or_404(PositionHolding, pk=pk)
    last_day = parse_date(request.POST.get("ends_on", "")) or timezone.localdate()
    return _deed(
        request,
        holding.position_id,
        lambda actor: appointments.end_holding(actor, holding, last_day),
    )


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


def _position(pk: int) -> Position:
    return get_object_or_404(Position.objects.select_related("office", "reports_to"), pk=pk)


def _position_page(request: HttpRequest, found: Position, holding: Any, grant: Any) -> HttpResponse:
    context = {
        "position": found,
        "holdings": found.holdings.select_related("user__person"),
        "grants": found.grants.select_related("office"),
        "holding_form": holding,
        "grant_form": grant,
        "today": timezone.localdate(),
    }
    status = 422 if holding.errors or grant.errors else 200
    return render(request, "egov/position.html", context, status=status)


def _form(request: HttpRequest, form: Any, heading: str, back: str) -> HttpResponse:
    context = {"form": form, "heading": heading, "back": back}
    return render(request, "egov/form.html", context, status=422 if form.errors else 200)
