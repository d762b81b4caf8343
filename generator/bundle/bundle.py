"""Puts a bundle together: a folder that appears whole, with the sum of each of its files."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.bundle import wheels
from generator.bundle.archive import packed
from generator.bundle.target import Target
from generator.problems import GeneratorError
from generator.render.rendered import RenderedFile
from generator.write.disk import sync, worded, write_all
from generator.write.staging import staging_folder

SERVER, SCRIPTS = "deploy/server/", "deploy/paket/"
SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class Content:
    """A replica that is to be bundled."""

    region: str
    region_name: str
    release: str
    files: Sequence[RenderedFile]


@dataclass(frozen=True)
class Bundled:
    """What became of it."""

    release: str
    files: int
    wheels: int
    size: int


def write_bundle(content: Content, target: Target, folder: Path, known: Path | None = None) -> Bundled:
    """Write a bundle into a new folder; it appears whole or not at all."""
    replica = packed(content.files)
    release = f"rilis-{content.release}-{hashlib.sha256(replica).hexdigest()[:8]}"
    pyproject = next((file.data for file in content.files if file.path == "pyproject.toml"), None)
    scripts = list(_scripts(content.files))
    if pyproject is None or not scripts:
        raise GeneratorError(
            "this replica has no pyproject.toml or no deploy/: an older release made it.\n"
            "Next step: replikota update --replica FOLDER, then bundle it again."
        )
    with worded(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with staging_folder(folder) as staging:
            wheels.fetch(wheels.requirements(pyproject), target, staging / "wheels", known)
            about = _about(content, target, release)
            texts = {"replika.tar.gz": replica, "paket.json": about, "requirements.txt": _listed(staging)}
            write_all(staging, [*scripts, *(RenderedFile(path, data, "", "") for path, data in texts.items())])
            paths = sorted(path for path in staging.rglob("*") if path.is_file())
            (staging / SUMS).write_text(_sums(staging, paths), encoding="utf-8", newline="\n")
            size = sum(path.stat().st_size for path in paths)
            sync(staging)
            staging.rename(folder)
    return Bundled(release, len(content.files), len([path for path in paths if path.suffix == ".whl"]), size)


def _scripts(files: Iterable[RenderedFile]) -> Iterable[RenderedFile]:
    """What installs the bundle stands beside the replica that it comes from."""
    for file in files:
        if file.path.startswith(SERVER):
            yield RenderedFile(f"server/{file.path.removeprefix(SERVER)}", file.data, "", "")
        elif file.path.startswith(SCRIPTS):
            yield RenderedFile(file.path.removeprefix(SCRIPTS), file.data, "", "", file.executable)


def _about(content: Content, target: Target, release: str) -> bytes:
    said = {
        "release": release,
        "region": content.region,
        "region_name": content.region_name,
        "system": target.system,
        "version": target.version,
        "python": target.python,
        "machine": target.machine,
        "made_on": date.today().isoformat(),
        "unpacked_bytes": sum(len(file.data) for file in content.files),
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _listed(staging: Path) -> bytes:
    return wheels.listed(staging / "wheels").encode("utf-8")


def _sums(staging: Path, paths: Iterable[Path]) -> str:
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(staging).as_posix()}" for path in paths
    ]
    return "\n".join([*lines, ""])
