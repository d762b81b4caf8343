"""Keys of application trees: by the content of all that a tree is made from, so that any region finds it again."""

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.expressions.runtime import core_folder
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.english import SHARED
from generator.load.schema import SCHEMA_FOLDER
from generator.render.template_files import files_below
from generator.roots import TEMPLATES_FOLDER

LIBRARIES = ("cookiecutter", "holidays", "jinja2", "markupsafe")
SHARED_KINDS = frozenset({"agencies", "block", "glossary", "place-kinds", "roles", "spbe"})
DRIVING = "blocks/*/*/blocks/*/tests/driving.py"  # what blocks bring about in the tests of applications
_PACKAGE = Path(__file__).resolve().parents[1]


def tree_keys(catalog: Catalog, apps: Sequence[App]) -> dict[str, str]:
    """Give the key of each application's tree, by id."""
    shared = [_maker(), *_digests(catalog, lambda kind, _id: kind in SHARED_KINDS)]
    return {app.id: _key(catalog, app, shared) for app in apps}


def _key(catalog: Catalog, app: App, shared: Sequence[str]) -> str:
    reached, issued = reached_from(catalog, app), {one.id for one in catalog.facilities_of(app)}
    own = [
        *_digests(catalog, lambda kind, name: kind == "app" and name in reached),
        *_digests(catalog, lambda kind, name: kind == "english" and name in (app.id, SHARED)),
        *_digests(catalog, lambda kind, name: kind == "facility" and name in issued),
    ]
    absent = sorted(name for name in reached if name not in catalog.apps)
    frozen = _content([catalog.root / "migrations" / app.package])
    return f"tree-{app.id}-{_hash([*shared, app.id, *own, *absent, frozen])}"


def reached_from(catalog: Catalog, app: App) -> set[str]:
    """Name an application and all it requires or uses, directly or by others."""
    reached, waiting = {app.id}, [app]
    while waiting:
        one = waiting.pop()
        new = {*one.requires, *one.uses} - reached
        reached |= new
        waiting += [catalog.apps[name] for name in sorted(new) if name in catalog.apps]
    return reached


def _digests(catalog: Catalog, is_wanted: Callable[[str, str], bool]) -> Iterator[str]:
    """Give name and digest of documents, as they were when they were read."""
    for file in catalog.files:
        if is_wanted(file.kind, file.document.path.stem):
            yield f"{file.document.name} {file.document.digest}"


@cache
def _maker() -> str:
    """Hash everything but the catalogue: our code, schemas, the templates, and the libraries' versions."""
    folders = [_PACKAGE, SCHEMA_FOLDER, TEMPLATES_FOLDER / "app", TEMPLATES_FOLDER / "entity", core_folder()]
    driving = sorted(TEMPLATES_FOLDER.glob(DRIVING))
    driven = [f"{path.relative_to(TEMPLATES_FOLDER)} {_digest(path.read_bytes())}" for path in driving]
    return _hash([sys.version, *(f"{name} {version(name)}" for name in LIBRARIES), _content(folders), *driven])


def _content(folders: Sequence[Path]) -> str:
    files = [(folder.name, path.relative_to(folder), path) for folder in folders for path in files_below(folder)]
    return _hash(f"{name}/{below} {path.stat().st_mode:o} {_digest(path.read_bytes())}" for name, below, path in files)


def _hash(lines: Iterable[str]) -> str:
    return _digest("\n".join(lines).encode())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
