"""What speaks for the time of a clocking made without network.

The page carries a token with the server's time. The phone sends back how long its own steady clock ran since then;
token plus that span must agree with the time claimed. A phone whose clock was turned fails; a changed program could
still lie, so every such clocking stays marked as offline.
"""

from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.utils import timezone

SALT = "personnel.clock"
ALLOWED = timedelta(minutes=2)


def token_for(user: Any) -> str:
    """The server's time, signed for one login."""
    return signing.dumps({"user": user.pk, "at": timezone.now().timestamp()}, salt=SALT)


def is_proven(token: str, user: Any, elapsed: timedelta, claimed: datetime, max_age: timedelta) -> bool:
    """Say whether the token and the span since it agree with the time claimed."""
    try:
        held = signing.loads(token, salt=SALT, max_age=max_age)
    except signing.BadSignature:
        return False
    if held.get("user") != user.pk or elapsed < timedelta(0):
        return False
    begun = datetime.fromtimestamp(held["at"], tz=claimed.tzinfo)
    return abs(begun + elapsed - claimed) <= ALLOWED
