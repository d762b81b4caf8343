"""Notes which rows of a demonstration were invented, so that all of them can be taken out again before going live.

A row is known by its number: what a table got between the beginning and the end of an invention is invented.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection
from django.db.models import AutoField, BigAutoField, Model

from core.models import SeedMark

MARK = "contoh"
# What Django and its additions keep by themselves, and what only says what was seeded.
NOT_OURS = {"admin", "auth", "axes", "contenttypes", "django_tasks_database", "sessions", "sites", "socialaccount"}
NOT_ROWS = {"core.JobRun", "core.Observation", "core.SeedMark"}
AT_ONCE = 200  # tables asked about in one statement; SQLite takes up to 500


def models() -> list[type[Model]]:
    """The tables that hold rows of people and offices."""
    return [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        and model._meta.app_label not in NOT_OURS
        and model._meta.label not in NOT_ROWS
        and isinstance(model._meta.pk, AutoField | BigAutoField)
    ]


@contextmanager
def noted() -> Iterator[None]:
    """Note what is made meanwhile as invented."""
    before = _newest()
    yield
    after = _newest()
    SeedMark.objects.bulk_create(
        SeedMark(model=MARK, key=f"{label}:{before[label] + 1}", object_id=last)
        for label, last in after.items()
        if last > before[label]
    )


def spans() -> dict[str, list[tuple[int, int]]]:
    """The first and last numbers of invented rows, by table."""
    found: dict[str, list[tuple[int, int]]] = {}
    for key, last in SeedMark.objects.filter(model=MARK).values_list("key", "object_id"):
        label, first = key.rsplit(":", 1)
        found.setdefault(label, []).append((int(first), last))
    return found


def _newest() -> dict[str, int]:
    """The newest number of each table, asked of many tables at once; 0 where there is none."""
    tables = [(model._meta.label, model._meta.db_table, model._meta.pk.column) for model in models()]
    quote = connection.ops.quote_name
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        for start in range(0, len(tables), AT_ONCE):
            asked = (
                f"SELECT '{label}', COALESCE(MAX({quote(column)}), 0) FROM {quote(table)}"  # noqa: S608 - own tables
                for label, table, column in tables[start : start + AT_ONCE]
            )
            cursor.execute(" UNION ALL ".join(asked))
            found |= dict(cursor.fetchall())
    return found
