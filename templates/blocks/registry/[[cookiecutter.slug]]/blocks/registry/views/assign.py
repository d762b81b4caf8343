"""Giving visits to field officers, village by village."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.registry.forms import AssignForm
from blocks.registry.selectors import desk
from blocks.registry.services import renewals, tasks
from blocks.registry.views import answer, menu
from core.access import actor_of
from core.models import Village


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """A form that gives a village's entries to an officer, and the open tasks."""
    actor = actor_of(request)
    waiting = {"baru": desk.unassigned(binding, actor), "perbarui": desk.to_renew(binding, actor)}
    renews = renewals.open_period(binding) is not None
    form = AssignForm(request.POST or None, binding=binding, villages=_villages(binding, waiting), renews=renews)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        rows = waiting[data.get("which", "baru")].filter(**{binding.village: data["village"]}).order_by("pk")
        records = list(rows[: data["count"]])
        return answer.attempt(
            request,
            lambda: tasks.assign(binding, actor, data["officer"], records, data["due_on"]),
            lambda count: _("%s kunjungan ditugaskan.") % count,
            binding.url("assign"),
        )
    page = Paginator(desk.open_tasks(binding, actor), 30).get_page(request.GET.get("page"))
    records = binding.records_of([task.entry for task in page.object_list])
    rows = [{"task": task, "record": records[task.entry.record_id]} for task in page.object_list]
    context = menu.context(
        binding,
        actor,
        "assign",
        _("Penugasan kunjungan"),
        form=form,
        page=page,
        rows=rows,
        unassigned=waiting["baru"].count(),
        to_renew=waiting["perbarui"].count(),
    )
    return render(request, "block_registry/assign.html", context, status=422 if form.errors else 200)


def _villages(binding: Any, waiting: dict[str, Any]) -> Any:
    """Villages that have entries to visit."""
    having = Q()
    for rows in waiting.values():
        having |= Q(pk__in=rows.order_by().values(binding.village))
    return Village.objects.filter(having).select_related("district").order_by("district__name", "name")


def take_back(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Free one entry for another officer."""
    actor = actor_of(request)
    task = answer.find(desk.open_tasks(binding, actor), pk=pk)
    return answer.attempt(
        request, lambda: tasks.take_back(binding, actor, task), _("Tugas ditarik."), binding.url("assign")
    )
