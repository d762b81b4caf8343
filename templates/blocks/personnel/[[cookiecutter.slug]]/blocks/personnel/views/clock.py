"""The page to clock in and out, and what its script sends."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.personnel.forms import ClockForm
from blocks.personnel.models import Clocking, Proof
from blocks.personnel.services import clocking, proof, staff
from blocks.personnel.views import menu
from core import display
from core.access import actor_of
from core.rules import RuleBroken


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Two large buttons, where one stands, and what was clocked today."""
    actor = actor_of(request)
    member = staff.of_user(binding, actor.user)
    sites = clocking.sites_of(binding, member.office_id) if member else []
    context = menu.context(
        binding,
        actor,
        "clock",
        member=member,
        sites=[_shown(binding, site) for site in sites],
        today=Clocking.objects.filter(staff=member, day=timezone.localdate()) if member else [],
        token=proof.token_for(actor.user),
        begins=binding.hour("begins"),
        ends=binding.hour("ends"),
        grace=binding.setting("grace_minutes"),
        now=timezone.localtime(),
    )
    response = render(request, "block_personnel/clock.html", context)
    response["Permissions-Policy"] = "geolocation=(self)"
    return response


def _shown(binding: Any, site: Any) -> dict[str, Any]:
    return {
        "name": site.name,
        "lat": float(site.lat),
        "lon": float(site.lon),
        "radius": site.radius_m or int(binding.setting("radius_m")),
    }


def send(binding: Any, request: HttpRequest) -> HttpResponse:
    """Take one clocking; 422 with words where it is refused, so that the phone does not send it again."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form = ClockForm(request.POST)
    if not form.is_valid():
        return _refused([_("Data presensi tidak lengkap. Muat ulang halaman lalu coba lagi.")])
    try:
        row = clocking.take(binding, actor_of(request), form.sent())
    except RuleBroken as problem:
        return _refused(problem.messages)
    return JsonResponse({"message": _words(row), "kind": row.kind, "waits": row.status == "menunggu"})


def _refused(texts: list[str]) -> JsonResponse:
    return JsonResponse({"message": " ".join(texts)}, status=422)


def _words(row: Clocking) -> str:
    words = {"kind": row.get_kind_display(), "at": display.clock(timezone.localtime(row.at)), "far": row.distance_m}
    text = _("%(kind)s tercatat pukul %(at)s, %(far)s m dari titik presensi.") % words
    if row.proof == Proof.TERBUKTI:
        return text + " " + _("Dibuat luring; waktunya terbukti.")
    if row.proof == Proof.PERANGKAT:
        return text + " " + _("Dibuat luring menurut jam ponsel; menunggu persetujuan atasan.")
    return text
