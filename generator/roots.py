"""Where catalog/, regions/ and templates/ lie: beside the package, or inside it in a wheel."""

from pathlib import Path

from generator.names import nearest
from generator.problems import GeneratorError

_PACKAGE = Path(__file__).resolve().parent


def find_root() -> Path:
    """Give the folder that holds the catalogue, the regions and the templates."""
    beside = _PACKAGE.parent
    return beside if (beside / "catalog" / "catalog.yaml").is_file() else _PACKAGE


ROOT = find_root()
CATALOG_FOLDER = ROOT / "catalog"
REGIONS = ROOT / "regions"
TEMPLATES_FOLDER = ROOT / "templates"


def find_region(path_or_slug: str | Path) -> Path:
    """Find a region's folder: one of ours by its slug, or any folder by its path."""
    shipped = REGIONS / str(path_or_slug)
    if "/" not in str(path_or_slug) and (shipped / "region.yaml").is_file():
        return shipped
    folder = Path(path_or_slug)
    if (folder / "region.yaml").is_file():
        return folder
    raise GeneratorError(_not_found(str(path_or_slug)))


def region_slugs() -> list[str]:
    """List the regions that come with the generator."""
    return sorted(path.parent.name for path in REGIONS.glob("*/region.yaml"))


def _not_found(given: str) -> str:
    guess = nearest(given, region_slugs())
    meant = f' (did you mean "{guess}"?)' if guess else ""
    return (
        f'no region "{given}"{meant}\n'
        f"Next step: name one of {', '.join(region_slugs())}, or the path of a folder that holds region.yaml."
    )
