"""The AK1 card: what it is for residents, who reports for the office."""

from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.models import Report
from core import access
from core.access import actor_of


def help_page(binding: Any, request: HttpRequest) -> HttpResponse:
    """What the card is, what it takes, when to report."""
    actor = actor_of(request)
    home = hub.find()
    seeker = hub.seeker_of(actor)
    context = {
        "binding": binding,
        "valid_months": binding.value(binding.valid_months),
        "report_months": binding.value(binding.report_months),
        "days_before": binding.value(binding.report_days_before),
        "seeker": seeker,
        "profile_url": home.entity_of("seeker").url("create") if home and seeker is None else "",
        "index": f"{binding.package}:index",
    }
    return render(request, "block_jobs/card_help.html", context)


def reports(binding: Any, request: HttpRequest) -> HttpResponse:
    """Reports that are due soon or overdue, for the office."""
    if not binding.is_staff(actor_of(request), "card"):
        raise access.Forbidden(_("Daftar ini bukan untuk peran Anda."))
    today = timezone.localdate()
    rows = Report.objects.filter(
        card__app=binding.app,
        card__ended_on__isnull=True,
        reported_on__isnull=True,
        is_missed=False,
        due_on__lte=today + timedelta(days=30),
    )
    page = Paginator(rows.order_by("due_on", "pk"), 50).get_page(request.GET.get("page"))
    entity = binding.entity_of("card")
    path = f"{binding.card_holder}__{hub.find().seeker_person}" if hub.find() else binding.card_holder
    keys = [row.card_id for row in page.object_list]
    records = {row.jobs_id: row for row in entity.rows().filter(jobs__in=keys).select_related(path)}
    context = {
        "binding": binding,
        "page": page,
        "today": today,
        "rows": [_line(entity, records[row.card_id], row) for row in page.object_list if row.card_id in records],
        "made": Report.objects.filter(card__app=binding.app, reported_on__gte=today - timedelta(days=30)).count(),
        "overdue": rows.filter(due_on__lt=today).count(),
        "soon": rows.filter(due_on__gte=today).count(),
    }
    return render(request, "block_jobs/reports.html", context)


def _line(entity: Any, record: Any, report: Report) -> dict[str, Any]:
    return {
        "report": report,
        "number": record.number,
        "holder": _name(entity, record),
        "state": entity.workflow.state(record.state),
        "url": entity.url("detail", record.pk),
    }


def _name(entity: Any, record: Any) -> str:
    found = record
    for step in entity.owner.split("__"):
        found = getattr(found, step)
    return str(found)
