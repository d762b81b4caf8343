"""Makes label sheets: one QR mark an asset, on sheets whose measures the region sets."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Asset
from core.documents import letterhead, parts, typeset
from region.profile import REGION

MOST = 500


@dataclass(frozen=True)
class Sheet:
    """Measures of a label sheet in millimetres; A4 where several labels fit, else the label itself."""

    key: str
    label: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    gap: float

    @property
    def is_single(self) -> bool:
        """Say whether the paper is one label, as printers of labels on a roll want it."""
        return self.columns * self.rows == 1


def formats(binding: Any) -> list[Sheet]:
    """The sheets that the region set."""
    return [_sheet(key, row) for key, row in binding.table("labels").items()]


def format_of(binding: Any, key: str) -> Sheet | None:
    """The sheet of this key; the first where none is named, None where there is no such sheet."""
    known = formats(binding)
    return next((sheet for sheet in known if sheet.key == key), None) if key else next(iter(known), None)


def _sheet(key: str, row: dict[str, Any]) -> Sheet:
    return Sheet(
        key=key,
        label=str(row["label"]),
        width=float(row["lebar_mm"]),
        height=float(row["tinggi_mm"]),
        columns=max(1, int(row["kolom"])),
        rows=max(1, int(row["baris"])),
        left=float(row["kiri_mm"] or 0),
        top=float(row["atas_mm"] or 0),
        gap=float(row["jarak_mm"] or 0),
    )


def offered(binding: Any, actor: Any, kind: str, which: str, words: str) -> Any:
    """Usable assets of a class, with or without a printed label, by name or code."""
    rows = binding.usable(actor).select_related("assets")
    if kind in binding.words_of("kind"):
        rows = rows.filter(**{binding.kind: kind})
    if which == "belum":
        rows = rows.filter(assets__labelled_at=None)
    if words:
        found = Q(**{f"{binding.name}__icontains": words})
        found |= Q(**{f"{binding.code}__startswith": words}) if binding.code else Q()
        rows = rows.filter(found)
    return rows.order_by(binding.name, "pk")


def chosen(binding: Any, actor: Any, keys: list[int]) -> list[Any]:
    """The assets of these keys that the actor may label, in the order given."""
    found = binding.usable(actor).select_related("assets").in_bulk(keys[:MOST])
    return [found[key] for key in dict.fromkeys(keys[:MOST]) if key in found]


def pdf(binding: Any, rows: list[Any], sheet: Sheet, first: int = 1) -> bytes:
    """The labels as PDF; `first` is the place on the first sheet where printing begins."""
    unit = binding.of(rows[0], "unit") if rows else None
    data = parts.base(unit, title=str(_("Label aset")))
    data["sheet"] = {
        "width": sheet.width,
        "height": sheet.height,
        "columns": sheet.columns,
        "rows": sheet.rows,
        "left": sheet.left,
        "top": sheet.top,
        "gap": sheet.gap,
        "single": sheet.is_single,
        "skip": min(max(first, 1), sheet.columns * sheet.rows) - 1,
    }
    data["labels"] = [label_of(binding, row) for row in rows]
    return typeset.pdf("assets/labels", data)


def label_of(binding: Any, record: Any) -> dict[str, str]:
    """What stands on one label."""
    code, register = binding.of(record, "code", "") or "", binding.of(record, "register")
    number = f"{code}.{register:04}" if code and register else code
    unit = binding.of(record, "unit")
    year = binding.of(record, "year")
    address = parts.address(binding.url("label", record.assets.token))
    return {
        "owner": letterhead.of(unit)["government"] or REGION.name,
        "unit": getattr(unit, "short", "") or getattr(unit, "name", "") if unit is not None else "",
        "title": binding.entity_of("asset").title_of(record),
        "code": number,
        "year": str(year) if year else "",
        "token": record.assets.token,
        "qr": parts.qr(address),
    }


def note(rows: list[Any]) -> None:
    """Remember that labels were printed."""
    Asset.objects.filter(pk__in=[row.assets_id for row in rows]).update(labelled_at=timezone.now())
