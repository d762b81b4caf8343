"""Readings over a span of time, as fine as the span allows, for charts and exports."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.telemetry.models import Reading, Rollup, Span, Stream
from blocks.telemetry.quantities import Quantity
from core.charts import Chart, Series

MOST_POINTS = 200
STEPS = {"": None, Span.MINUTE: timedelta(minutes=1), Span.HOUR: timedelta(hours=1), Span.DAY: timedelta(days=1)}


@dataclass(frozen=True)
class Choice:
    """A span that a page offers."""

    key: str
    label: Any
    length: timedelta
    step: timedelta


def choices() -> list[Choice]:
    """The spans, shortest first."""
    return [
        Choice("1", _("24 jam"), timedelta(days=1), timedelta(minutes=15)),
        Choice("7", _("7 hari"), timedelta(days=7), timedelta(hours=1)),
        Choice("30", _("30 hari"), timedelta(days=30), timedelta(hours=6)),
        Choice("365", _("Setahun"), timedelta(days=365), timedelta(days=1)),
    ]


def chosen(key: str) -> Choice:
    """The span asked for; else a day."""
    known = choices()
    return next((one for one in known if one.key == key), known[0])


@dataclass(frozen=True)
class Bucket:
    """Least, mean (or sum) and most of one step of a chart."""

    start: datetime
    low: float | None = None
    middle: float | None = None
    high: float | None = None


def buckets(stream: Stream, quantity: Quantity, choice: Choice, now: datetime) -> list[Bucket]:
    """The steps of a span up to now; a step without readings is a gap."""
    step, count = choice.step, int(choice.length / choice.step)
    last = _floor(now, step)
    first = last - step * (count - 1)
    pieces: dict[int, list[tuple[int, float, float, float]]] = {}
    for at, number, low, high, total in _pieces(stream, first, choice):
        pieces.setdefault(int((at - first) / step), []).append((number, low, high, total))
    found = []
    for at in range(count):
        rows = pieces.get(at)
        if not rows:
            found.append(Bucket(first + step * at))
            continue
        total, number = sum(row[3] for row in rows), sum(row[0] for row in rows)
        middle = total if quantity.adds_up else total / number
        found.append(Bucket(first + step * at, min(row[1] for row in rows), middle, max(row[2] for row in rows)))
    return found


def _pieces(stream: Stream, first: datetime, choice: Choice) -> Iterator[tuple[datetime, int, float, float, float]]:
    if choice.step < timedelta(hours=1):
        for at, value in Reading.objects.filter(stream=stream, at__gte=first).values_list("at", "value").iterator():
            yield at, 1, value, value, value
        return
    span = Span.DAY if choice.step >= timedelta(days=1) else Span.HOUR
    rows = Rollup.objects.filter(stream=stream, span=span, start__gte=first)
    yield from rows.values_list("start", "count", "minimum", "maximum", "total").iterator()


def _floor(now: datetime, step: timedelta) -> datetime:
    """The begin of the step that now is in, counted from local midnight."""
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (now - midnight) // step * step


def chart(stream: Stream, quantity: Quantity, tiers: Any, choice: Choice, now: datetime) -> Chart:
    """A line of the mean, the most where it differs, and the levels as lines of their own."""
    found = buckets(stream, quantity, choice, now)
    form = "%H.%M" if choice.step < timedelta(hours=1) else "%d-%m" if choice.step >= timedelta(hours=6) else "%d-%m %H"
    labels = tuple(timezone.localtime(one.start).strftime(form) for one in found)
    name = quantity.label
    lines = [Series(name, tuple(_round(one.middle, quantity) for one in found))]
    if not quantity.adds_up and choice.step >= timedelta(hours=1):
        lines = [
            Series(_("Rata-rata"), lines[0].values),
            Series(_("Tertinggi"), tuple(_round(one.high, quantity) for one in found)),
            Series(_("Terendah"), tuple(_round(one.low, quantity) for one in found)),
        ]
    if lines[0].values and any(value is not None for value in lines[0].values):
        lines += [Series(label, (rise,) * len(found)) for label, rise in tiers]
    return Chart("line", name, labels, tuple(lines), quantity.unit)


def _round(value: float | None, quantity: Quantity) -> float | None:
    return None if value is None else round(value, quantity.places)


def rows(stream: Stream, span: str, first: datetime, until: datetime) -> Iterator[list[Any]]:
    """Lines of an export: raw readings, or least, mean, most and count of each piece."""
    if span == "":
        found = Reading.objects.filter(stream=stream, at__gte=first, at__lt=until).select_related("device")
        for row in found.order_by("at", "pk").iterator(chunk_size=2000):
            yield [row.at, row.value, row.device.name]
        return
    pieces = Rollup.objects.filter(stream=stream, span=span, start__gte=first, start__lt=until).order_by("start")
    for piece in pieces.iterator(chunk_size=2000):
        yield [piece.start, piece.minimum, round(piece.mean, 4), piece.maximum, piece.total, piece.count]


def heads(span: str, quantity: Quantity) -> list[str]:
    """The heading of an export."""
    unit = f"{quantity.label} ({quantity.unit})" if quantity.unit else quantity.label
    if span == "":
        return [_("Waktu"), unit, _("Perangkat")]
    return [_("Mulai"), _("Terendah"), _("Rata-rata"), _("Tertinggi"), _("Jumlah nilai"), _("Jumlah bacaan")]
