"""The files of one region's folder, read but not yet believed: YAML documents and areas."""

from dataclasses import dataclass
from pathlib import Path

from generator.load.document import Document, read_document
from generator.load.wilayah import Area, read_areas
from generator.problems import GeneratorError
from generator.roots import REGIONS

DOCUMENTS = {
    "region": "region.yaml",
    "apps": "apps.yaml",
    "offices": "seed/offices.yaml",
    "places": "seed/places.yaml",
    "people": "seed/people.yaml",
}
SCHEMAS = {
    "region": "region",
    "apps": "apps-selection",
    "offices": "offices",
    "places": "places",
    "people": "people",
}


@dataclass(frozen=True)
class RegionFiles:
    """A region's folder: its YAML documents by name, its areas, and the text of its logo."""

    folder: Path
    documents: dict[str, Document]
    areas: tuple[Area, ...]

    def __getitem__(self, name: str) -> Document:
        return self.documents[name]


def read_region_files(folder: Path) -> RegionFiles:
    """Read every file of a region's folder; a missing one means that we cannot go on."""
    missing = [name for name in (*DOCUMENTS.values(), "wilayah.csv") if not (folder / name).is_file()]
    if missing:
        raise GeneratorError(
            f"{folder.as_posix()}: not a complete region, {', '.join(missing)} missing; "
            "start from a copy of regions/poso"
        )
    _refuse_links_out(folder)
    documents = {name: read_document(folder / file, _shown(folder / file)) for name, file in DOCUMENTS.items()}
    return RegionFiles(folder, documents, read_areas(folder / "wilayah.csv"))


def _refuse_links_out(folder: Path) -> None:
    """Raise where a file of the folder is a link to what lies elsewhere: it would be copied into the replica."""
    inside = folder.resolve()
    names = [
        *DOCUMENTS.values(),
        "wilayah.csv",
        *(f"brand/{path.name}" for path in sorted((folder / "brand").glob("*"))),
    ]
    out = [name for name in names if not (folder / name).resolve().is_relative_to(inside)]
    if out:
        raise GeneratorError(
            f"{folder.as_posix()}: {', '.join(out)} {'is a link' if len(out) == 1 else 'are links'} out of the "
            "region's folder.\nNext step: put the file itself there."
        )


def _shown(path: Path) -> str:
    """Show our own files from the repository's root, others as they were given."""
    root = REGIONS.parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
