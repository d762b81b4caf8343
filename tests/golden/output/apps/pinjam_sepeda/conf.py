"""Settings of Pinjam Sepeda: what a region may decide, with the catalogue's defaults.

Values of this region stand in region/settings.py; officers with the right change them under /egov/.
"""

from datetime import date

from apps.pinjam_sepeda.language import _
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
        name="ambil_jam",
        kind="integer",
        default=2,
        label=_("Batas mengambil sepeda"),
        unit="jam",
        minimum=1,
        maximum=24,
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
