"""Fills a version's database: the region, the positions and sample logins, then the applications' own examples."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.db import transaction

from config.installed import APPS, BLOCKS
from core.seeding import areas, people, posts
from core.seeding.context import Context
from trial import database
from trial.database import State

Logins = list[dict[str, str]]


def fill(state: State, tell: Callable[[Logins], None]) -> Logins:
    """Fill what is empty; `tell` is given the sample logins as soon as one can sign in with them."""
    if state.is_bare:
        with transaction.atomic():
            context = Context()
            areas.run(context)
            posts.of_offices(context)
            people.everybody(context)
        database.keep_prepared(state.core)
    logins = sample_logins()
    tell(logins)
    wanted = _seeds()
    if state.filled != wanted:
        # One after the other and not all in one transaction, so that pages show what there is so far.
        for module in (*(f"blocks.{name}.seed" for name in BLOCKS), *(f"apps.{name}.seed" for name in APPS)):
            if find_spec(module) is not None:
                import_module(module).run(Context())
        database.write(replace(state, filled=wanted))
    return logins


def sample_logins() -> Logins:
    """Make the positions that the applications' roles need, put the samples on them, and give the logins."""
    with transaction.atomic():
        context = Context()
        posts.run(context)
        found = people.run(context)
    return [{"kind": one.kind, "name": one.name, "login": one.login, "password": people.PASSWORD} for one in found]


def _seeds() -> str:
    """Name what the examples are made from."""
    files = sorted(settings.BASE_DIR.glob("apps/*/seed.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:24]
