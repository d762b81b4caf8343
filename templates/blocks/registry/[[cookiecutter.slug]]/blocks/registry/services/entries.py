"""Keeps the block's row of a record in step with the record: registered, changed, moved."""

from typing import Any

from blocks.registry.models import Entry, VersionKind
from blocks.registry.services import doubles, identity, renewals, tasks, versions


def begin(binding: Any, records: list[Any]) -> None:
    """Make the rows of new records; a NIK that is registered already is refused."""
    _require_new(binding, records)
    rows = [Entry(app=binding.app, entity=binding.entity_name) for _record in records]
    Entry.objects.bulk_create(rows)
    for record, row in zip(records, rows, strict=True):
        record.registry = row


def _require_new(binding: Any, records: list[Any]) -> None:
    """Ask once for all; the first that is taken is told by its own words."""
    if binding.same_nik != "refused":
        return
    hashes = {found for record in records if (found := identity.of(binding, record)) is not None}
    if hashes and identity.taken(binding, hashes):
        for record in records:
            identity.require_new(binding, record)


def registered(binding: Any, records: list[Any], actor: Any) -> None:
    """Tie each row to its record, keep the first version, and count it in the open period."""
    for record in records:
        record.registry.record_id = record.pk
        record.registry.version = 1
    rows = [record.registry for record in records]
    Entry.objects.bulk_update(rows, ["record_id", "version"])
    versions.keep_first(binding, records, actor)
    renewals.enter(binding, rows, actor)


def changed(binding: Any, record: Any, actor: Any) -> None:
    """Keep a version; what was changed is compared with others again."""
    identity.require_new(binding, record)
    versions.keep(binding, record, actor, VersionKind.CHANGED)
    Entry.objects.filter(pk=record.registry_id).update(compared_at=None)
    renewals.note_change(binding, record, actor)


def moved(binding: Any, record: Any, step: Any, actor: Any) -> None:
    """Keep a version where the step changed a value; who counts no more is not visited, asked or suspected."""
    versions.keep(binding, record, actor, VersionKind.MOVED, note=str(step.label))
    if record.state not in binding.live:
        tasks.close(record.registry)
        doubles.drop(record.registry)
        renewals.note_change(binding, record, actor)
