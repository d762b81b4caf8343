"""Takes BMKG's warnings for the region's province, and the latest quake, into the block's table."""

import logging
from datetime import datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.utils.translation import gettext as _

from blocks.emergency import distance
from blocks.emergency.bmkg import reading, source
from blocks.emergency.cap.message import Message
from blocks.emergency.models import ExternalAlert
from blocks.emergency.models.external_alert import ExternalKind
from region.profile import REGION

log = logging.getLogger(__name__)
QUAKE_SHOWN = timedelta(hours=12)
NEAR_KM = 300
# BMKG allows 60 requests a minute; its list changes far more slowly.
PAUSE_SECONDS = 300


def take_in(binding: Any, now: datetime) -> int:
    """Ask for warnings and quake; what cannot be read is logged and left, the rest comes in."""
    if not binding.setting("takes_bmkg") or not cache.add(f"bmkg:{binding.app}", 1, PAUSE_SECONDS):
        return 0
    taken = 0
    for task in (_take_warnings, _take_quake):
        try:
            taken += task(binding, now)
        except (OSError, reading.NotBmkg) as problem:
            log.warning("bmkg %s: %s", task.__name__, problem)
    return taken


def _take_warnings(binding: Any, now: datetime) -> int:
    province = REGION.province.lower()
    taken = 0
    for line in reading.listed(source.fetch(source.NOWCAST_LIST)):
        if line.title.lower().endswith(f" {province}"):
            taken += keep_warning(binding, reading.warning(source.fetch(line.link)), line.link, now)
    return taken


def keep_warning(binding: Any, message: Message, link: str, now: datetime) -> int:
    """Keep one warning that still holds; 1 if it is new."""
    info = next((one for one in message.infos if one.language.startswith("id")), message.infos[0])
    if message.status != "Actual" or info.expires is None or info.expires <= now:
        return 0
    if message.msg_type == "Cancel":
        gone = [part.split(",")[1] for part in message.references.split() if part.count(",") == 2]
        ExternalAlert.objects.filter(app=binding.app, identifier__in=gone).update(expires=now)
        return 0
    polygons = [polygon for area in info.areas for polygon in area.polygons]
    _row, is_new = ExternalAlert.objects.update_or_create(
        app=binding.app,
        identifier=message.identifier,
        defaults={
            "kind": ExternalKind.NOWCAST,
            "headline": info.headline[:240] or info.event[:240],
            "event": info.event[:120],
            "description": info.description,
            "area": ", ".join(area.description for area in info.areas)[:400],
            "severity": info.severity,
            "effective": info.effective or message.sent,
            "expires": info.expires,
            "link": link,
            "data": {"polygons": polygons, "infographic": info.web},
        },
    )
    return int(is_new)


def _take_quake(binding: Any, now: datetime) -> int:
    return keep_quake(binding, reading.quake(source.fetch(source.LATEST_QUAKE)), now)


def keep_quake(binding: Any, quake: reading.Quake, now: datetime) -> int:
    """Keep a recent quake near the region, or one that may bring a tsunami; 1 if it is new."""
    expires = quake.at + QUAKE_SHOWN
    far = distance.km(quake.lat, quake.lon, REGION.center.lat, REGION.center.lon)
    no_tsunami = "tidak berpotensi" in quake.potential.lower() or "tsunami" not in quake.potential.lower()
    if expires <= now or (far > NEAR_KM and no_tsunami):
        return 0
    _row, is_new = ExternalAlert.objects.update_or_create(
        app=binding.app,
        identifier=f"gempa-{quake.at:%Y%m%d%H%M%S}",
        defaults={
            "kind": ExternalKind.QUAKE,
            "headline": _("Gempa magnitudo %(m)s, %(place)s") % {"m": quake.magnitude, "place": quake.place},
            "event": _("Gempa bumi"),
            "description": f"{quake.potential}. {quake.felt}".strip(". "),
            "area": quake.place[:400],
            "effective": quake.at,
            "expires": expires,
            "link": source.LATEST_QUAKE,
            "data": {"lat": quake.lat, "lon": quake.lon, "depth": quake.depth, "km": round(far)},
        },
    )
    return int(is_new)
