"""Charts drawn on the server as accessible SVG. Colours are classes, numbers are attributes: no inline style."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, cos, floor, log10, pi, sin
from typing import Any

from core import display

COLOURS = 8
WIDTH, HEIGHT = 600, 240
RIGHT, TOP, BOTTOM = 12, 12, 28
# On a phone the drawing shrinks and its letters do not: room for a sign of the axis, and labels under it.
SIGN_WIDTH, LABELS_AT_MOST = 11, 5


@dataclass(frozen=True)
class Series:
    """One line: a name and a value for each label; None leaves a gap."""

    name: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Chart:
    """What a chart shows; `kind` is bar, line or donut. `unit` is money, percent, or words after the number."""

    kind: str
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""

    @property
    def is_empty(self) -> bool:
        return not any(value is not None for line in self.series for value in line.values)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The data table: a label and its values in words."""
        return [
            {
                "label": label,
                "values": [worded(line.values[at], self.unit) for line in self.series],
            }
            for at, label in enumerate(self.labels)
        ]


def simple(kind: str, title: str, pairs: Sequence[tuple[Any, Any]], unit: str = "") -> Chart:
    """Make a chart of one series from (label, value) pairs."""
    labels = tuple(str(label) for label, _value in pairs)
    values = tuple(value for _label, value in pairs)
    return Chart(kind=kind, title=title, labels=labels, series=(Series(title, values),), unit=unit)


def worded(value: Any, unit: str) -> str:
    """A value as people read it, with its unit."""
    if unit == "money":
        return display.money(value)
    if unit == "percent":
        return display.percent(value)
    text = display.number(value)
    return f"{text} {unit}" if unit and value is not None else text


def bars(chart: Chart) -> list[dict[str, Any]]:
    """Rows of a bar chart: label, share of the longest bar in percent, value in words."""
    values = [_float(value) for value in chart.series[0].values]
    longest = max((abs(value) for value in values if value is not None), default=0) or 1
    return [
        {
            "label": label,
            "share": f"{abs(value or 0) / longest * 100:.1f}",
            "text": worded(chart.series[0].values[at], chart.unit),
        }
        for at, (label, value) in enumerate(zip(chart.labels, values, strict=True))
    ]


def lines(chart: Chart) -> dict[str, Any]:
    """Geometry of a line chart: ticks, labels under the axis, and paths with gaps where values are missing."""
    known = [_float(v) for line in chart.series for v in line.values if v is not None]
    ticks = _ticks(min(known, default=0.0), max(known, default=1.0))
    low, high = ticks[0], ticks[-1]
    count = max(len(chart.labels) - 1, 1)
    left = SIGN_WIDTH * (max(len(_short(tick)) for tick in ticks) + 1)

    def x(at: int) -> float:
        return left + (WIDTH - left - RIGHT) * at / count

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - low) / (high - low)

    step = max(1, ceil(len(chart.labels) / LABELS_AT_MOST))
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "left": left,
        "right": WIDTH - RIGHT,
        "ticks": [{"y": f"{y(t):.1f}", "text": _short(t)} for t in ticks],
        "labels": [
            {"x": f"{x(at):.1f}", "text": label, "anchor": _anchor(at, len(chart.labels))}
            for at, label in enumerate(chart.labels)
            if at % step == 0
        ],
        "lines": [_line(at, line, x, y) for at, line in enumerate(chart.series)],
    }


def _line(at: int, line: Series, x: Any, y: Any) -> dict[str, Any]:
    points = [(x(i), y(_float(value))) if value is not None else None for i, value in enumerate(line.values)]
    path, pen_up = [], True
    for point in points:
        if point is not None:
            path.append(f"{'M' if pen_up else 'L'}{point[0]:.1f} {point[1]:.1f}")
        pen_up = point is None
    dots = [{"x": f"{p[0]:.1f}", "y": f"{p[1]:.1f}"} for p in points if p is not None]
    return {"name": line.name, "colour": at % COLOURS, "path": " ".join(path), "dots": dots}


def slices(chart: Chart) -> list[dict[str, Any]]:
    """Slices of a donut: arc path, colour, label, value and share in words."""
    values = [max(_float(value) or 0.0, 0.0) for value in chart.series[0].values]
    total = sum(values) or 1.0
    found, begin = [], 0.0
    for at, (label, value) in enumerate(zip(chart.labels, values, strict=True)):
        end = begin + value / total
        found.append(
            {
                "label": label,
                "path": _arc(begin, end),
                "colour": at % COLOURS,
                "text": worded(chart.series[0].values[at], chart.unit),
                "share": display.percent(round(value / total * 100, 1)),
            }
        )
        begin = end
    return found


def _arc(begin: float, end: float) -> str:
    """A ring segment around (50, 50), radii 48 and 30, from one share of the circle to another."""
    if end - begin <= 0:
        return ""
    end = min(end, begin + 0.9999)
    large = 1 if end - begin > 0.5 else 0
    (ax, ay), (bx, by) = _on_circle(begin, 48), _on_circle(end, 48)
    (cx, cy), (dx, dy) = _on_circle(end, 30), _on_circle(begin, 30)
    outer = f"M{ax:.2f} {ay:.2f}A48 48 0 {large} 1 {bx:.2f} {by:.2f}"
    return f"{outer}L{cx:.2f} {cy:.2f}A30 30 0 {large} 0 {dx:.2f} {dy:.2f}Z"


def _on_circle(share: float, radius: float) -> tuple[float, float]:
    angle = 2 * pi * share - pi / 2
    return 50 + radius * cos(angle), 50 + radius * sin(angle)


def _ticks(low: float, high: float) -> list[float]:
    """About five round numbers that hold the values; from zero unless all values are far above it."""
    if low > 0 and low < high * 0.6 or low == high:
        low = min(low, 0.0) if low != high else min(0.0, low)
    span = (high - low) or 1.0
    raw = span / 4
    magnitude = 10 ** floor(log10(raw))
    step = next(factor * magnitude for factor in (1, 2, 2.5, 5, 10) if factor * magnitude >= raw)
    first, last = floor(low / step), ceil(high / step)
    return [at * step for at in range(first, max(last, first + 1) + 1)]


def _short(value: float) -> str:
    """A number short enough for an axis: 12,5 rb, 3 jt."""
    for size, word in ((1e9, " M"), (1e6, " jt"), (1e4, " rb")):
        if abs(value) >= size:
            size = 1e3 if word == " rb" else size
            return f"{display.number(round(value / size, 1))}{word}"
    return display.number(Decimal(str(round(value, 2))))


def _anchor(at: int, count: int) -> str:
    return "start" if at == 0 else "end" if at == count - 1 and count > 1 else "middle"


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
