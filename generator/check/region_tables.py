"""A region's own table of a setting keeps every row that its application counts with or starts with."""

from collections.abc import Iterator
from dataclasses import replace

from generator.check.entry import Entry
from generator.check.formulas import check_formulas
from generator.check.region_settings import setting_fault
from generator.check.region_subject import RegionSubject
from generator.check.world import build_world
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.default import build_default
from generator.load.document import Document
from generator.load.entity import Entity
from generator.problems import Problem


def check_region_tables(subject: RegionSubject) -> Iterator[Problem]:
    """Report categories, tariffs and other rows that are named somewhere and left out here."""
    sources = (
        (subject.document, subject.region.settings),
        (subject.files["apps"], subject.region.selection.settings),
    )
    chosen = subject.chosen_apps()
    for document, settings in sources:
        for app_id in sorted(settings.keys() & chosen.keys()):
            for name, raw in settings[app_id].items():
                yield from _table(document, chosen[app_id], name, raw, subject.catalog)


def _table(document: Document, app: App, name: str, raw: object, catalog: Catalog) -> Iterator[Problem]:
    setting = app.settings.get(name)
    if setting is None or setting.type != "table" or setting_fault(setting, raw):
        return
    value, _ = build_default(setting.type, raw)
    own = replace(app, settings={**app.settings, name: replace(setting, default=value)})
    for said in dict.fromkeys(_left_out(own, name, catalog)):
        yield document.problem(
            "RK858",
            ("settings", app.id, name),
            f"{app.id}.{name}: {said}",
            "add the row with all its columns, or delete the line to keep the catalogue's rows",
            at_key=True,
        )


def _left_out(app: App, name: str, catalog: Catalog) -> Iterator[str]:
    entry = Entry(app, catalog.document(app.file), catalog, build_world(app, catalog))
    for problem in check_formulas(entry):
        if problem.level == "error":
            yield f"{problem.message}, which {problem.file}:{problem.line} counts with"
    for entity in app.entities.values():
        yield from _named(app, entity, name)


def _named(app: App, entity: Entity, name: str) -> Iterator[str]:
    """Rows that a field begins with, or that a seeded record names."""
    table = app.settings[name].default
    known = table if isinstance(table, dict) else {}
    for field in entity.fields.values():
        source = field.options_from
        if source is None or (source.kind, source.name) != ("setting", name):
            continue
        if field.default is not None and field.default not in known:
            yield f'there is no row "{field.default}", with which {entity.id}.{field.id} begins'
        for seed in app.seed:
            rows = (*seed.rows, *seed.each) if seed.entity == entity.id else ()
            for row in rows:
                if field.id in row and row[field.id] not in known:
                    yield f'there is no row "{row[field.id]}", which the seed of {entity.id} names'
