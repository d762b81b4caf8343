"""Renders stock Cookiecutter templates with Cookiecutter's own environment, compiled once for all runs.

The rules that Cookiecutter applies to file names, copied files and empty names are kept; a test compares
the result with a stock run byte by byte.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import translate
from functools import cache
from pathlib import Path
from typing import Any

from cookiecutter.environment import StrictEnvironment
from jinja2 import FileSystemLoader, Template, TemplateError

from generator.problems import GeneratorError
from generator.render.rendered import RenderedFile
from generator.render.template_files import files_below

ROOT_NAME = "[[cookiecutter.slug]]"


@dataclass(frozen=True)
class Run:
    """One run of one template: its folder below `templates/`, its context, and the entry behind it."""

    template: str
    context: Mapping[str, Any]
    origin: str


class Engine:
    """Holds the compiled templates of one `templates/` folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._templates: dict[str, _TemplateFolder] = {}

    def render(self, run: Run) -> Iterator[RenderedFile]:
        """Render all files of one run; GeneratorError names the template that failed."""
        yield from self._folder(run.template).render(run)

    def compile(self, *templates: str) -> None:
        """Compile all files of templates now, not when each is first rendered."""
        for template in templates:
            self._folder(template).compile()

    def source(self, run: Run, path: str) -> "Source | None":
        """Give the template of one file of a run, None where the run makes no such file."""
        return self._folder(run.template).source(run, path)

    def _folder(self, template: str) -> "_TemplateFolder":
        if template not in self._templates:
            self._templates[template] = _TemplateFolder(self.root / template)
        return self._templates[template]


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
        self.environment.auto_reload = False  # one generation sees one state of the templates
        self.names: dict[str, Template] = {}  # part of a path -> its template; many files share one
        is_copied = _copied(self.defaults.get("_copy_without_render", []))
        self.sources = [self._source(path, is_copied) for path in files_below(folder / ROOT_NAME)]

    def _source(self, path: Path, is_copied: Callable[[str], bool]) -> "_Source":
        relative = path.as_posix().removeprefix(f"{self.folder.as_posix()}/")
        below = relative.removeprefix(f"{ROOT_NAME}/")
        for part in below.split("/"):
            if "[[" in part and part not in self.names:
                self.names[part] = self.environment.from_string(part)
        is_executable = bool(path.stat().st_mode & 0o100)
        return _Source(path, relative, below, is_copied(below), is_executable)

    def compile(self) -> None:
        for source in self.sources:
            if not source.is_copied:
                self._template(source)

    def render(self, run: Run) -> Iterator[RenderedFile]:
        context = {**self.defaults, **run.context}
        names = {part: template.render(cookiecutter=context) for part, template in self.names.items()}
        for source in self.sources:
            target = "/".join(names.get(part, part) for part in source.below.split("/"))
            if target.endswith("/") or "//" in target:
                continue  # an empty name leaves the file out, as in Cookiecutter
            data = source.data() if source.is_copied else self._text(source, context)
            yield RenderedFile(target, data, f"{run.template}/{source.below}", run.origin, source.is_executable)

    def source(self, run: Run, path: str) -> "Source | None":
        context = {**self.defaults, **run.context}
        names = {part: template.render(cookiecutter=context) for part, template in self.names.items()}
        for source in self.sources:
            if "/".join(names.get(part, part) for part in source.below.split("/")) == path:
                return Source(source.path, source.is_copied, self.environment, context)
        return None

    def _text(self, source: "_Source", context: Mapping[str, Any]) -> bytes:
        try:
            text: str = self._template(source).render(cookiecutter=context)
        except TemplateError as error:
            raise GeneratorError(f"template {self.folder.name}/{source.below}: {error}") from error
        return text.encode("utf-8")

    def _template(self, source: "_Source") -> Template:
        try:
            template: Template = self.environment.get_template(source.relative)
        except (TemplateError, UnicodeDecodeError) as error:
            raise GeneratorError(f"template {self.folder.name}/{source.below}: {error}") from error
        return template


@dataclass(frozen=True)
class Source:
    """The template of one file, and all that rendering it takes."""

    path: Path
    is_copied: bool
    environment: StrictEnvironment
    context: Mapping[str, Any]


@dataclass(frozen=True)
class _Source:
    path: Path
    relative: str
    below: str
    is_copied: bool
    is_executable: bool

    def data(self) -> bytes:
        return _read(self.path)


def _copied(patterns: list[str]) -> Callable[[str], bool]:
    """Cookiecutter's rule: a file is copied where it or a folder around it fits a pattern."""
    if not patterns:
        return lambda path: False
    fits = re.compile("|".join(translate(pattern) for pattern in patterns)).match

    def is_copied(path: str) -> bool:
        ends = [at for at, sign in enumerate(path) if sign == "/"]
        return any(fits(path[:end]) for end in (*ends, len(path)))

    return is_copied


@cache
def _read(path: Path) -> bytes:
    return path.read_bytes()
