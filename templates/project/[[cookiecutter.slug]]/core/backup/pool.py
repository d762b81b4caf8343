"""The files people handed in, each sealed once in a folder beside the backups, however many backups name it.

A stored file is never written again, so its path, size and time say whether it is there already; one that changed
after all gets a new place. A place tells nothing: its name is made with the key, and the file in it begins with it.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from core.backup.sealed_stream import CannotOpen, seal, unseal

FOLDER, LIST_ENDING = "berkas", ".daftar"


class Kept(NamedTuple):
    """One file as a backup names it: its path, its place in the pool, and when it was written."""

    path: str
    name: str
    written_ns: int


def keep(folder: Path, media: Path, key: bytes) -> list[Kept]:
    """Seal what is not there yet and list everything; what is deleted meanwhile is no longer wanted."""
    found = []
    for path in sorted(one for one in media.rglob("*") if one.is_file()) if media.is_dir() else ():
        try:
            about = path.stat()
            kept = Kept(path.relative_to(media).as_posix(), "", about.st_mtime_ns)
            kept = kept._replace(name=_name(kept, about.st_size, key))
            _seal_once(path, place(folder, kept.name), kept.name, key)
        except FileNotFoundError:
            continue
        found.append(kept)
    return found


def take_out(folder: Path, kept: Iterable[Kept], media: Path, key: bytes) -> None:
    """Write the files of a backup below a folder; CannotOpen where one is missing or is not itself."""
    kept = list(kept)
    missing = sum(not place(folder, one.name).is_file() for one in kept)
    if missing:
        raise CannotOpen(
            f"{missing} berkas tidak ada di {folder / FOLDER}; salin seluruh folder cadangan, bukan satu berkas"
        )
    for one in kept:
        target = media / one.path
        if not target.resolve().is_relative_to(media.resolve()):
            raise CannotOpen(f"cadangan menyebut {one.path!r}, yang bukan berkas replika")
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with place(folder, one.name).open("rb") as source, target.open("xb") as out:
            unseal(source, _WithoutName(out, one.name), key)
        target.chmod(0o600)
        os.utime(target, ns=(one.written_ns, one.written_ns))


def write_list(backup: Path, kept: Iterable[Kept]) -> None:
    """Say beside a backup which places it needs, so that the others can be given up without any key."""
    work = backup.with_suffix(f"{LIST_ENDING}.baru")
    work.write_text("".join(f"{one.name}\n" for one in kept), encoding="ascii")
    work.replace(backup.with_suffix(LIST_ENDING))


def forget(folder: Path) -> int:
    """Drop what no backup names any more; nothing while a backup has no list, for it may need anything."""
    backups = list(folder.glob("cadangan-*.replika"))
    for listed in folder.glob(f"cadangan-*{LIST_ENDING}"):
        if not listed.with_suffix(".replika").exists():
            listed.unlink()
    lists = [backup.with_suffix(LIST_ENDING) for backup in backups]
    if not all(one.is_file() for one in lists):
        return 0
    named = {name for one in lists for name in one.read_text(encoding="ascii").split()}
    gone = [one for one in (folder / FOLDER).glob("??/*") if one.name not in named]
    for one in gone:
        one.unlink()
    return len(gone)


def place(folder: Path, name: str) -> Path:
    """Where a sealed file lies."""
    return folder / FOLDER / name[:2] / name


def written(kept: Iterable[Kept]) -> bytes:
    """The list as it goes into a backup."""
    return json.dumps([list(one) for one in kept], ensure_ascii=False).encode()


def read(data: bytes) -> Iterator[Kept]:
    """The list as it comes out of one."""
    return (Kept(*one) for one in json.loads(data))


def _name(kept: Kept, size: int, key: bytes) -> str:
    said = json.dumps([kept.path, size, kept.written_ns], ensure_ascii=False).encode()
    return hmac.new(key, said, hashlib.sha256).hexdigest()


def _seal_once(source: Path, target: Path, name: str, key: bytes) -> None:
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_name(f".{secrets.token_hex(8)}")
    try:
        with source.open("rb") as plain, work.open("xb") as out:
            seal(_WithName(plain, name), out, key)
            out.flush()
            os.fsync(out.fileno())
        work.chmod(0o600)
        work.replace(target)
    finally:
        work.unlink(missing_ok=True)


class _WithName:
    """A stream that begins with its own name: two sealed files cannot be exchanged."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream, self._head = stream, name.encode()

    def read(self, size: int) -> bytes:
        head, self._head = self._head, b""
        return head + self._stream.read(size - len(head))


class _WithoutName:
    """Takes the name off again, and refuses another one."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream, self._head = stream, name.encode()

    def write(self, data: bytes) -> int:
        if self._head:
            if not data.startswith(self._head):
                raise CannotOpen("sebuah berkas cadangan berada di tempat berkas lain")
            data, self._head = data[len(self._head) :], b""
        return self._stream.write(data)
