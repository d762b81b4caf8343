"""Every pair of colours that a replica shows together meets WCAG AA; else a colour is proposed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.check.contrast import (
    GRAPHIC_MINIMUM,
    SOFT_SHARE,
    TEXT_MINIMUM,
    WHITE,
    contrast_ratio,
    mixed,
    nearest_color,
)
from generator.check.region_subject import RegionSubject
from generator.load.region import Brand
from generator.problems import Problem

# The grey of help texts in the replica's app.css; it stands on the region's surface.
MUTED = "#55606e"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two colours shown together; `mend` is the one a proposal changes."""

    mend: str
    with_name: str
    other: str
    minimum: float
    use: str


def pairs_in_use(brand: Brand) -> tuple[Pair, ...]:
    """List every pair that brand.css promises to the replica's style sheets."""
    tint = mixed(brand.primary, SOFT_SHARE)
    return (
        Pair("primary", "white", WHITE, TEXT_MINIMUM, "buttons and the top bar"),
        Pair("primary", "surface", brand.surface, TEXT_MINIMUM, "links"),
        Pair("primary", "its own tint", tint, TEXT_MINIMUM, "chosen items"),
        Pair("text", "white", WHITE, TEXT_MINIMUM, "text on cards"),
        Pair("text", "surface", brand.surface, TEXT_MINIMUM, "text on the page"),
        Pair("text", "the tint of primary", tint, TEXT_MINIMUM, "text on chosen items"),
        Pair("accent", "text", brand.text, TEXT_MINIMUM, "text on highlights"),
        Pair("accent", "primary", brand.primary, GRAPHIC_MINIMUM, "marks on the top bar"),
        Pair("surface", "the grey of help texts", MUTED, TEXT_MINIMUM, "help texts on the page"),
    )


def check_region_colors(subject: RegionSubject) -> Iterator[Problem]:
    """Report each pair whose contrast is too low."""
    brand = subject.region.brand
    for pair in pairs_in_use(brand):
        color = getattr(brand, pair.mend)
        ratio = contrast_ratio(color, pair.other)
        if ratio < pair.minimum:
            # Rounded down: 4.48 must never be printed as 4.5.
            shown = int(ratio * 100) / 100
            yield subject.document.problem(
                "RK830",
                ["brand", pair.mend],
                f"{pair.mend} {color} with {pair.with_name} ({pair.other}) has a contrast of "
                f"{shown:.2f}, {pair.use} need {pair.minimum:g}",
                _proposal(brand, pair.mend),
                value=color,
            )


def _proposal(brand: Brand, name: str) -> str:
    # First a colour with which every pair passes; else one that mends its own pairs.
    for names in (("primary", "accent", "surface", "text"), (name,)):
        found = nearest_color(getattr(brand, name), partial(_fine, brand, name, names))
        if found is not None:
            return f"the nearest colour that passes is {found}"
    return f"no lightness of this hue passes; change the colours beside {name} first"


def _fine(brand: Brand, name: str, names: tuple[str, ...], color: str) -> bool:
    changed = replace(brand, **{name: color})
    return all(
        contrast_ratio(getattr(changed, pair.mend), pair.other) >= pair.minimum
        for pair in pairs_in_use(changed)
        if pair.mend in names
    )
