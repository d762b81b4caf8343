"""What a cadre types into one line of the sheet, read with comma or point, and refused with a clear sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.health import growth
from core import typed_numbers
from core.whole_numbers import whole_number

LIMITS = {
    "weight": (Decimal("0.8"), Decimal(40), 2, "kg"),
    "height": (Decimal(30), Decimal(130), 1, "cm"),
    "arm": (Decimal(5), Decimal(30), 1, "cm"),
}
POSITIONS = ("", growth.LYING, growth.STANDING)


class NotAMeasure(Exception):
    """The line cannot be kept; its text says why."""


@dataclass(frozen=True)
class Typed:
    """One line as it was typed."""

    weight_kg: Decimal | None
    height_cm: Decimal | None
    arm_cm: Decimal | None
    position: str
    is_confirmed: bool
    seen: int | None

    @property
    def is_empty(self) -> bool:
        return self.weight_kg is None and self.height_cm is None and self.arm_cm is None

    def differs(self, kept: Any) -> bool:
        """Say whether the line says something else than what is kept."""
        now = (self.weight_kg, self.height_cm, self.arm_cm, self.position if self.height_cm is not None else "")
        is_other = now != (kept.weight_kg, kept.height_cm, kept.arm_cm, kept.position)
        return is_other or self.is_confirmed != kept.is_confirmed


def row(line: Mapping[str, Any]) -> Typed:
    """Read one line; raises NotAMeasure."""
    position = str(line.get("position") or "")
    if position not in POSITIONS:
        raise NotAMeasure(_("Cara mengukur: baring atau berdiri."))
    seen = str(line.get("seen") or "")
    return Typed(
        weight_kg=measure("weight", line.get("weight"), pgettext("health", "Berat")),
        height_cm=measure("height", line.get("height"), _("Panjang atau tinggi")),
        arm_cm=measure("arm", line.get("arm"), _("Lingkar lengan")),
        position=position,
        is_confirmed=str(line.get("confirmed") or "") in ("1", "True", "true"),
        seen=whole_number(seen, digits=8),
    )


def measure(name: str, text: Any, label: str) -> Decimal | None:
    """A number with comma or point; None where nothing was typed."""
    bare = str("" if text is None else text).strip()
    if not bare:
        return None
    least, most, places, unit = LIMITS[name]
    try:
        value = typed_numbers.read(bare)
    except typed_numbers.Misread as problem:
        raise NotAMeasure(_("%(label)s: %(problem)s") % {"label": label, "problem": problem}) from None
    if -value.as_tuple().exponent > places:
        raise NotAMeasure(
            _("%(label)s paling banyak %(places)d angka di belakang koma.") % {"label": label, "places": places}
        )
    if not least <= value <= most:
        raise NotAMeasure(
            _("%(label)s antara %(least)s dan %(most)s %(unit)s.")
            % {"label": label, "least": str(least).replace(".", ","), "most": most, "unit": unit}
        )
    return value
