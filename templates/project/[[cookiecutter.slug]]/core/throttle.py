"""Keeps a program from asking or sending without end: so many an hour from one network.

Telephone networks put thousands of people behind one address, so limits are wide. Addresses are not kept: the
cache holds a keyed hash for an hour, and only a number with it.
"""

from django.core.cache import cache
from django.http import HttpRequest

from accounts.client_address import client_address
from core.crypto import keyed_hash

SECONDS = 3600


def has_room(request: HttpRequest, what: str, limit: int) -> bool:
    """Count one more of something from this network and say whether it is within the limit of an hour."""
    key = f"throttle:{what}:{keyed_hash(client_address(request))[:32]}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) <= limit
    except ValueError:  # it ran out between the two calls
        return True
