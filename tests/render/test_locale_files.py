"""Of all locale files that a replica may have together, none says a text in two ways in one context."""

from collections import defaultdict
from pathlib import Path

from babel.messages.pofile import read_po

from generator.load.catalog import load_catalog
from generator.render.context.english import english_of

ROOT = Path(__file__).parents[2]
SHARED = [
    *ROOT.glob("templates/project/*/locale/en/LC_MESSAGES/django.po"),
    *ROOT.glob("templates/blocks/*/*/blocks/*/locale/en/LC_MESSAGES/django.po"),
]


def test_no_two_files_clash() -> None:
    assert len(SHARED) > 20
    said: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for path in SHARED:
        with path.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                if message.id and message.string:
                    words = message.id if isinstance(message.id, str) else message.id[0]
                    said[message.context or "", words].setdefault(str(message.string), path.parts[-6])
    catalog = load_catalog()
    for app in catalog.apps.values():
        for row in english_of(catalog, app):
            said[row["context"], row["id"]].setdefault(row["text"], app.id)
    assert {text: meanings for text, meanings in said.items() if len(meanings) > 1} == {}


def test_a_block_names_no_context_but_its_own() -> None:
    for path in SHARED:
        with path.open("rb") as stream:
            contexts = {message.context for message in read_po(stream, locale="en") if message.context}
        assert contexts <= {path.parts[-5]}, path
