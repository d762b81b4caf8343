"""Checks a whole catalogue: all problems of all files at once, sorted by file and place."""

from collections.abc import Iterator

from generator.check.entry import Entry, make_entry
from generator.check.key_order import check_key_order, check_modeline
from generator.check.schema_words import check_schema
from generator.check.table import CATALOG_CHECKS, ENTRY_CHECKS
from generator.check.text import check_text
from generator.load.app import App
from generator.load.catalog import Catalog, CatalogFile
from generator.problems import Problem


def check_catalog(catalog: Catalog) -> list[Problem]:
    """Find all problems of a catalogue."""
    problems: set[Problem] = set()
    for file in catalog.files:
        problems.update(check_file(file))
    for check in CATALOG_CHECKS:
        problems.update(check(catalog))
    for app in catalog.apps.values():
        problems.update(check_app(app, catalog))
    return sorted(problems)


def check_file(file: CatalogFile) -> Iterator[Problem]:
    """Find what is wrong with one file by itself: as YAML, against its schema, in its text."""
    yield from file.document.problems
    yield from check_text(file.document)
    yield from check_schema(file)
    yield from check_key_order(file)
    yield from check_modeline(file)


def check_app(app: App, catalog: Catalog) -> Iterator[Problem]:
    """Find what is wrong with one application that its schema accepted."""
    yield from check_entry(make_entry(app, catalog))


def check_entry(entry: Entry) -> Iterator[Problem]:
    """Find what is wrong with one application whose expressions were read."""
    for check in ENTRY_CHECKS:
        yield from check(entry)
