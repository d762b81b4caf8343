"""Tells those who keep watch of a hazard (core.hazards) that a resident reported and intake verified."""

from typing import Any

from core import hazards
from core.display import said

TEXT = 1000


def warn(binding: Any, record: Any) -> None:
    """Hand a verified report over where its category is one of the hazards; the public text, never the reporter."""
    category = binding.of(record, "category")
    if binding.of_category(category, "code") not in _codes(binding):
        return
    place = [binding.of(record, key, "") for key in ("address", "landmark", "village")]
    hazards.tell(
        hazards.Hazard(
            key=f"complaint:{binding.app}:{record.pk}",
            source=f"{binding.entity.label} {record.number}",
            title=f"{binding.of_category(category, 'name')}: {binding.of(record, 'title')}",
            text=str(binding.of(record, "public_text") or binding.of(record, "text"))[:TEXT],
            at=record.complaint.received_at,
            place=", ".join(said(part) for part in place if part),
            district_id=getattr(record, f"{binding.place}_district_id", None),
            lat=getattr(record, f"{binding.place}_lat"),
            lon=getattr(record, f"{binding.place}_lon"),
            url=binding.entity.url("detail", record.pk),
        )
    )


def _codes(binding: Any) -> list[str]:
    return [code.strip() for code in str(binding.setting("hazards", "")).split(",") if code.strip()]
