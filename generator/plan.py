"""The runs that make a replica, in order, and the files that are copied as they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.check.entry import Entry, make_entry
from generator.load.catalog import Catalog
from generator.render.context.application import app_context
from generator.render.context.entity import entity_context
from generator.render.context.project import blocks_used, project_context
from generator.render.context.region import region_context
from generator.render.context.samples import sample_of
from generator.render.context.shape import shape_of
from generator.render.engine import Engine, Run
from generator.render.rendered import RenderedFile
from generator.render.trial.trials import Trials
from generator.resolve import Choice


@dataclass(frozen=True)
class Plan:
    """A listed sequence of template runs, and the frozen migrations that are copied."""

    slug: str
    runs: tuple[Run, ...]
    migrations: Mapping[str, Path]  # package -> folder

    def files(self, engine: Engine) -> list[RenderedFile]:
        """Render everything; a later run's file replaces an earlier one of the same path."""
        found: dict[str, RenderedFile] = {}
        for run in self.runs:
            found.update((file.path, file) for file in engine.render(run))
        found.update((file.path, file) for file in self.copied())
        return [found[path] for path in sorted(found)]

    def copied(self) -> Iterator[RenderedFile]:
        """The frozen migrations of the applications, verbatim."""
        for package, folder in self.migrations.items():
            for path in sorted(folder.glob("0*.py")):
                target = f"apps/{package}/migrations/{path.name}"
                yield RenderedFile(target, path.read_bytes(), f"migrations/{package}/{path.name}", package)


def plan(catalog: Catalog, choice: Choice) -> Plan:
    """List the runs: project, blocks, region, then each application with its entities."""
    around = plan_around(catalog, choice)
    trees = plan_trees(catalog, choice, [make_entry(app, catalog) for app in choice.apps])
    return Plan(around.slug, (*around.runs, *trees.runs), trees.migrations)


def plan_around(catalog: Catalog, choice: Choice) -> Plan:
    """List the runs of all that stands around the applications; it knows every one of them."""
    apps = {app.id: app for app in choice.apps}
    slug = choice.region.slug
    runs = [Run("project", project_context(catalog, choice.region, apps), "")]
    runs += [Run(f"blocks/{block}", {"slug": slug}, f"catalog/blocks/{block}.yaml") for block in blocks_used(apps)]
    runs.append(Run("region", region_context(choice.region, apps, catalog), f"regions/{slug}/region.yaml"))
    return Plan(slug, tuple(runs), {})


def plan_trees(catalog: Catalog, choice: Choice, entries: Sequence[Entry]) -> Plan:
    """List the runs of these applications, each of which knows only itself and what it refers to."""
    slug, trials = choice.region.slug, Trials(catalog)
    runs = [run for entry in entries for run in app_runs(entry, slug, trials)]
    packages = [entry.app.package for entry in entries]
    return Plan(slug, tuple(runs), {package: catalog.root / "migrations" / package for package in packages})


def app_runs(entry: Entry, slug: str, trials: Trials) -> list[Run]:
    """The runs of one application: templates/app once, templates/entity for each entity."""
    app = entry.app
    shapes = {name: shape_of(entry.catalog, app, entity) for name, entity in app.entities.items()}
    own: dict[str, Any] = {"slug": slug, "package": app.package, "_app": app_context(entry, shapes)}
    runs = [Run("app", own, app.file)]
    for shape in shapes.values():
        own_entity = entity_context(entry, shape) | {"sample": sample_of(trials, entry, shape.entity)}
        context = {"slug": slug, "package": app.package, "_app": {}, "_entity": own_entity}
        runs.append(Run("entity", context, app.file))
    return runs
