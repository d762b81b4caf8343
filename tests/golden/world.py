"""The made-up catalogue and region: where they lie, what is wrong with them, and what comes of them."""

from pathlib import Path

from generator.check.catalog import check_catalog
from generator.check.region import check_region
from generator.load.catalog import load_catalog
from generator.load.region import load_region
from generator.plan import plan
from generator.problems import Problem
from generator.render.engine import Engine
from generator.resolve import resolve
from generator.roots import TEMPLATES_FOLDER

FOLDER = Path(__file__).parent
CATALOG, REGION, OUTPUT = FOLDER / "catalog", FOLDER / "regions" / "contoh", FOLDER / "output"
# What is kept: all that depends on the entry and the region. The rest is the templates' own text.
KEPT = ("apps/pinjam_sepeda/", "region/", "config/installed.py")
NO_SUCH_CODE = "RK801"  # the region is made up, and so is its code


def problems() -> list[Problem]:
    """Find what is wrong with the catalogue and the region, but for the made-up code."""
    catalog = load_catalog(CATALOG)
    found = [*check_catalog(catalog), *check_region(REGION, catalog)]
    return [problem for problem in found if problem.code != NO_SUCH_CODE]


def rendered() -> dict[str, bytes]:
    """Render the replica and give the files that are kept."""
    catalog = load_catalog(CATALOG)
    files = plan(catalog, resolve(catalog, load_region(REGION))).files(Engine(TEMPLATES_FOLDER))
    return {file.path: file.data for file in files if file.path.startswith(KEPT)}


def kept() -> dict[str, bytes]:
    """Read the files that were kept."""
    found = [path for path in sorted(OUTPUT.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    return {path.relative_to(OUTPUT).as_posix(): path.read_bytes() for path in found}
