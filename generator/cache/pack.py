"""Rendered files as one run of bytes that says itself whether it is whole, and which key it belongs to."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.render.rendered import RenderedFile

MAGIC = b"replikota pack 1\n"


@dataclass(frozen=True, slots=True)
class Pack:
    """Files, and plain data about them."""

    files: tuple[RenderedFile, ...]
    about: Mapping[str, Any] = field(default_factory=dict)


def to_bytes(key: str, pack: Pack) -> bytes:
    """Write a pack: a first line, the hash of all that follows, a line of JSON, then the files end to end."""
    head = {
        "key": key,
        "about": pack.about,
        "files": [[file.path, file.template, file.origin, file.executable, len(file.data)] for file in pack.files],
    }
    lines = json.dumps(head, ensure_ascii=True).encode("ascii")
    body = b"".join([lines, b"\n", *(file.data for file in pack.files)])
    return b"".join([MAGIC, _digest(body), b"\n", body])


def from_bytes(key: str, data: bytes) -> Pack | None:
    """Read a pack; None where it is damaged, cut short, or another key's."""
    start = len(MAGIC) + 65
    view = memoryview(data)
    if data[: len(MAGIC)] != MAGIC or data[len(MAGIC) : start] != _digest(view[start:]) + b"\n":
        return None
    end = data.index(b"\n", start)
    head = json.loads(data[start:end])
    if head["key"] != key:
        return None
    files, at = [], end + 1
    for path, template, origin, executable, size in head["files"]:
        files.append(RenderedFile(path, data[at : at + size], template, origin, executable))
        at += size
    return Pack(tuple(files), head["about"])


def _digest(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).hexdigest().encode("ascii")
