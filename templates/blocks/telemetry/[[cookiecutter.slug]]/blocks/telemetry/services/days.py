"""Works out the days of vehicles: way, stops, fences; again whenever positions came late."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry import tracks
from blocks.telemetry.models import Fence, FenceVisit, Position, TrackDay
from blocks.telemetry.services import ingest, levels
from core import display, notify, turns


def run(binding: Any, now: datetime) -> int:
    """Work out every day that changed; a day whose positions were let go stays as it is."""
    oldest = timezone.localtime(ingest.oldest_kept(binding, now)).date()
    mine = TrackDay.objects.filter(thing__app=binding.app, thing__entity=binding.entity_name, is_stale=True)
    days = list(mine.filter(day__gte=oldest).order_by("day", "pk"))
    for day in days:
        work_out(binding, day, now)
    return len(days)


def work_out(binding: Any, day: TrackDay, now: datetime) -> None:
    """One day anew from its positions, in one transaction."""
    with transaction.atomic():
        turns.hold(day.thing)  # whoever brings positions of this vehicle waits, or is waited for
        spots = spots_of(day)
        figures = tracks.summary(spots)
        stood = tracks.stops(spots, *stop_rule(binding))
        day.metres, day.top_kmh, day.stops = figures.metres, figures.top_kmh, len(stood)
        day.moving_seconds = int(figures.moving.total_seconds())
        day.first_at, day.last_at = (spots[0].at, spots[-1].at) if spots else (None, None)
        day.is_stale = False
        day.save()
        _visits(binding, day, spots, now)


def spots_of(day: TrackDay) -> list[tracks.Spot]:
    """The day's positions, cleaned."""
    begin = timezone.make_aware(datetime.combine(day.day, time()))
    rows = Position.objects.filter(thing=day.thing_id, at__gte=begin, at__lt=begin + timedelta(days=1))
    return tracks.cleaned(tracks.Spot(*row) for row in rows.values_list("at", "lat", "lon", "speed_kmh"))


def stop_rule(binding: Any) -> tuple[float, timedelta]:
    """Radius and least time of a stop."""
    return float(binding.setting("stop_metres")), timedelta(minutes=int(binding.setting("stop_minutes")))


def _visits(binding: Any, day: TrackDay, spots: list[tracks.Spot], now: datetime) -> None:
    fences = list(Fence.objects.filter(app=binding.app))
    day.visits.all().delete()
    stays = tracks.stays(spots, fences)
    FenceVisit.objects.bulk_create(
        FenceVisit(day=day, fence_id=stay.fence_id, entered_at=stay.entered_at, left_at=stay.left_at) for stay in stays
    )
    telling = {fence.pk: fence for fence in fences if fence.tells}
    for stay in stays:
        if stay.fence_id in telling and now - stay.entered_at < timedelta(hours=2):
            _tell(binding, day, telling[stay.fence_id], stay)


def _tell(binding: Any, day: TrackDay, fence: Fence, stay: tracks.Stay) -> None:
    record = binding.record_of(day.thing)
    title = _("%(name)s masuk %(fence)s") % {"name": binding.words(record, "name"), "fence": fence.name}
    for user_id in sorted(levels.told(binding)):
        notify.send(
            user_id=user_id,
            title=title,
            text=display.moment(stay.entered_at),
            url=binding.url("station", day.thing_id),
            app=binding.app,
            entity=binding.entity_name,
            object_id=record.pk,
            key=f"telemetry:fence:{fence.pk}:{day.thing_id}:{stay.entered_at.timestamp():.0f}:{user_id}",
        )


def day_of(thing: Any, day: date) -> TrackDay | None:
    """The figures of one day; None where there are none."""
    return TrackDay.objects.filter(thing=thing, day=day).first()
