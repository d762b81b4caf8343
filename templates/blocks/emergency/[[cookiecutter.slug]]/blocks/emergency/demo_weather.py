"""BMKG's samples moved to the present, so that the demo shows the pages as they look while something holds."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from blocks.emergency.bmkg import forecast, intake, outlook, quakes, reading, source
from core.models import District
from region.profile import REGION

DISTRICTS = 6


def run(binding: Any, now: datetime) -> None:
    """Fill warnings, a quake and the forecast; a replica that asks BMKG itself is left alone."""
    if source.is_live() or not binding.setting("takes_bmkg"):
        return
    _warnings(binding, now)
    _quake(binding, now)
    _outlook(binding, now)


def _warnings(binding: Any, now: datetime) -> None:
    for line in reading.listed(source.fetch(source.NOWCAST_LIST)):
        if line.title.endswith(f" {REGION.province}"):
            message = reading.warning(source.fetch(line.link))
            info = replace(message.infos[0], effective=now - timedelta(minutes=20), expires=now + timedelta(hours=3))
            intake.keep_warning(binding, replace(message, sent=now, infos=(info,)), line.link, now)


def _quake(binding: Any, now: datetime) -> None:
    """One quake some way off the region, whatever region it is."""
    felt = quakes.read(source.fetch(f"{source.QUAKES}gempadirasakan.json"))[0]
    lat, lon = REGION.center.lat + 0.4, REGION.center.lon + 0.3
    place = f"Pusat gempa berada di darat 55 km timur laut {REGION.name}"
    moved = replace(felt, at=now - timedelta(hours=2), lat=lat, lon=lon, place=place, felt="II-III")
    intake.keep_quakes(binding, [moved], now)


def _outlook(binding: Any, now: datetime) -> None:
    found = forecast.read(source.fetch(f"{source.FORECAST}contoh"))
    start = now.replace(minute=0, second=0, microsecond=0)
    slots = tuple(replace(slot, at=start + timedelta(hours=3 * at)) for at, slot in enumerate(found.slots))
    moved = replace(found, made_at=start - timedelta(hours=2), slots=slots)
    for district in District.objects.filter(villages__isnull=False).distinct().order_by("code")[:DISTRICTS]:
        outlook.keep(binding, district, district.villages.order_by("code").first().name, moved)
