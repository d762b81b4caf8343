"""Checks that what was released stands: migrations to the byte, applications or their stubs, theme tokens."""

from collections.abc import Iterator
from pathlib import Path

from generator.load.catalog import Catalog
from generator.load.document import Document
from generator.load.released import hash_of, place_of
from generator.load.theme import theme_beside
from generator.names import package_name
from generator.problems import Problem


def check_released(catalog: Catalog) -> Iterator[Problem]:
    """Compare the catalogue with what its releases gave."""
    if not catalog.released:
        return
    document = next(file.document for file in catalog.files if file.kind == "released")
    yield from _migrations(catalog, document)
    yield from _applications(catalog, document)
    yield from _theme(catalog, document)


def _migrations(catalog: Catalog, document: Document) -> Iterator[Problem]:
    retired = {package_name(app) for app in catalog.retired}
    for release in catalog.released:
        for place, was in release.migrations.items():
            path = place_of(catalog.root, place)
            if not path.is_file():
                if not _of_application(place) or place.split("/")[1] not in retired:
                    yield document.problem(
                        "RK971",
                        ("releases", release.number, "migrations", place),
                        f"the migration came with release {release.number} and is not there any more",
                        "bring it back as the release had it; what is to change now is a migration after it",
                        at_key=True,
                    )
            elif hash_of(path) != was:
                yield Problem(
                    _name(catalog.root, path),
                    1,
                    1,
                    "RK971",
                    f"the migration came with release {release.number} and was changed since",
                    "bring it back as the release had it; what is to change now is a migration after it",
                )


def _applications(catalog: Catalog, document: Document) -> Iterator[Problem]:
    known = {package_name(app) for app in (*catalog.apps, *catalog.retired)}
    known |= {package_name(file.document.path.stem) for file in catalog.files if file.kind in ("app", "retired")}
    seen: set[str] = set()
    for release in catalog.released:
        for place in release.migrations:
            package = place.split("/")[1]
            if _of_application(place) and package not in known and package not in seen:
                seen.add(package)
                yield document.problem(
                    "RK972",
                    ("releases", release.number, "migrations", place),
                    f'the application of "{package}" was released with {release.number}, '
                    "and there is neither its entry nor its stub",
                    f"say in catalog/retired/{package.replace('_', '-')}.yaml what it was and what took over",
                    at_key=True,
                )


def _theme(catalog: Catalog, document: Document) -> Iterator[Problem]:
    now, last = theme_beside(catalog.root), catalog.released[-1]
    for token in (one for one in last.theme if now and one not in now and one not in last.deprecated):
        yield document.problem(
            "RK973",
            ("releases", last.number, "theme", last.theme.index(token)),
            f"the theme token --rk-{token} is gone, and release {last.number} did not warn of it",
            "keep it for one release with a note behind it in static/css/app.css: "
            '/* deprecated: "RELEASE", use --rk-OTHER */',
        )


def _of_application(place: str) -> bool:
    return place.startswith("migrations/")


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root.parent).as_posix()
