"""Whether something asked the database: what did not may be done before a transaction, while nobody waits for us."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection

_is_aside: ContextVar[bool] = ContextVar("is_aside", default=False)


class Asked:
    """`with Asked() as asked:` — true afterwards where a statement was sent inside."""

    def __init__(self) -> None:
        self._was = False
        self._wrapper = connection.execute_wrapper(self._note)

    def __bool__(self) -> bool:
        return self._was

    def __enter__(self) -> "Asked":
        self._wrapper.__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        self._wrapper.__exit__(*problem)

    def _note(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        self._was = self._was or not _is_aside.get()
        return execute(*arguments)


@contextmanager
def aside() -> Iterator[None]:
    """Statements inside do not count: they read what may be a little old anyhow (core.remembered)."""
    token = _is_aside.set(True)
    try:
        yield
    finally:
        _is_aside.reset(token)
