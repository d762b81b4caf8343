"""The files of a replica that go to a server: its code, and never its data, its keys or what can be made again."""

from collections.abc import Iterator
from pathlib import Path

from generator.problems import GeneratorError
from generator.record.manifest import read_manifest
from generator.render.rendered import RenderedFile

LEFT_OUT_ON_TOP = frozenset({".git", ".venv", "build", "data", "staticfiles"})
LEFT_OUT = frozenset({"__pycache__", ".pytest_cache", ".ruff_cache", ".mypy_cache"})
LEFT_OUT_ENDINGS = (".mo", ".pyc", ".sqlite3", ".sqlite3-shm", ".sqlite3-wal")


def read_replica(folder: Path) -> tuple[str, str, list[RenderedFile]]:
    """Give region, release and files of a replica as its team has it now, with what they changed."""
    manifest = read_manifest(folder)
    if manifest is None:
        raise GeneratorError(f"{folder} is no replica.\nNext step: name its folder, or use --region to make a new one.")
    files = [RenderedFile(path.relative_to(folder).as_posix(), path.read_bytes(), "", "", _may_run(path))
             for path in _walk(folder, folder)]  # fmt: skip
    return manifest.region, manifest.release, files


def _walk(folder: Path, top: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name in LEFT_OUT or (folder == top and path.name in LEFT_OUT_ON_TOP) or _holds_keys(path.name):
            continue
        if path.is_symlink():
            raise GeneratorError(f"{path} is a symbolic link, which no bundle takes.\nNext step: put the file there.")
        if path.is_dir():
            if not path.name.endswith(".egg-info"):
                yield from _walk(path, top)
        elif not path.name.endswith(LEFT_OUT_ENDINGS):
            yield path


def _holds_keys(name: str) -> bool:
    return (name == ".env" or name.startswith(".env.")) and name != ".env.example"


def _may_run(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o100)
