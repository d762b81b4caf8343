"""A vehicle's day for its page: path, stops, stays, figures."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from blocks.telemetry import tracks
from blocks.telemetry.distance import metres
from blocks.telemetry.models import Fence, Thing, TrackDay
from blocks.telemetry.services import days

MOST_POINTS = 300


@dataclass(frozen=True)
class Day:
    """What a day's page shows."""

    figures: TrackDay
    spots: list[tracks.Spot]
    stops: list[tracks.Stop]
    visits: list[Any]


def day(binding: Any, thing: Thing, on: date) -> Day | None:
    """One day; None where the vehicle sent nothing. Figures follow the last run of the clock."""
    row = TrackDay.objects.filter(thing=thing, day=on).select_related("thing").first()
    if row is None:
        return None
    spots = days.spots_of(row)
    stood = tracks.stops(spots, *days.stop_rule(binding))
    return Day(row, spots, stood, list(row.visits.select_related("fence")))


def place_of(stop: tracks.Stop, fences: list[Fence]) -> str:
    """The fence in which a stop lies; empty where it lies in none."""
    return next((one.name for one in fences if metres(stop.lat, stop.lon, one.lat, one.lon) <= one.radius_m), "")


def thinned(spots: list[tracks.Spot]) -> list[tracks.Spot]:
    """Few enough points for a page, with the first and the last."""
    step = max(1, len(spots) // MOST_POINTS)
    return [*spots[::step], *spots[-1:]] if spots else []


def report(binding: Any, first: date, last: date) -> list[dict[str, Any]]:
    """A line a vehicle: days driven, kilometres, hours under way, stops, top speed, stays inside fences."""
    rows = TrackDay.objects.filter(
        thing__app=binding.app, thing__entity=binding.entity_name, day__range=(first, last)
    ).select_related("thing")
    by_thing: dict[int, list[TrackDay]] = {}
    for row in rows.prefetch_related("visits"):
        by_thing.setdefault(row.thing_id, []).append(row)
    records = binding.records([found[0].thing for found in by_thing.values()])
    made = [_total(binding, found, records[key]) for key, found in by_thing.items() if key in records]
    return sorted(made, key=lambda one: one["name"])


def _total(binding: Any, found: list[TrackDay], record: Any) -> dict[str, Any]:
    return {
        "thing": found[0].thing_id,
        "name": binding.words(record, "name"),
        "detail": binding.words(record, "detail"),
        "days": sum(1 for row in found if row.metres),
        "kilometres": round(sum(row.metres for row in found) / 1000, 1),
        "moving": timedelta(seconds=sum(row.moving_seconds for row in found)),
        "stops": sum(row.stops for row in found),
        "top_kmh": round(max(row.top_kmh for row in found)),
        "visits": sum(len(row.visits.all()) for row in found),
    }


def midnight(on: date) -> datetime:
    """The local midnight with which a day begins."""
    return timezone.make_aware(datetime.combine(on, datetime.min.time()))
