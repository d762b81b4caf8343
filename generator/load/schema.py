"""The JSON Schemas of the catalogue: a fast yes or no. Wording what is wrong is check's work."""

import json
from functools import cache
from pathlib import Path
from typing import Any, cast

import jsonschema_rs

from generator.roots import ROOT

SCHEMA_FOLDER = ROOT / "catalog" / "schema"


@cache
def read_schema(kind: str) -> dict[str, Any]:
    """Read the schema of a kind of document (`app`, `block`, `region` …)."""
    text = schema_path(kind).read_text(encoding="utf-8")
    return cast(dict[str, Any], json.loads(text))


def schema_path(kind: str) -> Path:
    """Give the file of a schema."""
    return SCHEMA_FOLDER / f"{kind}.schema.json"


def accepts(kind: str, data: Any) -> bool:
    """Say whether the schema of a kind accepts the data."""
    return _validator(kind).is_valid(data)


@cache
def _validator(kind: str) -> jsonschema_rs.Validator:
    # Schemas refer to each other by file name, so each is known by its place in the folder.
    return jsonschema_rs.validator_for(read_schema(kind), base_uri=schema_path(kind).as_uri())
