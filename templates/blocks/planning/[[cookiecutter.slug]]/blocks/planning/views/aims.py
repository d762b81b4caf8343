"""The tree above the programmes: read by everybody, kept by the planner."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from blocks.planning.forms import AimForm, AttachForm
from blocks.planning.selectors import tree
from blocks.planning.services import aiming
from core import pages
from core.access import actor_of


def _trail(binding: Any, *further: tuple[str, str]) -> list[tuple[str, str]]:
    return [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), *further]


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """From the vision down to the programmes."""
    may_keep = actor_of(request).has_role(binding.app, binding.keeper)
    trail = _trail(binding, (_("Pohon kinerja"), ""))
    context = {"binding": binding, "branches": tree.branches(), "may_keep": may_keep, "trail": trail}
    return render(request, "block_planning/tree.html", context)


def add(binding: Any, request: HttpRequest) -> HttpResponse:
    """Add an aim."""
    form = AimForm(request.POST or None)

    def deed() -> Any:
        return aiming.add(binding, actor_of(request), aiming.Aim(**form.cleaned_data))

    return _fill(binding, request, _("Tambah tujuan atau sasaran"), form, deed)


def attach(binding: Any, request: HttpRequest) -> HttpResponse:
    """Tie a programme to the outcome it serves."""
    form = AttachForm(request.POST or None)

    def deed() -> Any:
        aiming.attach(binding, actor_of(request), form.cleaned_data["programme"], form.cleaned_data["outcome"])
        return True

    return _fill(binding, request, _("Hubungkan program dengan sasaran"), form, deed)


def _fill(binding: Any, request: HttpRequest, title: str, form: Any, deed: Callable[[], Any]) -> HttpResponse:
    if request.method == "POST" and form.is_valid() and pages.attempt(form, deed) is not None:
        messages.success(request, _("Pohon kinerja disimpan."))
        return redirect(binding.url("tree"))
    trail = _trail(binding, (_("Pohon kinerja"), binding.url("tree")), (title, ""))
    context = {"binding": binding, "title": title, "form": form, "trail": trail, "back_url": binding.url("tree")}
    return render(request, "block_planning/form.html", context, status=422 if form.errors else 200)
