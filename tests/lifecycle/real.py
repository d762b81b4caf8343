"""A few applications of the real catalogue as a catalogue of their own, small enough to be rendered in a test."""

import shutil
from pathlib import Path

from generator.names import package_name
from generator.roots import CATALOG_FOLDER


def part_of_the_catalogue(root: Path, *apps: str) -> Path:
    """Copy what these applications need, and give the catalogue's folder."""
    for name in ("reference", "blocks", "schema", *(f"migrations/{package_name(app)}" for app in apps)):
        shutil.copytree(CATALOG_FOLDER / name, root / name)
    entries = [path for app in apps for path in CATALOG_FOLDER.glob(f"apps/*/{app}.yaml")]
    for name in ("catalog.yaml", *(path.relative_to(CATALOG_FOLDER) for path in entries)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CATALOG_FOLDER / name, root / name)
    (root / "english").mkdir()
    for app in apps:
        shutil.copyfile(CATALOG_FOLDER / "english" / f"{app}.yaml", root / "english" / f"{app}.yaml")
    return root
