"""The counts that the city published in 2023: 222 applications, 203 on the web and 19 for phones."""

from collections import Counter

from generator.load.catalog import load_catalog

CATALOG = load_catalog()
APPS = tuple(CATALOG.apps.values())
WEB, PHONES = 203, 19
LEAST_OF_A_PILLAR = 19


def test_203_are_on_the_web_and_nineteen_for_phones() -> None:
    assert Counter(app.channel for app in APPS) == {"web": WEB, "mobile": PHONES}


def test_every_pillar_is_filled() -> None:
    pillars = Counter(app.pillar for app in APPS)
    assert len(pillars) == 6
    assert min(pillars.values()) >= LEAST_OF_A_PILLAR, pillars
