"""The copy of an application's data for the archive: one folder with every table, the files, and a list with sums."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Model
from django.utils import timezone

from accounts.models import Person
from core.going_live import samples
from core.leaving import values
from core.leaving.belongings import STAYING, Belongings
from core.models import StoredFile
from core.models.record_link import RecordLink

LIST = "manifest.json"
FORMAT = 1
CHUNK = 1000
PIECE = 1 << 20


class CannotExport(Exception):
    """The export cannot be written, or is not what its list says."""


@dataclass(frozen=True)
class Table:
    """One table of the export: its name in the list, and the rows that are written."""

    model: type[Model]
    keys: set[Any] | None  # None: all rows
    is_compared: bool = True  # the trail of what was done grows with the export itself

    @property
    def label(self) -> str:
        return self.model._meta.label

    def rows(self) -> Iterator[Model]:
        """The rows in the order of their keys."""
        every = self.model._base_manager.order_by("pk")
        if self.keys is None:
            yield from every.iterator(CHUNK)
            return
        for part in samples.chunks(self.keys):
            yield from every.filter(pk__in=part)


def tables(found: Belongings, *, personal: bool) -> list[Table]:
    """Every table that goes whole, the rows of others that go, and what stays but tells of the application."""
    listed = [Table(model, None) for model in found.models]
    listed += [Table(model, keys) for model, keys in found.rows.items()]
    for model in STAYING:
        listed.append(Table(model, _of_apps(model, found), is_compared=False))
    if personal:
        listed.append(Table(Person, _people(listed), is_compared=False))
    return sorted(listed, key=lambda one: one.label)


def write(found: Belongings, folder: Path, *, reason: str) -> dict[str, Any]:
    """Write all of it or nothing; with a reason personal data come along, opened. Gives the list."""
    part = folder.with_name(f"{folder.name}.part")
    _refuse_place(folder, part)
    personal = bool(reason)
    part.mkdir(mode=0o700)
    (part / "tabel").mkdir(mode=0o700)
    (part / "berkas").mkdir(mode=0o700)
    listed = tables(found, personal=personal)
    about = {
        "format": FORMAT,
        "aplikasi": list(found.apps),
        "dibuat": timezone.localtime().isoformat(timespec="seconds"),
        "data_pribadi": personal,
        "alasan": reason,
        "tabel": {one.label: _write_table(part, one, personal=personal) for one in listed},
        **_write_files(part, listed, personal=personal),
    }
    _write(part / LIST, [json.dumps(about, ensure_ascii=False, indent=1) + "\n"])
    part.rename(folder)
    return about


def read(folder: Path) -> dict[str, Any]:
    """Give the list of an export after all it names was found whole; raise with everything that is not."""
    try:
        about = json.loads((folder / LIST).read_text(encoding="utf-8"))
        named = {one["berkas"]: one for one in about["tabel"].values()} | about["berkas"]
        if about["format"] != FORMAT or not isinstance(about["aplikasi"], list):
            raise ValueError("bentuknya tidak dikenal")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise CannotExport(f"{folder / LIST}: bukan daftar ekspor yang dapat dibaca ({problem}).") from problem
    wrong = [word for path, one in sorted(named.items()) if (word := _fault(folder, path, one))]
    standing = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir()}
    wrong += [f"{path}: tidak ada dalam daftar" for path in sorted(standing - {*named, LIST})]
    if wrong:
        raise CannotExport("\n".join([f"{folder}: {len(wrong)} tidak cocok dengan daftarnya:", *wrong[:20]]))
    return about


def changed_since(found: Belongings, about: dict[str, Any]) -> list[str]:
    """The tables that hold something else now than when the export was written."""
    personal, known = about["data_pribadi"], about["tabel"]
    wrong = []
    for one in tables(found, personal=personal):
        if one.is_compared and _sum(one, personal=personal) != known.get(one.label, {}).get("sha256"):
            wrong.append(one.label)
    return wrong


def _refuse_place(folder: Path, part: Path) -> None:
    if os.path.lexists(folder):
        raise CannotExport(f"{folder} sudah ada; sebut folder baru. Tidak ada yang ditimpa.")
    if os.path.lexists(part):
        raise CannotExport(f"{part} sisa ekspor yang terputus; hapus folder itu, lalu ulangi.")
    if not folder.parent.is_dir():
        raise CannotExport(f"{folder.parent} tidak ada; buat folder itu lebih dahulu.")


def _of_apps(model: type[Model], found: Belongings) -> set[Any]:
    return set(model._base_manager.filter(app__in=found.names).values_list("pk", flat=True))


def _people(listed: Iterable[Table]) -> set[Any]:
    """The persons whom any row that is written names."""
    people: set[Any] = set()
    for table in listed:
        for field in table.model._meta.concrete_fields:
            if field.remote_field is not None and field.remote_field.model is Person:
                people.update(getattr(row, field.attname) for row in table.rows())
    return people - {None}


def _lines(table: Table, *, personal: bool) -> Iterator[str]:
    return (values.text(values.line(row, personal=personal)) for row in table.rows())


def _write_table(part: Path, table: Table, *, personal: bool) -> dict[str, Any]:
    path = f"tabel/{table.label}.jsonl"
    count, seen = _write(part / path, _lines(table, personal=personal))
    return {"berkas": path, "baris": count, "sha256": seen}


def _write(place: Path, lines: Iterable[str]) -> tuple[int, str]:
    """Write for the owner of the folder alone, onto the disk; gives how many lines and their sum."""
    seen, count = hashlib.sha256(), 0
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        for line in lines:
            data = line.encode()
            seen.update(data)
            out.write(data)
            count += 1
        out.flush()
        os.fsync(out.fileno())
    return count, seen.hexdigest()


def _sum(table: Table, *, personal: bool) -> str:
    seen = hashlib.sha256()
    for line in _lines(table, personal=personal):
        seen.update(line.encode())
    return seen.hexdigest()


def _write_files(part: Path, listed: Iterable[Table], *, personal: bool) -> dict[str, Any]:
    """Copy the files that people handed in; those that are personal only where personal data come along."""
    written: dict[str, Any] = {}
    missing, left_out = [], 0
    for stored in _files(listed):
        if not (personal or stored.is_public) and values.hides_file(stored.app, stored.entity, stored.field):
            left_out += 1
            continue
        path = f"berkas/{stored.pk}.{stored.kind}"
        try:
            written[path] = _copy(stored, part / path)
        except FileNotFoundError:
            missing.append(stored.pk)
    return {"berkas": written, "berkas_tidak_ikut": left_out, "berkas_hilang": missing}


def _files(listed: Iterable[Table]) -> Iterator[StoredFile]:
    """Those that go, and those of the letters that stay."""
    keys: set[Any] = set()
    for table in listed:
        if table.model is StoredFile:
            keys |= table.keys or set()
        elif table.model in STAYING and issubclass(table.model, RecordLink):
            fields = {one.name for one in table.model._meta.concrete_fields}
            if "file" in fields:
                keys.update(row.file_id for row in table.rows())
    for part in samples.chunks(keys - {None}):
        yield from StoredFile.objects.filter(pk__in=part).order_by("pk")


def _copy(stored: StoredFile, place: Path) -> dict[str, Any]:
    seen, size = hashlib.sha256(), 0
    with stored.content.open("rb") as source:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            while piece := source.read(PIECE):
                seen.update(piece)
                size += len(piece)
                out.write(piece)
    return {"sha256": seen.hexdigest(), "ukuran": size}


def _fault(folder: Path, path: str, one: dict[str, Any]) -> str:
    place = folder / path
    if ".." in Path(path).parts or Path(path).is_absolute() or place.is_symlink() or not place.is_file():
        return f"{path}: tidak ada, atau di luar folder ekspor"
    seen, lines = hashlib.sha256(), 0
    with place.open("rb") as source:
        while piece := source.read(PIECE):
            seen.update(piece)
            lines += piece.count(b"\n")
    if seen.hexdigest() != one.get("sha256"):
        return f"{path}: isinya lain dari waktu diekspor"
    if "baris" in one and lines != one["baris"]:
        return f"{path}: {lines} baris, dalam daftar {one['baris']}"
    return ""
