"""The audit trail, to be read and never changed."""

from datetime import datetime, time, timedelta

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from core import access, disclosure
from core.models import AuditEntry
from egov import audit_words
from egov.forms import AuditFilter
from egov.rules import AUDITOR

PAGE_SIZE = 50


@access.may(AUDITOR)
def trail(request: HttpRequest) -> HttpResponse:
    """Who did what to which record, newest first; personal values stand there as hashes."""
    form = AuditFilter(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    rows = AuditEntry.objects.filter(_condition(wanted)).select_related("actor__person")
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    shown = [
        {"entry": entry, "action": audit_words.action_of(entry), "place": audit_words.place_of(entry)}
        for entry in page.object_list
    ]
    return render(request, "egov/audit.html", {"form": form, "page": page, "rows": shown})


def _condition(wanted: dict) -> Q:
    found = Q()
    if wanted.get("app"):
        found &= Q(app=wanted["app"])
    if wanted.get("action"):
        found &= Q(action__icontains=wanted["action"])
    if wanted.get("about"):
        found &= Q(action__in=disclosure.DEEDS)
    if wanted.get("number"):
        found &= Q(number__icontains=wanted["number"])
    if wanted.get("who"):
        found &= Q(actor__name__icontains=wanted["who"]) | Q(actor__nip=wanted["who"])
    if wanted.get("since"):
        found &= Q(at__gte=_midnight(wanted["since"]))
    if wanted.get("until"):
        found &= Q(at__lt=_midnight(wanted["until"] + timedelta(days=1)))
    return found


def _midnight(day: datetime) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
