"""The whole catalogue: every file read once, built where its schema accepts it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from generator.load.app import App, build_app
from generator.load.block import Block, build_block
from generator.load.bundle import Bundle, build_bundle
from generator.load.document import Document, read_document
from generator.load.english import SHARED, English, build_english
from generator.load.facility import Facility, build_facility
from generator.load.reference import Reference, Release, build_reference, build_release
from generator.load.released import Released, build_released
from generator.load.retired import Retired, build_retired
from generator.load.schema import accepts
from generator.load.super_app import SuperApp, build_super_app
from generator.names import nearest
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER

# Kind of document -> files below the catalogue's folder.
_PLACES: Mapping[str, str] = {
    "agencies": "reference/agencies.yaml",
    "app": "apps/*/*.yaml",
    "block": "blocks/*.yaml",
    "bundle": "bundles/*.yaml",
    "catalog": "catalog.yaml",
    "english": "english/*.yaml",
    "facility": "facilities/*.yaml",
    "glossary": "reference/glossary.yaml",
    "holidays": "reference/holidays.yaml",
    "place-kinds": "reference/place_kinds.yaml",
    "released": "released.yaml",
    "retired": "retired/*.yaml",
    "roles": "reference/roles.yaml",
    "spbe": "reference/spbe.yaml",
    "superapp": "superapp/*.yaml",
}


@dataclass(frozen=True)
class CatalogFile:
    """One file of the catalogue: its kind, its document, and whether its schema accepts it."""

    kind: str
    document: Document
    accepted: bool


@dataclass(frozen=True)
class Catalog:
    """Every accepted entry, and every file with its positions."""

    root: Path
    files: tuple[CatalogFile, ...]
    apps: Mapping[str, App] = field(default_factory=dict)
    blocks: Mapping[str, Block] = field(default_factory=dict)
    bundles: Mapping[str, Bundle] = field(default_factory=dict)
    facilities: Mapping[str, Facility] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    super_apps: Mapping[str, SuperApp] = field(default_factory=dict)
    reference: Reference = field(default_factory=Reference)
    english: Mapping[str, Mapping[str, English]] = field(default_factory=dict)  # file -> words
    release: Release = field(default_factory=Release)
    released: tuple[Released, ...] = ()  # what earlier releases gave, oldest first

    def document(self, name: str) -> Document:
        """Give the document of an entry by the `file` it names."""
        return next(file.document for file in self.files if file.document.name == name)

    def english_of(self, app: App) -> dict[str, English]:
        """Give the English words for the texts of an application: shared ones, and its own over them."""
        return {**self.english.get(SHARED, {}), **self.english.get(app.id, {})}

    def facilities_of(self, app: App) -> list[Facility]:
        """Give the facilities whose certificates an application issues."""
        return [one for one in self.facilities.values() if one.application == app.id]

    def meant_app(self, given: str) -> str | None:
        """Give the application that was probably meant: by its id, or by its name as it would be typed."""
        typed = {str(app.name).lower().replace(" ", "-"): app.id for app in self.apps.values()}
        known = {**typed, **{app: app for app in self.apps}}
        meant = nearest(given.lower(), known)
        return known[meant] if meant else None

    def role_label(self, app: App, role: str) -> str:
        """Say a role as people call it: the application's own word first."""
        own = app.roles.get(role)
        if own is not None:
            return str(own)
        for block in app.blocks:
            brought = self.blocks[block].roles.get(role) if block in self.blocks else None
            if brought is not None:
                return str(brought)
        shared = self.reference.roles.get(role)
        return str(shared.label) if shared is not None else role


def load_catalog(root: Path = CATALOG_FOLDER) -> Catalog:
    """Read the catalogue below a folder; what is wrong with a file stays with the file."""
    if not root.is_dir():
        raise GeneratorError(f"{root}: there is no catalogue here (expected a folder)")
    return build_catalog(root, read_files(root, find_files(root)))


def read_files(root: Path, found: Iterable[tuple[str, Path]]) -> tuple[CatalogFile, ...]:
    """Read files whose kind is known; names are relative to the folder above the catalogue."""
    files = []
    for kind, path in found:
        document = read_document(path, shown_name(root, path))
        files.append(CatalogFile(kind, document, _is_accepted(kind, document)))
    return tuple(files)


def shown_name(root: Path, path: Path) -> str:
    """Name a file as problems print it: catalog/apps/economy/segar.yaml."""
    try:
        return path.resolve().relative_to(root.resolve().parent).as_posix()
    except ValueError:
        return path.as_posix()


def build_catalog(root: Path, files: tuple[CatalogFile, ...]) -> Catalog:
    """Build entries from the files their schemas accepted."""
    reference = {file.kind: file.document.data for file in files if file.accepted}
    releases = [build_release(file.document.data) for file in _accepted(files, "catalog")]  # type: ignore[arg-type]
    return Catalog(
        root=root,
        files=files,
        apps=_build(files, "app", build_app),
        blocks=_build(files, "block", build_block),
        bundles=_build(files, "bundle", build_bundle),
        facilities=_build(files, "facility", build_facility),
        retired=_build(files, "retired", build_retired),
        super_apps=_build(files, "superapp", build_super_app),
        reference=build_reference(reference),
        english={file.document.path.stem: build_english(file.document.data) for file in _accepted(files, "english")},  # type: ignore[arg-type]
        release=releases[0] if releases else Release(),
        released=next((build_released(file.document.data) for file in _accepted(files, "released")), ()),  # type: ignore[arg-type]
    )


_Entry = TypeVar("_Entry")


def _build(files: tuple[CatalogFile, ...], kind: str, build: Callable[[Any, str], _Entry]) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    for file in _accepted(files, kind):
        data: Any = file.document.data
        # The first of two files with one id wins here; a check names the second.
        entries.setdefault(data["id"], build(data, file.document.name))
    return dict(sorted(entries.items()))


def _accepted(files: tuple[CatalogFile, ...], kind: str) -> Iterator[CatalogFile]:
    return (file for file in files if file.kind == kind and file.accepted)


def _is_accepted(kind: str, document: Document) -> bool:
    return not document.problems and accepts(kind, document.data)


def find_files(root: Path) -> list[tuple[str, Path]]:
    """Find the files of a catalogue by the place of each kind."""
    return [(kind, path) for kind, place in _PLACES.items() for path in sorted(root.glob(place))]
