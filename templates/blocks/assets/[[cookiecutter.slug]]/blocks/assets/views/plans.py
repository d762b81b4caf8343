"""The plan of maintenance."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.forms import PlanForm
from blocks.assets.models import Plan
from blocks.assets.services import plans
from blocks.assets.views import menu
from core.access import actor_of
from core.answers import attempt, find


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """The lines of the plan with how many assets are due, and a form for a new one."""
    form = PlanForm(binding=binding, initial={"starts_on": timezone.localdate()})
    return _listing(binding, request, form)


def _listing(binding: Any, request: HttpRequest, form: PlanForm, status: int = 200) -> HttpResponse:
    actor, today = actor_of(request), timezone.localdate()
    kinds = binding.words_of("kind")
    rows = [
        {
            "plan": plan,
            "kind": kinds.get(plan.asset_kind, _("semua golongan")),
            "due": plans.due(binding, plan, today).count() if plan.starts_on <= today else 0,
            "running": plan.upkeeps.exclude(order=None).count(),
        }
        for plan in plans.running(binding)
    ]
    context = menu.context(
        binding,
        actor,
        "plans",
        _("Rencana pemeliharaan"),
        rows=rows,
        form=form,
        most=binding.number("plan_most"),
        is_open=status != 200,
    )
    return render(request, "block_assets/plans.html", context, status=status)


def add(binding: Any, request: HttpRequest) -> HttpResponse:
    """Put a line into the plan."""
    actor = actor_of(request)
    form = PlanForm(request.POST, binding=binding)
    if not form.is_valid():
        return _listing(binding, request, form, 422)
    values = form.cleaned_data
    return attempt(
        request, lambda: plans.add(binding, actor, **values), _("Rencana ditambahkan."), binding.url("plans")
    )


def stop(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take a line out of the plan."""
    actor = actor_of(request)
    plan = find(Plan.objects.filter(app=binding.app, entity=binding.asset), pk=pk)
    return attempt(request, lambda: plans.stop(binding, actor, plan), _("Rencana dihentikan."), binding.url("plans"))
