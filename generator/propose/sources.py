"""The templates, contexts and entries from which the files of one replica are made; only what is needed is read."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.check.catalog import check_app
from generator.check.entry import make_entry
from generator.load.app import App, build_app
from generator.load.catalog import Catalog, build_catalog, find_files, read_files
from generator.load.document import parse_document
from generator.load.region import Region, load_region
from generator.load.schema import accepts
from generator.plan import app_runs, plan_around
from generator.problems import GeneratorError
from generator.record.manifest import Manifest
from generator.render.engine import Engine, Run, Source
from generator.render.trial.trials import Trials
from generator.resolve import resolve
from generator.roots import TEMPLATES_FOLDER


class Sources:
    """What the files of a replica come from; runs of an application are made once."""

    def __init__(self, catalog_root: Path, region: Path, manifest: Manifest, paths: Iterable[str]) -> None:
        self.manifest = manifest
        self.region: Region = load_region(region)
        self.engine = Engine(TEMPLATES_FOLDER)
        entries = {entry_of(manifest, path) for path in paths}
        apps = {Path(entry).stem for entry in entries if is_app(entry)}
        is_around = any(not is_app(entry) for entry in entries)
        self.catalog = _part_of(catalog_root, {*manifest.apps} if is_around else apps)
        self._runs: dict[str, list[Run]] = {}

    def runs_of(self, entry: str) -> list[Run]:
        """List the runs that an entry of the manifest stands for; all that stand around the applications otherwise."""
        if entry not in self._runs:
            self._runs[entry] = _app_runs(self.catalog, entry, self.region) if is_app(entry) else self._around()
        return self._runs[entry]

    def source_of(self, path: str, runs: Iterable[Run] | None = None) -> Source | None:
        """Give the template of a file, with its context in these runs; None where none of them makes it."""
        about = self.manifest.files[path]
        for run in runs if runs is not None else self.runs_of(about["entry"]):
            if about["template"].startswith(f"{run.template}/") and (source := self.engine.source(run, path)):
                return source
        return None

    def runs_with(self, entry: str, text: str) -> list[Run] | None:
        """Give the runs of an application as another text of its entry would make them; None where it is refused."""
        file = next(file for file in self.catalog.files if file.document.name == entry)
        document = parse_document(text, file.document.path, entry)
        if document.problems or not accepts("app", document.data):
            return None
        app = build_app(document.data, entry)  # type: ignore[arg-type]
        changed = replace(file, document=document)
        files = tuple(changed if one is file else one for one in self.catalog.files)
        catalog = replace(self.catalog, files=files, apps={**self.catalog.apps, app.id: app})
        known = self.catalog.apps.get(app.id)  # None where the id itself is another
        if known is None or _errors(app, catalog) - _errors(known, self.catalog):
            return None  # `replikota validate` would refuse it: a name that others refer to, say
        return _app_runs(catalog, entry, self.region)

    def text_of(self, entry: str) -> str:
        """Give the text of an application's entry as it stands in the catalogue."""
        return self.place_of(entry).read_text(encoding="utf-8")

    def place_of(self, entry: str) -> Path:
        """Give the file of an application's entry."""
        return next(file.document.path for file in self.catalog.files if file.document.name == entry)

    def _around(self) -> list[Run]:
        return list(plan_around(self.catalog, resolve(self.catalog, self.region, self.manifest.apps)).runs)


def entry_of(manifest: Manifest, path: str) -> str:
    """The entry that the manifest names for a file."""
    return manifest.files[path]["entry"]


def is_app(entry: str) -> bool:
    """Say whether an entry of the manifest is an application's."""
    return entry.startswith("catalog/apps/")


def template_file(template: str) -> Path:
    """The file of a template that the manifest names."""
    parts = template.split("/")
    depth = 2 if parts[0] == "blocks" else 1
    return TEMPLATES_FOLDER.joinpath(*parts[:depth], "[[cookiecutter.slug]]", *parts[depth:])


def _app_runs(catalog: Catalog, entry: str, region: Region) -> list[Run]:
    app = next((app for app in catalog.apps.values() if app.file == entry), None)
    if app is None:
        raise GeneratorError(f"{entry} is not in this catalogue, or its schema refuses it")
    return app_runs(make_entry(app, catalog), region.slug, Trials(catalog))


def _errors(app: App, catalog: Catalog) -> set[tuple[str, str]]:
    return {(one.code, one.message) for one in check_app(app, catalog) if one.level == "error"}


def _part_of(root: Path, apps: set[str]) -> Catalog:
    """Read the catalogue with these applications and all that they require or use, and no others."""
    places: Mapping[str, tuple[str, Path]] = {
        path.stem: (kind, path) for kind, path in find_files(root) if kind == "app"
    }
    around = read_files(root, [one for one in find_files(root) if one[0] not in ("app", "english")])
    english = [one for one in find_files(root) if one[0] == "english"]
    read, waiting = {}, set(apps)
    while waiting:
        name = waiting.pop()
        if name in read or name not in places:
            continue
        read[name] = read_files(root, [places[name]])[0]
        data = read[name].document.data
        if read[name].accepted and isinstance(data, dict):
            app = build_app(data, read[name].document.name)
            waiting |= {*app.requires, *app.uses}
    words = read_files(root, [one for one in english if one[1].stem in read or one[1].stem not in places])
    return build_catalog(root, (*around, *(read[name] for name in sorted(read)), *words))
