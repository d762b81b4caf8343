"""Small outputs to write."""

from pathlib import Path

from generator.record.manifest import Manifest, manifest_file, read_manifest
from generator.render.rendered import RenderedFile
from generator.write import write_new


def file(path: str, text: str = "satu\n", *, executable: bool = False) -> RenderedFile:
    """Make one file."""
    return RenderedFile(path, text.encode(), "template", "entry", executable)


def whole(*files: RenderedFile) -> list[RenderedFile]:
    """Give files and their manifest."""
    return [*files, manifest_file({"release": "1", "region": "uji", "apps": []}, files)]


def written(target: Path, *files: RenderedFile) -> Path:
    """Write files and their manifest into a new folder."""
    write_new(target, whole(*files))
    return target


def manifest_of(target: Path) -> Manifest:
    """Read the manifest of a folder that must have one."""
    manifest = read_manifest(target)
    assert manifest is not None
    return manifest
