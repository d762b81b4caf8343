"""The register of consents, for the officers who protect personal data: who, to what, since and until when."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts import consents
from core import access, audit
from core.access import actor_of
from core.models import Consent
from egov.consent_forms import ConsentFilter
from egov.rules import DATA_OFFICER

PAGE_SIZE = 30


@access.may(DATA_OFFICER)
def register(request: HttpRequest) -> HttpResponse:
    """All consents, the newest first; by service, by person, and whether they still hold."""
    form = ConsentFilter(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = Consent.objects.filter(_condition(wanted)).select_related("person", "given_by", "confirmed_by", "ended_by")
    if wanted.get("who"):
        audit.record_search(actor_of(request), "core", wanted["who"], rows.count())
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "egov/consents.html", {"form": form, "page": page, "rows": consents.shown(page.object_list)})


def _condition(wanted: dict[str, str]) -> Q:
    found = Q()
    if wanted.get("app"):
        found &= Q(app=wanted["app"])
    if wanted.get("who"):
        found &= Q(person__full_name__icontains=wanted["who"]) | Q(number__icontains=wanted["who"])
    if wanted.get("standing"):
        found &= Q(ended_at__isnull=wanted["standing"] == "berlaku")
    return found
