"""Vacancies for everybody: list with filters, one vacancy with its data for search engines, sitemap."""

from typing import Any
from xml.sax.saxutils import escape

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from blocks.jobs import hub, job_data, posting
from blocks.jobs.forms import VacancyFilter
from blocks.jobs.selectors import vacancies
from blocks.jobs.services import applying
from blocks.jobs.services import vacancies as service
from core import linked_data, pages
from core.access import actor_of
from core.documents.parts import address

PAGE_SIZE = 20
SITEMAP_SIZE = 5000


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Public vacancies, the newest first."""
    form = VacancyFilter(binding, request.GET or None) if request.GET else VacancyFilter(binding)
    rows = vacancies.public(binding)
    if form.is_bound:
        rows = vacancies.narrowed(binding, rows, form.asked())
    ordered = rows.order_by("-jobs__published_at", "-pk")
    page = Paginator(ordered, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "binding": binding,
        "form": form,
        "page": page,
        "lines": [vacancies.line(binding, row) for row in page.object_list],
        "total": page.paginator.count,
        "is_narrowed": form.is_bound and bool(form.asked()),
    }
    return render(request, "block_jobs/vacancies.html", context)


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One vacancy; a closed one is not found."""
    record = pages.find(vacancies.public(binding), pk)
    service.count_view(binding, record)
    actor = actor_of(request)
    seeker = hub.seeker_of(actor)
    application = applying.application_of(binding, record, seeker)
    seekers = binding.entity_of("seeker")
    context = {
        "binding": binding,
        "record": record,
        "line": vacancies.line(binding, record),
        "text": binding.of(record, "vacancy_text"),
        "terms": binding.of(record, "vacancy_terms"),
        "employer": binding.of(record, "vacancy_employer"),
        "about": binding.of(binding.of(record, "vacancy_employer"), "employer_about"),
        "site": binding.of(binding.of(record, "vacancy_employer"), "employer_site"),
        "field": binding.words(record, "vacancy_field"),
        "data": linked_data.as_script(posting.job_posting(job_data.of(binding, record))),
        "actor": actor,
        "seeker": seeker,
        "is_complete": bool(binding.of(seeker, "seeker_complete")) if seeker else False,
        "profile_url": seekers.url("edit", seeker.pk) if seeker else seekers.url("create"),
        "application": application,
        "application_url": binding.entity_of("application").url("detail", application.pk) if application else "",
        "apply_url": binding.url("apply", pk),
        "days_left": (binding.of(record, "vacancy_until") - timezone.localdate()).days,
        "others": [
            vacancies.line(binding, row)
            for row in vacancies.narrowed(
                binding,
                vacancies.public(binding),
                {"bidang": binding.of(record, "vacancy_field")},
            ).exclude(pk=pk)[:4]
        ],
    }
    return render(request, "block_jobs/vacancy.html", context)


def sitemap(binding: Any, request: HttpRequest) -> HttpResponse:
    """The addresses of open vacancies, so that search engines find and forget them in time."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for record in vacancies.public(binding).order_by("-pk")[:SITEMAP_SIZE]:
        url = escape(address(binding.url("vacancy", record.pk)))
        posted = getattr(binding.row(record), "published_at", None)
        day = f"<lastmod>{timezone.localtime(posted).date().isoformat()}</lastmod>" if posted else ""
        lines.append(f"<url><loc>{url}</loc>{day}</url>")
    return HttpResponse("\n".join([*lines, "</urlset>", ""]), content_type="application/xml; charset=utf-8")
