"""The page of the budget decision: all proposals that wait, in one list with amounts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.grants.forms import DecreeForm
from blocks.grants.models import Decision
from blocks.grants.selectors import lists
from blocks.grants.services import deciding
from core import display, pages
from core.access import actor_of
from core.whole_numbers import whole_number


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Enter a decree with its list."""
    known = lists.waiting_years(binding)
    wanted = whole_number(request.GET.get("tahun", ""))
    year = wanted if wanted in known else (known or [timezone.localdate().year])[0]
    waiting = lists.waiting(binding, year)
    form = DecreeForm(request.POST or None, waiting=waiting, binding=binding)
    if request.method == "POST" and form.is_valid() and _decided(binding, request, form, year):
        return redirect(f"{binding.url('list')}?tahun={year}")
    context = {
        "binding": binding,
        "trail": pages.trail_of(binding.entity, (_("Penetapan penerima"), "")),
        "form": form,
        "head": [form[name] for name in ("number", "dated", "budget_document", "ceiling")],
        "rows": [(lists.line_of(binding, binding.row(one), one), form[name]) for one, name in form.proposals],
        "year": year,
        "years": known,
        "decisions": Decision.objects.filter(app=binding.app)[:10],
    }
    return render(request, "block_grants/decide.html", context, status=422 if form.errors else 200)


def _decided(binding: Any, request: HttpRequest, form: DecreeForm, year: int) -> Any:
    data, amounts = form.cleaned_data, form.amounts()
    decree = deciding.Decree(year, data["number"], data["dated"], data["budget_document"], int(data["ceiling"]))
    made = pages.attempt(form, lambda: deciding.decide(binding, actor_of(request), decree, amounts))
    if made is not None:
        words = {"count": len(amounts), "total": display.money(sum(amounts.values()))}
        messages.success(request, _("%(count)s penerima ditetapkan dengan jumlah %(total)s.") % words)
    return made
