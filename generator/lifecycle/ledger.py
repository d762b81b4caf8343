"""The ledger of a replica: which of its files differ from the release on purpose, why, whose they are, until when.

YAML, like all that a region's team writes, and in `region/`, which is theirs: it is committed, reviewed and cloned with
the code. It is read as data, and what is wrong in it is told all at once.
"""

import datetime as dt
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node

from generator.load.document import Document, parse_document, read_document
from generator.problems import GeneratorError, Problem, ProblemsFound
from generator.record.manifest import Manifest
from generator.write.disk import is_outside, place_below, worded

LEDGER_PATH = "region/overrides.yaml"
KEYS = ("upstream", "reason", "owner", "until")
_HEAD = (
    "# Files that differ from the release on purpose. `replikota override` writes it, `replikota status` reads it.\n"
)
_HASH = re.compile(r"[0-9a-f]{64}")
_STANDS_FOR = {"region/templates/": "templates", "region/static/": "static"}


@dataclass(frozen=True)
class Override:
    """One file that differs on purpose; `upstream` is the hash of what the release gave when that was decided."""

    file: str
    upstream: str
    reason: str
    owner: str
    until: dt.date


def read_ledger(folder: Path) -> dict[str, Override]:
    """Read the ledger, empty where there is none; ProblemsFound with all that is wrong in it."""
    document = _document(folder)
    if document is None or (document.data is None and not document.problems):
        return {}
    problems = [*document.problems, *_problems(document)]
    if problems:
        raise ProblemsFound(sorted(problems))
    return _entries(document)


def put(folder: Path, override: Override) -> None:
    """Write one entry over the one of the same file, or at the end; every other line stays as it is."""
    block = "".join(f"  {key}: {_text(value)}\n" for key, value in _body(override).items())
    _write(folder, override.file, f"{_text(override.file)}:\n{block}", {**read_ledger(folder), override.file: override})


def drop(folder: Path, file: str) -> None:
    """Take one entry out; every other line stays as it is."""
    _write(folder, file, "", {name: one for name, one in read_ledger(folder).items() if name != file})


def stands_for(file: str, manifest: Manifest) -> str:
    """Name the file of the release that a file overrides: itself, or one that it wins over; "" for none."""
    if file in manifest.files:
        return file
    for start, kind in _STANDS_FOR.items():
        if file.startswith(start):
            own = f"{kind}/{file.removeprefix(start)}"
            if own in manifest.files:
                return own
            found = (path for path in manifest.files if path.endswith(f"/{own}") and not path.startswith("region/"))
            return min(found, default="")
    return ""


def _entries(document: Document) -> dict[str, Override]:
    entries: Any = document.data or {}
    return {file: _override(file, entry) for file, entry in entries.items()}


def _override(file: str, entry: Mapping[str, str]) -> Override:
    until = dt.date.fromisoformat(entry["until"])
    return Override(file, entry["upstream"], entry["reason"], entry.get("owner", ""), until)


def _body(override: Override) -> dict[str, str]:
    values = (override.upstream, override.reason, override.owner, override.until.isoformat())
    return {key: value for key, value in zip(KEYS, values, strict=True) if value or key != "owner"}


def _document(folder: Path) -> Document | None:
    place = _place(folder)
    return read_document(place, LEDGER_PATH) if place.is_file() else None


def _place(folder: Path) -> Path:
    place = place_below(folder, LEDGER_PATH)
    if place.is_symlink():
        raise GeneratorError(f"{place} is a symbolic link. Next step: put the file itself there, then run again.")
    return place


def _problems(document: Document) -> Iterator[Problem]:
    if document.problems or document.data is None:
        return
    if not isinstance(document.data, dict):
        yield document.problem("RK951", (), "the ledger is not a map of files", "begin each entry with the file's path")
        return
    for file, entry in document.data.items():
        yield from _problems_of(document, file, entry)


def _problems_of(document: Document, file: str, entry: Any) -> Iterator[Problem]:
    if is_outside(file):
        hint = "name the file as `replikota status` does, from the replica's folder"
        yield document.problem("RK952", (file,), f'"{file}" lies outside the replica', hint, value=file, at_key=True)
    if not isinstance(entry, dict):
        hint = f"give it {', '.join(KEYS)}"
        yield document.problem("RK951", (file,), f'the entry of "{file}" says nothing of it', hint, at_key=True)
        return
    for key in entry.keys() - set(KEYS):
        message = f'"{key}" is no key of an override; it has {", ".join(KEYS)}'
        yield document.problem("RK951", (file, key), message, "rename it", value=key, allowed=KEYS, at_key=True)
    for key in (one for one in KEYS if one not in entry and one != "owner"):
        hint = f"run replikota override {file} again, or restore the ledger from git"
        yield document.problem("RK951", (file,), f'the entry of "{file}" has no {key}', hint, at_key=True)
    for key in (one for one in KEYS if one in entry):
        if wrong := _wrong(key, entry[key]):
            yield document.problem("RK952", (file, key), f"{key} {entry[key]!r} {wrong[0]}", wrong[1])


def _wrong(key: str, value: Any) -> tuple[str, str] | None:
    if not isinstance(value, str) or (key == "reason" and not value.strip()):
        return "is not a text", "write it in quotes"
    if key == "until" and not _is_date(value):
        return "is no date", 'write it as "2027-06-30"'
    if key == "upstream" and not _HASH.fullmatch(value):
        return "is no hash of a file", "restore it from git, or run replikota override on the file again"
    return None


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _write(folder: Path, file: str, block: str, wanted: Mapping[str, Override]) -> None:
    document, place = _document(folder), _place(folder)
    lines = place.read_text(encoding="utf-8").splitlines(keepends=True) if document else [_HEAD]
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    first, end = _span(document.root if document else None, file) or (len(lines), len(lines))
    text = "".join([*lines[:first], block, *lines[end:]])
    made = parse_document(text, place, LEDGER_PATH)
    if made.problems or list(_problems(made)) or _entries(made) != wanted:
        raise GeneratorError(
            f"{LEDGER_PATH} is not written one key a line, so that this cannot be changed in it.\n"
            "Next step: bring it to the form that replikota explain RK951 shows, then run again."
        )
    with worded(place):
        place.parent.mkdir(exist_ok=True)
        part = place.with_name(f".{place.name}.part")
        part.write_text(text, encoding="utf-8")
        os.replace(part, place)


def _span(root: Node | None, file: str) -> tuple[int, int] | None:
    """Give the lines of one entry: from its key to the end of its last value."""
    for key, value in root.value if isinstance(root, MappingNode) else ():
        if key.value == file:
            last = value.value[-1][1] if isinstance(value, MappingNode) and not value.flow_style else value
            return key.start_mark.line, last.end_mark.line + 1
    return None


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
