"""All checks of a region in one table; what its schemas refuse comes first."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.check.key_order import check_key_order
from generator.check.region_agencies import check_region_agencies
from generator.check.region_apps import (
    check_region_apps,
    check_region_names_of_the_origin,
    check_region_own_names,
)
from generator.check.region_areas import check_region_areas
from generator.check.region_code import check_region_code
from generator.check.region_colors import check_region_colors
from generator.check.region_folder import check_region_folder
from generator.check.region_logins import check_region_logins
from generator.check.region_logo import check_region_logo
from generator.check.region_menus import check_region_menus
from generator.check.region_offices import check_region_offices
from generator.check.region_people import check_region_people
from generator.check.region_places import check_region_place_kinds, check_region_places
from generator.check.region_settings import check_region_settings
from generator.check.region_subject import RegionSubject
from generator.check.region_tables import check_region_tables
from generator.check.region_text import check_region_text
from generator.check.schema_words import word_schema
from generator.load.catalog import Catalog, CatalogFile
from generator.load.document import Document
from generator.load.region import build_region
from generator.load.region_files import SCHEMAS, RegionFiles, read_region_files
from generator.load.schema import accepts
from generator.problems import Problem
from generator.roots import find_region

REGION_CHECKS: tuple[Callable[[RegionSubject], Iterable[Problem]], ...] = (
    check_region_agencies,
    check_region_apps,
    check_region_areas,
    check_region_code,
    check_region_colors,
    check_region_folder,
    check_region_logins,
    check_region_logo,
    check_region_menus,
    check_region_names_of_the_origin,
    check_region_offices,
    check_region_own_names,
    check_region_people,
    check_region_place_kinds,
    check_region_places,
    check_region_settings,
    check_region_tables,
    check_region_text,
)


def check_region(path_or_slug: str | Path, catalog: Catalog) -> list[Problem]:
    """Find all problems of a region's folder, sorted by file and place."""
    return check_region_files(read_region_files(find_region(path_or_slug)), catalog)


def check_region_files(files: RegionFiles, catalog: Catalog) -> list[Problem]:
    """Find all problems of files that were read."""
    problems = [
        problem
        for name, document in files.documents.items()
        for problem in document.problems or _refused(SCHEMAS[name], document)
    ]
    problems = problems or _logo_missing(files)
    if problems:
        return sorted(problems)
    subject = RegionSubject(files, build_region(files), catalog)
    found = {problem for check in REGION_CHECKS for problem in check(subject)}
    for name, document in files.documents.items():
        found.update(check_key_order(CatalogFile(SCHEMAS[name], document, accepted=True)))
    return sorted(found)


def _refused(kind: str, document: Document) -> Iterable[Problem]:
    return () if accepts(kind, document.data) else word_schema(kind, document)


def _logo_missing(files: RegionFiles) -> list[Problem]:
    document = files["region"]
    logo = document.data["brand"]["logo"]  # type: ignore[index,call-overload]
    if (files.folder / str(logo)).is_file():
        return []
    return [
        document.problem(
            "RK881",
            ["brand", "logo"],
            f'there is no file "{logo}" in the region\'s folder',
            "add the logo as SVG, or correct the path",
            value=str(logo),
        )
    ]
