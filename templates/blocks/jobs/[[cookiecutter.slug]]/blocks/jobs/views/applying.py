"""The seeker's side: apply with one tap, own applications; and the files an employer may open."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.selectors import vacancies
from blocks.jobs.services import applying
from core import access, files, pages
from core.access import actor_of
from core.rules import RuleBroken


def apply(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Apply; where something is wrong the vacancy is shown again with the reason."""
    record = pages.find(vacancies.public(binding), pk)
    if request.method != "POST":
        return redirect(binding.url("vacancy", pk))
    try:
        made = applying.apply(binding, record, actor_of(request), request.POST.get("surat", ""))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(binding.url("vacancy", pk))
    messages.success(request, _("Lamaran terkirim. Kabarnya kami sampaikan lewat notifikasi."))
    return redirect(binding.entity_of("application").url("detail", made.pk))


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """The actor's own applications, running ones first."""
    actor = actor_of(request)
    seeker = hub.seeker_of(actor)
    entity = binding.entity_of("application")
    rows = entity.rows().filter(**{binding.application_seeker: seeker}) if seeker else entity.model.objects.none()
    path = f"{binding.application_vacancy}__{binding.vacancy_employer}"
    page = Paginator(rows.select_related(path).order_by("-pk"), 20).get_page(request.GET.get("page"))
    context = {
        "binding": binding,
        "page": page,
        "seeker": seeker,
        "rows": [
            {
                "record": row,
                "url": entity.url("detail", row.pk),
                "state": entity.workflow.state(row.state),
                "line": vacancies.line(binding, binding.of(row, "application_vacancy")),
            }
            for row in page.object_list
        ],
        "profile_url": binding.entity_of("seeker").url("create"),
        "vacancies_url": binding.url("vacancies"),
    }
    return render(request, "block_jobs/mine.html", context)


def cv(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The applicant's CV, for those who read the application."""
    return _file(binding, request, pk, "seeker_cv")


def photo(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The applicant's photo, for those who read the application."""
    return _file(binding, request, pk, "seeker_photo")


def _file(binding: Any, request: HttpRequest, pk: int, key: str) -> HttpResponse:
    actor = actor_of(request)
    entity = binding.entity_of("application")
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if not applying.may_read_profile(binding, record, actor):
        raise access.Forbidden(_("Profil ini bukan untuk Anda."))
    stored = binding.of(binding.of(record, "application_seeker"), key)
    if stored is None:
        raise Http404(_("Pelamar tidak melampirkannya."))
    answer = FileResponse(stored.content.open("rb"), content_type=stored.content_type)
    answer["Content-Disposition"] = f'inline; filename="{files.safe_name(stored)}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
