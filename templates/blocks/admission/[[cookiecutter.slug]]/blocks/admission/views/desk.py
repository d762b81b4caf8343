"""The school's desk: papers to check, children to re-register."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.admission.models import Standing
from blocks.admission.selectors import schools
from blocks.admission.services import checking, places
from blocks.admission.services.checking import Found
from blocks.admission.views import menu
from core import access, answers
from core.access import actor_of

PAGE = 30


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits at the actor's schools: papers first, then re-registration by its deadline."""
    actor = actor_of(request)
    mine = schools.mine(binding, actor)
    states = [one.name for one in binding.entity.workflow.states if one.phase == "verifying"]
    rows = binding.entity.rows().select_related("admission")
    waiting = rows.filter(**{f"{binding.choices[0]}__in": mine}, state__in=states).order_by("admission__sent_at", "pk")
    placed = rows.filter(admission__school_id__in=mine.values("pk"), admission__standing=Standing.PLACED)
    words = " ".join(request.GET.get("q", "").split())[:60]
    if words:
        placed = placed.filter(number__icontains=words)
    page = Paginator(waiting, PAGE).get_page(request.GET.get("page"))
    names = schools.names(binding)
    context = menu.context(
        binding,
        actor,
        "desk",
        _("Meja sekolah"),
        mine=[getattr(one, binding.school_name) for one in mine],
        waiting=waiting.count(),
        page=page,
        rows=[_row(binding, one, names[getattr(one, f"{binding.choices[0]}_id")]) for one in page.object_list],
        placed_count=placed.count(),
        placed=[
            _row(binding, one, names.get(one.admission.school_id, ""))
            for one in placed.order_by("admission__confirm_by", "number")[:PAGE]
        ],
        words=words,
    )
    return render(request, "block_admission/desk.html", context)


def _row(binding: Any, record: Any, school: str) -> dict[str, Any]:
    return {
        "record": record,
        "name": getattr(record, binding.name),
        "path": binding.path_label(getattr(record, binding.path)),
        "school": school,
        "url": binding.entity.url("detail", record.pk),
    }


def check(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was found of the papers, and go on to the next that waits."""
    actor = actor_of(request)
    record = answers.find(access.visible(binding.entity.rows(), actor, binding.entity), pk=pk)
    found = [
        Found(name, request.POST[f"hasil_{name}"], request.POST.get(f"alasan_{name}", ""))
        for name in checking.papers_of(binding, record)
        if request.POST.get(f"hasil_{name}")
    ]
    said = {"verified": _("Berkas terverifikasi."), "returned": _("Berkas dikembalikan untuk diperbaiki.")}
    return answers.attempt(
        request,
        lambda: checking.check(binding, actor, record, found),
        lambda event: said[event],
        binding.entity.url("detail", pk),
    )


def enrol(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Note a re-registration."""
    actor = actor_of(request)
    record = answers.find(access.visible(binding.entity.rows(), actor, binding.entity), pk=pk)
    back = binding.url("desk") if request.POST.get("kembali") == "meja" else binding.entity.url("detail", pk)
    return answers.attempt(
        request,
        lambda: places.enrol(binding, actor, record),
        _("Daftar ulang dicatat."),
        back,
    )
