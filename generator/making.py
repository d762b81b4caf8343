"""load, check, resolve, plan, render: from a region's name to every file of its replica, in memory.

Brings yaml, jsonschema and jinja2 with it, so `generate` imports it only where nothing was kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.cache.pack import Pack
from generator.cache.store import Store
from generator.cache.trees import tree_keys
from generator.cache.whole import Made
from generator.check.catalog import check_app, check_entry, check_file
from generator.check.entry import Entry, make_entry
from generator.check.region import check_region
from generator.load.app import App
from generator.load.catalog import Catalog, CatalogFile, load_catalog
from generator.load.region import load_region
from generator.paths import refuse_unportable
from generator.plan import plan_around, plan_trees
from generator.problems import Problem, ProblemsFound
from generator.record.answers import Answers
from generator.record.manifest import manifest_file
from generator.render.engine import Engine
from generator.render.rendered import RenderedFile
from generator.resolve import Choice, resolve
from generator.roots import CATALOG_FOLDER, TEMPLATES_FOLDER
from generator.shared_out import shared_out

UNKNOWN_APP = "RK851"  # the region's own selection does not matter where applications are named


@dataclass(frozen=True)
class _Held:
    catalog: Catalog
    engine: Engine


_held: dict[Path, _Held] = {}  # by the catalogue's folder


def hold(catalog_root: Path) -> None:
    """Read a catalogue and the templates once, for all replicas that this process, and those it forks, then make."""
    catalog, engine = load_catalog(catalog_root), Engine(TEMPLATES_FOLDER)
    engine.compile("app", "entity", "project", "region")
    tree_keys(catalog, ())  # hashes our own code and the templates
    _held[catalog_root] = _Held(catalog, engine)


def make(
    region: str | Path,
    apps: Sequence[str] = (),
    catalog_root: Path = CATALOG_FOLDER,
    store: Store | None = None,
) -> Made:
    """Make every file of a replica; trees of applications that the store holds are taken from there.

    Only trees of applications that passed their checks are ever kept, so one found needs no second check.
    """
    held = _held.get(catalog_root) or _Held(load_catalog(catalog_root), Engine(TEMPLATES_FOLDER))
    catalog = held.catalog
    choice = _chosen(catalog, region, apps)
    keys = tree_keys(catalog, choice.apps) if store else {}
    kept = {app: pack for app, key in keys.items() if store and (pack := store.find(key))}
    entries = [make_entry(app, catalog) for app in choice.apps if app.id not in kept]
    fresh = _fresh(held, choice, entries)
    files = sorted([*fresh, *(file for pack in kept.values() for file in pack.files)], key=lambda file: file.path)
    refuse_unportable(file.path for file in files)
    answers = _answers(catalog, choice, apps)
    trees = trees_of([entry.app for entry in entries], fresh) if store else {}
    by_key = {keys[app]: tree for app, tree in trees.items()}
    return Made(answers, (*files, manifest_file(answers.recorded, files)), by_key)


def _fresh(held: _Held, choice: Choice, entries: Sequence[Entry]) -> list[RenderedFile]:
    """Check these applications and render them and all that stands around them, each processor its part of them."""
    catalog, engine = held.catalog, held.engine
    if entries:
        engine.compile("app", "entity")  # before processes part, so that each has them

    def make_trees(part: Sequence[Entry]) -> tuple[list[Problem], list[RenderedFile]]:
        problems = [problem for entry in part for problem in check_entry(entry)]
        is_sound = all(problem.level != "error" for problem in problems)
        return problems, plan_trees(catalog, choice, part).files(engine) if is_sound else []

    made = shared_out(make_trees, entries)
    _refuse([problem for problems, _files in made for problem in problems])
    return [*plan_around(catalog, choice).files(engine), *(file for _problems, files in made for file in files)]


def checked_choice(catalog: Catalog, region: str | Path, apps: Sequence[str]) -> Choice:
    """Check the region, then what it chose, and raise ProblemsFound with everything that must be mended."""
    choice = _chosen(catalog, region, apps)
    _refuse([problem for app in choice.apps for problem in check_app(app, catalog)])
    return choice


def trees_of(apps: Sequence[App], files: Sequence[RenderedFile]) -> dict[str, Pack]:
    """Give the files of each application: all below its own folder, and none anywhere else."""
    below: dict[str, list[RenderedFile]] = {app.package: [] for app in apps}
    for file in files:
        top, _slash, rest = file.path.partition("/")
        if top == "apps" and rest.partition("/")[0] in below:
            below[rest.partition("/")[0]].append(file)
    return {app.id: Pack(tuple(below[app.package])) for app in apps}


def _chosen(catalog: Catalog, region: str | Path, apps: Sequence[str]) -> Choice:
    found = [problem for problem in check_region(region, catalog) if not (apps and problem.code == UNKNOWN_APP)]
    needed = _needed(catalog, apps)
    broken = [file for file in catalog.files if not file.accepted and needed(file)]
    _refuse([*found, *(problem for file in broken for problem in check_file(file))])
    return resolve(catalog, load_region(region), apps)


def _needed(catalog: Catalog, apps: Sequence[str]) -> Callable[[CatalogFile], bool]:
    """Say which files must be right: all, or where applications are named those and what they require."""
    names, waiting = set(apps), list(apps)
    while waiting:
        app = catalog.apps.get(waiting.pop())
        more = set(app.requires) - names if app else set()
        names |= more
        waiting += sorted(more)
    return lambda file: file.kind != "app" or not apps or file.document.path.stem in names


def _refuse(problems: Sequence[Problem]) -> None:
    errors = sorted(problem for problem in problems if problem.level == "error")
    if errors:
        raise ProblemsFound(errors)


def _answers(catalog: Catalog, choice: Choice, asked: Sequence[str]) -> Answers:
    return Answers(
        release=str(catalog.release.number or __version__),
        region=choice.region.slug,
        region_name=choice.region.name,
        region_edition=choice.region.edition,
        apps=tuple(app.id for app in choice.apps),
        pulled_in=choice.pulled_in,
        asked=tuple(asked),
    )
