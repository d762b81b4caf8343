"""What the bank gave this region, from the environment; and the stand-in where there is no bank.

PAYMENT_SECRET, PAYMENT_VA_PREFIX, PAYMENT_NMID, PAYMENT_ACCOUNT, PAYMENT_MERCHANT,
PAYMENT_POSTCODE; PAYMENT_STAND_IN=1 opens the page that plays the bank (on while DEBUG is).
"""

import hashlib
import hmac

from django.conf import settings

from blocks.billing.qris import Merchant
from config.environment import env
from region.profile import REGION

EXAMPLE_PREFIX = "98801"
EXAMPLE_NMID = "ID1020000000000"
EXAMPLE_ACCOUNT = "936009880000000000"


def secret() -> str:
    """The secret shared with the bank; in a demonstration one that follows from SECRET_KEY."""
    given = env.str("PAYMENT_SECRET", default="")
    if given or not stand_in():
        return given
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, b"payment-stand-in", hashlib.sha256).hexdigest()


def stand_in() -> bool:
    """Say whether our own page plays the bank; never on a server in use without being asked."""
    return env.bool("PAYMENT_STAND_IN", default=settings.DEBUG)


def prefix() -> str:
    """The digits that the bank gave all our virtual accounts."""
    return env.str("PAYMENT_VA_PREFIX", default=EXAMPLE_PREFIX)


def merchant() -> Merchant:
    """Who is paid by QRIS."""
    return Merchant(
        name=env.str("PAYMENT_MERCHANT", default=f"PEMDA {REGION.short_name}"),
        city=REGION.capital,
        postcode=env.str("PAYMENT_POSTCODE", default="00000"),
        national_id=env.str("PAYMENT_NMID", default=EXAMPLE_NMID),
        account=env.str("PAYMENT_ACCOUNT", default=EXAMPLE_ACCOUNT),
    )


def is_example() -> bool:
    """Say whether account numbers and codes are examples that nobody can pay."""
    return prefix() == EXAMPLE_PREFIX or merchant().national_id == EXAMPLE_NMID
