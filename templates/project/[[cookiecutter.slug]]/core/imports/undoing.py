"""Takes a batch back: every record that nobody touched since it landed goes, the others stay and are named."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person
from core import audit, wholes
from core.access import Actor
from core.entities import Entity
from core.imports import batches
from core.models import ImportBatch, ImportedRow, ImportStage, Transition, WorkItem
from core.workflow import StaleState

PIECE = 250


def touched(entity: Entity, batch: ImportBatch) -> dict[int, str]:
    """Records of the batch that may not go, with the reason: key -> words."""
    found: dict[int, str] = {}
    for piece in _pieces(batch):
        found |= _reasons(entity, {row.object_id: row.stamp for row in piece})
    return found


def undo(entity: Entity, actor: Actor, batch: ImportBatch) -> int:
    """Remove what was not touched and give how many; raises Forbidden or StaleState."""
    batches.require(actor, entity)
    if ImportBatch.objects.filter(pk=batch.pk, stage=ImportStage.LANDED).update(stage=ImportStage.UNDONE) != 1:
        raise StaleState(_("Impor ini tidak dapat dibatalkan pada keadaan sekarang."))
    removed = sum(_remove(entity, actor, piece) for piece in list(_pieces(batch)))
    ImportBatch.objects.filter(pk=batch.pk).update(removed=removed, ended_at=timezone.now())
    changes = {"batch": batch.pk, "rows": removed}
    audit.write(actor, "import_undo", app=entity.app, entity=entity.name, changes=changes)
    batch.refresh_from_db()
    return removed


def _pieces(batch: ImportBatch) -> Iterator[list[ImportedRow]]:
    rows = batch.landed_rows.order_by("row").iterator(PIECE)
    while piece := list(islice(rows, PIECE)):
        yield piece


def _reasons(entity: Entity, stamps: dict[int, Any]) -> dict[int, str]:
    """Why each of these records may not go; those without a reason are left out."""
    records = list(entity.model._default_manager.filter(pk__in=stamps))
    found = {one.pk: _("sudah diubah") for one in records if one.updated_at != stamps[one.pk]}
    steps = Transition.objects.filter(app=entity.app, entity=entity.name, object_id__in=stamps).exclude(name="")
    found |= dict.fromkeys(steps.values_list("object_id", flat=True), _("sudah diproses"))
    found |= dict.fromkeys(_referred(entity.model, list(stamps)), _("sudah dipakai data lain"))
    for binding in entity.binding_objects():
        found |= binding.touched(records)
    return found


def _referred(model: Any, keys: list[int]) -> set[int]:
    """Keys of the records that any other table names."""
    found: set[int] = set()
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and relation.is_relation:
            rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
            found |= set(rows.values_list(relation.field.name, flat=True))
    return found


def _remove(entity: Entity, actor: Actor, piece: list[ImportedRow]) -> int:
    """Remove one piece in one transaction, with all that belongs to its records alone."""
    stamps = {row.object_id: row.stamp for row in piece}
    with transaction.atomic():
        locked = entity.model._default_manager.select_for_update(of=("self",)).filter(pk__in=stamps)
        kept = _reasons(entity, stamps)
        free = [one for one in locked if one.pk not in kept]
        keys = [one.pk for one in free]
        audit.write_many(actor, "import_remove", entity, [(one, {}) for one in free])
        rows_of_blocks = [_block_rows(entity, binding, free) for binding in entity.binding_objects()]
        people = _people(entity, free)
        for model in (WorkItem, Transition):
            model.objects.filter(app=entity.app, entity=entity.name, object_id__in=keys).delete()
        entity.model._default_manager.filter(pk__in=keys).delete()
        wholes.renew_many(entity, free)
        for rows in rows_of_blocks:
            rows.delete()
        _forget_people(people)
        ImportedRow.objects.filter(pk__in=[row.pk for row in piece if row.object_id in set(keys)]).delete()
    return len(keys)


def _block_rows(entity: Entity, binding: Any, records: list[Any]) -> Any:
    """The rows that a block keeps of these records."""
    if binding.block not in {field.name for field in entity.model._meta.fields}:
        return entity.model.objects.none()
    column = entity.model._meta.get_field(binding.block)
    keys = [getattr(one, column.attname) for one in records]
    return column.remote_field.model._base_manager.filter(pk__in=[key for key in keys if key])


def _people(entity: Entity, records: list[Any]) -> set[int]:
    """Persons whom the records name."""
    names = [info.name for info in entity.fields if info.kind == "person"]
    return {key for one in records for name in names if (key := getattr(one, f"{name}_id")) is not None}


def _forget_people(keys: set[int]) -> None:
    """Remove persons whom nothing names any more: no record, no login."""
    Person.objects.filter(pk__in=keys - _referred(Person, list(keys))).delete()
