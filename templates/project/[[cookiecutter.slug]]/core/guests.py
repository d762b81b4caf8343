"""Guests follow their record with its number and a PIN; of the PIN only a keyed hash is kept.

Six digits can be tried out by whoever has the database, however slow the hash; so the key lies outside it, and
tries over the network are counted.
"""

import hmac
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from core import crypto
from core.models import PinTries

PIN_DIGITS = 6
TRIES = 10
TRIES_SPAN = timedelta(minutes=15)


class TooManyTries(Exception):
    """Raised where a number was tried too often with wrong PINs; it is free again after a quarter of an hour."""


def new_pin(number: str) -> tuple[str, str]:
    """A PIN to show once, and its hash to keep with the record of this number."""
    pin = "".join(secrets.choice("0123456789") for _digit in range(PIN_DIGITS))
    return pin, _hash(number, pin)


def find(entity: Any, number: str, pin: str) -> Any:
    """The record with this number and PIN, or None; raises TooManyTries."""
    number, pin = number.strip(), pin.strip()
    key = crypto.keyed_hash(f"{entity.app}:{entity.name}:{number}")
    # Counted before the PIN is looked at: of many who try at once, no more than allowed come to know anything.
    if _count(key, timezone.now()) > TRIES:
        raise TooManyTries
    record = entity.model._default_manager.filter(number=number).first()
    if record is not None and record.pin_hash and hmac.compare_digest(record.pin_hash, _hash(number, pin)):
        PinTries.objects.filter(key=key, count__gt=0).update(count=F("count") - 1)
        return record
    return None


def forget_tries(now: datetime) -> int:
    """Drop counts that are over; give their number."""
    return PinTries.objects.filter(since__lte=now - TRIES_SPAN).delete()[0]


def _count(key: str, now: datetime) -> int:
    """Add one try and give its number; after a quarter of an hour they start again at one."""
    tries = PinTries.objects.filter(key=key)
    with transaction.atomic():
        tries.filter(since__lte=now - TRIES_SPAN).update(count=0, since=now)
        if not tries.update(count=F("count") + 1):
            PinTries.objects.bulk_create([PinTries(key=key, since=now)], ignore_conflicts=True)
            tries.update(count=F("count") + 1)
        return tries.values_list("count", flat=True).get()


def _hash(number: str, pin: str) -> str:
    return crypto.keyed_hash(f"{number}:{pin}")
