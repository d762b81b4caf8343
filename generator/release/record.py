"""What a release writes: its number and day into the catalogue, and what no later release may change."""

from pathlib import Path

from generator.load.catalog import Catalog
from generator.load.editing import edited, flow
from generator.load.released import PLACE, migrations_now
from generator.load.schema import read_schema
from generator.load.theme import theme_beside
from generator.release.notes import NAME, dated

_HEAD = """# yaml-language-server: $schema=schema/released.schema.json
# What each release gave and no later one changes: `replikota catalog release` writes it, nobody else.
releases:
"""


def release_files(catalog: Catalog, version: str, on: str, changelog: str) -> dict[Path, str]:
    """Give the texts that a release writes, by path; the one that makes it final is the last."""
    root = catalog.root
    order = list(read_schema("catalog")["properties"])
    text = (root / "catalog.yaml").read_text(encoding="utf-8")
    numbered = edited(text, ("release",), version)
    return {
        root.parent / NAME: dated(changelog, version, on),
        root / "catalog.yaml": edited(numbered, ("released_on",), on, order),
        root / PLACE: _recorded(catalog, version, on),
    }


def new_migrations(catalog: Catalog) -> dict[str, str]:
    """Give the migrations that no release had yet, each with its hash."""
    before = {place for one in catalog.released for place in one.migrations}
    return {place: hashed for place, hashed in migrations_now(catalog.root).items() if place not in before}


def _recorded(catalog: Catalog, version: str, on: str) -> str:
    """Add the release below those before it, which stay as they are to the byte."""
    path = catalog.root / PLACE
    before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.is_file() else _HEAD
    theme = theme_beside(catalog.root)
    warned = sorted(token for token, since in theme.items() if since)
    lines = [f'  "{version}":', f'    on: "{on}"']
    lines += [f"    theme: {flow(sorted(theme))}"] if theme else []
    lines += [f"    deprecated: {flow(warned)}"] if warned else []
    new = new_migrations(catalog)
    lines += ["    migrations:", *(f'      "{place}": "{hashed}"' for place, hashed in new.items())] if new else []
    return before + "\n".join(lines) + "\n"
