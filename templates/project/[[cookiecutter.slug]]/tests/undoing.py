"""Lets a test try one thing after another from the same record."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction


@contextmanager
def undone(world: Any) -> Iterator[None]:
    """Take back what is done inside, also what the world remembers of it and where its clock stands."""
    kept, made, now = dict(vars(world)), dict(world._made), world.clock.now
    point = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(point)
        vars(world).clear()
        vars(world).update(kept)
        world._made = made
        world.clock.now = now
