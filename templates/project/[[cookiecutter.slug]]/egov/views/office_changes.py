"""Pages of a change of the organisation: what is planned and done, a new one, and calling one off."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core import access, audit, succession
from core.access import actor_of
from core.models import Office, OfficeChange, OfficePart, WorkItem
from core.models.office_change import ChangeKind
from core.models.office_part import PartState
from core.rules import RuleBroken
from egov.office_change_forms import FORMS
from egov.refusals import put
from egov.rules import ADMINISTRATOR


@access.may(ADMINISTRATOR)
def listing(request: HttpRequest) -> HttpResponse:
    """All changes, those still to come first."""
    rows = OfficeChange.objects.select_related("office", "into", "made_by")
    context = {"coming": rows.filter(done_at=None).order_by("on", "pk"), "done": rows.exclude(done_at=None)}
    return render(request, "egov/office_changes.html", context)


@access.may(ADMINISTRATOR)
def new(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Plan a change of an office; one that is due already is done at once."""
    if kind not in FORMS:
        raise Http404
    office = get_object_or_404(Office, pk=pk, is_active=True)
    form = FORMS[kind](request.POST or None, office=office)
    if request.method == "POST" and form.is_valid():
        try:
            change = _saved(request, form.instance)
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("Perubahan dilaksanakan.") if change.done_at else _("Perubahan dicatat."))
            return redirect("egov:office_changes")
    context = {"form": form, "office": office, "kind": ChangeKind(kind), "hanging": _hanging(office)}
    return render(request, "egov/office_change_new.html", context, status=422 if form.errors else 200)


@transaction.atomic
def _saved(request: HttpRequest, change: OfficeChange) -> OfficeChange:
    """Save a change, and do it where its day has come; nothing is saved where it is refused."""
    actor = actor_of(request)
    change.made_by = actor.user
    change.save()
    audit.record(actor, "plan_office_change", change.office, {"kind": change.kind, "on": change.on.isoformat()})
    if change.on <= timezone.localdate():
        succession.carry_out(actor, change)
        change.refresh_from_db()
    return change


def _hanging(office: Office) -> dict[str, int]:
    """What is open at the office, so that nobody is surprised by what moves."""
    return {
        "work": WorkItem.objects.open().filter(office=office).count(),
        "positions": office.positions.filter(is_active=True).count(),
        "parts": OfficePart.objects.filter(office=office, state=PartState.OPEN).count(),
        "children": office.children.filter(is_active=True).count(),
    }


@access.may(ADMINISTRATOR)
@require_POST
def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a change that is not done."""
    change = get_object_or_404(OfficeChange, pk=pk, done_at=None)
    audit.record(actor_of(request), "call_off_office_change", change.office, {"kind": change.kind})
    change.delete()
    messages.success(request, _("Perubahan dibatalkan."))
    return redirect("egov:office_changes")
