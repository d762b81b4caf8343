"""Starts an entry point: refuses sample people in production, and looks for no garbage while it is imported."""

import gc
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from config.environment import DEBUG


def quickly(make: Callable[[], Any]) -> Any:
    """Make the application; what it is made of is never looked through again, nor copied by forked workers."""
    gc.disable()
    try:
        application = make()
        if not DEBUG:
            require_real_people()
        return application
    finally:
        gc.freeze()
        gc.enable()


def require_real_people() -> None:
    """Refuse to serve while a sample login exists: one look into an index, once a start, never with a request."""
    from django.db import DatabaseError, connection

    from core.going_live import marks

    try:
        found = marks.have_logins()
    except DatabaseError:
        if marks.are_kept():
            raise
        found = False  # a database that is still empty has nobody in it
    finally:
        connection.close()  # a forked worker opens its own
    if found:
        raise ImproperlyConfigured(
            "DEBUG=0, but sample logins exist, whose password everybody knows.\n"
            "  - python manage.py siap_pakai --nip NIP --nama NAMA"
        )
