"""Reads what a device sent: moments, values, positions. What is wrong is data, told item by item."""

import math
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from blocks.telemetry.quantities import SPEED, Quantity
from core import display

MOST = 2000
TOP_KMH = 300


@dataclass(frozen=True)
class Spot:
    """Where a vehicle was."""

    lat: float
    lon: float
    speed_kmh: float | None = None
    heading: float | None = None


@dataclass(frozen=True)
class Sent:
    """What one item says of one moment."""

    at: datetime
    values: dict[str, float] = field(default_factory=dict)
    spot: Spot | None = None


@dataclass(frozen=True)
class Refusal:
    """Why an item was not taken: its place in the batch, a word for programs, a sentence for people."""

    index: int
    code: str
    message: str


@dataclass(frozen=True)
class Limits:
    """What may be sent now."""

    quantities: dict[str, Quantity]
    now: datetime
    oldest: datetime
    skew: timedelta


class Unreadable(Exception):
    """The body as a whole says nothing."""


def items_of(body: Any) -> list[Any]:
    """The items of a body: one item, or many under `readings`."""
    if not isinstance(body, dict):
        raise Unreadable(_("Kirim satu objek JSON: satu bacaan, atau banyak di dalam “readings”."))
    found = body.get("readings", [body])
    if not isinstance(found, list) or not found:
        raise Unreadable(_("“readings” harus berupa daftar yang berisi."))
    if len(found) > MOST:
        raise Unreadable(_("Paling banyak %s bacaan sekali kirim; bagi menjadi beberapa kiriman.") % MOST)
    return found


def read(items: list[Any], limits: Limits) -> tuple[list[Sent], list[Refusal]]:
    """What may be kept, and what may not with the reason."""
    taken, refused = [], []
    for index, item in enumerate(items):
        try:
            taken.append(_item(item, limits))
        except _Wrong as wrong:
            refused.append(Refusal(index, wrong.code, wrong.message))
    return taken, refused


class _Wrong(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def _item(item: Any, limits: Limits) -> Sent:
    if not isinstance(item, dict):
        raise _Wrong("shape", _("Tiap bacaan adalah objek JSON."))
    at = _moment(item.get("at"), limits)
    values = {code: _value(code, value, limits) for code, value in _values(item).items()}
    spot = _spot(item) if "lat" in item or "lon" in item else None
    if spot is not None and spot.speed_kmh is not None and SPEED in limits.quantities:
        values.setdefault(SPEED, spot.speed_kmh)
    if not values and spot is None:
        raise _Wrong("empty", _("Tidak ada nilai: isi “values”, atau “lat” dan “lon”."))
    return Sent(at, values, spot)


def _moment(text: Any, limits: Limits) -> datetime:
    try:
        at = parse_datetime(text) if isinstance(text, str) else None
    except ValueError:
        at = None
    if at is None:
        raise _Wrong("time", _("“at” harus waktu ISO 8601, misalnya 2026-11-26T14:30:00+08:00."))
    if at.tzinfo is None:
        raise _Wrong("zone", _("“at” tidak menyebut zona waktu; akhiri dengan +08:00, +07:00 atau Z."))
    try:
        at = at.astimezone(UTC)
    except (OverflowError, ValueError):
        raise _Wrong("time", _("“at” di luar kalender.")) from None
    if at > limits.now + limits.skew:
        words = {"span": display.duration(at - limits.now), "now": display.moment(limits.now)}
        raise _Wrong(
            "clock_ahead",
            _("Jam perangkat mendahului jam server %(span)s. Setel jamnya; menurut server sekarang %(now)s.") % words,
        )
    if at < limits.oldest:
        day = display.long_date(limits.oldest)
        raise _Wrong("too_old", _("Lebih lama dari masa simpan bacaan, yang mulai %s.") % day)
    return at


def _values(item: dict[str, Any]) -> dict[str, Any]:
    values = item.get("values", {})
    if not isinstance(values, dict):
        raise _Wrong("shape", _("“values” adalah objek besaran dan nilainya."))
    return values


def _value(code: str, value: Any, limits: Limits) -> float:
    quantity = limits.quantities.get(code)
    if quantity is None:
        known = ", ".join(limits.quantities)
        raise _Wrong(
            "quantity",
            _("Besaran “%(code)s” tidak dikenal; yang ada: %(known)s.") % {"code": code[:40], "known": known},
        )
    number = _number(value)
    if number is None:
        raise _Wrong("value", _("Nilai “%s” bukan angka.") % code)
    too_low = quantity.low is not None and number < quantity.low
    too_high = quantity.high is not None and number > quantity.high
    if too_low or too_high:
        words = {"value": quantity.worded(number), "label": quantity.label}
        raise _Wrong("impossible", _("%(label)s %(value)s di luar rentang yang mungkin; periksa alatnya.") % words)
    return number


def _spot(item: dict[str, Any]) -> Spot:
    lat, lon = _number(item.get("lat")), _number(item.get("lon"))
    if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise _Wrong("position", _("“lat” dan “lon” harus derajat desimal di bumi."))
    if lat == 0 and lon == 0:
        raise _Wrong("position", _("Posisi 0,0 berarti GPS belum mengunci satelit."))
    speed, heading = _number(item.get("speed")), _number(item.get("heading"))
    if item.get("speed") is not None and (speed is None or not 0 <= speed <= TOP_KMH):
        raise _Wrong("speed", _("“speed” harus 0 sampai %s km/jam.") % TOP_KMH)
    return Spot(lat, lon, speed, heading % 360 if heading is not None else None)


def _number(value: Any) -> float | None:
    """A finite number; texts and truth values are none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
