"""Print a new `.env` with keys of its own: `python -m config.new_env [--demo] > .env`."""

import base64
import secrets
import sys

DEMO = """\
DEBUG=1
DEMO=1
MFA_REQUIRED=0
"""
PRODUCTION = """\
DEBUG=0
ALLOWED_HOSTS=
PROXY_COUNT=1
"""
KEYS = """\
# Keep these three outside the database's backup. HASH_KEY never changes; FIELD_KEYS gets new keys in front.
SECRET_KEY={secret}
FIELD_KEYS=k1:{field}
HASH_KEY={hashing}
# Signs notices to devices; devices have to take notices anew where it changes.
PUSH_KEY={push}
"""
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256; a key is a number below it


def new_env(is_demo: bool) -> str:
    """Write the lines of a new environment."""
    keys = KEYS.format(secret=secrets.token_urlsafe(50), field=_key(), hashing=_key(), push=_push_key())
    return (DEMO if is_demo else PRODUCTION) + keys


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _push_key() -> str:
    number = secrets.randbelow(ORDER - 1) + 1
    return base64.urlsafe_b64encode(number.to_bytes(32)).rstrip(b"=").decode()


if __name__ == "__main__":
    sys.stdout.write(new_env("--demo" in sys.argv[1:]))
