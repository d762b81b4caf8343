"""Who somebody is and which roles they hold: asked once, and again only after somebody wrote to it.

The requests of a test are made by a handful of people, about whom each would ask the database anew.
"""

from collections.abc import Callable, Hashable
from copy import copy
from datetime import date
from itertools import count
from typing import Any

from accounts import roles
from accounts.backends import IdentityBackend
from accounts.models import Person, User
from core.models import Office, Position, PositionHolding, RoleGrant
from tests.checking import WRITES

TABLES = {model._meta.db_table for model in (Office, Person, Position, PositionHolding, RoleGrant, User)}
NEW_PERSON = f'INSERT INTO "{Person._meta.db_table}"'  # who has no account yet is nobody whom a request asks about


class Known:
    """What is known of people; `begin` says that the database is again as all tests of a file find it."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}
        self._times = count(1)
        self._time = 0
        self._read_held, self._read_user = roles._read, IdentityBackend.get_user

    def begin(self, patch: Any) -> None:
        """Start a test with what the tests before it found out."""
        self._time = 0
        patch.setattr(roles, "_read", self.held)
        patch.setattr(IdentityBackend, "get_user", lambda backend, key: copied(self.user(backend, key)))

    def forget(self) -> None:
        """Ask everything again: the database that tests begin with is another now."""
        self._kept.clear()

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        """Let a statement be done; one that writes to people, or takes that back, makes all else outdated."""
        is_taken_back = self._time and sql.startswith("ROLLBACK")
        found = WRITES.match(sql)
        if is_taken_back or (found and found["table"] in TABLES and not sql.startswith(NEW_PERSON)):
            self._time = next(self._times)
        return execute(sql, params, many, context)

    def held(self, user: User, day: date) -> roles.Held:
        """What an officer holds on a day."""
        return self._once(("held", user.pk, user.is_superuser, day), lambda: self._read_held(user, day))

    def user(self, backend: IdentityBackend, key: int) -> User | None:
        """The user of a session."""
        return self._once(("user", key), lambda: self._read_user(backend, key))

    def _once(self, key: Hashable, read: Callable[[], Any]) -> Any:
        if (self._time, key) not in self._kept:
            self._kept[self._time, key] = read()
        return self._kept[self._time, key]


def copied(user: User | None) -> User | None:
    """An account of its own, with a person of its own, for a request to change as it likes."""
    twin = copy(user)
    if twin is not None and twin.person_id is not None:
        twin.person = copy(twin.person)
    return twin
