"""Runs work in threads against a database of its own on disk: memory cannot show how writers wait."""

import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, connections, models


@contextmanager
def tables(*wanted: type[models.Model]) -> Iterator[None]:
    """Let new threads use a fresh file with these tables; PostgreSQL is used as it is."""
    if connection.vendor != "sqlite":
        yield
        return
    kept = connections.settings["default"]
    with tempfile.TemporaryDirectory() as folder:
        connections.settings["default"] = {**kept, "NAME": str(Path(folder) / "uji.sqlite3")}
        try:
            in_threads(lambda _number: _create(wanted), 1)
            yield
        finally:
            connections.settings["default"] = kept


def in_threads(work: Callable[[int], Any], count: int, at_once: int = 8) -> list[Any]:
    """Run `work(0)` … `work(count - 1)` in threads, each with connections of its own."""

    def run(number: int) -> Any:
        try:
            return work(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(run, range(count)))


def _create(wanted: tuple[type[models.Model], ...]) -> None:
    with connections["default"].schema_editor() as editor:
        for model in wanted:
            editor.create_model(model)
