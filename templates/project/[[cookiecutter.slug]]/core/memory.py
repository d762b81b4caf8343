"""What a long piece of work asks again and again: inside `remembering` the answer is looked up once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

_kept: ContextVar[dict[Any, Any] | None] = ContextVar("kept", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Keep answers while the block runs; another thread or request has a memory of its own."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def recall(key: Any, ask: Callable[..., Any]) -> Any:
    """Give the kept answer, or ask; outside of `remembering` it always asks."""
    kept = _kept.get()
    if kept is None:
        return ask()
    if key not in kept:
        kept[key] = ask()
    return kept[key]


def remember(answers: dict[Any, Any]) -> None:
    """Keep answers that were looked up together; nothing outside of `remembering`."""
    kept = _kept.get()
    if kept is not None:
        kept.update(answers)
