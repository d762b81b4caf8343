"""Versions of an entry: what was changed when and by whom. Personal values are sealed and can be forgotten."""

import json
from typing import Any

from django.utils import timezone

from blocks.registry.models import Entry, Renewal, Version, VersionKind, Visit
from core import crypto, display, files, identity

LEFT_OUT = ("file", "image", "shape", "opening_hours")


def keep_first(binding: Any, records: list[Any], actor: Any) -> None:
    """Keep the first version of new records, together."""
    infos = kept_fields(binding)
    now = timezone.now()
    rows = []
    for record in records:
        plain, personal = _snapshot(binding, record, infos)
        changed = [*plain, *personal]
        kept = {"changed": changed, "plain": plain, "personal": personal}
        rows.append(_row(record.registry_id, 1, VersionKind.REGISTERED, now, actor, **kept))
    Version.objects.bulk_create(rows)


def keep(binding: Any, record: Any, actor: Any, kind: str, note: str = "") -> Version | None:
    """Keep a version where a value differs from the last one; None where nothing changed."""
    entry = Entry.objects.select_for_update().get(pk=record.registry_id)
    last = entry.versions.order_by("-number").first()
    plain, personal = _snapshot(binding, record, kept_fields(binding))
    before = (last.values | personal_of(last)) if last is not None else {}
    after = plain | personal
    changed = [name for name in {**before, **after} if before.get(name, "") != after.get(name, "")]
    if last is not None and not changed:
        return None
    entry.version += 1
    entry.save(update_fields=["version"])
    row = _row(
        entry.pk,
        entry.version,
        kind,
        timezone.now(),
        actor,
        changed=changed,
        plain=plain,
        personal=personal,
        note=note[:300],
    )
    row.save()
    return row


def _row(entry: int, number: int, kind: str, at: Any, actor: Any, **kept: Any) -> Version:
    return Version(
        entry_id=entry,
        number=number,
        kind=kind,
        at=at,
        actor=getattr(actor, "user", None),
        changed=kept["changed"],
        values=kept["plain"],
        sealed=_seal(kept["personal"]),
        note=kept.get("note", ""),
    )


def kept_fields(binding: Any) -> list[Any]:
    """Fields whose values a version holds."""
    lists = {field.name for field in binding.entity.model._meta.many_to_many}
    return [info for info in binding.entity.fields if info.kind not in LEFT_OUT and info.name not in lists]


def _snapshot(binding: Any, record: Any, infos: list[Any]) -> tuple[dict[str, str], dict[str, str]]:
    """Values in words, those of personal fields apart; empty ones are left out."""
    plain: dict[str, str] = {}
    personal: dict[str, str] = {}
    for info in infos:
        text = words(record, info)
        if text:
            (personal if info.personal else plain)[info.name] = text
    return plain, personal


def words(record: Any, info: Any) -> str:
    """One value as people read it; the whole NIK, for it is sealed."""
    value = getattr(record, info.name, None)
    if value in (None, "", [], {}):
        return ""
    named = getattr(record, f"get_{info.name}_display", None)
    if named is not None and not info.many:
        return str(named() or "")
    if info.kind == "money":
        return display.money(value)
    if info.kind == "phone":
        return identity.format_phone(str(value))
    if info.kind == "integer" and not info.unit:
        return str(value)
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return display.plain(value)


def personal_of(version: Version) -> dict[str, str]:
    """The sealed values of a version."""
    return json.loads(crypto.decrypt(version.sealed)) if version.sealed else {}


def _seal(values: dict[str, str]) -> str:
    return crypto.encrypt(json.dumps(values, ensure_ascii=False)) if values else ""


def forget(entry: Entry | None, names: list[str]) -> None:
    """Drop personal values from every version, and what visits and renewals noted and photographed of them."""
    if entry is None:
        return
    for version in entry.versions.exclude(sealed=""):
        kept = {name: value for name, value in personal_of(version).items() if name not in names}
        version.sealed = _seal(kept)
        version.save(update_fields=["sealed"])
    Renewal.objects.filter(entry=entry).exclude(note="").update(note="")
    for visit in Visit.objects.filter(entry=entry).select_related("photo"):
        photo, visit.photo, visit.found = visit.photo, None, ""
        visit.save(update_fields=["photo", "found"])
        if photo is not None:
            files.remove(photo)
