"""Pages that print activation slips for new officers."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import stewards
from core import access
from core.access import actor_of
from core.models import Office, PositionHolding
from core.rules import RuleBroken
from egov import slips
from egov.rules import OFFICE_ADMIN
from egov.slip_forms import SlipForm


@access.may(OFFICE_ADMIN)
def index(request: HttpRequest) -> HttpResponse:
    """Who has not activated the account yet, by office; those marked get a slip."""
    actor = actor_of(request)
    rows, mine = slips.waiting(actor), stewards.offices_of(actor)
    offices = Office.objects.filter(is_active=True, positions__holdings__user__in=rows).distinct().order_by("name")
    if mine is not None:
        offices = offices.filter(pk__in=mine)
    wanted = request.GET.get("kantor", "")
    if wanted.isdigit():
        rows = rows.filter(holdings__position__office_id=int(wanted)).distinct()
    page = Paginator(rows.prefetch_related("reset_codes"), slips.MOST).get_page(request.GET.get("page"))
    held: dict[int, PositionHolding] = {}
    for one in PositionHolding.objects.filter(user__in=[user.pk for user in page]).select_related("position__office"):
        held.setdefault(one.user_id, one)
    shown = [
        {
            "user": user,
            "holding": held.get(user.pk),
            "code": next(iter(user.reset_codes.all()), None),
            "why_not": stewards.why_not(actor, user),
        }
        for user in page
    ]
    context = {"rows": shown, "page": page, "offices": offices, "wanted": wanted, "form": SlipForm()}
    return render(request, "egov/slips.html", context)


@require_POST
@access.may(OFFICE_ADMIN)
@never_cache
def printed(request: HttpRequest) -> HttpResponse:
    """The sheet of those marked; it is made once and kept nowhere."""
    actor, form = actor_of(request), SlipForm(request.POST)
    keys = [int(key) for key in request.POST.getlist("pegawai") if key.isdigit()]
    days = form.cleaned_data["days"] if form.is_valid() else SlipForm.USUAL
    try:
        data = slips.sheet(actor, list(slips.waiting(actor).filter(pk__in=keys)), days)
    except RuleBroken as problem:
        messages.error(request, "\n".join(problem.messages))
        return redirect("egov:slips")
    return HttpResponse(data, content_type="application/pdf")
