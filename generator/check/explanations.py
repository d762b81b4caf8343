"""The page of each problem code: what is wrong, why it matters, and how it is done right."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.load.document import read_document

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One problem code in words."""

    code: str
    title: str
    why: str
    wrong: str
    right: str


@cache
def load_explanations() -> dict[str, Explanation]:
    """Read every page, sorted by code."""
    pages: dict[str, Explanation] = {}
    for path in sorted(PAGES.glob("*.yaml")):
        data: Any = read_document(path).data
        for code, body in data.items():
            pages[code] = Explanation(code, body["title"], body["why"].strip(), body["wrong"], body["right"])
    return dict(sorted(pages.items()))
