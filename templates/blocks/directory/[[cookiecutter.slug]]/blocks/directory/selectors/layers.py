"""The map: categories as layers, each place a mark, and the same as GeoJSON."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from blocks.directory.selectors import places
from core import maps

# A mark says its layer by shape and colour; where there are more layers than shapes, the marks repeat.
TONES = ("info", "good", "warn", "bad", "neutral")
MOST_POINTS = 400


@dataclass(frozen=True)
class Layer:
    """One category with its sign, how many places it holds and whether it is on."""

    key: str
    label: str
    tone: str
    count: int
    is_on: bool


def layers(binding: Any, chosen: tuple[str, ...]) -> list[Layer]:
    """Every category that has a published place; all are on where none was chosen."""
    counts = Counter(binding.published().values_list(binding.category, flat=True).order_by())
    return [
        Layer(key, label, tone, counts[key], not chosen or key in chosen)
        for (key, label), tone in zip(binding.categories(), _tones(binding), strict=True)
        if counts[key]
    ]


def marks(binding: Any, shown: list[Layer]) -> list[maps.Point]:
    """A mark for each place of the layers that are on."""
    tones = {layer.key: layer.tone for layer in shown if layer.is_on}
    rows = binding.published().filter(**{f"{binding.category}__in": list(tones)}).order_by(binding.name, "pk")
    found = []
    for row in rows[:MOST_POINTS]:
        here = places.point(binding, row)
        if here is not None:
            name = f"{binding.of(row, 'name')} ({binding.words(row, 'category')})"
            url = binding.url("place", row.pk)
            found.append(maps.Point(*here, name, url, tones[binding.of(row, "category")]))
    return found


def tone_of(binding: Any, category: str) -> str:
    """The tone of one category's marks."""
    return dict(zip([key for key, _label in binding.categories()], _tones(binding), strict=True)).get(category, "info")


def _tones(binding: Any) -> list[str]:
    return [TONES[at % len(TONES)] for at, _category in enumerate(binding.categories())]


def geojson(binding: Any, category: str, address: Any) -> dict[str, Any]:
    """Published places, of one layer or all, as a FeatureCollection; `address` makes full addresses."""
    rows = binding.published().select_related(f"{binding.village}__district").order_by("pk")
    if category:
        rows = rows.filter(**{binding.category: category})
    features = [_feature(binding, row, address) for row in rows if places.point(binding, row) is not None]
    return {"type": "FeatureCollection", "features": features}


def _feature(binding: Any, row: Any, address: Any) -> dict[str, Any]:
    lat, lon = places.point(binding, row) or (0.0, 0.0)
    return {
        "type": "Feature",
        "id": row.pk,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "nama": binding.of(row, "name"),
            "kategori": binding.of(row, "category"),
            "label_kategori": binding.words(row, "category"),
            "alamat": binding.of(row, "address") or "",
            "wilayah": places.where(binding, row),
            "laman": address(binding.url("place", row.pk)),
        },
    }
