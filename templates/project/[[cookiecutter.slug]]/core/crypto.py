"""Encryption of personal fields at rest and the keyed hash that finds them again.

A ciphertext is `key id:base64(nonce + data)` by AES-256-GCM. The keys come from the
environment (FIELD_KEYS, the first one encrypts; HASH_KEY); none is in the database.
"""

import base64
import hashlib
import hmac
import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES = 12


class CannotDecrypt(Exception):
    """The key of a ciphertext is not at hand, or the ciphertext was altered."""


def encrypt(plain: str) -> str:
    """Encrypt with the newest key; empty text stays empty."""
    return encrypt_bytes(plain.encode()) if plain else ""


def decrypt(stored: str) -> str:
    """Decrypt what encrypt() made; empty text stays empty."""
    return decrypt_bytes(stored).decode() if stored else ""


def keyed_hash(plain: str) -> str:
    """Hash for equality only, by a key outside the database; empty text stays empty."""
    if not plain:
        return ""
    return hmac.new(_decode(settings.HASH_KEY), plain.encode(), hashlib.sha256).hexdigest()


def encrypt_bytes(data: bytes) -> str:
    """Encrypt bytes with the newest key."""
    key_id, key = next(iter(_keys(settings.FIELD_KEYS).items()))
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = nonce + AESGCM(key).encrypt(nonce, data, key_id.encode())
    return f"{key_id}:{base64.b64encode(sealed).decode()}"


def decrypt_bytes(stored: str) -> bytes:
    """Decrypt what encrypt_bytes() made, with whichever key it names."""
    key_id, _, body = stored.partition(":")
    key = _keys(settings.FIELD_KEYS).get(key_id)
    if key is None:
        raise CannotDecrypt(f'FIELD_KEYS holds no key "{key_id}"')
    sealed = base64.b64decode(body)
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], key_id.encode())
    except InvalidTag as problem:
        raise CannotDecrypt(f'a value under key "{key_id}" was altered') from problem


def newest_key_id() -> str:
    """Give the id of the key that encrypts now."""
    return next(iter(_keys(settings.FIELD_KEYS)))


def is_current(stored: str) -> bool:
    """Say whether a ciphertext is under the newest key, so that rotation may skip it."""
    return not stored or stored.partition(":")[0] == newest_key_id()


def new_key() -> str:
    """Make a key for the environment."""
    return base64.b64encode(secrets.token_bytes(32)).decode()


def read_keys(text: str) -> dict[str, bytes]:
    """Read `id:base64,id:base64`; every key has 32 bytes."""
    keys: dict[str, bytes] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        key_id, colon, body = part.partition(":")
        key = _decode(body)
        if not (colon and key_id.isalnum() and len(key) == 32):
            raise ValueError(f'FIELD_KEYS: "{key_id}" is not id:base64 of 32 bytes')
        keys[key_id] = key
    if not keys:
        raise ValueError("FIELD_KEYS is empty; write id:base64 of 32 bytes")
    return keys


@lru_cache(maxsize=4)
def _keys(text: str) -> dict[str, bytes]:
    return read_keys(text)


@lru_cache(maxsize=64)
def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
