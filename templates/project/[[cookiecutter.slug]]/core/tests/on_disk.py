"""Runs work in threads that share one database: memory cannot show how writers wait."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, connections


@contextmanager
def database() -> Iterator[None]:
    """Let new threads see what was written so far: SQLite is copied to a file, PostgreSQL is used as it is.

    What the threads write is read by `in_threads` too, for the test itself stays where it was.
    """
    if connection.vendor != "sqlite":
        yield
        return
    kept = connections.settings["default"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "uji.sqlite3"
        connection.ensure_connection()
        with closing(sqlite3.connect(file)) as copy:
            connection.connection.backup(copy)
            # Threads that turn write-ahead logging on at once refuse each other; it is on before, and stays on.
            copy.execute("PRAGMA journal_mode=WAL")
            connections.settings["default"] = {**kept, "NAME": str(file)}
            try:
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


def aside(work: Callable[[], Any]) -> Any:
    """Run work once where the threads are, and give what it gives."""
    return in_threads(lambda _number: work(), 1)[0]
