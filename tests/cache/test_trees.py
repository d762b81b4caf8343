"""A tree's key covers all that the tree is made from: with the rest of the catalogue gone, nothing changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cache.trees import SHARED_KINDS, reached_from, tree_keys
from generator.check.catalog import check_app
from generator.check.entry import make_entry
from generator.load.app import App
from generator.load.catalog import Catalog, load_catalog
from generator.load.english import SHARED
from generator.load.reference import Release
from generator.load.region import load_region
from generator.making import hold, make, trees_of
from generator.plan import app_runs, plan_around
from generator.render.engine import Engine, Run
from generator.render.trial.trials import Trials
from generator.resolve import resolve
from generator.roots import CATALOG_FOLDER, TEMPLATES_FOLDER

CATALOG = load_catalog()


def only_what_counts(app: str) -> Catalog:
    """The catalogue with nothing in it but what the application's key covers."""
    reached = reached_from(CATALOG, CATALOG.apps[app])
    files = [
        file
        for file in CATALOG.files
        if file.kind in SHARED_KINDS or (file.kind == "app" and file.document.path.stem in reached)
    ]
    return replace(
        CATALOG,
        root=Path("/nowhere"),
        files=tuple(files),
        apps={name: entry for name, entry in CATALOG.apps.items() if name in reached},
        english={name: words for name, words in CATALOG.english.items() if name in (app, SHARED)},
        facilities={name: one for name, one in CATALOG.facilities.items() if one.application == app},
        super_apps={},
        reference=replace(CATALOG.reference, holidays={}),
        release=Release(),
    )


def runs_of(app: App, catalog: Catalog) -> list[Run]:
    return app_runs(make_entry(app, catalog), "poso", Trials(catalog))


@pytest.mark.parametrize("app", sorted(CATALOG.apps))
def test_contexts_and_checks_read_nothing_that_the_key_leaves_out(app: str) -> None:
    small, entry = only_what_counts(app), CATALOG.apps[app]
    assert runs_of(entry, small) == runs_of(entry, CATALOG)
    assert list(check_app(entry, small)) == list(check_app(entry, CATALOG))


@pytest.mark.parametrize("app", sorted(CATALOG.apps))
def test_an_application_writes_below_its_own_folder_alone(app: str) -> None:
    engine, entry = Engine(TEMPLATES_FOLDER), CATALOG.apps[app]
    files = [file for run in runs_of(entry, CATALOG) for file in engine.render(run)]
    assert len(trees_of([entry], files)[entry.id].files) == len(files) > 10


def test_nothing_else_writes_into_an_application() -> None:
    choice = resolve(CATALOG, load_region("poso"))
    files = plan_around(CATALOG, choice).files(Engine(TEMPLATES_FOLDER))
    assert [file.path for tree in trees_of(choice.apps, files).values() for file in tree.files] == []


def test_a_tree_has_nothing_of_its_region() -> None:
    poso, jayapura = make("poso", ["segar", "laksa"]), make("jayapura", ["segar", "laksa"])
    for name in ("segar", "laksa"):
        app = CATALOG.apps[name]
        assert trees_of([app], poso.files) == trees_of([app], jayapura.files)


def test_a_catalogue_that_is_held_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = make("poso", ["laksa"])
    monkeypatch.setattr("generator.making._held", {})
    hold(CATALOG_FOLDER)
    monkeypatch.setattr("generator.making.load_catalog", None)  # it is not read again
    assert make("poso", ["laksa"]) == alone
    assert make("jayapura", ["segar"]).answers.region == "jayapura"


def with_other_digest(catalog: Catalog, stem: str) -> Catalog:
    files = tuple(
        replace(file, document=replace(file.document, digest="other")) if file.document.path.stem == stem else file
        for file in catalog.files
    )
    return replace(catalog, files=files)


@pytest.mark.parametrize(
    ("changed", "other_keys"),
    [
        ("ak1", {"ak1"}),
        ("pencaker", {"pencaker", "ak1", "job-fair"}),  # required by the two others
        ("catalog", set()),
        ("roles", {"ak1", "pencaker", "job-fair", "laksa"}),
        ("words", {"ak1", "pencaker", "job-fair", "laksa"}),
        ("complaint", {"ak1", "pencaker", "job-fair", "laksa"}),
    ],
)
def test_a_change_of_a_file_changes_the_keys_of_what_is_made_from_it(changed: str, other_keys: set[str]) -> None:
    apps = [CATALOG.apps[name] for name in ("ak1", "pencaker", "job-fair", "laksa")]
    before, after = tree_keys(CATALOG, apps), tree_keys(with_other_digest(CATALOG, changed), apps)
    assert {name for name in before if before[name] != after[name]} == other_keys
