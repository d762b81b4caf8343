"""Foreign keys after a test: only tables that were written to can hold a broken one.

Django has SQLite look through every table after each test. A replica has hundreds, and a test writes to a dozen.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

WRITES = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|(?P<deletes>DELETE FROM)) "(?P<table>[^"]+)"', re.IGNORECASE)


class Written:
    """The tables that statements wrote to, and those whose keys lead to rows that were deleted."""

    def __init__(self) -> None:
        self.tables: set[str] = set()

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Note what a statement writes, and let it be done."""
        if found := WRITES.match(sql):
            self.tables.add(found["table"])
            if found["deletes"]:
                self.tables |= _leading_to(found["table"])
        return execute(sql, params, many, context)


def _leading_to(table: str) -> set[str]:
    models = apps.get_models(include_auto_created=True)
    keys = ((model, field) for model in models for field in model._meta.concrete_fields if field.remote_field)
    return {model._meta.db_table for model, field in keys if field.related_model._meta.db_table == table}


@contextmanager
def only_what_was_written(patch: Any) -> Iterator[Written]:
    """Let SQLite look at the tables that were written to while this lasts."""
    written, look = Written(), DatabaseWrapper.check_constraints

    def check(database: DatabaseWrapper, table_names: list[str] | None = None) -> None:
        names = sorted(written.tables) if table_names is None else table_names
        if names:
            look(database, names)
        if table_names is None:
            written.tables.clear()  # what was found sound stays so until somebody writes again

    patch.setattr(DatabaseWrapper, "check_constraints", check)
    with connection.execute_wrapper(written):
        yield written
