"""Puts every ciphertext under the newest key of FIELD_KEYS; afterwards the old key may go."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import models, transaction

from core import crypto

SUFFIX = "_encrypted"
SECRETS = ("secret", "seed")
BATCH = 200


def columns() -> Iterator[tuple[type[models.Model], str]]:
    """Give every column that holds a ciphertext."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.name.endswith(SUFFIX):
                yield model, field.name


def count_old() -> int:
    """Count the ciphertexts that are still under an older key."""
    in_columns = sum(sum(1 for _row in _old(model, name)) for model, name in columns())
    return in_columns + sum(1 for row in Authenticator.objects.all() if _old_secrets(row))


def rotate() -> int:
    """Encrypt them anew; may be stopped and run again at any time."""
    done = 0
    for model, name in columns():
        for pk, stored in _old(model, name):
            fresh = crypto.encrypt_bytes(crypto.decrypt_bytes(stored))
            # Only where the value is still the one that was read: somebody may be writing.
            done += model._base_manager.filter(pk=pk, **{name: stored}).update(**{name: fresh})
    return done + _rotate_secrets()


def _old(model: type[models.Model], name: str) -> Iterator[tuple[Any, str]]:
    newest = crypto.newest_key_id()
    rows = model._base_manager.exclude(**{name: ""}).exclude(**{f"{name}__startswith": f"{newest}:"})
    yield from list(rows.values_list("pk", name))


def _old_secrets(row: Authenticator) -> list[str]:
    return [key for key in SECRETS if row.data.get(key) and not crypto.is_current(row.data[key])]


def _rotate_secrets() -> int:
    done = 0
    for row in Authenticator.objects.iterator(BATCH):
        old = _old_secrets(row)
        if old:
            with transaction.atomic():
                row.data |= {key: crypto.encrypt(crypto.decrypt(row.data[key])) for key in old}
                row.save(update_fields=["data"])
            done += len(old)
    return done
