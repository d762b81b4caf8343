"""Administration of officers; their accounts are helped at the counter of `accounts`."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import recovery, stewards
from accounts.models import User
from core import access
from core.access import actor_of
from core.models import PositionHolding, RoleGrant
from core.rules import RuleBroken
from egov import appointments
from egov.forms import OfficerFilter, OfficerForm
from egov.refusals import put
from egov.rules import ADMINISTRATOR, OFFICE_ADMIN

PAGE_SIZE = 30
LOST_FACTOR = "kode"


@access.may(OFFICE_ADMIN)
def officers(request: HttpRequest) -> HttpResponse:
    """The officers in the actor's care, with what they hold today."""
    form = OfficerFilter(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = stewards.people(actor_of(request)).select_related("person").order_by("name")
    for word in wanted.get("q", "").split()[:6]:
        rows = rows.filter(Q(name__icontains=word) | Q(nip__startswith=word))
    if wanted.get("status"):
        rows = rows.filter(status=wanted["status"])
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    held = PositionHolding.objects.on(timezone.localdate()).select_related("position__office")
    by_user: dict[int, list[PositionHolding]] = {}
    for holding in held.filter(user__in=[user.pk for user in page.object_list]):
        by_user.setdefault(holding.user_id, []).append(holding)
    rows_shown = [{"user": user, "holdings": by_user.get(user.pk, [])} for user in page.object_list]
    context = {"form": form, "page": page, "rows": rows_shown, "is_platform": is_platform(request)}
    return render(request, "egov/officers.html", context)


@access.may(ADMINISTRATOR)
def new_officer(request: HttpRequest) -> HttpResponse:
    """Make an officer's account; the counter's code then sets the first password."""
    form = OfficerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = appointments.add_officer(actor_of(request), **form.cleaned_data)
        except RuleBroken as problem:
            put(form, problem)
        else:
            messages.success(request, _("Akun pegawai dibuat. Buatkan kode agar ia dapat memasang kata sandi."))
            return redirect("egov:officer", user.pk)
    context = {"form": form, "heading": _("Pegawai baru"), "back": "egov:officers"}
    return render(request, "egov/form.html", context, status=422 if form.errors else 200)


@access.may(OFFICE_ADMIN)
@never_cache
def officer(request: HttpRequest, pk: int) -> HttpResponse:
    """One officer: positions held, now and before, and the roles that follow from them."""
    return _page(request, _officer(request, pk))


@require_POST
@access.may(OFFICE_ADMIN)
@never_cache
def reset(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a one-time code for a forgotten password or a lost second factor; it is shown in this answer only."""
    user, actor = _officer(request, pk), actor_of(request)
    lost = request.POST.get("what") == LOST_FACTOR
    try:
        return _page(request, user, code=recovery.make_code(actor, user, drops_second_factor=lost), lost=lost)
    except RuleBroken as problem:
        messages.error(request, "\n".join(problem.messages))
    return redirect("egov:officer", pk)


def is_platform(request: HttpRequest) -> bool:
    """Say whether the actor administers all offices, and so may do more than change who sits where."""
    return actor_of(request).has_role("core", stewards.ADMINISTRATOR)


def _officer(request: HttpRequest, pk: int) -> User:
    """The officer, where in the actor's care; page 404 else."""
    return get_object_or_404(stewards.people(actor_of(request)), pk=pk)


def _page(request: HttpRequest, user: User, **shown: Any) -> HttpResponse:
    holdings = PositionHolding.objects.filter(user=user).select_related("position__office")
    today = timezone.localdate()
    held = PositionHolding.objects.on(today).filter(user=user).values("position_id")
    grants = RoleGrant.objects.filter(position__in=held).select_related("position", "office")
    actor = actor_of(request)
    context = {
        "account": user,
        "holdings": holdings,
        "grants": grants,
        "today": today,
        "is_platform": is_platform(request),
        "is_self": user.pk == actor.user_id,
        "why_not": stewards.why_not(actor, user),
        "has_factor": is_mfa_enabled(user),
    }
    return render(request, "egov/officer.html", context | shown)
