"""Renders stock Cookiecutter templates with Cookiecutter's own environment, compiled once for all runs.

The rules that Cookiecutter applies to file names, copied files and empty names are kept; a test compares
the result with a stock run byte by byte.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

from cookiecutter.environment import StrictEnvironment
from jinja2 import FileSystemLoader, Template, TemplateError
from jinja2.exceptions import UndefinedError

from generator.problems import GeneratorError

ROOT_NAME = "[[cookiecutter.slug]]"
LEFTOVERS = {"__pycache__", ".ruff_cache", ".mypy_cache", ".pytest_cache"}


@dataclass(frozen=True)
class Run:
    """One run of one template: its folder below `templates/`, its context, and the entry behind it."""

    template: str
    context: Mapping[str, Any]
    origin: str


@dataclass(frozen=True)
class RenderedFile:
    """One file of a replica, before it is written."""

    path: str
    data: bytes
    template: str
    origin: str
    executable: bool = False


class Engine:
    """Holds the compiled templates of one `templates/` folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._templates: dict[str, _TemplateFolder] = {}

    def render(self, run: Run) -> Iterator[RenderedFile]:
        """Render all files of one run; GeneratorError names the template that failed."""
        if run.template not in self._templates:
            self._templates[run.template] = _TemplateFolder(self.root / run.template)
        yield from self._templates[run.template].render(run)


class _TemplateFolder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.defaults = json.loads((folder / "cookiecutter.json").read_text(encoding="utf-8"))
        loader = FileSystemLoader([str(folder), str(folder / "templates")])
        self.environment = StrictEnvironment(
            context={"cookiecutter": self.defaults},
            keep_trailing_newline=True,
            **self.defaults.get("_jinja2_env_vars", {}),
        )
        self.environment.loader = loader
        copied = self.defaults.get("_copy_without_render", [])
        self.sources = [self._source(path, copied) for path in _files_below(folder / ROOT_NAME)]

    def _source(self, path: Path, copied: list[str]) -> "_Source":
        relative = path.relative_to(self.folder).as_posix()
        below = path.relative_to(self.folder / ROOT_NAME).as_posix()
        is_copied = _is_copied(below, copied)
        name = self.environment.from_string(below) if "[[" in below else None
        return _Source(path, relative, below, name, is_copied)

    def render(self, run: Run) -> Iterator[RenderedFile]:
        context = {**self.defaults, **run.context}
        for source in self.sources:
            target = source.name.render(cookiecutter=context) if source.name else source.below
            if target.endswith("/") or "//" in target:
                continue  # an empty name leaves the file out, as in Cookiecutter
            data = source.data() if source.is_copied else self._text(source, context)
            yield RenderedFile(target, data, f"{run.template}/{source.below}", run.origin, source.is_executable)

    def _text(self, source: "_Source", context: Mapping[str, Any]) -> bytes:
        try:
            text: str = self.environment.get_template(source.relative).render(cookiecutter=context)
        except (UndefinedError, TemplateError, UnicodeDecodeError) as error:
            raise GeneratorError(f"template {self.folder.name}/{source.below}: {error}") from error
        return text.encode("utf-8")


@dataclass(frozen=True)
class _Source:
    path: Path
    relative: str
    below: str
    name: Template | None
    is_copied: bool

    def data(self) -> bytes:
        return _read(self.path)

    @property
    def is_executable(self) -> bool:
        return bool(self.path.stat().st_mode & 0o100)


def _is_copied(path: str, patterns: list[str]) -> bool:
    """Cookiecutter's rule: a file is copied where it or a folder around it fits a pattern."""
    parts = path.split("/")
    paths = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    return any(fnmatch(part, pattern) for part in paths for pattern in patterns)


@cache
def _read(path: Path) -> bytes:
    return path.read_bytes()


def _files_below(folder: Path) -> list[Path]:
    """All files of a template, sorted; what Python or editors leave behind is not part of it."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not LEFTOVERS & set(path.parts) and path.suffix not in (".pyc", ".swp")
    )
