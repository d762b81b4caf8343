"""Whether a release may be made: everything that is in its way, found at once."""

from collections.abc import Iterator
from pathlib import Path

from generator.check.catalog import check_catalog
from generator.check.region import check_region_files
from generator.freeze import any_region, unfrozen
from generator.load.catalog import Catalog
from generator.load.region_files import read_region_files
from generator.load.released import order_of
from generator.names import package_name
from generator.problems import Problem
from generator.release.notes import NAME, notes_problems
from generator.release.renames import rename_problems


def release_problems(catalog: Catalog, version: str) -> list[Problem]:
    """Find all that is in the way of a release, sorted by file and place."""
    problems = {*check_catalog(catalog), *_regions(catalog)}
    is_sound = all(problem.level != "error" for problem in problems)
    problems |= {*_number(catalog, version), *rename_problems(catalog, version)}
    problems |= {*notes_problems(changelog(catalog.root), version)}
    if is_sound:
        problems |= {*_unfrozen(catalog)}  # a project can be made only of what is right
    return sorted(problems)


def changelog(root: Path) -> str | None:
    """Read the changelog beside the catalogue."""
    path = root.parent / NAME
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _regions(catalog: Catalog) -> Iterator[Problem]:
    for path in sorted((catalog.root.parent / "regions").glob("*/region.yaml")):
        yield from check_region_files(read_region_files(path.parent), catalog)


def _number(catalog: Catalog, version: str) -> Iterator[Problem]:
    if catalog.released and order_of(version) <= order_of(catalog.released[-1].number):
        last = catalog.released[-1]
        yield next(file.document for file in catalog.files if file.kind == "catalog").problem(
            "RK977",
            ("release",),
            f"release {version} does not come after the last one, {last.number} of {last.on}",
            "name a higher number; what was released stays as it is",
        )


def _unfrozen(catalog: Catalog) -> Iterator[Problem]:
    apps = {package_name(app): app for app in catalog.apps}
    for package in unfrozen(tuple(catalog.apps), catalog.root, any_region(catalog.root)):
        if package in apps:
            entry = catalog.apps[apps[package]]
            yield catalog.document(entry.file).problem(
                "RK974",
                ("entities",),
                "the frozen migrations do not say all that the entry does",
                f"run `replikota catalog bump {entry.id}` and commit what it writes",
                at_key=True,
            )
        else:
            yield Problem(
                f"templates ({package})",
                1,
                1,
                "RK974",
                "the migrations do not say all that the models do",
                f"make the migration of {package} in a generated project and carry it back to its templates",
            )
