"""The people of an application, made once for all files of its tests that come one after another."""

from contextlib import ExitStack
from typing import Any

import pytest
from django.db import transaction

from core.remembered import forget_everything
from tests.apart import set_apart
from tests.world import World


class Crew:
    """The people of one application at a time; they are gone when the tests of another begin."""

    def __init__(self, blocker: Any) -> None:
        self._blocker = blocker
        self._app, self._world, self._open = "", World(), ExitStack()

    def of(self, app: str) -> World:
        """A world with an application's people; made now if it is the first time."""
        if app != self._app:
            self.leave()
            forget_everything()
            with self._blocker.unblock(), pytest.MonkeyPatch.context() as patch:
                self._open.enter_context(transaction.atomic())
                set_apart(self._world, None, patch)
                self._world.make_people(app)
            self._app = app
        return self._world.twin()

    def leave(self, but: str = "") -> None:
        """Take them out of the database, unless they are of this application."""
        if self._app and self._app != but:
            with self._blocker.unblock():
                transaction.set_rollback(True)
                self._open.close()
            self._app, self._world = "", World()
