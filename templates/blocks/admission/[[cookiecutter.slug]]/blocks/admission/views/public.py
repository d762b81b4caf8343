"""The ranking for everybody: schools and paths, one pool, and one registration number; names are masked."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.admission.models import Pool
from blocks.admission.selectors import explain, schools, table
from blocks.admission.views import menu
from core import masking
from core.access import actor_of

PAGE = 50


def index(binding: Any, request: HttpRequest) -> HttpResponse:
    """All schools of a round with places, who asked, and the last who got one; a number is looked up here too."""
    round_ = schools.current(binding, request.GET.get("tahun", ""))
    run = schools.run_of(binding, round_)
    words = request.GET.get("q", "")
    context = menu.context(
        binding,
        actor_of(request),
        "public",
        _("Peringkat dan hasil"),
        round=round_,
        round_name=getattr(round_, binding.round_name, ""),
        rounds=[(one.pk, getattr(one, binding.round_name)) for one in schools.rounds(binding)],
        run=run,
        schools=table.schools_in(binding, run) if run is not None else [],
        announces=getattr(round_, binding.round_announces, None),
        words=words,
        found=_found(binding, words),
    )
    return render(request, "block_admission/public.html", context)


def _found(binding: Any, words: str) -> dict[str, Any] | None:
    record = table.by_number(binding, words)
    if record is None:
        return None
    state = binding.entity.workflow.state(record.state)
    masked = masking.name(str(getattr(record, binding.name)))
    return {"number": record.number, "name": masked, "state": state, "lines": explain.of(binding, record)}


def pool(binding: Any, request: HttpRequest, round_id: int, school_id: int, way: str) -> HttpResponse:
    """Everybody who asked for a place of one path at one school, best first."""
    round_ = next((one for one in schools.rounds(binding) if one.pk == round_id), None)
    run = schools.run_of(binding, round_)
    row = Pool.objects.filter(run=run, school_id=school_id, path=way).first() if run is not None else None
    if row is None:
        raise Http404(_("Data tidak ditemukan."))
    page = Paginator(table.ranks_of(row), PAGE).get_page(request.GET.get("page"))
    name, label = schools.names(binding).get(school_id, ""), binding.path_label(way)
    context = menu.context(
        binding,
        actor_of(request),
        "",
        f"{name} · {label}",
        round_name=getattr(round_, binding.round_name),
        run=run,
        pool=row,
        page=page,
        people=table.people(binding, list(page.object_list)),
        last=explain.last_measure(binding, row),
        keys=explain.keys_in_words(binding, way),
    )
    return render(request, "block_admission/pool.html", context)
