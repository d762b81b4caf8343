"""The made-up entry of the golden catalogue under trial, with one thing changed."""

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.check.entry import make_entry
from generator.load.app import build_app
from generator.load.catalog import load_catalog
from generator.render.trial.trials import Trials
from generator.render.trial.walk import Walk, walk_of
from tests.golden.world import CATALOG

APP = "pinjam-sepeda"
Change = Callable[[dict[str, Any]], object]


def walk(change: Change = lambda _entities: None, entity: str = "pinjaman") -> Walk:
    """Walk an entity after its entry's `entities` were changed."""
    catalog = load_catalog(CATALOG)
    known = catalog.apps[APP]
    raw: Any = copy.deepcopy(catalog.document(known.file).data)
    change(raw["entities"])
    app = build_app(raw, known.file)
    catalog = replace(catalog, apps={APP: app})
    trials = Trials(catalog)
    return walk_of(trials, trials.of(make_entry(app, catalog), app.entities[entity]))


def steps(entities: dict[str, Any]) -> dict[str, Any]:
    """The transitions of the loan."""
    found: dict[str, Any] = entities["pinjaman"]["workflow"]["transitions"]
    return found
