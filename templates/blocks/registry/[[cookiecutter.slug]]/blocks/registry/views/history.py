"""The versions of an entry, and two of them side by side."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.registry.models import Merge, Version
from blocks.registry.selectors import history, words
from blocks.registry.views import answer, menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The history, newest first; `?a=` and `?b=` are two versions to compare."""
    actor = actor_of(request)
    record = answer.find(binding.entries(actor), pk=pk)
    entry = record.registry
    own = Version.objects.filter(Q(entry=entry) | Q(entry__merged_into=entry))
    chosen = [own.filter(pk=answer.number(request.GET.get(name, "")) or 0).first() for name in ("a", "b")]
    differences = history.compare(binding, record, actor, *chosen) if all(chosen) else []
    visits = [
        {"visit": visit, "doubts": words.doubts(visit), "differing": words.labels(binding, visit.differing)}
        for visit in entry.visits.select_related("officer", "photo")[:20]
    ]
    merges = Merge.objects.filter(kept=entry).select_related("actor", "merged")
    context = menu.context(
        binding,
        actor,
        "",
        _("Riwayat data"),
        record=record,
        rows=history.of_entry(binding, entry),
        a=chosen[0],
        b=chosen[1],
        differences=differences,
        visits=visits,
        merges=[{"row": row, "record": binding.record_of(row.merged)} for row in merges],
        into=binding.record_of(entry.merged_into) if entry.merged_into_id else None,
    )
    return render(request, "block_registry/history.html", context)
