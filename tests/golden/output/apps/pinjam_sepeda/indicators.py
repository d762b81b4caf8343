"""Figures of Pinjam Sepeda on dashboards; core.measures says how rows are counted."""

from apps.pinjam_sepeda.language import _
from core.figures import Figure
from core.indicators import Indicator
from core.measures import Measure

PINJAMAN = Indicator(
    id="pinjaman",
    label=_("Pinjaman"),
    show="bar",
    compute=Figure(
        show="bar",
        measures=(
            Measure(
                function="count",
                app="pinjam-sepeda",
                entity_name="pinjaman",
                groups=("month",),
            ),
        ),
        by=(_("bulan"),),
    ),
)

INDICATORS = (PINJAMAN,)
