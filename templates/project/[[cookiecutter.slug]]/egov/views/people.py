"""Administration of officers; their accounts are helped at the counter of `accounts`."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Kind, User
from core import access
from core.access import actor_of
from core.models import PositionHolding, RoleGrant
from core.rules import RuleBroken
from egov import appointments
from egov.forms import OfficerFilter, OfficerForm
from egov.refusals import put
from egov.rules import ADMINISTRATOR

PAGE_SIZE = 30


@access.may(ADMINISTRATOR)
def officers(request: HttpRequest) -> HttpResponse:
    """All officers with what they hold today."""
    form = OfficerFilter(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = User.objects.filter(kind=Kind.OFFICER).select_related("person").order_by("name")
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
    return render(request, "egov/officers.html", {"form": form, "page": page, "rows": rows_shown})


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


@access.may(ADMINISTRATOR)
def officer(request: HttpRequest, pk: int) -> HttpResponse:
    """One officer: positions held, now and before, and the roles that follow from them."""
    user = get_object_or_404(User, pk=pk, kind=Kind.OFFICER)
    holdings = PositionHolding.objects.filter(user=user).select_related("position__office")
    today = timezone.localdate()
    held = PositionHolding.objects.on(today).filter(user=user).values("position_id")
    grants = RoleGrant.objects.filter(position__in=held).select_related("position", "office")
    context = {"account": user, "holdings": holdings, "grants": grants, "today": today}
    return render(request, "egov/officer.html", context)
