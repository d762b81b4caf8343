"""Writes and reads a backup: a sealed tar of the database and of the list of files, which lie sealed beside it.

The database is written whole each time, the files once (core.backup.pool), so a night costs what the day brought.
"""

import hashlib
import io
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

from core.backup import keys, pool
from core.backup.sealed_stream import CannotOpen, seal, unseal

SQLITE, POSTGRES = "db.sqlite3", "db.dump"
FILES, KEYS = "berkas.json", "kunci.json"
# Tables that came after the backup go too; they would keep those of the backup from being put back.
CLEAR = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE format('DROP TABLE IF EXISTS %I CASCADE', one.tablename);
  END LOOP;
END $$;
"""
DJANGO_OPTIONS = {"assume_role", "isolation_level", "pool", "server_side_binding"}


class ProgramFailed(Exception):
    """A program of PostgreSQL is missing or says that something went wrong."""


def backup_key(text: str) -> bytes:
    """Derive the key of backups from BACKUP_KEY, or from the newest field key."""
    return hashlib.sha256(b"replika backup\0" + text.encode()).digest()


def write(folder: Path, database: dict[str, Any], media: Path, key: bytes, at: datetime) -> Path:
    """Write a backup into a folder; it appears there whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"cadangan-{at:%Y%m%d-%H%M%S}.replika"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".cadangan-") as work:
        packed = Path(work) / "packed.tar"
        with tarfile.open(packed, "w:gz", compresslevel=6) as tar:
            # First the database: a file that it names is there already, for files are written before their rows.
            dump = _dump(database, Path(work))
            tar.add(dump, arcname=dump.name)
            kept = pool.keep(folder, media, key)
            _add(tar, FILES, pool.written(kept))
            _add(tar, KEYS, keys.marks())
        sealed = Path(work) / target.name
        with packed.open("rb") as source, sealed.open("wb") as out:
            seal(source, out, key)
            out.flush()
            os.fsync(out.fileno())
        sealed.chmod(0o600)
        pool.write_list(target, kept)
        sealed.replace(target)
    return target


def restore(backup: Path, database: dict[str, Any], media: Path, key: bytes, *, without_keys: bool = False) -> None:
    """Put database and files back as they were; nothing changes unless the whole backup opens."""
    media.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=media.parent, prefix=".pulih-") as name:
        work = Path(name)
        unpack(backup, work, key, without_keys=without_keys)
        _load(database, work)
        kept = media.with_name(f"{media.name}.sebelum-pulih")
        shutil.rmtree(kept, ignore_errors=True)
        if media.exists():
            media.rename(kept)
        (work / "media").mkdir(exist_ok=True)
        (work / "media").rename(media)
        shutil.rmtree(kept, ignore_errors=True)


def prove(backup: Path, key: bytes, scratch: Path) -> int:
    """Restore a backup into a scratch folder that goes again; give how many files came out of it whole."""
    with tempfile.TemporaryDirectory(dir=scratch, prefix=".uji-") as name:
        work = Path(name)
        unpack(backup, work, key)
        if (work / POSTGRES).is_file():
            _run({}, "pg_restore", f"--file={os.devnull}", str(work / POSTGRES))
        return sum(1 for path in (work / "media").rglob("*") if path.is_file())


def unpack(backup: Path, work: Path, key: bytes, *, without_keys: bool = False) -> None:
    """Open a backup into a folder and check that the database in it is sound and its files are all there."""
    packed = work / "packed.tar"
    with backup.open("rb") as source, packed.open("wb") as out:
        unseal(source, out, key)
    with tarfile.open(packed) as tar:
        for member in tar:
            _take_out(tar, member, work)
    packed.unlink()
    if (work / SQLITE).is_file():
        with closing(sqlite3.connect(work / SQLITE)) as connection:
            if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise CannotOpen("basis data di dalam cadangan rusak")
    elif not (work / POSTGRES).is_file():
        raise CannotOpen("cadangan tidak memuat basis data")
    if (work / KEYS).is_file() and not without_keys:
        keys.require((work / KEYS).read_bytes())
    if (work / FILES).is_file():
        pool.take_out(backup.parent, pool.read((work / FILES).read_bytes()), work / "media", key)


def _add(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    tar.addfile(member, io.BytesIO(data))


def _take_out(tar: tarfile.TarFile, member: tarfile.TarInfo, work: Path) -> None:
    """Write one file or folder below the folder; tarfile's own filters are not in Debian 12's Python 3.11.2."""
    place = work / member.name
    if not place.resolve().is_relative_to(work.resolve()) or not (member.isreg() or member.isdir()):
        raise CannotOpen(f"cadangan memuat {member.name!r}, yang bukan berkas replika")
    if member.isdir():
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        return
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tar.extractfile(member) as source, place.open("xb") as out:
        shutil.copyfileobj(source, out)
    place.chmod(0o600)


def _dump(database: dict[str, Any], work: Path) -> Path:
    if database["ENGINE"].endswith("sqlite3"):
        target = work / SQLITE
        source = f"file:{database['NAME']}?mode=ro"
        with closing(sqlite3.connect(source, uri=True)) as live:
            # A copy of what is there now, without the pages that still hold what was deleted.
            live.execute("VACUUM INTO ?", (str(target),))
        return target
    target = work / POSTGRES
    _run(database, "pg_dump", _to(database), "--format=custom", f"--file={target}")
    return target


def _load(database: dict[str, Any], work: Path) -> None:
    if database["ENGINE"].endswith("sqlite3"):
        if not (work / SQLITE).is_file():
            raise CannotOpen("cadangan ini dari PostgreSQL; isi DATABASE_URL dahulu")
        target = Path(database["NAME"])
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(work / SQLITE)) as copy, closing(sqlite3.connect(target)) as live:
            copy.backup(live)
        return
    if not (work / POSTGRES).is_file():
        raise CannotOpen("cadangan ini dari SQLite; kosongkan DATABASE_URL dahulu")
    _load_postgres(database, work)


def _load_postgres(database: dict[str, Any], work: Path) -> None:
    """Put the tables of the backup in the place of all that are there, in one transaction."""
    clear, script = work / "clear.sql", work / "restore.sql"
    clear.write_text(CLEAR, encoding="utf-8")
    _run(database, "pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(work / POSTGRES))
    options = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
    _run(database, "psql", _to(database), *options, f"--file={clear}", f"--file={script}")


def _run(database: dict[str, Any], *command: str) -> None:
    """Run a program of PostgreSQL; the password goes by the environment, for a command line is seen by all users."""
    environment = os.environ | {"PGPASSWORD": database.get("PASSWORD") or ""}
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    except FileNotFoundError:
        words = f"{command[0]} tidak ada; pasang dengan: apt-get install postgresql-client"
        raise ProgramFailed(words) from None
    if done.returncode != 0:
        raise ProgramFailed(f"{command[0]}: {done.stderr.strip()[-2000:]}")


def _to(database: dict[str, Any]) -> str:
    """The database as PostgreSQL's programs take it, with what DATABASE_URL says of encryption and the like."""
    from psycopg.conninfo import make_conninfo

    given = {"host": "HOST", "port": "PORT", "user": "USER", "dbname": "NAME"}
    plain = {option: database[key] for option, key in given.items() if database.get(key)}
    options = {key: value for key, value in database.get("OPTIONS", {}).items() if key not in DJANGO_OPTIONS}
    return f"--dbname={make_conninfo(**plain, **options)}"
