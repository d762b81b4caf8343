"""A fixture: a small valid catalogue with one change, and the exact words that must come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.check.catalog import check_catalog
from generator.cli.report import Result, text_report
from generator.load.catalog import CatalogFile, build_catalog, find_files
from generator.load.document import Document, parse_document, read_document
from generator.load.schema import accepts

FOLDER = Path(__file__).parent
BASE = FOLDER / "base" / "catalog"


@dataclass(frozen=True)
class Fixture:
    """One change of the base catalogue: texts replaced in a file, or a whole file added."""

    name: str
    file: str
    replace: tuple[tuple[str, str], ...]
    add: Mapping[str, str]
    expect: str

    @property
    def code(self) -> str:
        """Name the problem code the fixture is about."""
        return self.name.partition("-")[0]


def load_fixtures() -> list[Fixture]:
    """Read every fixture, sorted by name."""
    return [_read(path) for path in sorted(FOLDER.glob("RK*.yaml"))]


def report(fixture: Fixture) -> str:
    """Check the changed catalogue and give the words that come out, without the summary."""
    texts = base_texts()
    for name, source in fixture.add.items():
        texts[name] = texts.get(source, ("app", source))
    if fixture.file:
        kind, text = texts[fixture.file]
        texts[fixture.file] = (kind, _changed(fixture, text))
    files = tuple(changed_file(kind, name, text) for name, (kind, text) in texts.items())
    problems = check_catalog(build_catalog(BASE, files))
    lines = click.unstyle(text_report(Result(problems, len(files)))).splitlines()
    return "".join(f"{line}\n" for line in lines[: -2 if problems else -1])


def base_texts() -> dict[str, tuple[str, str]]:
    """Read the base catalogue: file below its folder -> kind and text."""
    return {
        path.relative_to(BASE).as_posix(): (kind, path.read_text(encoding="utf-8")) for kind, path in find_files(BASE)
    }


def _changed(fixture: Fixture, text: str) -> str:
    for old, new in fixture.replace:
        assert text.count(old) == 1, f"{fixture.name}: {old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def changed_file(kind: str, name: str, text: str) -> CatalogFile:
    """Make a file of the base catalogue from a text."""
    document: Document = parse_document(text, BASE / name, f"catalog/{name}")
    return CatalogFile(kind, document, not document.problems and accepts(kind, document.data))


def _read(path: Path) -> Fixture:
    data: Any = read_document(path).data
    return Fixture(
        name=path.stem,
        file=data.get("file", ""),
        replace=tuple((old, new) for old, new in data.get("replace", ())),
        add=data.get("add", {}),
        expect=data["expect"],
    )
