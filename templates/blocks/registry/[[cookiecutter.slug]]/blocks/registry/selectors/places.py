"""Entries on the map: gathered by district, then by village, then each for itself, in layers."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from blocks.registry.models import Result
from core import display, maps
from core.models import District, Village

MOST_POINTS = 300
TONES = {Result.AGREES: "good", Result.DIFFERS: "warn", Result.NOT_FOUND: "bad", "": "neutral"}


@dataclass(frozen=True)
class Sign:
    """One line of the legend, in the shape that stands on the map."""

    label: Any
    tone: str
    is_gathered: bool = False

    @property
    def shape(self) -> str:
        return maps.SHAPES["good" if self.is_gathered else self.tone]


@dataclass(frozen=True)
class View:
    """What a map shows and which way leads back out."""

    points: list[maps.Point]
    total: int
    without_point: int
    level: str

    @property
    def legend(self) -> list[Sign]:
        """What the marks mean."""
        if self.level == "entri":
            return [*(Sign(one.label, TONES[one]) for one in Result), Sign(_("Belum dikunjungi"), TONES[""])]
        words = ((_("Sebagian besar"), "good"), (_("Sebagian"), "warn"), (_("Hampir belum ada"), "neutral"))
        return [Sign(_("%s terverifikasi lapangan") % word, tone, True) for word, tone in words]

    @property
    def left_out(self) -> int:
        """Points that the drawing has no room for; only where each stands for itself."""
        return self.total - self.without_point - len(self.points) if self.level == "entri" else 0


def narrowed(binding: Any, actor: Any, layer: str, result: str) -> QuerySet:
    """Counted entries of one layer and one result of the last visit."""
    rows = binding.counted(actor)
    if layer and binding.layer:
        rows = rows.filter(**{binding.layer: layer})
    if result:
        rows = rows.filter(registry__result="" if result == "belum" else result)
    return rows


def view(binding: Any, rows: QuerySet, district: District | None, village: Village | None, query: str) -> View:
    """Gather what is too much to be told apart; `query` is kept in the links."""
    if district is not None:
        rows = rows.filter(**{f"{binding.village}__district": district})
    if village is not None:
        rows = rows.filter(**{binding.village: village})
    total = rows.count()
    placed = rows.exclude(**{f"{binding.place}_lat": None}) if binding.place else rows.none()
    count = placed.count()
    if village is not None or count <= MOST_POINTS // 4 or (district is not None and count <= MOST_POINTS):
        return View(_each(binding, placed), total, total - count, "entri")
    if district is not None:
        return View(_villages(binding, rows, district, query), total, total - count, "desa")
    return View(_districts(binding, rows, query), total, total - count, "kecamatan")


def _each(binding: Any, placed: QuerySet) -> list[maps.Point]:
    name = binding.place
    return [
        maps.Point(
            float(getattr(row, f"{name}_lat")),
            float(getattr(row, f"{name}_lon")),
            called(binding, row),
            binding.entity.url("detail", row.pk),
            TONES.get(row.registry.result, "neutral"),
        )
        for row in placed.select_related("registry")[:MOST_POINTS]
    ]


def called(binding: Any, record: Any) -> str:
    """How a mark names an entry: its title where that is not personal, else its number."""
    title = binding.entity.title_field
    if title and not binding.entity.field(title).personal:
        return binding.entity.title_of(record)
    return getattr(record, "number", "") or f"{binding.entity.label} {record.pk}"


def _districts(binding: Any, rows: QuerySet, query: str) -> list[maps.Point]:
    counts = _by(rows, f"{binding.village}__district")
    areas = District.objects.filter(pk__in=counts).exclude(lat=None)
    return [_gathered(area, counts[area.pk], f"?kecamatan={area.pk}{query}") for area in areas]


def _villages(binding: Any, rows: QuerySet, district: District, query: str) -> list[maps.Point]:
    counts = _by(rows, binding.village)
    areas = Village.objects.filter(pk__in=counts, district=district).exclude(lat=None)
    return [_gathered(area, counts[area.pk], f"?kecamatan={district.pk}&desa={area.pk}{query}") for area in areas]


def _by(rows: QuerySet, group: str) -> dict[int, tuple[int, int]]:
    verified = Count("pk", filter=Q(registry__checked_at__isnull=False))
    found = rows.order_by().values_list(group).annotate(n=Count("pk"), verified=verified)
    return {key: (count, checked) for key, count, checked in found}


def _gathered(area: Any, counts: tuple[int, int], url: str) -> maps.Point:
    count, checked = counts
    tone = "good" if checked >= count * 0.8 else "warn" if checked >= count * 0.3 else "neutral"
    words = {"area": area.name, "n": display.number(count), "checked": display.number(checked)}
    label = _("%(area)s: %(n)s entri, %(checked)s terverifikasi") % words
    return maps.Point(float(area.lat), float(area.lon), label, url, tone, count)


def geojson(binding: Any, rows: QuerySet) -> dict[str, Any]:
    """Points as RFC 7946, with what is not personal."""
    name = binding.place
    kinds = ("choice", "village", "percent")
    shown = [info for info in binding.entity.fields if not info.personal and info.kind in kinds]
    features = []
    for row in rows.exclude(**{f"{name}_lat": None}).select_related("registry").iterator(500):
        values = {info.name: display.plain(getattr(row, info.name)) for info in shown if not info.many}
        at = [float(getattr(row, f"{name}_lon")), float(getattr(row, f"{name}_lat"))]
        properties = {"number": getattr(row, "number", "") or row.pk, "result": row.registry.result, **values}
        features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": at}, "properties": properties})
    return {"type": "FeatureCollection", "features": features}
