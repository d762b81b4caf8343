"""Settings of Pinjam Sepeda: what a region may decide, with the catalogue's defaults.

Values of this region stand in region/settings.py; officers with the right change them under /egov/.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core import conf

DECLARED: tuple[conf.Setting, ...] = (
    conf.Setting(
        name="lama_hari",
        kind="integer",
        default=3,
        label=_("Lama pinjam"),
        unit="hari",
        minimum=1,
        maximum=14,
    ),
    conf.Setting(
        name="denda",
        kind="table",
        default={"biasa": {"per_hari": 5000}, "listrik": {"per_hari": 15000}},
        label=_("Denda terlambat"),
        columns={"per_hari": "money"},
    ),
)


def settings(on: date | None = None) -> conf.Settings:
    """Give the settings in force on a day, today where none is named."""
    return conf.in_force("pinjam-sepeda", DECLARED, on)
