"""Guests follow their record with its number and a PIN; of the PIN only a keyed hash is kept.

Six digits can be tried out by whoever has the database, however slow the hash; so the key lies outside it, and
tries over the network are counted.
"""

import hmac
import secrets
from typing import Any

from django.core.cache import cache

from core import crypto

PIN_DIGITS = 6
TRIES = 10
TRIES_SECONDS = 15 * 60


class TooManyTries(Exception):
    """Raised where a number was tried too often with wrong PINs; it is free again after a quarter of an hour."""


def new_pin(number: str) -> tuple[str, str]:
    """A PIN to show once, and its hash to keep with the record of this number."""
    pin = "".join(secrets.choice("0123456789") for _digit in range(PIN_DIGITS))
    return pin, _hash(number, pin)


def find(entity: Any, number: str, pin: str) -> Any:
    """The record with this number and PIN, or None; raises TooManyTries."""
    number, pin = number.strip(), pin.strip()
    key = f"pin:{entity.app}:{entity.name}:{crypto.keyed_hash(number)}"
    if cache.get(key, 0) >= TRIES:
        raise TooManyTries
    record = entity.model._default_manager.filter(number=number).first()
    if record is not None and record.pin_hash and hmac.compare_digest(record.pin_hash, _hash(number, pin)):
        return record
    cache.add(key, 0, TRIES_SECONDS)
    cache.incr(key)
    return None


def _hash(number: str, pin: str) -> str:
    return crypto.keyed_hash(f"{number}:{pin}")
