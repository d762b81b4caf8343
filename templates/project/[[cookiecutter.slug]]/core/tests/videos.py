"""The smallest MP4 that passes for one: the boxes a browser looks for, without a picture."""

import struct


def box(name: bytes, *parts: bytes) -> bytes:
    """One box with its length and name."""
    inner = b"".join(parts)
    return struct.pack(">I4s", len(inner) + 8, name) + inner


def a_video(codec: bytes = b"avc1", extra: bytes = b"") -> bytes:
    """An MP4 with one track; `extra` goes into its moov."""
    entry = struct.pack(">II", 0, 1) + box(codec, bytes(70))
    track = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", box(b"stsd", entry)))))
    return box(b"ftyp", b"isom", bytes(4), b"isom") + box(b"moov", track, extra) + box(b"mdat", bytes(16))
