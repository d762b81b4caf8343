"""Personal data goes when its time is over, and so does what nobody needs any more.

A field's `retention_days` count from the day its record was finished, or was made where it has no
workflow. The record stays with its number; what it cannot be without is made coarse (core.coarse). The audit trail
keeps that it was emptied, and the record of destruction of a month is written from it (core.destruction).
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.db import models, transaction

from accounts.models import ResetCode
from core import access, audit, coarse, deliveries, files, guests, workitems
from core.casework import arrivals
from core.entities import all_entities
from core.models import ImportBatch, Notification, StoredFile, WorkItem
from core.models.work_item import CLOSED_PHASES

BATCH = 500
NOTIFICATION_DAYS = 365
RESET_CODE_DAYS = 30
ORPHAN_FILE_DAYS = 2
IMPORT_FILE_DAYS = 30


def run(now: datetime) -> int:
    """Empty what is over its time; give the number of records and rows that were touched."""
    return sum(_entity(entity, now) for entity in all_entities()) + _housekeeping(now)


def forget(person: Any) -> int:
    """Empty at once, in all that a person owns, what time would empty; give the number of records."""
    done = 0
    for entity in all_entities():
        infos = [info for infos in _by_days(entity).values() for info in infos]
        path = owner_path(entity)
        if not infos or not path:
            continue
        for record in entity.model._default_manager.filter(**{path: person}).order_by("pk").iterator(BATCH):
            if any(_holds(record, info) for info in infos):
                done += _empty(entity, record, infos)
    return done


def owner_path(entity: Any) -> str:
    """The way from a record, or from the whole that it is part of, to the person who owns it."""
    if entity.owner:
        return entity.owner if access.leads_to_person(entity, entity.owner) else ""
    above = owner_path(entity.parent_entity) if entity.parent else ""
    return f"{entity.parent}__{above}" if above else ""


def _by_days(entity: Any) -> dict[int, list[Any]]:
    """The personal fields that are emptied, by how long they are kept."""
    by_days: dict[int, list[Any]] = {}
    for info in entity.fields:
        days = getattr(info, "retention_days", 0) or 0
        if days and info.personal:
            by_days.setdefault(days, []).append(info)
    return by_days


def _entity(entity: Any, now: datetime) -> int:
    return sum(
        _empty(entity, record, infos)
        for days, infos in _by_days(entity).items()
        for record in _finished(entity, now - timedelta(days=days))
        if any(_holds(record, info) for info in infos)
    )


def _finished(entity: Any, before: datetime) -> Iterator[Any]:
    """Give the records that were finished, or made, before a day."""
    rows = entity.model._default_manager.order_by("pk")
    if entity.workflow is None:
        names = {field.name for field in entity.model._meta.concrete_fields}
        yield from rows.filter(created_at__lt=before).iterator(BATCH) if "created_at" in names else ()
        return
    done = WorkItem.objects.filter(
        app=entity.app,
        entity=entity.name,
        phase__in=CLOSED_PHASES,
        entered_at__lt=before,
    )
    yield from rows.filter(pk__in=done.values("object_id")).iterator(BATCH)


def _holds(record: Any, info: Any) -> bool:
    """Say whether there is anything left to empty."""
    if info.kind in ("nik", "kk"):
        return bool(getattr(record, f"{info.name}_hash"))
    value = getattr(record, info.name, None)
    if hasattr(value, "exists"):
        return value.exists()
    if coarse.can(record, info):
        return not coarse.is_done(record, info)
    return value not in (None, "", [], {}) and _may_empty(record, info)


def _may_empty(record: Any, info: Any) -> bool:
    """A required reference cannot be emptied; the record behind it has a time of its own."""
    names = {field.name: field for field in record._meta.concrete_fields}
    field = names.get(f"{info.name}_lat" if info.kind == "point" else info.name)
    return field is None or field.null or isinstance(field, models.CharField | models.TextField | models.JSONField)


def _empty(entity: Any, record: Any, infos: list[Any]) -> int:
    with transaction.atomic():
        emptied = [info.name for info in infos if _holds(record, info)]
        for info in infos:
            if info.name in emptied:
                clear(record, info)
        record.save()
        for binding in entity.binding_objects():
            binding.on_forgotten(record, emptied)
        arrivals.forget(entity, record)
        if entity.workflow is not None:
            workitems.refresh(entity, record)  # it names the owner and the title
        audit.record(access.system(), "retention", record, {"emptied": emptied})
    return 1


def clear(record: Any, info: Any) -> None:
    """Empty one field; a file goes with its bytes. The caller saves the record."""
    value = getattr(record, info.name, None)
    if hasattr(value, "exists"):
        for stored in list(value.all()):
            value.remove(stored)
            if isinstance(stored, StoredFile):
                _drop(stored)
    elif isinstance(value, StoredFile):
        setattr(record, info.name, None)
        record.save(update_fields=[info.name])
        _drop(value)
    elif info.kind in ("nik", "kk", "point"):
        setattr(record, info.name, None)
    elif coarse.can(record, info):
        coarse.make(record, info)
    else:
        field = record._meta.get_field(info.name)
        is_text = isinstance(field, models.CharField | models.TextField)
        setattr(record, info.name, "" if is_text else {} if isinstance(field, models.JSONField) else None)


def _housekeeping(now: datetime) -> int:
    """Drop old notices, used codes, ended sessions, and uploads that no record took."""
    old_notices = Notification.objects.filter(created_at__lt=now - timedelta(days=NOTIFICATION_DAYS))
    old_codes = ResetCode.objects.filter(created_at__lt=now - timedelta(days=RESET_CODE_DAYS))
    ended = Session.objects.filter(expire_date__lt=now)
    done = sum(rows.delete()[0] for rows in (old_notices, old_codes, ended))
    done += _forget_import_files(now) + guests.forget_tries(now) + deliveries.forget(now)
    orphans = StoredFile.objects.filter(
        object_id__isnull=True,
        uploaded_by__isnull=True,
        is_public=False,
        created_at__lt=now - timedelta(days=ORPHAN_FILE_DAYS),
    )
    for stored in orphans[:BATCH]:
        done += _remove_orphan(stored)
    return done


def _forget_import_files(now: datetime) -> int:
    """Drop imported files that nobody asked for again; what landed and what was wrong stays told."""
    from core.imports import batches

    old = ImportBatch.objects.exclude(content="").filter(made_at__lt=now - timedelta(days=IMPORT_FILE_DAYS))
    for batch in old:
        batches.forget(batch)
    return len(old)


def _remove_orphan(stored: StoredFile) -> int:
    """Remove a file that nothing refers to."""
    if _is_held(stored):
        return 0
    with transaction.atomic():
        files.remove(stored)
    return 1


def _drop(stored: StoredFile) -> None:
    """Remove a file with its bytes, unless another record has it too, such as a card its photo."""
    if not _is_held(stored):
        files.remove(stored)


def _is_held(stored: StoredFile) -> bool:
    """Say whether anything refers to a file, by column or by list."""
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        is_reverse = relation.auto_created and not relation.concrete
        if is_reverse and relation.related_model._base_manager.filter(**{relation.field.name: stored}).exists():
            return True
    return False
