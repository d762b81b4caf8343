"""Takes an application's tables and rows out of the database: all or nothing, and no reference is left hanging."""

from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, router, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import FileField, Model

from core import access, audit
from core.going_live import samples
from core.leaving.belongings import Belongings
from core.models import FigureRollup, MonthlyReport


def remove(found: Belongings, reason: str) -> None:
    """Remove all of it; what was done is written into the trail, which stays."""
    with connection.schema_editor() as editor:
        for model, keys in found.rows.items():
            _remove_files(model, keys)
        for model in found.models:
            _remove_files(model, set(model._base_manager.values_list("pk", flat=True)))
        for table in found.tables:
            editor.execute(editor.sql_delete_table % {"table": editor.quote_name(table)})
        for relation, keys in found.cleared.items():
            for part in samples.chunks(keys):
                relation.model._base_manager.filter(pk__in=part).update(**{relation.field.name: None})
        for model, keys in found.rows.items():
            _delete(model, keys)
        for model in (FigureRollup, MonthlyReport):
            model.objects.filter(app__in=found.names).delete()
        _forget_labels(found)
        rows = sum(len(keys) for keys in found.rows.values())
        for app in found.apps:
            what: dict[str, Any] = {"tables": len(found.tables), "rows": rows, "reason": reason}
            audit.write(access.system(), "remove_application", app=app, changes=what)
        connection.check_constraints()


def _delete(model: type[Model], keys: set[Any]) -> None:
    """Straight from the table: references are looked at when all is gone."""
    using = router.db_for_write(model)
    for part in samples.chunks(keys):
        model._base_manager.filter(pk__in=part)._raw_delete(using)


def _remove_files(model: type[Model], keys: set[Any]) -> None:
    """The files themselves go when the rows are gone for good."""
    for field in model._meta.concrete_fields:
        if not isinstance(field, FileField):
            continue
        for part in samples.chunks(keys):
            for path in model._base_manager.filter(pk__in=part).values_list(field.name, flat=True):
                if path:
                    transaction.on_commit(lambda storage=field.storage, path=path: storage.delete(path))


def _forget_labels(found: Belongings) -> None:
    """What Django keeps of an application: its kinds of records with their permissions, and its migrations."""
    types = ContentType.objects.filter(app_label__in=found.labels)
    Permission.objects.filter(content_type__in=types).delete()
    types.delete()
    ContentType.objects.clear_cache()
    MigrationRecorder(connection).migration_qs.filter(app__in=found.labels).delete()
