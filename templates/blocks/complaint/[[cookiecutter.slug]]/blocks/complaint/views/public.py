"""What everybody may see of reports: map, list, one report. Never who reported."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.complaint import duplicates, panels, publication, selectors, status
from blocks.complaint.views import trail
from core import display
from core.access import PUBLIC, SIGNED_IN, actor_of, may
from core.maps import Point
from core.models import District, Transition
from core.workflow_types import CLOSED_PHASES

PAGE_SIZE, MOST_ON_MAP = 20, 1000


class Filter(forms.Form):
    """What the list and the map may be narrowed by."""

    q = forms.CharField(label=gettext_lazy("Kata atau nomor"), required=False, max_length=80)
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    kategori = forms.ChoiceField(label=gettext_lazy("Kategori"), required=False)
    kecamatan = forms.ChoiceField(label=gettext_lazy("Kecamatan"), required=False)

    def __init__(self, binding: Any, data: Any) -> None:
        super().__init__(data)
        every = [("", _("Semua"))]
        self.fields["status"].choices = every + [(one.name, one.label) for one in status.STATUSES]
        self.fields["kategori"].choices = every + [
            (binding.of_category(one, "code"), display.said(binding.of_category(one, "name")))
            for one in selectors.categories(binding)
            if binding.of_category(one, "public", True)
        ]
        self.fields["kecamatan"].choices = every + list(District.objects.values_list("code", "name"))

    def chosen(self) -> dict[str, Any]:
        """The valid choices; a wrong one narrows nothing."""
        self.is_valid()
        return self.cleaned_data


def listed(binding: Any) -> Callable[..., HttpResponse]:
    """The public list, newest first."""

    @may(PUBLIC)
    def view(request: HttpRequest) -> HttpResponse:
        form = Filter(binding, request.GET)
        everything = selectors.shown(binding)
        found = selectors.narrowed(binding, everything, form.chosen())
        page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
        context = links(binding, _("Daftar laporan")) | {
            "form": form,
            "page": page,
            "cards": [card(binding, record) for record in page.object_list],
            "counts": selectors.counts(binding, everything),
        }
        return render(request, "block_complaint/list.html", context)

    return view


def links(binding: Any, label: str) -> dict[str, Any]:
    """The crumbs and the other public pages."""
    pages = {name: trail.page(binding, name) for name in ("list", "map", "geojson", "new")}
    return {"trail": trail.to(binding, (label, ""))} | pages


def card(binding: Any, record: Any) -> dict[str, Any]:
    """One report as lists show it."""
    photos = [stored for stored in publication.photos(binding, record) if stored.is_public and stored.is_image]
    return {
        "url": reverse(f"{binding.package}:complaint_case", args=[record.complaint.reference]),
        "number": record.number,
        "title": binding.of(record, "title", ""),
        "category": binding.of(record, "category"),
        "district": selectors.district_of(binding, record),
        "status": status.of_phase(binding.entity.workflow.state(record.state).phase),
        "state": binding.entity.workflow.state(record.state),
        "office": binding.of(record, "office"),
        "received_at": record.complaint.received_at,
        "photo": photos[0] if photos else None,
    }


def on_map(binding: Any) -> Callable[..., HttpResponse]:
    """The public map."""

    @may(PUBLIC)
    def view(request: HttpRequest) -> HttpResponse:
        form = Filter(binding, request.GET)
        everything = selectors.shown(binding)
        found = selectors.narrowed(binding, everything, form.chosen())
        points = [point(binding, record) for record in _with_point(binding, found)[:MOST_ON_MAP]]
        context = links(binding, _("Peta laporan")) | {
            "form": form,
            "points": points,
            "counts": selectors.counts(binding, everything),
        }
        return render(request, "block_complaint/map.html", context)

    return view


def _with_point(binding: Any, found: Any) -> Any:
    return found.filter(**{f"{binding.place}_lat__isnull": False, f"{binding.place}_lon__isnull": False})


def point(binding: Any, record: Any) -> Point:
    """A report as a mark on the map, in the colour of its status."""
    shown = status.of_phase(binding.entity.workflow.state(record.state).phase)
    return Point(
        lat=float(getattr(record, f"{binding.place}_lat")),
        lon=float(getattr(record, f"{binding.place}_lon")),
        label=f"{binding.of(record, 'title', '')} ({shown.label})",
        url=reverse(f"{binding.package}:complaint_case", args=[record.complaint.reference]),
        tone=shown.tone,
    )


def geojson(binding: Any) -> Callable[..., HttpResponse]:
    """The same points for other programs."""

    @may(PUBLIC)
    def view(request: HttpRequest) -> HttpResponse:
        found = selectors.narrowed(binding, selectors.shown(binding), Filter(binding, request.GET).chosen())
        features = [feature(binding, record) for record in _with_point(binding, found)[:MOST_ON_MAP]]
        data = {"type": "FeatureCollection", "features": features}
        return JsonResponse(data, content_type="application/geo+json")

    return view


def feature(binding: Any, record: Any) -> dict[str, Any]:
    """One report as GeoJSON (RFC 7946: longitude first)."""
    shown = point(binding, record)
    return {
        "type": "Feature",
        "id": record.complaint.reference,
        "geometry": {"type": "Point", "coordinates": [shown.lon, shown.lat]},
        "properties": {
            "nomor": record.number,
            "judul": binding.of(record, "title", ""),
            "kategori": str(binding.of(record, "category") or ""),
            "status": status.of_phase(binding.entity.workflow.state(record.state).phase).name,
            "diterima": record.complaint.received_at.isoformat(timespec="seconds"),
            "kantor": str(binding.of(record, "office") or ""),
        },
    }


def found_or_404(binding: Any, reference: str) -> Any:
    """The shown report with this code, or page 404."""
    record = selectors.shown(binding).filter(complaint__reference=reference.upper()).first()
    if record is None:
        raise Http404(_("Laporan tidak ditemukan atau tidak ditampilkan kepada umum."))
    return record


def one(binding: Any) -> Callable[..., HttpResponse]:
    """One report as everybody may read it."""

    @may(PUBLIC)
    def view(request: HttpRequest, reference: str) -> HttpResponse:
        record = found_or_404(binding, reference)
        state = binding.entity.workflow.state(record.state)
        reported = [stored for stored in publication.photos(binding, record) if stored.is_public]
        before, after = binding.of(record, "photo_before"), binding.of(record, "photo_after")
        has_point = getattr(record, f"{binding.place}_lat") is not None
        context = panels.clock_context(binding, record) | {
            "trail": trail.to(binding, (_("Daftar laporan"), trail.page(binding, "list")), (record.number, "")),
            "support": reverse(f"{binding.package}:complaint_support", args=[reference]),
            "record": record,
            "card": card(binding, record),
            "state": state,
            "text": publication.public_text(binding, record),
            "where": publication.where(binding, record),
            "points": [point(binding, record)] if has_point else [],
            "photos": [stored for stored in reported if stored not in (before, after)],
            "before": before,
            "after": after,
            "answer": binding.of(record, "answer", ""),
            "rating": binding.of(record, "rating"),
            "may_support": state.phase not in CLOSED_PHASES,
            "events": events(binding, record),
        }
        return render(request, "block_complaint/case.html", context)

    return view


def events(binding: Any, record: Any) -> list[dict[str, Any]]:
    """What happened, without notes and names."""
    rows = Transition.objects.filter(app=binding.app, entity=binding.entity_name, object_id=record.pk)
    workflow = binding.entity.workflow
    return [
        {
            "label": workflow.transition(row.name).label if row.name else _("Diterima"),
            "state": workflow.state(row.to_state),
            "at": row.at,
            "office": row.office,
        }
        for row in rows.select_related("office").order_by("at", "pk")
    ]


def support(binding: Any) -> Callable[..., HttpResponse]:
    """A neighbour says: I have this too; they are told how it ends."""

    @may(SIGNED_IN)
    def view(request: HttpRequest, reference: str) -> HttpResponse:
        record, actor = found_or_404(binding, reference), actor_of(request)
        back = redirect(f"{binding.package}:complaint_case", reference=record.complaint.reference)
        if request.method != "POST":
            return back
        phase = binding.entity.workflow.state(record.state).phase
        if actor.person_id is None or phase in CLOSED_PHASES:
            messages.error(request, _("Laporan ini sudah selesai atau akun Anda bukan akun warga."))
        elif duplicates.support(binding, record, actor.user.person):
            messages.success(request, _("Tercatat. Anda akan diberi tahu hasilnya."))
        else:
            messages.info(request, _("Anda sudah tercatat pada laporan ini."))
        return back

    return view
