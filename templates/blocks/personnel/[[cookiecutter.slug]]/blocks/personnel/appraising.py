"""The arithmetic of an appraisal: how far a goal came, and which predicate two ratings give.

The predicates are those of PermenPANRB 6/2022; the table of their meeting was written from memory of it and not checked
against the published text.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext_lazy as _

from blocks.personnel.models import Predicate, Rating

YEAR = 0
QUARTERS = (1, 2, 3, 4)
FULL = Decimal(100)
MOST = Decimal(999)  # a goal that was set far too low shall not burst its column

CONDUCT = {
    "pelayanan": _("Berorientasi pelayanan"),
    "akuntabel": _("Akuntabel"),
    "kompeten": _("Kompeten"),
    "harmonis": _("Harmonis"),
    "loyal": _("Loyal"),
    "adaptif": _("Adaptif"),
    "kolaboratif": _("Kolaboratif"),
}

# What was reached, and how: conduct below what is expected weighs more than results.
MEETING = {
    (Rating.DIATAS, Rating.DIATAS): Predicate.SANGAT_BAIK,
    (Rating.DIATAS, Rating.SESUAI): Predicate.BAIK,
    (Rating.DIATAS, Rating.DIBAWAH): Predicate.KURANG,
    (Rating.SESUAI, Rating.DIATAS): Predicate.BAIK,
    (Rating.SESUAI, Rating.SESUAI): Predicate.BAIK,
    (Rating.SESUAI, Rating.DIBAWAH): Predicate.KURANG,
    (Rating.DIBAWAH, Rating.DIATAS): Predicate.BUTUH_PERBAIKAN,
    (Rating.DIBAWAH, Rating.SESUAI): Predicate.BUTUH_PERBAIKAN,
    (Rating.DIBAWAH, Rating.DIBAWAH): Predicate.SANGAT_KURANG,
}


def predicate(work: str, behaviour: str) -> Predicate:
    """What the rating of the work and that of the conduct give together."""
    return MEETING[Rating(work), Rating(behaviour)]


def achievement(target: Decimal, value: Decimal, *, lower_is_better: bool) -> Decimal:
    """Percent of the target that was reached, one place, never below 0."""
    if lower_is_better:
        percent = (2 * target - value) / target * 100 if target else FULL if not value else Decimal(0)
    else:
        percent = value / target * 100 if target else FULL
    return min(max(percent, Decimal(0)), MOST).quantize(Decimal("0.1"), ROUND_HALF_UP)


def mean(percents: Iterable[Decimal]) -> Decimal | None:
    """The mean of goals, each counted to 100 at most: what went far beyond does not hide what fell short."""
    counted = [min(one, FULL) for one in percents]
    if not counted:
        return None
    return (sum(counted, Decimal(0)) / len(counted)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def period_name(quarter: int) -> str:
    """A quarter in words; 0 is the year."""
    return str(_("Triwulan %s") % ("I", "II", "III", "IV")[quarter - 1]) if quarter else str(_("Satu tahun"))
