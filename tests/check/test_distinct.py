"""Distinctness: different procedures are far apart, and neither new names nor small changes hide a copy."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.check.distinct import LIMIT, check_distinct, nearest_pairs, too_near
from generator.check.structure import skeleton
from generator.load.app import App, build_app
from generator.load.catalog import Catalog, load_catalog
from generator.load.document import parse_document

# Made by hand, office by office: complaints, bookings, prices, permits, letters, jobs, staff, calls, taxes, records.
TEN = (
    *("laksa", "si-senja", "segar", "ipptm", "siwarga"),
    *("pencaker", "simasn", "siaga-112", "pbb-live", "e-puskesmas"),
)
KEPT = {"owner", "guest", "resident", "officer", "public", "public_without_personal", "public_by_number"}


@cache
def catalog() -> Catalog:
    return load_catalog()


def copy_of(app: App) -> App:
    """The entry with every name of its own replaced, also in its formulas."""
    text = (catalog().root.parent / app.file).read_text(encoding="utf-8")
    names = {*app.entities, *app.settings} - KEPT
    for entity in app.entities.values():
        names |= set(entity.fields)
        if entity.workflow:
            names |= {*entity.workflow.states, *entity.workflow.transitions}
    names = {name for name in names if name not in _words(app)}
    renamed = re.sub(r"\b[a-z][a-z0-9_]*\b", lambda found: f"x{found[0]}" if found[0] in names else found[0], text)
    data: Any = parse_document(renamed, Path(app.file), app.file).data
    return replace(build_app(data, app.file), id=f"{app.id}-kedua")


def _words(app: App) -> set[str]:
    """Names that the language or a block uses too; a text replaced blindly would break the entry."""
    schema = (catalog().root / "schema" / "app.schema.json").read_text(encoding="utf-8")
    bound = {key for binding in app.blocks.values() for key in binding.values}
    return set(re.findall(r"[a-z][a-z0-9_]*", schema)) | bound | {"entities", "fields"}


def thinned(app: App, every: int) -> App:
    """The entry without each so-many-th field."""
    entities = {
        name: replace(entity, fields={k: f for at, (k, f) in enumerate(entity.fields.items(), 1) if at % every})
        for name, entity in app.entities.items()
    }
    return replace(app, entities=entities)


def nearness(one: App, other: App) -> float:
    pairs = nearest_pairs([*catalog().apps.values(), other])
    return next(pair.nearness for pair in pairs if {pair.one, pair.other} == {one.id, other.id})


@pytest.mark.parametrize("name", TEN[:5])
def test_new_names_do_not_hide_a_copy(name: str) -> None:
    app = catalog().apps[name]
    assert nearness(app, copy_of(app)) > 0.9


@pytest.mark.parametrize("name", TEN[:5])
def test_a_copy_without_a_tenth_of_its_fields_is_found(name: str) -> None:
    app = catalog().apps[name]
    assert nearness(app, thinned(copy_of(app), 10)) > LIMIT


def test_ten_entries_made_by_hand_are_below_the_limit() -> None:
    pairs = [pair for pair in nearest_pairs(catalog().apps.values()) if {pair.one, pair.other} <= set(TEN)]
    assert len(pairs) == 45
    assert max(pair.nearness for pair in pairs) < 0.9 * LIMIT
    assert sorted(pair.nearness for pair in pairs)[len(pairs) // 2] < LIMIT / 5


def test_the_short_way_finds_what_comparing_all_finds() -> None:
    apps = [*catalog().apps.values(), copy_of(catalog().apps["segar"])]
    for limit in (0.2, 0.4, LIMIT):
        whole = [pair for pair in nearest_pairs(apps) if pair.nearness > limit]
        assert sorted(too_near(apps, limit)) == sorted(whole)


def test_the_problem_names_the_pair_and_what_it_has_in_common() -> None:
    known = catalog()
    second = copy_of(known.apps["segar"])
    problems = list(check_distinct(replace(known, apps={**known.apps, second.id: second})))
    assert [problem.code for problem in problems] == ["RK931"]
    assert problems[0].message.startswith('"segar-kedua" is built as "segar" is: ')
    assert "at most 0.60 is allowed (in common: " in problems[0].message


def test_expressions_are_compared_without_their_names() -> None:
    assert skeleton("tarif * settings.jumlah + 5") == skeleton("harga * settings.orang + 7") == "n*n+0"
    assert skeleton("workdays_after(masuk, 3) if jenis == 'a' else none") == 'workdays_after(n,0)ifn=="elsenone'
