"""Periods of renewal: opening, closing, who has not been asked, and what became of one entry."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.forms import PeriodForm
from blocks.registry.models import Outcome, Period
from blocks.registry.selectors import words
from blocks.registry.selectors.areas import share
from blocks.registry.services import renewals
from blocks.registry.views import answer, menu
from core.access import actor_of


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All periods with their progress; a form where none is open."""
    actor = actor_of(request)
    context = menu.context(binding, actor, "periods", _("Pemutakhiran"), rows=_rows(binding), form=_form(binding))
    return render(request, "block_registry/periods.html", context)


def _form(binding: Any, data: Any = None) -> PeriodForm | None:
    if renewals.open_period(binding) is not None:
        return None
    return PeriodForm(data, initial=renewals.proposed(binding, timezone.localdate()))


def _rows(binding: Any) -> list[dict[str, Any]]:
    periods = Period.objects.filter(app=binding.app, entity=binding.entity_name)
    counted = periods.annotate(asked=Count("renewals"), done=Count("renewals", filter=~Q(renewals__outcome="")))
    return [{"period": row, "share": share(row.done, row.asked), "rest": row.asked - row.done} for row in counted]


def begin(binding: Any, request: HttpRequest) -> HttpResponse:
    """Open a period."""
    actor = actor_of(request)
    form = _form(binding, request.POST) or PeriodForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        return answer.attempt(
            request,
            lambda: renewals.begin(binding, actor, data["name"], data["starts_on"], data["ends_on"]),
            _("Masa pemutakhiran dibuka."),
            binding.url("periods"),
        )
    context = menu.context(binding, actor, "periods", _("Pemutakhiran"), rows=_rows(binding), form=form)
    return render(request, "block_registry/periods.html", context, status=422)


def end(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Close a period."""
    actor = actor_of(request)
    period = answer.find(Period.objects.filter(app=binding.app, entity=binding.entity_name), pk=pk)
    return answer.attempt(
        request,
        lambda: renewals.end(binding, actor, period),
        _("Masa pemutakhiran ditutup."),
        binding.url("periods"),
    )


def waiting(binding: Any, request: HttpRequest) -> HttpResponse:
    """Entries that nobody has said anything of in the open period, each with what may be said."""
    actor, period = actor_of(request), renewals.open_period(binding)
    rows = binding.counted(actor)
    open_ones = {"registry__renewals__period": period, "registry__renewals__outcome": ""}
    rows = rows.filter(**open_ones) if period is not None else rows.none()
    page = Paginator(rows.order_by(f"{binding.village}__name", "pk"), 25).get_page(request.GET.get("page"))
    context = menu.context(
        binding,
        actor,
        "periods",
        _("Belum dimutakhirkan"),
        period=period,
        page=page,
        rows=[{"record": row, "village": getattr(row, binding.village)} for row in page.object_list],
        outcomes=words.said_by(binding, actor) if binding.is_manager(actor) or binding.is_visitor(actor) else [],
    )
    return render(request, "block_registry/waiting.html", context)


def renew(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of one entry."""
    actor = actor_of(request)
    record = answer.find(binding.entries(actor), pk=pk)
    outcome, note = request.POST.get("hasil", ""), request.POST.get("catatan", "").strip()
    back = binding.url("waiting") if request.POST.get("kembali") == "daftar" else binding.entity.url("detail", pk)
    said = _("Tercatat: %s.") % dict(Outcome.choices).get(outcome, outcome)
    return answer.attempt(request, lambda: renewals.renew(binding, actor, record, outcome, note), said, back)
