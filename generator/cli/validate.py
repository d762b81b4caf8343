"""`replikota validate`: check a catalogue, a region's folder, or single files of either."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.check.catalog import check_catalog
from generator.cli.report import FORMATS, Result, print_result
from generator.load.catalog import Catalog, load_catalog
from generator.problems import Problem
from generator.roots import CATALOG_FOLDER


@dataclass(frozen=True, slots=True)
class Target:
    """A catalogue or region to check, and the files of it that were asked for (none: all)."""

    root: Path
    is_region: bool
    only: tuple[Path, ...] = ()


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    help="How problems are printed.",
)
@click.option("--quiet-warnings", is_flag=True, help="Leave warnings out.")
@click.pass_context
def validate(ctx: click.Context, paths: tuple[Path, ...], form: str, quiet_warnings: bool) -> None:
    """Check a catalogue, a region's folder, or single files; all problems at once.

    Without PATH, the catalogue and the regions that come with replikota are checked. Exit code 0:
    fine (warnings are allowed), 1: problems, 2: wrong usage, 3: a bug of ours.

    \b
    Examples:
      replikota validate
      replikota validate regions/poso
      replikota validate catalog/apps/living/e-kir.yaml
      replikota validate --format sarif > replikota.sarif
    """
    result = run(find_targets(paths))
    if quiet_warnings:
        errors = [problem for problem in result.problems if problem.level == "error"]
        result = Result(errors, result.files)
    print_result(result, form)
    ctx.exit(1 if result.errors else 0)


def run(targets: Sequence[Target]) -> Result:
    """Check every target; a catalogue that several need is read once."""
    problems: list[Problem] = []
    files = 0
    catalogs: dict[Path, Catalog] = {}
    for target in targets:
        root = CATALOG_FOLDER if target.is_region else target.root
        if root not in catalogs:
            catalogs[root] = load_catalog(root)
        catalog = catalogs[root]
        if target.is_region:
            found, count = _check_region(target, catalog)
        else:
            found, count = _check_catalog(target, catalog)
        problems += found
        files += count
    return Result(sorted(set(problems)), files)


def find_targets(paths: Sequence[Path]) -> list[Target]:
    """Sort paths into catalogues and regions, and the files of each."""
    if not paths:
        return list(_everything(CATALOG_FOLDER.parent))
    found: dict[tuple[Path, bool], list[Path] | None] = {}
    for path in paths:
        for target in _targets(path.resolve(), path):
            key = (target.root, target.is_region)
            if not target.only:
                found[key] = None
            elif found.setdefault(key, []) is not None:
                found[key] = [*(found[key] or ()), *target.only]
    return [Target(root, is_region, tuple(only or ())) for (root, is_region), only in found.items()]


def _targets(path: Path, asked: Path) -> Iterator[Target]:
    if (path / "catalog.yaml").is_file():
        yield Target(path, is_region=False)
    elif (path / "region.yaml").is_file():
        yield Target(path, is_region=True)
    elif (path / "catalog" / "catalog.yaml").is_file():
        yield from _everything(path)
    elif regions := sorted([*path.glob("*/region.yaml"), *path.glob("regions/*/region.yaml")]):
        for region in regions:
            yield Target(region.parent, is_region=True)
    else:
        yield _inside(path, asked)


def _everything(root: Path) -> Iterator[Target]:
    yield Target(root / "catalog", is_region=False)
    for region in sorted(root.glob("regions/*/region.yaml")):
        yield Target(region.parent, is_region=True)


def _inside(path: Path, asked: Path) -> Target:
    for folder in path.parents:
        if (folder / "catalog.yaml").is_file():
            return Target(folder, is_region=False, only=(path,))
        if (folder / "region.yaml").is_file():
            return Target(folder, is_region=True, only=(path,))
    raise click.UsageError(
        f"{asked} is neither a catalogue (catalog.yaml) nor a region's folder (region.yaml), nor does it lie in one"
    )


def _check_catalog(target: Target, catalog: Catalog) -> tuple[list[Problem], int]:
    problems = check_catalog(catalog)
    if not target.only:
        return problems, len(catalog.files)
    names = {
        file.document.name
        for file in catalog.files
        for path in target.only
        if file.document.path.resolve() == path or path in file.document.path.resolve().parents
    }
    return [problem for problem in problems if problem.file in names], len(names)


def _check_region(target: Target, catalog: Catalog) -> tuple[list[Problem], int]:
    from generator.check.region import check_region_files
    from generator.load.region_files import read_region_files

    files = read_region_files(target.root)
    problems = check_region_files(files, catalog)
    if not target.only:
        return problems, len(files.documents)
    # File names inside a region's folder are all different.
    names = {path.name for path in target.only}
    return [problem for problem in problems if Path(problem.file).name in names], len(names)
