"""`replikota doctor`: is everything here that the generator and its replicas need?"""

import importlib.util
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from generator.load.schema import SCHEMA_FOLDER
from generator.roots import CATALOG_FOLDER


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked for: found, missing, or missing but needed only for more."""

    name: str
    is_there: bool
    is_needed: bool
    note: str


_MODULES = ("click", "cookiecutter", "holidays", "jinja2", "jsonschema", "jsonschema_rs", "yaml")
_PROGRAMS = (
    ("git", True, "replicas keep their history in git: apt-get install git"),
    ("make", False, "make demo, make test: apt-get install make"),
    ("chromium", False, "browser tests: apt-get install chromium"),
    ("pdftotext", False, "tests of printed documents: apt-get install poppler-utils"),
)
_LIBRARIES = ("django", "ninja", "allauth", "environ")  # a replica's own
_SERVERS = Path("/usr/lib/postgresql")  # where Debian keeps PostgreSQL's server programs, off the PATH


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Say what is here and what is missing, with the command that installs it.

    \b
    Example:
      replikota doctor
    """
    findings = list(look())
    for finding in findings:
        state = "ok     " if finding.is_there else "MISSING" if finding.is_needed else "absent "
        note = "" if finding.is_there else f"   {finding.note}"
        click.echo(f"{state}  {finding.name}{note}")
    ctx.exit(1 if any(f.is_needed and not f.is_there for f in findings) else 0)


def look() -> Iterator[Finding]:
    """Look for everything."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(f"Python {version}", sys.version_info >= (3, 11), True, "install Python 3.11")
    for module in _MODULES:
        there = importlib.util.find_spec(module) is not None
        yield Finding(f"package {module}", there, True, "pip install replikota")
    yield Finding("libyaml", _has_libyaml(), True, "install the PyYAML wheel for this platform")
    for name, needed, note in _PROGRAMS:
        yield Finding(name, shutil.which(name) is not None, needed, note)
    has_server = shutil.which("initdb") is not None or any(_SERVERS.glob("*/bin/initdb"))
    yield Finding("PostgreSQL's server", has_server, False, "tests on PostgreSQL: apt-get install postgresql")
    yield Finding("libraries of a replica", not missing_libraries(), False, "replikota try: make setup")
    is_whole = (CATALOG_FOLDER / "catalog.yaml").is_file() and SCHEMA_FOLDER.is_dir()
    yield Finding("catalogue", is_whole, True, "install replikota again: its catalogue is missing")


def missing_libraries() -> list[str]:
    """Name what a replica needs and this interpreter lacks."""
    return [name for name in _LIBRARIES if importlib.util.find_spec(name) is None]


def _has_libyaml() -> bool:
    return importlib.util.find_spec("yaml._yaml") is not None
