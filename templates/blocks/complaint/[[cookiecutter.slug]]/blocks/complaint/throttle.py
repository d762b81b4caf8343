"""Keeps a program from flooding the intake: so many reports an hour from one network without an account.

Telephone networks put thousands of people behind one address, so the limit is wide. Addresses are not kept:
the cache holds a keyed hash for an hour.
"""

from axes.helpers import get_client_ip_address
from django.core.cache import cache
from django.http import HttpRequest

from core.crypto import keyed_hash

LIMIT, SECONDS = 30, 3600


def has_room(request: HttpRequest, app: str) -> bool:
    """Count one more report from this network and say whether it may still be taken."""
    key = f"complaint:{app}:{keyed_hash(get_client_ip_address(request) or '')[:32]}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) <= LIMIT
    except ValueError:  # it ran out between the two calls
        return True
