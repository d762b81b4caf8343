"""Takes BMKG's warnings for the region's province, quakes near it and its forecast into the block's tables."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django.utils.translation import gettext as _

from blocks.emergency import distance
from blocks.emergency.bmkg import here, outlook, quakes, reading, source
from blocks.emergency.cap import moment
from blocks.emergency.cap.message import Info, Message
from blocks.emergency.models import Ended, ExternalAlert, ExternalKind, Feed, FeedName
from blocks.emergency.services import board
from region.profile import REGION

log = logging.getLogger(__name__)
QUAKE_SHOWN = timedelta(hours=12)
NEAR_KM = 300
# BMKG allows 60 requests a minute; its list changes far more slowly.
PAUSE_SECONDS = 300


def take_in(binding: Any, now: datetime) -> int:
    """Ask for all BMKG gives; what cannot be read is noted as such and left, the rest comes in."""
    if not binding.setting("takes_bmkg") or not cache.add(f"bmkg:{binding.app}", 1, PAUSE_SECONDS):
        return 0
    taken = try_feed(binding, FeedName.NOWCAST, _take_warnings, now)
    taken += try_feed(binding, FeedName.QUAKES, _take_quakes, now)
    if outlook.is_due(binding, now):
        taken += try_feed(binding, FeedName.FORECAST, outlook.take, now)
    return taken


def try_feed(binding: Any, name: str, task: Callable[[Any, datetime], int], now: datetime) -> int:
    """Do one thing, and note whether it came; a failure shows on the pages as the age of the data."""
    try:
        taken = task(binding, now)
    except (OSError, reading.NotBmkg) as problem:
        log.warning("bmkg %s: %s", name, problem)
        values = {"tried_at": now, "problem": str(problem)[:200]}
        Feed.objects.update_or_create(app=binding.app, name=name, defaults=values)
        return 0
    values = {"tried_at": now, "came_at": now, "problem": ""}
    Feed.objects.update_or_create(app=binding.app, name=name, defaults=values)
    if taken:
        board.touch(binding)
    return taken


def _take_warnings(binding: Any, now: datetime) -> int:
    """Every warning of the province; one that cannot be read does not keep the others out."""
    province = REGION.province.lower()
    taken, unread = 0, None
    for line in reading.listed(source.fetch(source.NOWCAST_LIST)):
        if not line.title.lower().endswith(f" {province}"):
            continue
        try:
            taken += keep_warning(binding, reading.warning(source.fetch(line.link)), line.link, now)
        except (OSError, reading.NotBmkg) as problem:
            unread = problem
    if unread is not None:
        raise reading.NotBmkg(str(unread)) from unread
    return taken


def keep_warning(binding: Any, message: Message, link: str, now: datetime) -> int:
    """Keep one warning that still holds, and end those it replaces or takes back; 1 if it is new."""
    if message.status != "Actual" or not message.identifier or len(message.identifier) > 160:
        return 0
    with transaction.atomic():
        if message.msg_type in ("Update", "Cancel"):
            _end(binding, message, now)
        if message.msg_type not in ("Alert", "Update") or _is_behind(binding, message):
            return 0
        info = next((one for one in message.infos if one.language.startswith("id")), message.infos[0])
        if info.expires is None or info.expires <= now:
            return 0
        return _keep(binding, message, info, link)


def _end(binding: Any, message: Message, now: datetime) -> None:
    """Take the messages it refers to out of force; only the sender of a message may."""
    parts = [part.split(",") for part in message.references.split()]
    gone = [part[1] for part in parts if len(part) == 3 and part[0] == message.sender]
    why = Ended.CANCELLED if message.msg_type == "Cancel" else Ended.REPLACED
    held = ExternalAlert.objects.filter(app=binding.app, identifier__in=gone, sender=message.sender)
    held.filter(expires__gt=now).update(expires=now, ended=why)


def _is_behind(binding: Any, message: Message) -> bool:
    """Say whether a later message has already ended this one, or we know it and it was ended."""
    kept = ExternalAlert.objects.filter(app=binding.app)
    named = kept.filter(sender=message.sender, references__contains=f",{message.identifier},")
    return named.exists() or kept.filter(identifier=message.identifier).exclude(ended="").exists()


def _keep(binding: Any, message: Message, info: Info, link: str) -> int:
    polygons = [polygon for area in info.areas for polygon in area.polygons]
    districts = here.districts(info.description, polygons)
    _row, is_new = ExternalAlert.objects.update_or_create(
        app=binding.app,
        identifier=message.identifier,
        defaults={
            "kind": ExternalKind.NOWCAST,
            "sender": message.sender[:160],
            "sent_words": moment.write(message.sent),
            "references": message.references,
            "headline": info.headline[:240] or info.event[:240],
            "event": info.event[:120],
            "description": info.description,
            "area": ", ".join(area.description for area in info.areas)[:400],
            "urgency": info.urgency[:10],
            "severity": info.severity[:10],
            "certainty": info.certainty[:10],
            "effective": info.effective or message.sent,
            "expires": info.expires,
            "is_here": bool(districts),
            "is_sample": not source.is_live(),
            "link": link[:300],
            "data": {"polygons": polygons, "infographic": info.web, "districts": districts},
        },
    )
    return int(is_new)


def _take_quakes(binding: Any, now: datetime) -> int:
    found = [quake for name in source.QUAKE_LISTS for quake in _listed_quakes(name)]
    return keep_quakes(binding, found, now)


def _listed_quakes(name: str) -> list[quakes.Quake]:
    """One of BMKG's lists, its XML where the JSON is not there or not to be read."""
    try:
        return quakes.read(source.fetch(f"{source.QUAKES}{name}.json"))
    except (OSError, reading.NotBmkg) as problem:
        log.warning("bmkg %s.json: %s", name, problem)
        return quakes.read(source.fetch(f"{source.QUAKES}{name}.xml"))


