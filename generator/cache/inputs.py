"""The state of all files that a replica is made from, as the file system tells it without reading them."""

import hashlib
import importlib.util
import os
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.render.template_files import entries_below
from generator.roots import ROOT, TEMPLATES_FOLDER

# A file changed again within this time could look unchanged where a file system counts coarsely.
SETTLED_SECONDS = 2.0
LIBRARIES = ("cookiecutter", "holidays", "jinja2", "jsonschema", "jsonschema_rs", "markupsafe", "yaml")
_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Inputs:
    """One look at every input: a hash over size, times and inode of each, and the newest time among them."""

    signature: str
    newest_ns: int

    def had_settled(self, seen_at: float) -> bool:
        """Say whether any later change must show, because no input was just being changed."""
        return self.newest_ns < (seen_at - SETTLED_SECONDS) * 1e9


def look_at(region: Path, catalog: Path) -> Inputs | None:
    """Look at region, catalogue, templates, our own code and the libraries; None where that cannot be trusted."""
    hashed, newest = hashlib.sha256(f"{sys.version}\n{ROOT}\n".encode()), 0
    try:
        for path, state in _states([region, catalog, TEMPLATES_FOLDER, _PACKAGE]):
            times = (state.st_mtime_ns, state.st_ctime_ns)
            newest = max(newest, *times)
            hashed.update(f"{path}\0{state.st_mode} {state.st_size} {state.st_ino} {times}\n".encode())
    except (OSError, _Elsewhere, UnicodeEncodeError):
        return None
    return Inputs(hashed.hexdigest(), newest)


class _Elsewhere(Exception):  # noqa: N818 - it is no error, only a reason not to keep anything
    """Means that a linked folder lies among the inputs: what is below it would not be seen."""


def _states(folders: Collection[Path]) -> Iterator[tuple[str, os.stat_result]]:
    for folder in _outermost({folder.resolve(): None for folder in folders}):
        for entry in entries_below(str(folder)):
            if entry.is_symlink() and entry.is_dir():
                raise _Elsewhere(entry.path)
            yield entry.path, entry.stat()
    for name in LIBRARIES:
        found = importlib.util.find_spec(name)
        if found is not None and found.origin is not None:
            yield found.origin, os.stat(found.origin)


def _outermost(folders: Collection[Path]) -> Iterator[Path]:
    """Leave out what lies in another: in a wheel, catalogue and templates lie inside the package."""
    return (one for one in folders if not any(one != other and one.is_relative_to(other) for other in folders))
