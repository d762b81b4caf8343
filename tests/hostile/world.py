"""Every text of an entry, of what it needs, and of a region, as a slot that a hostile text may take."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.check.catalog import check_app, check_file
from generator.check.region import check_region_files
from generator.load.catalog import Catalog, CatalogFile, build_catalog, load_catalog
from generator.load.document import Document, parse_document
from generator.load.region import build_region
from generator.load.region_files import RegionFiles, read_region_files
from generator.load.schema import accepts
from generator.plan import plan
from generator.problems import Problem
from generator.render.engine import Engine
from generator.resolve import resolve
from generator.roots import REGIONS, TEMPLATES_FOLDER

CATALOG = load_catalog()
REGION = read_region_files(REGIONS / "tangerang")
ENGINE = Engine(TEMPLATES_FOLDER)
KINDS = ("agencies", "app", "block", "place-kinds", "roles")  # what a replica prints words of
ANY_APP = "e-kir"  # rendered for files that belong to no one application

Where = tuple[str | int, ...]


@dataclass(frozen=True)
class Slot:
    """One text: its file, where it stands in it, and whether it is a key."""

    file: str
    at: Where
    text: str
    is_key: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{'.'.join(map(str, self.at))}{' (key)' if self.is_key else ''}"


@dataclass(frozen=True)
class Outcome:
    """What came of a text: the problems that refuse it, or the rendered files."""

    problems: tuple[Problem, ...]
    files: dict[str, bytes]


# Below these keys stand names that the file itself chooses.
NAMED = frozenset(
    "agencies app_names binds blocks columns default documents entities fields given indicators integrations issues "
    "kinds names options roles seed set settings sources states then transitions".split()
)


def slots() -> dict[str, list[Slot]]:
    """Walk the catalogue's files and the region's; slots of one kind stand together."""
    found: dict[str, list[Slot]] = {}
    files = [(file.kind, file.document) for file in CATALOG.files if file.kind in KINDS]
    for kind, document in [*files, *REGION.documents.items()]:
        for slot in _walk(document.name, document.data, ()):
            steps = _general(slot.at)
            if not slot.is_key or steps[-1] == "*":
                found.setdefault(f"{kind}: {'.'.join(steps)}{' (key)' * slot.is_key}", []).append(slot)
    return found


def _general(at: Where) -> list[str]:
    steps: list[str] = []
    for step in at:
        is_name = isinstance(step, int) or (bool(steps) and (steps[-1] in NAMED or steps[-2:-1] == ["blocks"]))
        steps.append("*" if is_name else str(step))
    return steps


def _walk(file: str, data: Any, at: Where) -> Iterator[Slot]:
    if isinstance(data, str):
        yield Slot(file, at, data)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield Slot(file, (*at, key), key, is_key=True)
            yield from _walk(file, value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _walk(file, value, (*at, index))


def put(slot: Slot, text: str) -> Outcome:
    """Render the replica with another text in a slot, if nothing refuses it."""
    catalog, region = CATALOG, REGION
    for name, document in REGION.documents.items():
        if document.name == slot.file:
            region = replace(REGION, documents={**REGION.documents, name: _changed(document, slot, text)})
    catalog = _changed_catalog(slot, text) if region is REGION else CATALOG
    problems = list(_problems(catalog, region, slot))
    if problems:
        return Outcome(tuple(problems), {})
    return Outcome((), _rendered(catalog, region, _app_of(slot)))


@cache
def baseline(slot: Slot) -> dict[str, bytes]:
    """The rendered files with nothing changed."""
    return _baseline(_app_of(slot))


@cache
def _baseline(app: str) -> dict[str, bytes]:
    return _rendered(CATALOG, REGION, app)


def _rendered(catalog: Catalog, region: RegionFiles, app: str) -> dict[str, bytes]:
    planned = plan(catalog, resolve(catalog, build_region(region), [app]))
    runs = [run for run in planned.runs if not run.template.startswith("blocks/")]  # copied as they are
    files = [file for run in runs for file in ENGINE.render(run)]
    return {file.path: file.data for file in files}


def _problems(catalog: Catalog, region: RegionFiles, slot: Slot) -> Iterator[Problem]:
    found: list[Problem] = []
    if region is REGION:
        file = next(file for file in catalog.files if file.document.name == slot.file)
        found += check_file(file)
        app = catalog.apps.get(_app_of(slot))
        if not found and app is not None:
            found += check_app(app, catalog)
    if not found:
        found += check_region_files(region, catalog)
    yield from (problem for problem in found if problem.level == "error")


@cache
def _app_of(slot: Slot) -> str:
    """The application whose replica shows what stands in the slot."""
    path = Path(slot.file)
    if path.stem in CATALOG.apps:
        return path.stem
    if slot.at[0] in ("app_names", "settings") and slot.at[1] in CATALOG.apps:
        return str(slot.at[1])
    bound = [app.id for app in CATALOG.apps.values() if path.stem in app.blocks]
    return bound[0] if bound else ANY_APP


def _changed_catalog(slot: Slot, text: str) -> Catalog:
    files = []
    for file in CATALOG.files:
        document = _changed(file.document, slot, text) if file.document.name == slot.file else file.document
        is_accepted = not document.problems and accepts(file.kind, document.data)
        files.append(file if document is file.document else CatalogFile(file.kind, document, is_accepted))
    return build_catalog(CATALOG.root, tuple(files))


def _changed(document: Document, slot: Slot, text: str) -> Document:
    data = _with(document.data, slot.at, slot, text)
    dumped = yaml.safe_dump(data, sort_keys=False, width=100_000)
    return parse_document(f"{document.first_line}\n{dumped}", document.path, document.name)


def _with(data: Any, at: Where, slot: Slot, text: str) -> Any:
    if not at:
        return text
    first, rest = at[0], at[1:]
    if isinstance(data, dict):
        if slot.is_key and not rest:
            return {text if key == first else key: value for key, value in data.items()}
        return {key: _with(value, rest, slot, text) if key == first else value for key, value in data.items()}
    return [_with(value, rest, slot, text) if index == first else value for index, value in enumerate(data)]
