"""Takes BMKG's forecast for one village of each district; asked a few times a day, for it changes twice."""

from datetime import datetime, timedelta
from typing import Any

from blocks.emergency.bmkg import forecast, reading, source
from blocks.emergency.models import Feed, FeedName, Forecast
from core.models import District, Village

ASK_EVERY = timedelta(hours=6)
AGAIN_AFTER = timedelta(minutes=30)
# Together with warnings and quakes this stays under BMKG's 60 requests a minute; the oldest come first.
MOST_AT_ONCE = 40


def is_due(binding: Any, now: datetime) -> bool:
    """Say whether it is time to ask again; sooner after a failure."""
    feed = Feed.objects.filter(app=binding.app, name=FeedName.FORECAST).first()
    if feed is None:
        return True
    return now - feed.tried_at >= (AGAIN_AFTER if feed.problem else ASK_EVERY)


def take(binding: Any, now: datetime) -> int:
    """Ask for each district's village; a district without villages has no forecast."""
    taken = 0
    for district in _in_turn(binding):
        village = Village.objects.filter(district=district).order_by("code").first()
        if village is not None:
            keep(binding, district, village.name, forecast.read(source.fetch(f"{source.FORECAST}{village.code}")))
            taken += 1
    return taken


def _in_turn(binding: Any) -> list[District]:
    held = dict(Forecast.objects.filter(app=binding.app).values_list("district_id", "taken_at"))
    rows = District.objects.order_by("code")
    return sorted(rows, key=lambda row: (row.pk in held, held.get(row.pk)))[:MOST_AT_ONCE]


def keep(binding: Any, district: District, village: str, found: forecast.Forecast) -> None:
    """Keep the newest forecast of a district in place of the last."""
    if not found.slots:
        raise reading.NotBmkg("no slots")
    slots = [
        {
            "at": slot.at.isoformat(),
            "words": slot.words,
            "t": slot.temperature,
            "hu": slot.humidity,
            "ws": slot.wind_kmh,
            "wd": slot.wind_from,
        }
        for slot in found.slots
    ]
    Forecast.objects.update_or_create(
        app=binding.app,
        district=district,
        defaults={
            "village": village[:120],
            "made_at": found.made_at,
            "slots": slots,
            "is_sample": not source.is_live(),
        },
    )
