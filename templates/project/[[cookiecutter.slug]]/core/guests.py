"""Guests follow their record with its number and a PIN; the PIN is kept only as a hash."""

import secrets
from typing import Any

from django.contrib.auth.hashers import check_password, make_password

PIN_DIGITS = 6


def new_pin() -> tuple[str, str]:
    """A PIN to show once, and its hash to keep."""
    pin = "".join(secrets.choice("0123456789") for _digit in range(PIN_DIGITS))
    return pin, make_password(pin)


def find(entity: Any, number: str, pin: str) -> Any:
    """The record with this number and PIN, or None; both must fit."""
    record = entity.model._default_manager.filter(number=number.strip()).first()
    if record is None or not record.pin_hash or not check_password(pin.strip(), record.pin_hash):
        return None
    return record
