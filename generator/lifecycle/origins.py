"""Where a file of a replica comes from, and where one line of it does: template, entry and key, or a person."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from yaml.nodes import MappingNode, Node

from generator.lifecycle.replica import Replica, has_history, manifest_of, open_replica
from generator.lifecycle.states import difference
from generator.load.core_yaml import YamlError, compose
from generator.names import nearest
from generator.problems import GeneratorError
from generator.record.manifest import Manifest, digest

HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
WORD = re.compile(r"[a-z][a-z0-9_]+")
MOST_KEYS = 8


@dataclass(frozen=True)
class Key:
    """One key of an entry, such as `entities.laporan.fields.judul`, and its line."""

    path: str
    line: int


@dataclass(frozen=True)
class Origin:
    """Where one file comes from; `changed` lists the first and last line of what was changed here."""

    path: str
    state: str
    template: str = ""
    entry: str = ""
    changed: tuple[tuple[int, int], ...] = ()
    keys: tuple[Key, ...] = ()

    def is_changed(self, line: int) -> bool:
        """Say whether a line was written here."""
        return any(first <= line <= last for first, last in self.changed)


def origin_of(folder: Path, path: str, line: int, sources: Path) -> Origin:
    """Say where a file comes from; `sources` holds the folders catalog/ and regions/ of the release."""
    manifest = manifest_of(folder)
    place, known = folder / path, manifest.files.get(path)
    if known is None:
        if place.is_file():
            return Origin(path, "added here")
        raise GeneratorError(_unknown(path, manifest))
    template, entry = _template(known["template"]), known["entry"] if "/" in known["entry"] else ""
    if not place.is_file():
        return Origin(path, "removed here", template, entry)
    is_ours = digest(place.read_bytes()) == known["sha256"]
    changed = () if is_ours or not has_history(folder) else _hunks(open_replica(folder), path)
    keys = tuple(_keys(sources / entry, place, line)) if entry and line else ()
    return Origin(path, "as the release gave it" if is_ours else "changed here", template, entry, changed, keys)


def _unknown(path: str, manifest: Manifest) -> str:
    meant = nearest(path, manifest.files)
    hint = f' (did you mean "{meant}"?)' if meant else ""
    return f"{path}: no such file, neither here nor in the release{hint}.\nNext step: name a file of the replica."


def _template(recorded: str) -> str:
    """The path below templates/, with the folder that stands for the replica."""
    parts = recorded.split("/")
    depth = 2 if parts[0] == "blocks" else 1
    if parts[0] == "migrations":
        return f"catalog/{recorded}"
    return "/".join(["templates", *parts[:depth], "[[cookiecutter.slug]]", *parts[depth:]])


def _hunks(replica: Replica, path: str) -> tuple[tuple[int, int], ...]:
    patch = difference(replica, path, color=False, around=0)
    found = ((int(start), int(count or 1)) for start, count in HUNK.findall(patch))
    return tuple((start, start + count - 1) for start, count in found if count)


def _keys(entry: Path, place: Path, line: int) -> Iterator[Key]:
    """The keys of the entry that a line names, those of the file's own kind of record first."""
    try:
        lines = place.read_text(encoding="utf-8").splitlines()
        root = compose(entry.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, YamlError):
        return
    if not 1 <= line <= len(lines) or root is None:
        return
    words = set(WORD.findall(lines[_first_of(lines, line) - 1] if place.suffix == ".py" else lines[line - 1]))
    found = [key for key in _all_keys(root, "") if key.path.rpartition(".")[2] in words]
    own = f"entities.{place.stem}."
    yield from sorted(found, key=lambda key: (not key.path.startswith(own), key.line))[:MOST_KEYS]


def _first_of(lines: list[str], line: int) -> int:
    """The line on which the statement around a line of Python begins: it names what it is about."""
    try:
        tree = ast.parse("\n".join(lines))
    except SyntaxError:
        return line
    statements = (node for node in ast.walk(tree) if isinstance(node, ast.stmt))
    around = [node.lineno for node in statements if node.lineno <= line <= (node.end_lineno or node.lineno)]
    return max(around, default=line)


def _all_keys(node: Node, before: str) -> Iterator[Key]:
    if isinstance(node, MappingNode):
        for name, value in node.value:
            path = f"{before}{name.value}"
            yield Key(path, name.start_mark.line + 1)
            yield from _all_keys(value, f"{path}.")
