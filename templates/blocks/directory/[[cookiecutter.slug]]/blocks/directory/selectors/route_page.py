"""A line as pages show it: its service in words, its stops both ways."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from blocks.directory.selectors import places, transit
from core import opening_hours


def row(binding: Any, one: transit.Route, now: datetime) -> dict[str, Any]:
    """A line in a list."""
    return {
        "route": one,
        "url": binding.url("route", one.record.pk),
        "kind": binding.words(one.record, "route_kind"),
        "operator": binding.of(one.record, "route_operator") or "",
        "reduced": binding.of(one.record, "route_reduced"),
        "payment": binding.several(one.record, "route_payment"),
        "days": days(one.days),
        "quota": binding.of(one.record, "route_quota"),
        "service": service(one),
        "next": following(one, now),
    }


def service(one: transit.Route) -> str:
    """Hours and headway, or departures."""
    if one.has_headway:
        span = {"first": _clock(one.first), "last": _clock(one.last), "n": one.headway}
        return _("%(first)s–%(last)s, tiap %(n)s menit") % span
    if one.departures:
        return _("Berangkat %s") % ", ".join(_clock(clock) for clock in one.departures)
    if one.first is not None and one.last is not None:
        span = {"first": _clock(one.first), "last": _clock(one.last)}
        return _("%(first)s–%(last)s, berangkat bila penuh") % span
    return _("Jam belum diketahui")


def following(one: transit.Route, now: datetime) -> str:
    """Whether it runs now, and when it departs next from the first stop; nothing where that is not known."""
    if now.weekday() not in one.days:
        return _("Tidak beroperasi hari ini")
    if one.departures and not one.has_headway:
        later = next((clock for clock in one.departures if clock > now.time()), None)
        return _("Berangkat berikutnya %s") % _clock(later) if later else _("Sudah habis untuk hari ini")
    if one.first is None or one.last is None:
        return ""
    if now.time() < one.first:
        return _("Mulai %s") % _clock(one.first)
    return _("Beroperasi sekarang") if now.time() <= one.last else _("Sudah habis untuk hari ini")


def days(running: frozenset[int]) -> str:
    """The days of service in words: every day, Monday–Friday, or each by its name."""
    names = [str(name) for name in opening_hours.DAYS.values()]
    ordered = sorted(running)
    if len(ordered) == 7:
        return _("Setiap hari")
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{names[ordered[0]]}–{names[ordered[-1]]}"
    return ", ".join(names[day] for day in ordered)


def ways(binding: Any, one: transit.Route) -> list[dict[str, Any]]:
    """Both directions with their stops, and the departure of each where the clock tells it."""
    begins = one.first if one.has_headway else next(iter(one.departures), None)
    return [
        {
            "label": _("Arah pergi") if way.direction == transit.THERE else _("Arah pulang"),
            "from": binding.of(way.calls[0].stop, "name"),
            "to": binding.of(way.calls[-1].stop, "name"),
            "minutes": way.minutes,
            "is_drawn": way.is_drawn,
            "calls": [_call(binding, call, begins) for call in way.calls],
        }
        for way in one.ways
    ]


def _call(binding: Any, call: transit.Call, begins: time | None) -> dict[str, Any]:
    return {
        "name": binding.of(call.stop, "name"),
        "url": binding.url("place", call.stop.pk),
        "where": places.where(binding, call.stop),
        "minutes": call.minutes,
        "at": _clock(_later(begins, call.minutes)) if begins is not None else "",
    }


def _later(clock: time, minutes: int) -> time:
    return (datetime.combine(datetime.min, clock) + timedelta(minutes=minutes)).time()


def _clock(clock: time | None) -> str:
    return f"{clock:%H.%M}" if clock is not None else ""