def keep_quakes(binding: Any, found: Iterable[quakes.Quake], now: datetime) -> int:
    """Keep each recent quake once that is near the region or may bring a tsunami; give how many are new."""
    return sum(_keep_quake(binding, quake, now) for quake in quakes.merged(found))


def _keep_quake(binding: Any, quake: quakes.Quake, now: datetime) -> int:
    expires = quake.at + QUAKE_SHOWN
    far = distance.km(quake.lat, quake.lon, REGION.center.lat, REGION.center.lon)
    if expires <= now or quake.at > now + timedelta(minutes=5) or (far > NEAR_KM and not quake.may_bring_tsunami):
        return 0
    values = {
        "kind": ExternalKind.QUAKE,
        "headline": (_("Gempa magnitudo %(m)s, %(place)s") % {"m": quake.magnitude, "place": quake.place})[:240],
        "event": _("Gempa bumi"),
        "description": _said(quake),
        "area": quake.place[:400],
        "severity": "Severe" if quake.may_bring_tsunami else "",
        "effective": quake.at,
        "expires": expires,
        "is_sample": not source.is_live(),
        "link": f"{source.SITE}gempabumi/gempabumi-terkini",
        "data": {"lat": quake.lat, "lon": quake.lon, "depth": quake.depth, "km": round(far), "felt": quake.felt},
    }
    kept = _kept_quake(binding, quake)
    if kept is not None:
        ExternalAlert.objects.filter(pk=kept.pk).update(**values, taken_at=now)
        return 0
    ExternalAlert.objects.create(app=binding.app, identifier=f"gempa-{quake.at:%Y%m%d%H%M%S}", **values)
    return 1


def _said(quake: quakes.Quake) -> str:
    felt = _("Dirasakan (MMI): %s") % quake.felt if quake.felt else ""
    return ". ".join(part.strip(" .") for part in (quake.potential, felt) if part) + "."


def _kept_quake(binding: Any, quake: quakes.Quake) -> ExternalAlert | None:
    """The row of the same quake, whose time BMKG may have corrected since."""
    near = (quake.at - quakes.SAME_TIME, quake.at + quakes.SAME_TIME)
    rows = ExternalAlert.objects.filter(app=binding.app, kind=ExternalKind.QUAKE, effective__range=near)
    return next((row for row in rows if _is_near(row, quake)), None)


def _is_near(row: ExternalAlert, quake: quakes.Quake) -> bool:
    return distance.km(row.data["lat"], row.data["lon"], quake.lat, quake.lon) <= quakes.SAME_KM
