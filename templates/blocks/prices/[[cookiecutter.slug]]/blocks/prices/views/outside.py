"""The officer's page for other regions: files taken in, addresses fetched, names matched."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import outside_files
from blocks.prices.models import OutsideMatch, OutsideSource
from blocks.prices.selectors import extras
from blocks.prices.services import fetching
from blocks.prices.services import outside as service
from blocks.prices.views import menu
from core import answers
from core.access import actor_of
from core.rules import RuleBroken

SHOWN_PROBLEMS = 20


def room(binding: Any, request: HttpRequest) -> HttpResponse:
    """What there is of other regions, and a form for one more file."""
    problems: list[str] = []
    if request.method == "POST":
        try:
            upload = request.FILES.get("berkas")
            if upload is None:
                raise RuleBroken([_("Pilih berkas CSV atau JSON dahulu.")])
            content, region = upload.read(outside_files.MOST_BYTES + 1), request.POST.get("daerah", "")
            taken = service.take_in(binding, actor_of(request), content, region, request.POST.get("sumber", "").strip())
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
        else:
            _say(request, taken)
            problems = taken.problems
            if not problems:
                return redirect(binding.url("outside"))
    regions, prices = extras.outside(binding, timezone.localdate())
    context = menu.context(
        binding,
        actor_of(request),
        "outside",
        regions=[_about(prices, region) for region in regions],
        most_days=binding.setting("outside_days"),
        problems=problems[:SHOWN_PROBLEMS],
        more=max(0, len(problems) - SHOWN_PROBLEMS),
        sources=OutsideSource.objects.filter(app=binding.app),
        hosts=fetching.hosts(binding),
        is_live=fetching.is_live(),
        unmatched=OutsideMatch.objects.filter(app=binding.app, code=""),
        matched=OutsideMatch.objects.filter(app=binding.app).exclude(code=""),
        goods=binding.commodities(all_of_them=True),
    )
    return render(request, "block_prices/outside.html", context)


def _about(prices: Any, region: str) -> tuple[str, Any, int]:
    known = [by_region[region] for by_region in prices.values() if region in by_region]
    return region, max(known, key=lambda one: one.day), len(known)


def _say(request: HttpRequest, taken: service.Taken) -> None:
    for region, count in sorted(taken.kept.items()):
        messages.success(request, _("%(region)s: %(count)d harga dimasukkan.") % {"region": region, "count": count})
    if not taken.kept:
        messages.warning(request, _("Tidak ada harga yang dimasukkan."))
    if taken.unmatched:
        messages.warning(request, _("%d nama komoditas belum ada padanannya; pilih di bawah.") % len(taken.unmatched))


def add(binding: Any, request: HttpRequest) -> HttpResponse:
    """Enter an address to be fetched every day."""
    given = [request.POST.get(name, "") for name in ("daerah", "nama", "alamat")]
    return answers.attempt(
        request,
        lambda: fetching.add(binding, actor_of(request), *given),
        _("Alamat dicatat; diambil sekali sehari."),
        binding.url("outside"),
    )


def source(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Fetch one address now, switch it off or on."""
    found = answers.find(OutsideSource.objects.filter(app=binding.app), pk=pk)
    actor = actor_of(request)
    if deed == "ambil":
        return answers.attempt(
            request, lambda: _say(request, fetching.fetch(binding, actor, found)), "", binding.url("outside")
        )
    if deed not in ("hentikan", "lanjutkan"):
        raise Http404
    return answers.attempt(
        request,
        lambda: fetching.switch(binding, actor, found, deed == "lanjutkan"),
        _("Alamat diperbarui."),
        binding.url("outside"),
    )


def match(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say which of our commodities a name means."""
    given = request.POST.get("komoditas", "")[:40], request.POST.get("pengali", "1")[:12]
    return answers.attempt(
        request,
        lambda: service.match(binding, actor_of(request), pk, *given),
        _("Padanan disimpan; masukkan berkasnya lagi."),
        binding.url("outside"),
    )
