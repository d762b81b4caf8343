"""What we ship is right by our own checks, and by stock tools with our schemas."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.check.catalog import check_catalog
from generator.load.catalog import find_files, load_catalog
from generator.load.schema import SCHEMA_FOLDER, schema_path
from generator.roots import CATALOG_FOLDER

CHECKER = Path(sys.executable).with_name("check-jsonschema")


def test_the_catalogue_has_nothing_to_mend() -> None:
    problems = check_catalog(load_catalog())
    errors = [f"{one.where} {one.code} {one.message}" for one in problems if one.level == "error"]
    assert errors == []


def files_by_kind() -> Iterator[tuple[str, list[str]]]:
    found = find_files(CATALOG_FOLDER)
    for kind in sorted({kind for kind, _ in found}):
        yield kind, [str(path) for one, path in found if one == kind]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "paths"), list(files_by_kind()), ids=lambda value: str(value)[:12])
def test_stock_check_jsonschema_accepts_our_files(kind: str, paths: list[str]) -> None:
    run = subprocess.run([CHECKER, "--schemafile", schema_path(kind), *paths], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


@pytest.mark.slow
def test_our_schemas_are_schemas() -> None:
    paths = sorted(str(path) for path in SCHEMA_FOLDER.glob("*.json"))
    run = subprocess.run([CHECKER, "--check-metaschema", *paths], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
