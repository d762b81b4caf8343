"""Whatever stands in an entry, checking it gives problems and never an exception."""

import copy
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check.catalog import check_catalog
from generator.load.catalog import build_catalog
from generator.load.document import parse_document
from tests.invalid.fixture import BASE, base_texts, changed_file

ENTRY = "apps/living/contoh.yaml"
ODDITIES: tuple[Any, ...] = (
    5, -1, 1.5, "x", "a.b", "a.b.c.d", "today()", "settings.x", "{", "état", "", None, True,
    [], ["x"], {}, {"x": "y"}, {"x": {"y": 1}}, "owner", "id", "\u202e", "__import__('os')",
)  # fmt: skip


def places(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the path of every value."""
    yield at
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, (*at, step))


def changed(data: Any, at: tuple[Any, ...], value: Any) -> Any:
    """Give the data with another value at one place."""
    if not at:
        return value
    result = copy.deepcopy(data)
    node = result
    for step in at[:-1]:
        node = node[step]
    node[at[-1]] = value
    return result


def check_text(text: str) -> None:
    """Check the base catalogue with another text in one entry."""
    texts = {**base_texts(), ENTRY: ("app", text)}
    files = tuple(changed_file(kind, name, one) for name, (kind, one) in texts.items())
    check_catalog(build_catalog(BASE, files))


@pytest.mark.parametrize("seed", range(8))
def test_odd_values_anywhere_never_stop_the_checks(seed: int) -> None:
    chance = random.Random(seed)
    data = parse_document(base_texts()[ENTRY][1], BASE / ENTRY, ENTRY).data
    every = list(places(data))
    for _ in range(20):
        odd = changed(data, chance.choice(every), chance.choice(ODDITIES))
        check_text(yaml.safe_dump(odd, sort_keys=False, allow_unicode=True))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    document = parse_document(text, BASE / ENTRY, ENTRY)
    assert document.problems or document.root is not None or document.data is None


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_hostile_words_are_kept_as_they_are_or_refused(words: str) -> None:
    assume(not re.fullmatch(r"[-+.0-9a-fA-FxoE]+", words))  # PyYAML writes 0E0, a number of YAML 1.2, without quotes
    data = parse_document(base_texts()[ENTRY][1], BASE / ENTRY, ENTRY).data
    odd = changed(data, ("summary",), words)
    text = yaml.safe_dump(odd, sort_keys=False, allow_unicode=False)
    document = parse_document(text, BASE / ENTRY, ENTRY)
    assert isinstance(document.data, dict)
    assert document.data["summary"] == words
    check_text(text)
