"""What residents and officers read is there in English too."""

import io
from collections import defaultdict
from pathlib import Path
from unittest import mock

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation
from django.utils.translation.template import templatize

from config.installed import BLOCKS
from core.language import words_of as words_of_app

KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
PORTALS = ("accounts", "core", "egov", "live", "mobile", "templates")
Text = tuple[str, str]  # its context, mostly none, and the Indonesian words


def words_of(path: Path) -> set[Text]:
    """Every text a template or module gives to gettext; of a plural the singular."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        source = "\n".join(line.strip() for line in templatize(source).splitlines())
    rows = extract_python(io.BytesIO(source.encode()), KEYWORDS, [], {"encoding": "utf-8"})
    found = (_text(name, text) for _line, name, text, _comments in rows if text)
    return {text for text in found if text[1]}  # a text in a variable is marked where it is written


def _text(name: str, given: str | tuple[str, ...]) -> Text:
    if isinstance(given, str):
        return "", given
    return (given[0], given[1]) if name.startswith("pgettext") else ("", given[0] or given[1])


def words_below(folder: Path) -> set[Text]:
    """Every text below a folder, but what tests say."""
    paths = (path for ending in ("py", "html") for path in folder.rglob(f"*.{ending}") if "tests" not in path.parts)
    return {text for path in paths for text in words_of(path)}


def said_in(path: Path) -> dict[Text, str]:
    """The English of each text of a locale file."""
    if not path.is_file():
        return {}
    with path.open("rb") as stream:
        catalog = read_po(stream, locale="en")
    return {(m.context or "", _first(m.id)): str(m.string) for m in catalog if m.id and m.string}


def _first(words: str | tuple[str, ...]) -> str:
    return words if isinstance(words, str) else words[0]


def english_of(folder: Path) -> set[Text]:
    """The texts that have an English one."""
    return set(said_in(folder / "locale" / "en" / "LC_MESSAGES" / "django.po"))


def test_no_text_means_two_things_in_one_context():
    said = defaultdict(dict)
    for path in settings.BASE_DIR.glob("**/locale/en/LC_MESSAGES/django.po"):
        for text, english in said_in(path).items():
            said[text].setdefault(english, str(path.relative_to(settings.BASE_DIR)))
    assert {text: meanings for text, meanings in said.items() if len(meanings) > 1} == {}


def test_an_application_says_a_word_in_its_own_sense():
    with translation.override("en"), mock.patch("django.utils.translation.pgettext", said_by_one):
        assert str(words_of_app("uji")("Masuk")) == "Paid in"
        assert str(words_of_app("lain")("Masuk")) == "Sign in"


def said_by_one(context, text):
    return "Paid in" if context == "uji" else text


@pytest.mark.parametrize("portal", PORTALS)
def test_no_english_text_of_the_portals_is_missing(portal):
    assert words_below(settings.BASE_DIR / portal) - english_of(settings.BASE_DIR) == set()


@pytest.mark.parametrize("block", BLOCKS)
def test_no_english_text_of_a_block_is_missing(block):
    folder = settings.BASE_DIR / "blocks" / block
    assert words_below(folder) - english_of(settings.BASE_DIR) - english_of(folder) == set()
