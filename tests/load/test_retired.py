"""Retired applications: told in the index, and nowhere among those that are counted and generated."""

from generator.cli.catalogue_page import catalogue_page
from generator.load.catalog import load_catalog
from generator.load.region import load_region
from generator.resolve import resolve

CATALOG = load_catalog()


def test_none_is_counted_or_generated() -> None:
    assert CATALOG.retired
    assert not set(CATALOG.retired) & set(CATALOG.apps)
    every = resolve(CATALOG, load_region("poso"), tuple(CATALOG.apps))
    assert not {app.id for app in every.apps} & set(CATALOG.retired)


def test_the_index_tells_them_apart() -> None:
    page = catalogue_page()
    counted, _, told = page.partition("## Retired")
    assert f"| applications | {len(CATALOG.apps)} |" in counted
    assert "SIMPAD" not in counted
    assert "- [SIMPAD](../catalog/retired/simpad.yaml), replaced by [Pajak Online]" in told
