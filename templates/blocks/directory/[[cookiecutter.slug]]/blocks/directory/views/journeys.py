"""Which line goes from here to there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.forms import JourneyForm, pair
from blocks.directory.models import What
from blocks.directory.selectors import journey_page, notices, transit
from blocks.directory.services import tallies
from blocks.directory.views import menu
from core.access import actor_of


def search(binding: Any, request: HttpRequest) -> HttpResponse:
    """Ask for both ends, and show the ways between them."""
    found = transit.routes(binding)
    ends = journey_page.ends(binding, found)
    form = JourneyForm(journey_page.choices(ends), request.GET or None)
    context = menu.context(binding, actor_of(request), "journey", _("Cari jalan"), form=form)
    context["notices"] = notices.running(binding, timezone.localtime())
    if form.is_bound and form.is_valid():
        context |= _answered(binding, form, found, ends)
    response = render(request, "block_directory/journey.html", context)
    response["Permissions-Policy"] = "geolocation=(self)"
    return response


def _answered(binding: Any, form: JourneyForm, found: list[Any], ends: list[Any]) -> dict[str, Any]:
    data = form.cleaned_data
    here = pair(data["posisi"] or "")
    known = {end.key: end for end in ends}
    start = journey_page.End("", _("tempat Anda"), here) if here else known.get(data["dari"])
    goal = known.get(data["ke"])
    if start is None or goal is None:
        return {"problem": _("Pilih tempat berangkat dan tujuan.")}
    if start.key == goal.key:
        return {"problem": _("Tempat berangkat dan tujuan sama.")}
    if not here:
        tallies.count(binding, What.JOURNEY, f"{start.name} – {goal.name}")
    return journey_page.answer(binding, found, start, goal)
