"""Pages of the super app. What installs it on a phone lives in `pwa.py`."""

import json
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import shared_device
from core import access, devices, push
from core.access import actor_of
from core.documents import certificates, register
from core.rules import RuleBroken
from core.ways_back import own_path
from core.workflow_types import CLOSED_PHASES
from live import menus, selectors

PAGE_SIZE = 20
RECENT = 3
FEW_MENUS = 12  # so many stand on the first page without services around them


@access.may(access.PUBLIC)
def home(request: HttpRequest) -> HttpResponse:
    """The first page: search, what is used most, the services, and what of mine is open."""
    actor = actor_of(request)
    mine = []
    if actor.is_signed_in or actor.guest_keys:
        mine = [selectors.row_of(item) for item in selectors.requests_of(actor).open()[:RECENT]]
    services = menus.services()
    all_menus = [menu for service in services for menu in service.menus]
    is_short = len(all_menus) <= FEW_MENUS
    context = {
        "services": services,
        "menus": all_menus if is_short else menus.often(),
        "is_short": is_short,
        "mine": mine,
        "news": selectors.latest_news(RECENT),
    }
    return render(request, "live/home.html", context)


@access.may(access.PUBLIC)
def services(request: HttpRequest) -> HttpResponse:
    """All services with their menus, and what each does."""
    return render(request, "live/services.html", {"services": menus.services()})


@access.may(access.PUBLIC)
def search(request: HttpRequest) -> HttpResponse:
    """Search menus, the visible work items and news."""
    actor = actor_of(request)
    words = request.GET.get("q", "").strip()[:100]
    context = {
        "words": words,
        "menus": menus.search(words),
        "rows": selectors.search_items(actor, words),
        "news": selectors.search_news(actor, words),
    }
    return render(request, "live/search.html", context)


@access.may(access.PUBLIC)
def requests(request: HttpRequest) -> HttpResponse:
    """My requests over all applications; a guest sees those this browser follows."""
    actor = actor_of(request)
    rows = selectors.requests_of(actor)
    closed = request.GET.get("tampil") == "selesai"
    rows = rows.filter(phase__in=CLOSED_PHASES) if closed else rows.open()
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    listed = [selectors.row_of(item) for item in page.object_list]
    opened = "selesai" if closed else "berjalan"
    return render(request, "live/requests.html", {"page": page, "rows": listed, "closed": closed, "opened": opened})


@access.may(access.PUBLIC)
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Let a guest leave a borrowed phone: it follows nothing any more; number and PIN find each request again."""
    if not actor_of(request).is_signed_in:
        request.session.flush()
        messages.success(request, _("Perangkat ini tidak mengikuti apa pun lagi."))
    return redirect("live:requests")


@access.may(access.SIGNED_IN)
def documents(request: HttpRequest) -> HttpResponse:
    """Cards, letters and certificates in my name, over all applications."""
    page = Paginator(certificates.held_by(actor_of(request).person_id), PAGE_SIZE).get_page(request.GET.get("page"))
    today = timezone.localdate()
    rows = [
        {"issued": one, "standing": register.standing(one, today), "pdf_url": certificates.pdf_url(one)}
        for one in page.object_list
    ]
    return render(request, "live/documents.html", {"page": page, "rows": rows, "opened": "dokumen"})


@access.may(access.SIGNED_IN)
def notifications(request: HttpRequest) -> HttpResponse:
    """Notices, newest first."""
    rows = selectors.notifications_of(actor_of(request))
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    key = "" if shared_device.is_shared(request) else push.public_key()  # others would read the notices
    context = {"page": page, "push_key": key, "takes_notices": devices.is_held(request)}
    return render(request, "live/notifications.html", context)


@access.may(access.SIGNED_IN)
@require_POST
def open_notification(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice as read and go where it points."""
    notice = get_object_or_404(selectors.notifications_of(actor_of(request)), pk=pk)
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return redirect(own_path(request, notice.url) or "live:notifications")


@access.may(access.SIGNED_IN)
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all notices as read."""
    rows = selectors.notifications_of(actor_of(request)).filter(read_at__isnull=True)
    rows.update(read_at=timezone.now())
    return redirect("live:notifications")


@access.may(access.SIGNED_IN)
@require_POST
def take_device(request: HttpRequest) -> HttpResponse:
    """Let this browser take notices; its script tells what the browser's maker gave it."""
    try:
        devices.take(request, actor_of(request), _told(request))
    except RuleBroken as problem:
        return JsonResponse({"message": " ".join(problem.messages)}, status=422)
    return HttpResponse(status=204)


@access.may(access.SIGNED_IN)
@require_POST
def leave_device(request: HttpRequest) -> HttpResponse:
    """Send this browser nothing more."""
    devices.leave(request, actor_of(request), str(_told(request).get("endpoint", "")))
    return HttpResponse(status=204)


def _told(request: HttpRequest) -> dict[str, Any]:
    try:
        told = json.loads(request.body)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


@access.may(access.PUBLIC)
def accessibility(request: HttpRequest) -> HttpResponse:
    """What was tried for people with disabilities, what was not, and whom to tell."""
    return render(request, "live/accessibility.html")


@access.may(access.PUBLIC)
def backdrop(request: HttpRequest) -> HttpResponse:
    """Districts and outline for the map script."""
    response = JsonResponse(selectors.backdrop())
    response["Cache-Control"] = "public, max-age=86400"
    return response
