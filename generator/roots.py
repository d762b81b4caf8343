"""Where catalog/, regions/ and templates/ lie: beside the package, or inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_root() -> Path:
    """Give the folder that holds the catalogue, the regions and the templates."""
    beside = _PACKAGE.parent
    return beside if (beside / "catalog" / "catalog.yaml").is_file() else _PACKAGE


ROOT = find_root()
