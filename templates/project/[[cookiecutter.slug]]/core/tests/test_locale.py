"""What residents and officers read is there in English too."""

import io
from pathlib import Path

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

from config.installed import BLOCKS

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
}
PORTALS = ("accounts", "core", "egov", "live", "templates")


def words_of(path: Path) -> set[str]:
    """Every text a template or module gives to gettext; of a plural the singular."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        source = "\n".join(line.strip() for line in templatize(source).splitlines())
    rows = extract_python(io.BytesIO(source.encode()), KEYWORDS, [], {"encoding": "utf-8"})
    found = (text if isinstance(text, str) else text[0] or text[1] for _line, _name, text, _comments in rows if text)
    return {text for text in found if text}  # a text in a variable is marked where it is written


def words_below(folder: Path) -> set[str]:
    """Every text below a folder, but what tests say."""
    paths = (path for ending in ("py", "html") for path in folder.rglob(f"*.{ending}") if "tests" not in path.parts)
    return {text for path in paths for text in words_of(path)}


def english_of(folder: Path) -> set[str]:
    """The texts that have an English one."""
    path = folder / "locale" / "en" / "LC_MESSAGES" / "django.po"
    if not path.is_file():
        return set()
    with path.open("rb") as stream:
        catalog = read_po(stream, locale="en")
    return {m.id if isinstance(m.id, str) else m.id[0] for m in catalog if m.id and m.string}


@pytest.mark.parametrize("portal", PORTALS)
def test_no_english_text_of_the_portals_is_missing(portal):
    assert words_below(settings.BASE_DIR / portal) - english_of(settings.BASE_DIR) == set()


@pytest.mark.parametrize("block", BLOCKS)
def test_no_english_text_of_a_block_is_missing(block):
    folder = settings.BASE_DIR / "blocks" / block
    assert words_below(folder) - english_of(settings.BASE_DIR) - english_of(folder) == set()
