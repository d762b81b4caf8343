"""What of a report the public may see: nothing before verification, never what is confidential."""

from typing import Any

HIDDEN_PHASES = ("received", "returned", "rejected")


def is_shown(binding: Any, record: Any, phase: str) -> bool:
    """Say whether the public map and list may hold this report now."""
    if not binding.is_public or binding.of(record, "confidential", False):
        return False
    if not binding.of_category(binding.of(record, "category"), "public", True):
        return False
    return phase not in HIDDEN_PHASES


def publish_photos(binding: Any, record: Any) -> None:
    """Let everybody open the photos of a report that is shown."""
    for stored in photos(binding, record):
        if not stored.is_public:
            stored.is_public = True
            stored.save(update_fields=["is_public"])


def photos(binding: Any, record: Any) -> list[Any]:
    """All photos of a report: the reporter's, before and after."""
    found = []
    for key in ("photos", "photo_before", "photo_after"):
        value = binding.of(record, key)
        found += list(value.all()) if hasattr(value, "all") else [value] if value else []
    return found


def public_text(binding: Any, record: Any) -> str:
    """The story as the public reads it."""
    return binding.of(record, "public_text", "") or binding.of(record, "text", "") or ""


def where(binding: Any, record: Any) -> str:
    """Address, landmark and village in one line."""
    parts = [binding.of(record, key) for key in ("address", "landmark", "village")]
    return ", ".join(str(part) for part in parts if part)
