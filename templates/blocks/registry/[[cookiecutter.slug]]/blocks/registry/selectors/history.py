"""The history of an entry, with that of the entries merged into it, and two versions side by side."""

from dataclasses import dataclass
from typing import Any

from blocks.registry.models import Entry, Version
from blocks.registry.services import versions
from core import access, masking


@dataclass(frozen=True)
class Difference:
    """One field in two versions."""

    label: Any
    before: str
    after: str
    is_changed: bool
    is_hidden: bool = False


def of_entry(binding: Any, entry: Entry) -> list[dict[str, Any]]:
    """All versions, newest first; those of merged entries stand beside, named by their number."""
    rows = list(entry.versions.select_related("actor"))
    for merged in entry.merged.all():
        rows += list(merged.versions.select_related("actor"))
    labels = {info.name: info.label for info in binding.entity.fields}
    numbers = {entry.pk: ""} | {merged.pk: _number(binding, merged) for merged in entry.merged.all()}
    ordered = sorted(rows, key=lambda row: (row.at, row.pk), reverse=True)
    return [
        {
            "row": row,
            "of": numbers[row.entry_id],
            "changed": [labels[name] for name in row.changed if name in labels],
            "is_first": row.number == 1,
        }
        for row in ordered
    ]


def _number(binding: Any, entry: Entry) -> str:
    record = binding.entity.model.objects.filter(pk=entry.record_id).first()
    return getattr(record, "number", "") or str(entry.record_id)


def compare(binding: Any, record: Any, actor: Any, one: Version, other: Version) -> list[Difference]:
    """Every field of two versions; personal values only to whom `read` names, numbers masked."""
    personal = access.sees_personal(actor, binding.entity, record)
    first = one.values | (versions.personal_of(one) if personal else {})
    second = other.values | (versions.personal_of(other) if personal else {})
    found = []
    for info in binding.entity.fields:
        before, after = first.get(info.name, ""), second.get(info.name, "")
        if not (before or after) and not (info.personal and not personal):
            continue
        shown = [masking.mask_number(text) if info.kind in ("nik", "kk") and text else text for text in (before, after)]
        is_hidden = bool(info.personal) and not personal
        found.append(Difference(info.label, *shown, is_changed=before != after, is_hidden=is_hidden))
    return found
