"""The tokens of the theme: colours and sizes that pages of regions may use, as the style sheet declares them."""

import re
from pathlib import Path

_SHEET = "templates/project/*/static/css/app.css"
_ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(
    r"--rk-(?P<name>[a-z][a-z0-9-]*)\s*:[^;}]*;?(?:[^\S\n]*/\*\s*deprecated:\s*\"(?P<since>[0-9.]+)\")?"
)


def tokens_of(sheet: str) -> dict[str, str]:
    """Give the tokens of a style sheet, each with the release that warned of it, or with nothing.

    The warning is a note behind the token: `--rk-tabs: 3rem; /* deprecated: "1.1", use --rk-bar */`.
    """
    found = _ROOT.search(sheet)
    return {one["name"]: one["since"] or "" for one in _TOKEN.finditer(found[1])} if found else {}


def theme_beside(root: Path) -> dict[str, str]:
    """Give the tokens of the templates beside a catalogue; none where there are no templates."""
    sheets = sorted(root.parent.glob(_SHEET))
    return tokens_of(sheets[0].read_text(encoding="utf-8")) if sheets else {}
