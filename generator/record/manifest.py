"""The manifest of a replica: which files are ours, their hashes, and where each came from."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.problems import GeneratorError
from generator.render.rendered import RenderedFile

MANIFEST_PATH = ".replikota/manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """What one `generate` wrote; `files` maps a path to its hash, template and entry."""

    release: str
    region: str
    apps: tuple[str, ...]
    files: Mapping[str, Mapping[str, str]]
    asked: tuple[str, ...] = ()


def manifest_file(answers: Mapping[str, Any], files: Iterable[RenderedFile]) -> RenderedFile:
    """Make the manifest of these files as one more file."""
    listed = {
        file.path: {"sha256": digest(file.data), "template": file.template, "entry": file.origin}
        for file in sorted(files, key=lambda file: file.path)
    }
    body = {"format": FORMAT, **answers, "files": listed}
    text = json.dumps(body, ensure_ascii=False, indent=1) + "\n"
    return RenderedFile(MANIFEST_PATH, text.encode("utf-8"), "", "replikota")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def read_manifest(target: Path) -> Manifest | None:
    """Read the manifest of a replica, None where there is none; GeneratorError where it is damaged."""
    path = target / MANIFEST_PATH
    if not path.is_file():
        return None
    return parse_manifest(path.read_bytes(), str(path))


def parse_manifest(data: bytes, name: str) -> Manifest:
    """Read a manifest; GeneratorError with its name where it is damaged."""
    try:
        raw = json.loads(data.decode("utf-8"))
        return Manifest(raw["release"], raw["region"], tuple(raw["apps"]), raw["files"], tuple(raw.get("asked", ())))
    except (ValueError, KeyError, TypeError) as error:
        raise GeneratorError(f"{name} is damaged ({error}). Next step: restore it from git.") from error


def local_changes(target: Path, manifest: Manifest) -> list[tuple[str, str]]:
    """List what people changed since the files were written: (path, changed | missing)."""
    found = []
    for path, entry in manifest.files.items():
        place = target / path
        if not place.is_file():
            found.append((path, "missing"))
        elif digest(place.read_bytes()) != entry["sha256"]:
            found.append((path, "changed"))
    return found
