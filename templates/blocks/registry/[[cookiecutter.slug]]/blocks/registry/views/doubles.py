"""Suspected doubles: the list, two entries side by side, and what is decided."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.registry.forms import MergeForm
from blocks.registry.models import Pair
from blocks.registry.selectors import desk, words
from blocks.registry.services import doubles, merging
from blocks.registry.services import versions as version_service
from blocks.registry.views import answer, menu
from core import access, masking
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Open suspicions, the most alike first."""
    actor = actor_of(request)
    page = Paginator(desk.pairs(binding, actor), 20).get_page(request.GET.get("page"))
    records = binding.records_of([entry for pair in page.object_list for entry in (pair.one, pair.other)])
    rows = [
        {
            "pair": pair,
            "one": records[pair.one.record_id],
            "other": records[pair.other.record_id],
            "reasons": words.reasons(pair),
        }
        for pair in page.object_list
    ]
    context = menu.context(binding, actor, "doubles", _("Dugaan ganda"), page=page, rows=rows)
    return render(request, "block_registry/doubles.html", context)


def pair(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Two entries side by side; the officer says which stays and which values it takes."""
    actor = actor_of(request)
    found = answer.find(desk.pairs(binding, actor), pk=pk)
    keeps_other = request.GET.get("simpan") == "kedua"
    kept, merged = (binding.record_of(entry) for entry in _order(found, keeps_other))
    form = MergeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        taken = request.POST.getlist("ambil")
        try:
            reason, looked_at = form.cleaned_data["reason"], request.POST.get("versi", "")
            merging.merge(binding, actor, kept, merged, taken, reason, looked_at)
        except (RuleBroken, StaleState) as problem:
            for text in getattr(problem, "messages", [str(problem)]):
                form.add_error(None, text)
        else:
            messages.success(request, _("Kedua entri digabung. Riwayat keduanya tetap dapat dilihat."))
            return redirect(binding.url("history", kept.pk))
    context = menu.context(
        binding,
        actor,
        "doubles",
        _("Periksa dugaan ganda"),
        pair=found,
        reasons=words.reasons(found),
        kept=kept,
        merged=merged,
        keeps_other=keeps_other,
        seen=merging.seen(kept, merged),
        lines=_lines(binding, actor, kept, merged, request.POST.getlist("ambil")),
        form=form,
    )
    return render(request, "block_registry/pair.html", context, status=422 if form.errors else 200)


def _order(found: Pair, keeps_other: bool) -> tuple[Any, Any]:
    return (found.other, found.one) if keeps_other else (found.one, found.other)


def _lines(binding: Any, actor: Any, kept: Any, merged: Any, taken: list[str]) -> list[dict[str, Any]]:
    """Every field of both entries; what differs may be taken over."""
    may_take = {info.name for info in merging.choices(binding)}
    both_personal = all(access.sees_personal(actor, binding.entity, record) for record in (kept, merged))
    lines = []
    for info in version_service.kept_fields(binding):
        one, other = version_service.words(kept, info), version_service.words(merged, info)
        if not (one or other) or (info.personal and not both_personal):
            continue
        differs = one != other
        if info.kind in ("nik", "kk"):
            one, other = masking.mask_number(one) if one else "", masking.mask_number(other) if other else ""
        lines.append(
            {
                "info": info,
                "one": one,
                "other": other,
                "differs": differs,
                "may_take": differs and info.name in may_take and bool(other),
                "is_taken": info.name in taken,
            }
        )
    return lines


def apart(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Decide that two entries are two."""
    actor = actor_of(request)
    found = answer.find(desk.pairs(binding, actor), pk=pk)
    said = _("Dicatat: bukan ganda. Pasangan ini tidak ditanyakan lagi.")
    return answer.attempt(request, lambda: doubles.keep_apart(binding, actor, found), said, binding.url("doubles"))
