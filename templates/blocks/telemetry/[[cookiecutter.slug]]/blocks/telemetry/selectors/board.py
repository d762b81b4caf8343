"""How every station or vehicle stands now, worst first; one line each for board, map and residents."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.distance import metres
from blocks.telemetry.models import Alert, Fence, Stream, Thing, TrackDay
from blocks.telemetry.quantities import SPEED, Quantity, Tier
from blocks.telemetry.services import cares
from core import display
from core.maps import Point

MOVING_KMH = 3
STEADY = 0.02


@dataclass(frozen=True)
class Value:
    """The newest reading of one quantity."""

    stream: Stream
    quantity: Quantity
    tier: Tier
    has_levels: bool

    @property
    def text(self) -> str:
        return self.quantity.worded(self.stream.last_value)

    @property
    def trend(self) -> str:
        """`up`, `down` or `flat` against an hour before; empty where that is not known."""
        change = self.stream.change
        if change is None or self.quantity.adds_up:
            return ""
        return "flat" if abs(change) < STEADY else "up" if change > 0 else "down"

    @property
    def trend_words(self) -> str:
        """The change in words: naik 0,30 m dalam satu jam."""
        size = self.quantity.worded(abs(self.stream.change or 0))
        words = {"up": _("naik %s sejam"), "down": _("turun %s sejam"), "flat": _("tetap")}.get(self.trend, "")
        return words % size if "%s" in words else words


@dataclass(frozen=True)
class Line:
    """One station or vehicle."""

    thing: Thing
    record: Any
    name: str
    detail: str
    state: Any
    values: list[Value] = field(default_factory=list)
    point: tuple[float, float] | None = None
    is_care_due: bool = False
    unnoted: int = 0
    inside: str = ""
    kilometres: float | None = None
    moves: bool = False

    @property
    def main(self) -> Value | None:
        """The reading that decides how it stands: the worst, else the first that has a value."""
        heard = [one for one in self.values if one.stream.last_value is not None]
        return max(heard, key=lambda one: (one.stream.severity, one.has_levels), default=None)

    @property
    def others(self) -> list[Value]:
        return [one for one in self.values if one is not self.main and one.stream.last_value is not None]

    @property
    def is_active(self) -> bool:
        return self.state.phase in ("done", "waiting")

    @property
    def is_silent(self) -> bool:
        return self.thing.is_silent

    @property
    def is_bad(self) -> bool:
        return self.is_active and not self.is_silent and self.thing.severity > 0

    @property
    def status(self) -> str:
        """How it stands, in a word or two."""
        if not self.is_active:
            return str(self.state.label)
        if self.thing.is_silent:
            return str(_("Tidak mengirim"))
        if self.moves and not self.thing.severity:
            return str(_("Bergerak") if (self.thing.speed_kmh or 0) >= MOVING_KMH else _("Berhenti"))
        return display.said(self.main.tier.label) if self.main else str(_("Belum ada data"))

    @property
    def tone(self) -> str:
        if not self.is_active or self.thing.is_silent or (self.main is None and not self.moves):
            return "neutral"
        if self.moves and not self.thing.severity:
            return "good" if (self.thing.speed_kmh or 0) >= MOVING_KMH else "info"
        return self.main.tier.tone if self.main else "neutral"

    @property
    def rank(self) -> tuple[bool, int, bool, str]:
        """Worst first; then what is silent, then by name."""
        severity = self.thing.severity if self.is_active else 0
        return (not self.is_active, -severity, not self.thing.is_silent, self.name)

    @property
    def heard_ago(self) -> str:
        """How long ago it was heard."""
        return ago(self.thing.seen_at)

    def on_map(self, url: str) -> Point | None:
        """Its mark."""
        if self.point is None:
            return None
        value = f" {self.main.text}" if self.main else ""
        return Point(*self.point, f"{self.name}: {self.status}{value}", url, self.tone)


def ago(moment: datetime | None) -> str:
    """A span up to now in words: 5 menit lalu."""
    if moment is None:
        return str(_("belum pernah"))
    span = timezone.now() - moment
    return str(_("baru saja")) if span < timedelta(minutes=1) else _("%s lalu") % display.duration(span)


def lines(binding: Any, records: Any = None) -> list[Line]:
    """All lines; of these records where they are given."""
    rows = Thing.objects.filter(app=binding.app, entity=binding.entity_name, record_id__isnull=False)
    if records is not None:
        rows = rows.filter(record_id__in=records.values("pk"))
    things = list(rows.prefetch_related(Prefetch("streams", Stream.objects.prefetch_related("levels"))))
    found = binding.records(things)
    more = _More(binding, things)
    made = [_line(binding, thing, found[thing.pk], more) for thing in things if thing.pk in found]
    return sorted(made, key=lambda one: one.rank)


def one(binding: Any, thing: Thing) -> Line:
    """The line of one station."""
    return _line(binding, thing, binding.record_of(thing), _More(binding, [thing]))


class _More:
    """What many lines share, asked once."""

    def __init__(self, binding: Any, things: list[Thing]) -> None:
        self.today: date = timezone.localdate()
        self.quantities = binding.all_quantities()
        self.tiers = {(tier.quantity, tier.severity): tier for tier in binding.all_levels()}
        self.unnoted: dict[int, int] = {}
        waiting = Alert.objects.filter(stream__thing__in=things, ended_at=None, noted_at=None, severity__gt=0)
        for key in waiting.values_list("stream__thing_id", flat=True):
            self.unnoted[key] = self.unnoted.get(key, 0) + 1
        self.fences = list(Fence.objects.filter(app=binding.app)) if binding.moves else []
        days = TrackDay.objects.filter(thing__in=things, day=self.today) if binding.moves else []
        self.days = {day.thing_id: day for day in days}


def _line(binding: Any, thing: Thing, record: Any, more: _More) -> Line:
    place = (thing.lat, thing.lon) if thing.lat is not None else None
    point = place if binding.moves else binding.point_of(record)
    day = more.days.get(thing.pk)
    return Line(
        thing=thing,
        record=record,
        name=binding.words(record, "name"),
        detail=binding.words(record, "detail"),
        state=binding.entity.workflow.state(record.state),
        values=_values(thing, more, binding.moves),
        point=point,
        is_care_due=cares.is_due(binding, thing, more.today),
        unnoted=more.unnoted.get(thing.pk, 0),
        inside=_inside(place, more.fences),
        kilometres=day.kilometres if day else None,
        moves=binding.moves,
    )


def _values(thing: Thing, more: _More, moves: bool) -> list[Value]:
    order = list(more.quantities)
    found = []
    for stream in thing.streams.all():
        if stream.quantity not in more.quantities or (moves and stream.quantity == SPEED and stream.last_at is None):
            continue
        normal = Tier("", str(_("Normal")), stream.quantity, stream.severity, "good")
        tier = more.tiers.get((stream.quantity, stream.severity), normal)
        found.append(Value(stream, more.quantities[stream.quantity], tier, bool(stream.levels.all())))
    return sorted(found, key=lambda one: order.index(one.stream.quantity))


def _inside(place: tuple[float, float] | None, fences: list[Fence]) -> str:
    if place is None:
        return ""
    return next((fence.name for fence in fences if metres(*place, fence.lat, fence.lon) <= fence.radius_m), "")
