"""Writes and reads a backup: a tar of the database and the files, sealed."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from core.backup.sealed_stream import CannotOpen, seal, unseal

SQLITE, POSTGRES = "db.sqlite3", "db.dump"


def backup_key(text: str) -> bytes:
    """Derive the key of backups from BACKUP_KEY, or from the newest field key."""
    return hashlib.sha256(b"replika backup\0" + text.encode()).digest()


def write(folder: Path, database: dict[str, Any], media: Path, key: bytes, at: datetime) -> Path:
    """Write a backup into a folder; it appears there whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"cadangan-{at:%Y%m%d-%H%M%S}.replika"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".cadangan-") as work:
        packed = Path(work) / "packed.tar"
        with tarfile.open(packed, "w") as tar:
            dump = _dump(database, Path(work))
            tar.add(dump, arcname=dump.name)
            if media.is_dir():
                tar.add(media, arcname="media")
        sealed = Path(work) / target.name
        with packed.open("rb") as source, sealed.open("wb") as out:
            seal(source, out, key)
        sealed.chmod(0o600)
        sealed.replace(target)
    return target


def restore(backup: Path, database: dict[str, Any], media: Path, key: bytes) -> None:
    """Put database and files back as they were; nothing changes unless the whole backup opens."""
    media.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=media.parent, prefix=".pulih-") as name:
        work = Path(name)
        unpack(backup, work, key)
        _load(database, work)
        kept = media.with_name(f"{media.name}.sebelum-pulih")
        shutil.rmtree(kept, ignore_errors=True)
        if media.exists():
            media.rename(kept)
        (work / "media").mkdir(exist_ok=True)
        (work / "media").rename(media)
        shutil.rmtree(kept, ignore_errors=True)


def unpack(backup: Path, work: Path, key: bytes) -> None:
    """Open a backup into a folder and check that the database in it is sound."""
    packed = work / "packed.tar"
    with backup.open("rb") as source, packed.open("wb") as out:
        unseal(source, out, key)
    with tarfile.open(packed) as tar:
        tar.extractall(work, filter="data")
    packed.unlink()
    if (work / SQLITE).is_file():
        with closing(sqlite3.connect(work / SQLITE)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise CannotOpen("the database in the backup is damaged")
    elif not (work / POSTGRES).is_file():
        raise CannotOpen("the backup holds no database")


def _dump(database: dict[str, Any], work: Path) -> Path:
    if database["ENGINE"].endswith("sqlite3"):
        target = work / SQLITE
        source = f"file:{database['NAME']}?mode=ro"
        with closing(sqlite3.connect(source, uri=True)) as live, closing(sqlite3.connect(target)) as copy:
            live.backup(copy)
        return target
    target = work / POSTGRES
    command = ["pg_dump", "--format=custom", f"--file={target}", *_connection(database)]
    subprocess.run(command, check=True, env=_environment(database))  # noqa: S603
    return target


def _load(database: dict[str, Any], work: Path) -> None:
    if database["ENGINE"].endswith("sqlite3"):
        if not (work / SQLITE).is_file():
            raise CannotOpen("this backup is of PostgreSQL; set DATABASE_URL first")
        target = Path(database["NAME"])
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(work / SQLITE)) as copy, closing(sqlite3.connect(target)) as live:
            copy.backup(live)
        return
    if not (work / POSTGRES).is_file():
        raise CannotOpen("this backup is of SQLite; unset DATABASE_URL first")
    command = ["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction"]
    command += [*_connection(database), str(work / POSTGRES)]
    subprocess.run(command, check=True, env=_environment(database))  # noqa: S603


def _connection(database: dict[str, Any]) -> list[str]:
    given = {"host": "HOST", "port": "PORT", "username": "USER", "dbname": "NAME"}
    return [f"--{option}={database[key]}" for option, key in given.items() if database.get(key)]


def _environment(database: dict[str, Any]) -> dict[str, str]:
    """Pass the password by the environment, for a command line is seen by all users."""
    return os.environ | {"PGPASSWORD": database.get("PASSWORD") or ""}
