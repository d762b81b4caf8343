"""A stream of encrypted chunks: what is cut off, swapped or altered does not open.

Layout: the magic word, the key id, an eight-byte prefix, then chunks of a length and AES-256-GCM
data. A chunk's nonce is the prefix and its number; the last chunk is marked as the last.
"""

import secrets
import struct
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"REPLIKA-CADANGAN-1\n"
CHUNK = 1 << 20


class CannotOpen(Exception):
    """The file is no backup, is incomplete, or is under another key."""


def seal(source: BinaryIO, target: BinaryIO, key: bytes) -> None:
    """Encrypt a stream."""
    prefix, cipher, number = secrets.token_bytes(8), AESGCM(key), 0
    target.write(MAGIC + prefix)
    chunk = source.read(CHUNK)
    while True:
        following = source.read(CHUNK)
        is_last = not following
        sealed = cipher.encrypt(prefix + struct.pack(">I", number), chunk, _mark(is_last))
        target.write(struct.pack(">I", len(sealed)) + sealed)
        if is_last:
            return
        chunk, number = following, number + 1


def unseal(source: BinaryIO, target: BinaryIO, key: bytes) -> None:
    """Decrypt a stream; CannotOpen where it is not whole."""
    if source.read(len(MAGIC)) != MAGIC:
        raise CannotOpen("ini bukan cadangan replika")
    prefix, cipher, number = source.read(8), AESGCM(key), 0
    sealed = _next(source)
    while True:
        following = _next(source, may_end=True)
        try:
            plain = cipher.decrypt(prefix + struct.pack(">I", number), sealed, _mark(not following))
        except InvalidTag as problem:
            raise CannotOpen("cadangan rusak, terpotong, atau memakai kunci lain") from problem
        target.write(plain)
        if not following:
            return
        sealed, number = following, number + 1


def _next(source: BinaryIO, *, may_end: bool = False) -> bytes:
    head = source.read(4)
    if not head and may_end:
        return b""
    length = struct.unpack(">I", head)[0] if len(head) == 4 else -1
    sealed = source.read(length) if 0 <= length <= CHUNK + 64 else b""
    if len(sealed) != length or not sealed:
        raise CannotOpen("cadangan terpotong")
    return sealed


def _mark(is_last: bool) -> bytes:
    return b"last" if is_last else b"more"
