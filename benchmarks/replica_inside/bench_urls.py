"""The replica's addresses, and what somebody would write by hand for the same work."""

from config import urls
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500


def bare(request: HttpRequest) -> HttpResponse:
    """Insert two rows and redirect, with no form, rule, number, clock or notice."""
    from core.models import AuditEntry, Notification
    from django.db import transaction
    from django.utils import timezone

    with transaction.atomic():
        AuditEntry.objects.create(action="bench", app="bench", entity="row", at=timezone.now())
        Notification.objects.create(title=request.POST["layanan"], user=request.user)
    return redirect("/kesehatan/")


def by_hand(request: HttpRequest) -> HttpResponse:
    """The same rows on the same template, without anything generated."""
    from apps.si_senja.entities import PESANAN
    from apps.si_senja.models import Pesanan
    from core import access, pages
    from core.access import actor_of
    from django.core.paginator import Paginator

    actor = actor_of(request)
    rows = Pesanan.objects.filter(pemesan=request.user.person_id).select_related(*PESANAN.select_related)
    page = Paginator(rows.order_by("-pk"), 25).get_page(1)
    context = {
        "entity": PESANAN,
        "page": page,
        "rows": [pages.row_of(PESANAN, record, actor) for record in page.object_list],
        "columns": [PESANAN.field(name) for name in PESANAN.list_fields],
        "may_create": access.may_create(actor, PESANAN),
    }
    return render(request, "si_senja/pesanan/list.html", context)


urlpatterns = [path("bench/bare/", bare), path("bench/list/", by_hand), *urls.urlpatterns]
