"""Takes a demonstration out, all or nothing; reference data stays."""

from django.db import connection, router, transaction
from django.db.models import Model

from accounts.models import DataRequest
from config.installed import PACKAGES
from core import access, audit, entities
from core.going_live import marks, samples
from core.going_live.samples import Found
from core.models import FigureRollup, IssuedDocument, MonthlyReport, SeedMark, Sequence, StoredFile
from core.seeding import invented


@transaction.atomic
def remove(found: Found) -> None:
    """Remove what was found and all marks of it; a reference that would be left hanging undoes everything."""
    _remove_files(found.going.get(StoredFile, set()))
    for relation, keys in found.cleared.items():
        for part in samples.chunks(keys):
            relation.model._base_manager.filter(pk__in=part).update(**{relation.field.name: None})
    for model, keys in found.going.items():
        _delete(model, keys)
    FigureRollup.objects.all().delete()  # they counted what is gone; the tick works them out anew
    _begin_numbers_anew()
    SeedMark.objects.filter(model=invented.MARK).delete()
    SeedMark.objects.filter(marks.PEOPLE | marks.LOGINS).delete()
    connection.check_constraints()
    if found.going:
        MonthlyReport.objects.all().delete()  # they were closed with what was only shown
        audit.write(access.system(), "go_live", app="core", changes={"rows": sum(found.counts().values())})


def _delete(model: type[Model], keys: set[int]) -> None:
    """Straight from the table: references are looked at when all is gone, and a trail refuses every other way."""
    using = router.db_for_write(model)
    for part in samples.chunks(keys):
        model._base_manager.filter(pk__in=part)._raw_delete(using)
        SeedMark.objects.filter(model=model._meta.label, object_id__in=part).delete()


def _remove_files(keys: set[int]) -> None:
    """The files themselves go when the rows are gone for good."""
    storage = StoredFile._meta.get_field("content").storage
    for part in samples.chunks(keys):
        for path in StoredFile.objects.filter(pk__in=part).values_list("content", flat=True):
            transaction.on_commit(lambda path=path: storage.delete(path))


def _begin_numbers_anew() -> None:
    """The first real record gets number 1, where no record is left that has a number of that application."""
    for label, spans in invented.spans().items():
        if label != "core.Sequence":
            continue
        for first, last in spans:
            for row in Sequence.objects.filter(pk__gte=first, pk__lte=last):
                if not _has_records(row.scope.split(".")[0]):
                    row.delete()


def _has_records(app: str) -> bool:
    if app not in PACKAGES:
        return DataRequest.objects.exists() or IssuedDocument.objects.exists()
    numbered = [entity for entity in entities.of_app(app) if entity.number or entity.workflow is not None]
    return any(entity.model._base_manager.exists() for entity in numbered)
