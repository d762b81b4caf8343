"""The points where clocking counts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from blocks.personnel.forms import SiteForm
from blocks.personnel.models import Site
from blocks.personnel.services import clocking
from blocks.personnel.views import menu
from core import audit
from core.access import actor_of
from core.maps import Point


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """All points, on a map and as a list."""
    rows = list(Site.objects.filter(app=binding.app).select_related("office"))
    points = [Point(float(row.lat), float(row.lon), str(row), tone="good") for row in rows if row.is_active]
    context = menu.context(
        binding, actor_of(request), "sites", rows=rows, points=points, radius=binding.setting("radius_m")
    )
    return render(request, "block_personnel/sites.html", context)


def edit(binding: Any, request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add or change a point."""
    site = get_object_or_404(Site, app=binding.app, pk=pk) if pk else None
    office_before = site.office_id if site else None
    form = SiteForm(request.POST or None, instance=site, binding=binding)
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        for office_id in {saved.office_id, office_before}:
            clocking.forget_sites(binding, office_id)
        audit.record(actor_of(request), "edit" if pk else "create", saved, {})
        messages.success(request, _("Titik %s tersimpan.") % saved)
        return redirect(binding.url("sites"))
    context = menu.context(binding, actor_of(request), "sites", form=form, site=site)
    return render(request, "block_personnel/site_form.html", context, status=422 if form.errors else 200)
