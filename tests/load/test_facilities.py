"""The facilities of the catalogue: twelve, as the city counted, each of another application."""

from generator.load.catalog import load_catalog

FACILITIES = load_catalog().facilities


def test_there_are_twelve() -> None:
    assert len(FACILITIES) == 12


def test_each_is_the_certificate_of_another_application() -> None:
    assert len({one.application for one in FACILITIES.values()}) == len(FACILITIES)


def test_each_says_its_words_in_english_too() -> None:
    for one in FACILITIES.values():
        labels = (one.name, one.summary, one.holders, one.proves, *one.revoked_for)
        assert all(label.en for label in labels), one.id
