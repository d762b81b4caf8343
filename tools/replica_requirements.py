"""Prints what a replica depends on, one requirement a line, from the template's own pyproject.toml."""

import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "templates/project/[[cookiecutter.slug]]/pyproject.toml"


def requirements() -> list[str]:
    """Read the pinned dependencies and those of PostgreSQL; the development tools are the repository's own."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *project["optional-dependencies"]["postgres"]]


if __name__ == "__main__":
    print("\n".join(requirements()))
