"""Pages beside the prices: alerts handled, shown and hidden; prices of other regions taken in."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices.models import Alert
from blocks.prices.selectors import extras
from blocks.prices.services import alerts as service
from blocks.prices.services import outside as importer
from blocks.prices.views import menu
from core.access import actor_of
from core.rules import RuleBroken

SHOWN_PROBLEMS = 20


def alerts(binding: Any, request: HttpRequest) -> HttpResponse:
    """Alerts in force that nobody handled, those handled, and those that ended."""
    actor = actor_of(request)
    current = extras.alerts(binding, public_only=False)
    context = menu.context(
        binding,
        actor,
        "alerts",
        open=[line for line in current if line.alert.handled_at is None],
        handled=[line for line in current if line.alert.handled_at is not None],
        past=extras.alerts(binding, public_only=False, is_open=False, count=30),
        may_handle=binding.may_approve(actor),
    )
    return render(request, "block_prices/alerts.html", context)


def alert(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Handle, show or hide one alert."""
    found = Alert.objects.filter(app=binding.app, pk=pk).first()
    if found is None or deed not in ("tangani", "tampilkan", "sembunyikan"):
        raise Http404
    if request.method == "POST":
        try:
            if deed == "tangani":
                service.handle(binding, actor_of(request), found, request.POST.get("text", ""))
            else:
                service.show(binding, actor_of(request), found, deed == "tampilkan")
            messages.success(request, _("Peringatan diperbarui."))
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
    return redirect(binding.url("alerts"))


def outside(binding: Any, request: HttpRequest) -> HttpResponse:
    """Other regions whose averages were taken in, and a form for one more file."""
    problems: list[str] = []
    if request.method == "POST":
        try:
            upload = request.FILES.get("berkas")
            if upload is None:
                raise RuleBroken([_("Pilih berkas CSV dahulu.")])
            taken = importer.take_in(binding, actor_of(request), upload.read(importer.MOST_BYTES + 1))
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
        else:
            for region, count in sorted(taken.kept.items()):
                said = {"region": region, "count": count}
                messages.success(request, _("%(region)s: %(count)d harga dimasukkan.") % said)
            problems = taken.problems
            if not problems:
                return redirect(binding.url("outside"))
    regions, prices = extras.outside(binding, timezone.localdate())
    context = menu.context(
        binding,
        actor_of(request),
        "outside",
        regions=[(region, _newest(prices, region), _count(prices, region)) for region in regions],
        problems=problems[:SHOWN_PROBLEMS],
        more=max(0, len(problems) - SHOWN_PROBLEMS),
    )
    return render(request, "block_prices/outside.html", context)


def _newest(prices: Any, region: str) -> Any:
    return max(by_region[region].day for by_region in prices.values() if region in by_region)


def _count(prices: Any, region: str) -> int:
    return sum(1 for by_region in prices.values() if region in by_region)
