"""Contrast of two colours by WCAG 2.2, and the nearest colour that passes."""

import colorsys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

WHITE = "#ffffff"
TEXT_MINIMUM = 4.5
GRAPHIC_MINIMUM = 3.0
# Share of a colour in its soft tint; templates/region's brand.css is made with the same number.
SOFT_SHARE = 0.09
_LIGHTNESS_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Demand:
    """A colour must stand out from another by at least a ratio."""

    other: str
    minimum: float


def contrast_ratio(first: str, second: str) -> float:
    """Give the contrast of two colours, 1 (none) to 21 (black on white)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Give the relative luminance of a colour, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(color: str) -> tuple[int, int, int]:
    """Split #rrggbb into its three numbers."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def mixed(color: str, share: float, other: str = WHITE) -> str:
    """Mix a share of a colour into another one."""
    pairs = zip(channels(color), channels(other), strict=True)
    return _hex(round(own * share + base * (1 - share)) for own, base in pairs)


def nearest_passing(color: str, demands: Sequence[Demand]) -> str | None:
    """Find the nearest colour that meets all demands."""
    return nearest_color(color, lambda found: passes(found, demands))


def passes(color: str, demands: Iterable[Demand]) -> bool:
    """Say whether a colour meets all demands."""
    return all(contrast_ratio(color, demand.other) >= demand.minimum for demand in demands)


def nearest_color(color: str, is_fine: Callable[[str], bool]) -> str | None:
    """Find the colour of the same hue whose lightness changes least and that is fine."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in channels(color)))
    for step in range(_LIGHTNESS_STEPS + 1):
        for sign in (-1, 1):
            wanted = lightness + sign * step / _LIGHTNESS_STEPS
            if 0 <= wanted <= 1:
                found = _hex(round(part * 255) for part in colorsys.hls_to_rgb(hue, wanted, saturation))
                if is_fine(found):
                    return found
    return None


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _hex(parts: Iterable[int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)
