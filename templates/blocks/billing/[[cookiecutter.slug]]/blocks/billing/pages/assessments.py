"""Making a year's bills: what a run would find, starting it, and what came of it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from blocks.billing import assessing
from blocks.billing.models import Assessment
from core import access, pages
from core.access import actor_of
from core.rules import RuleBroken
from core.whole_numbers import whole_number


@access.may(access.OFFICER)
def index(request: HttpRequest, binding: Any) -> HttpResponse:
    """Show both years and the runs so far; the button starts one."""
    _require(request, binding)
    if request.method == "POST":
        try:
            made = assessing.begin(binding, _year(request), actor_of(request))
            return redirect(binding.url("assessment", made.pk))
        except RuleBroken as problem:
            messages.error(request, problem.messages[0])
            return redirect(binding.url("assessments"))
    this_year = timezone.localdate().year
    context = {
        "entity": binding.entity,
        "register": binding.register_entity,
        "outlooks": [assessing.outlook(binding, year) for year in (this_year, this_year + 1)],
        "runs": Assessment.objects.filter(app=binding.app)[:20],
        "binding": binding,
    }
    return render(request, "block_billing/assessments.html", context)


@require_GET
@access.may(access.OFFICER)
def show(request: HttpRequest, key: int, binding: Any) -> HttpResponse:
    """Show a run: control sums, and each object that got no bill with its cause."""
    _require(request, binding)
    run = pages.find(Assessment.objects.filter(app=binding.app).select_related("made_by"), key)
    faults = Paginator(run.faults.all(), 50).get_page(request.GET.get("page"))
    context = {
        "entity": binding.entity,
        "register": binding.register_entity,
        "run": run,
        "stored": assessing.stored_amount(run),
        "faults": [(one, binding.register_entity.url("detail", one.object_id)) for one in faults],
        "page": faults,
        "back_url": binding.url("assessments"),
    }
    return render(request, "block_billing/assessment.html", context)


def _require(request: HttpRequest, binding: Any) -> None:
    if not binding.is_assessor(actor_of(request)):
        raise access.Forbidden(_("Penetapan massal hanya untuk petugas penetapan."))


def _year(request: HttpRequest) -> int:
    text = request.POST.get("tahun", "")
    return whole_number(text, digits=4) or 0
