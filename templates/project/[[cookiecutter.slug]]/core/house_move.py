"""Moves all rows from the SQLite file of a replica into an empty PostgreSQL database, in one transaction."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connections, models, transaction
from django.db.migrations.executor import MigrationExecutor

SOURCE, TARGET = "sumber", "default"
BATCH = 1000


class CannotMove(Exception):
    """The words say why nothing was moved."""


def run(file: Path) -> dict[str, int]:
    """Move everything and give the number of rows by table; on any error nothing is moved."""
    connections.settings[SOURCE] = {**connections.settings[TARGET], **_sqlite(file)}
    try:
        _require_ready()
        with transaction.atomic(using=TARGET):
            # What `migrate` wrote by itself comes from the source too, with the keys that other rows name.
            for model in _models():
                model._base_manager.using(TARGET).all()._raw_delete(TARGET)
            moved = {model._meta.label: _copy(model) for model in _models()}
            with connections[TARGET].cursor() as cursor:
                for statement in connections[TARGET].ops.sequence_reset_sql(no_style(), _models()):
                    cursor.execute(statement)
        return moved
    finally:
        connections[SOURCE].close()
        del connections[SOURCE], connections.settings[SOURCE]


def _sqlite(file: Path) -> dict[str, Any]:
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": {}}


def _require_ready() -> None:
    from accounts.models import User

    if connections[TARGET].vendor != "postgresql":
        raise CannotMove("DATABASE_URL belum menunjuk ke PostgreSQL.")
    for name, words in ((SOURCE, "berkas SQLite"), (TARGET, "PostgreSQL")):
        executor = MigrationExecutor(connections[name])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CannotMove(f"Migrasi pada {words} belum lengkap. Jalankan `manage.py migrate` di sana dahulu.")
    if User.objects.using(TARGET).exists():
        raise CannotMove("PostgreSQL sudah berisi akun. Pindahkan hanya ke basis data yang masih kosong.")


def _models() -> list[type[models.Model]]:
    """All tables; the order does not matter, for PostgreSQL compares keys at the end of the transaction."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]


def _copy(model: type[models.Model]) -> int:
    fields, target = model._meta.concrete_fields, connections[TARGET]
    quote = target.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join("%s" for _field in fields)
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
    count = 0
    with target.cursor() as cursor:
        for rows in _batches(model, fields):
            cursor.executemany(statement, rows)
            count += len(rows)
    return count


def _batches(model: type[models.Model], fields: Any) -> Iterator[list[list[Any]]]:
    """Rows as the target's columns take them; not as models, whose own dates would be set anew."""
    names = [field.attname for field in fields]
    batch: list[list[Any]] = []
    for values in model._base_manager.using(SOURCE).order_by("pk").values_list(*names).iterator(BATCH):
        pairs = zip(fields, values, strict=True)
        batch.append([field.get_db_prep_save(_storable(value), connections[TARGET]) for field, value in pairs])
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _storable(value: Any) -> Any:
    """PostgreSQL stores no text with the sign NUL; SQLite may have let one in."""
    return value.replace("\x00", "") if isinstance(value, str) else value
