"""Each invalid fixture gives exactly the words written beside it; every code has one."""

import re
from pathlib import Path

import pytest

from generator.check.explanations import load_explanations
from tests.invalid.fixture import Fixture, load_fixtures, report

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
TESTS = GENERATOR.parent / "tests"
FIXTURES = load_fixtures()


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda fixture: fixture.name)
def test_fixture_gives_exactly_the_words_beside_it(fixture: Fixture) -> None:
    words = report(fixture)
    assert words == fixture.expect
    assert f": {fixture.code} " in words


def test_the_base_of_the_fixtures_has_nothing_to_mend() -> None:
    assert report(Fixture("base", "", (), {}, "")) == ""


def test_every_code_in_the_source_has_a_page_and_every_page_a_code() -> None:
    assert codes_in_source() == set(load_explanations())


def test_every_code_has_a_fixture_or_a_test_that_names_it() -> None:
    # Codes of regions are tested on changed regions, and a few on texts no fixture can hold.
    named = {
        code for path in TESTS.rglob("test_*.py") for code in re.findall(r"RK\d{3}", path.read_text(encoding="utf-8"))
    }
    assert codes_in_source() - {fixture.code for fixture in FIXTURES} - named == set()


def test_there_are_at_least_eighty_fixtures() -> None:
    assert len(FIXTURES) >= 80


def codes_in_source() -> set[str]:
    """Find the codes that the generator may give."""
    return {
        code
        for path in GENERATOR.rglob("*.py")
        for code in re.findall(r'"(RK\d{3})"', path.read_text(encoding="utf-8"))
    }
