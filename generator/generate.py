"""Makes a replica: resolve, plan, render, write, record. The command line only words what happens here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.check.catalog import check_app, check_file
from generator.check.region import check_region
from generator.load.catalog import CATALOG_FOLDER, Catalog, CatalogFile, load_catalog
from generator.load.region import load_region
from generator.plan import plan
from generator.problems import GeneratorError, Problem, ProblemsFound
from generator.record.manifest import MANIFEST_PATH, Manifest, manifest_file
from generator.render.engine import Engine, RenderedFile
from generator.resolve import Choice, resolve
from generator.write import refuse_bad_target, write_new, write_refresh

UNKNOWN_APP = "RK851"  # the region's own selection does not matter where applications are named
TEMPLATES_FOLDER = CATALOG_FOLDER.parent / "templates"


@dataclass(frozen=True)
class Outcome:
    """What one `generate` did, or with a dry run would do, to each file."""

    target: Path
    choice: Choice
    files: tuple[tuple[str, str], ...]  # (path, new | same | changed | removed | yours)
    written: bool


def render(
    region: str | Path, apps: Sequence[str] = (), catalog_root: Path = CATALOG_FOLDER
) -> tuple[Choice, list[RenderedFile]]:
    """Give the choice and every file of its replica, the manifest last."""
    catalog = load_catalog(catalog_root)
    choice = checked_choice(catalog, region, apps)
    files = plan(catalog, choice).files(Engine(TEMPLATES_FOLDER))
    answers = {
        "release": str(catalog.release.number or __version__),
        "region": choice.region.slug,
        "region_edition": choice.region.edition,
        "apps": [app.id for app in choice.apps],
        "asked": list(apps),
    }
    return choice, [*files, manifest_file(answers, files)]


def checked_choice(catalog: Catalog, region: str | Path, apps: Sequence[str]) -> Choice:
    """Check the region, then what it chose, and raise ProblemsFound with everything that must be mended."""
    found = [problem for problem in check_region(region, catalog) if not (apps and problem.code == UNKNOWN_APP)]
    needed = _needed(catalog, apps)
    broken = [file for file in catalog.files if not file.accepted and needed(file)]
    _refuse([*found, *(problem for file in broken for problem in check_file(file))])
    choice = resolve(catalog, load_region(region), apps)
    _refuse([problem for app in choice.apps for problem in check_app(app, catalog)])
    return choice


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


def generate(
    region: str | Path,
    target: Path,
    apps: Sequence[str] = (),
    *,
    dry_run: bool = False,
    refresh: bool = False,
    catalog_root: Path = CATALOG_FOLDER,
) -> Outcome:
    """Make the replica in a new folder; with `refresh` bring an unchanged one to the new output."""
    old = refuse_bad_target(target)
    choice, files = render(region, apps, catalog_root)
    states = compare(target, files, old)
    if dry_run or (old is not None and not refresh):
        return Outcome(target, choice, states, written=False)
    if old is None:
        write_new(target, files)
    else:
        _refuse_yours(target, states)
        write_refresh(target, files, old)
    return Outcome(target, choice, states, written=True)


def compare(target: Path, files: Sequence[RenderedFile], old: Manifest | None) -> tuple[tuple[str, str], ...]:
    """Say of each file whether it is new, the same, changed by the catalogue, gone from it, or a person's own."""
    known = {*(old.files if old else ()), MANIFEST_PATH}
    found = [(file.path, _state(target / file.path, file, is_known=file.path in known)) for file in files]
    gone = known - {file.path for file in files} if old else set()
    return tuple(sorted([*found, *((path, "removed") for path in gone)]))


def _state(place: Path, file: RenderedFile, *, is_known: bool) -> str:
    if not place.is_file():
        return "new"
    if place.read_bytes() == file.data:
        return "same"
    return "changed" if is_known else "yours"


def _refuse_yours(target: Path, states: Sequence[tuple[str, str]]) -> None:
    own = [path for path, state in states if state == "yours"]
    if own:
        listed = "\n".join(f"  {path}" for path in own)
        raise GeneratorError(
            f"{target} holds files of your own where new ones must go; generate never overwrites them:\n{listed}\n"
            "Next step: rename yours, or generate into another folder with --output."
        )
