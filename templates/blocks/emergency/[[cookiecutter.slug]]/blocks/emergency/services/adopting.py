"""Turns a message of BMKG into a draft of the region's own alert, which refers to theirs."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Alert, AlertArea, ExternalAlert, ExternalKind
from blocks.emergency.services import alerts, duty
from core import audit
from core.access import Actor
from core.models import District
from core.workflow import StaleState

DISTRICT_KM = 5
QUAKE_KM = 50


def adopt(binding: Any, actor: Actor, row: ExternalAlert) -> Alert:
    """Draft an alert with BMKG's words, times and grade; the officer adds what residents here must do."""
    duty.require(binding, actor, duty.SUPERVISORS)
    if row.expires <= timezone.now():
        raise StaleState(_("Pesan BMKG ini tidak berlaku lagi; tidak ada yang dapat diteruskan."))
    with transaction.atomic():
        # Two officers at once: the second is led to the draft of the first.
        ExternalAlert.objects.select_for_update().get(pk=row.pk)
        earlier = Alert.objects.filter(app=binding.app, source=row).exclude(state="cancelled").first()
        if earlier is not None:
            raise StaleState(_("Pesan BMKG ini sudah diteruskan: %s.") % earlier.headline)
        made = alerts.draft(binding, actor, _words(binding, row), _areas(row))
        audit.record(actor, "adopt", made, {"of": row.identifier})
    return made


def _words(binding: Any, row: ExternalAlert) -> Alert:
    is_quake = row.kind == ExternalKind.QUAKE
    return Alert(
        status="Actual",
        msg_type="Alert",
        source=row,
        references=row.cap_reference,
        category="Geo" if is_quake else "Met",
        event=row.event[:80],
        urgency=row.urgency or ("Past" if is_quake else "Unknown"),
        severity=row.severity or "Unknown",
        certainty=row.certainty or ("Observed" if is_quake else "Unknown"),
        expires=row.expires,
        headline=row.headline[:160],
        description=_("%(text)s Sumber: BMKG.") % {"text": row.description},
        contact=str(binding.setting("telephone")),
        web=(row.data.get("infographic") or row.link)[:300],
    )


def _areas(row: ExternalAlert) -> list[AlertArea]:
    """The region's districts that BMKG named; for a quake a circle round its centre."""
    if row.kind == ExternalKind.QUAKE:
        circle = f"{row.data['lat']:f},{row.data['lon']:f} {QUAKE_KM}"
        return [AlertArea(description=row.area[:200], circle=circle)]
    districts = District.objects.filter(code__in=row.data.get("districts", {})).order_by("name")
    return [_district(district) for district in districts]


def _district(district: District) -> AlertArea:
    circle = ""
    if district.lat is not None and district.lon is not None:
        circle = f"{district.lat:f},{district.lon:f} {DISTRICT_KM}"
    return AlertArea(description=_("Kecamatan %s") % district.name, circle=circle, geocode=district.code)
