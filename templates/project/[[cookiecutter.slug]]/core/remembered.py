"""What this process keeps of the database for a while, since every request asks for it and hardly anybody changes it.

Who changes it calls `forget`; other processes follow within SETTINGS_CACHE_SECONDS. Tests keep nothing.
"""

import math
import time
from collections.abc import Callable, Hashable
from typing import Any
from weakref import WeakSet

from django.conf import settings

from core.asked import aside

_everything: "WeakSet[Remembered]" = WeakSet()


class Remembered:
    """Values by key, each read again when its time is over; None is never kept, for what is missing may come."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read
        self._kept: dict[Hashable, tuple[float, Any]] = {}
        _everything.add(self)

    def get(self, key: Hashable) -> Any:
        """Give the value of a key, the same object until it is read again."""
        until, value = self._kept.get(key, (0.0, None))
        if time.monotonic() >= until:
            with aside():
                value = self._read(key)
            self._kept[key] = (time.monotonic() + settings.SETTINGS_CACHE_SECONDS if value is not None else 0.0, value)
        return value

    def keep(self, key: Hashable, value: Any) -> None:
        """Hold a value that is known, until it is forgotten."""
        self._kept[key] = (math.inf, value)

    def forget(self, key: Hashable) -> None:
        """Read this one again when it is next asked for."""
        self._kept.pop(key, None)

    def forget_all(self) -> None:
        """Read everything again."""
        self._kept.clear()


def forget_everything() -> None:
    """Begin as a new process does: another database lies underneath."""
    for remembered in _everything:
        remembered.forget_all()
