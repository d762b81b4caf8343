"""Empties the database after a test with transactions of its own.

Django would clear every table, also those that nobody wrote into, and make the permissions of every model anew.
"""

from typing import Any

from django.db import connections, transaction

KEPT = {"django_content_type", "auth_permission", "django_migrations"}
AT_ONCE = 200  # tables asked about in one statement; SQLite takes up to 500


def empty(alias: str) -> None:
    """Delete all rows that tests may have made; references are looked at when all are gone."""
    connection = connections[alias]
    tables = set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - KEPT
    quote = connection.ops.quote_name
    with transaction.atomic(using=alias), connection.cursor() as cursor:
        for table in _filled(cursor, sorted(tables), quote):
            cursor.execute(f"DELETE FROM {quote(table)}")  # noqa: S608 - the project's own tables


def _filled(cursor: Any, tables: list[str], quote: Any) -> list[str]:
    found: list[str] = []
    for start in range(0, len(tables), AT_ONCE):
        asked = (
            f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {quote(table)})"  # noqa: S608 - the project's own tables
            for table in tables[start : start + AT_ONCE]
        )
        cursor.execute(" UNION ALL ".join(asked))
        found += [name for (name,) in cursor.fetchall()]
    return found


def instead_of_flush(case: Any) -> None:
    """What `TransactionTestCase` does when a test has ended."""
    for alias in case._databases_names(include_mirrors=False):
        empty(alias)
