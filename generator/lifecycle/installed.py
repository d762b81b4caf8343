"""Which release of the catalogue is installed; the catalogue itself is not read for it."""

from pathlib import Path


def release_of(root: Path) -> str:
    """Give the number of the release below a catalogue's folder."""
    from generator import __version__
    from generator.load.catalog import read_files
    from generator.load.reference import build_release

    (file,) = read_files(root, [("catalog", root / "catalog.yaml")])
    if not file.accepted or not isinstance(file.document.data, dict):
        return ""
    return str(build_release(file.document.data).number or __version__)
