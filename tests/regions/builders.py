"""Copies of a shipped region, in which a test changes one thing."""

import shutil
from functools import cache
from pathlib import Path

from generator.check.region import check_region
from generator.load.catalog import Catalog, load_catalog
from generator.problems import Problem
from generator.roots import REGIONS


@cache
def catalog() -> Catalog:
    """Read our catalogue once for all tests."""
    return load_catalog()


class Folder:
    """A copy of Poso's folder that chooses LAKSA alone."""

    def __init__(self, parent: Path) -> None:
        self.path = parent / "poso"
        shutil.copytree(REGIONS / "poso", self.path)
        self.write("apps.yaml", "apps: [laksa]\n")
        self.replace("region.yaml", text_from(self, "region.yaml", "app_names:"), "")

    def read(self, name: str) -> str:
        """Give the text of a file."""
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file anew."""
        (self.path / name).write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the first place of a text in a file; the text must be there."""
        text = self.read(name)
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def problems(self) -> list[Problem]:
        """Check the folder."""
        return check_region(self.path, catalog())

    def said(self) -> list[str]:
        """Give code, message and hint of every problem, as one line each."""
        return [f"{problem.code} {problem.message}; {problem.hint}" for problem in self.problems()]


def text_from(folder: Folder, name: str, start: str) -> str:
    """Give the rest of a file from a word on."""
    text = folder.read(name)
    return text[text.index(start) :]
