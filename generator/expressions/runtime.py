"""Loads the replica's own expressions run time by path, so that both have one meaning."""

import importlib
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

_PACKAGE = "replikota_replica_core"
CORE = Path("templates/project/[[cookiecutter.slug]]/core")


@cache
def load_runtime() -> ModuleType:
    """Return the module core/expressions.py, loaded without its package's own __init__."""
    package = ModuleType(_PACKAGE)
    package.__path__ = [str(core_folder())]
    sys.modules[_PACKAGE] = package
    return importlib.import_module(f"{_PACKAGE}.expressions")


def load_workdays() -> ModuleType:
    """Return the module core/workdays.py that the run time counts with."""
    load_runtime()
    return sys.modules[f"{_PACKAGE}.workdays"]


def core_folder() -> Path:
    """Give the folder core/ of the replica's templates."""
    # In a checkout templates/ stands beside generator/, in a wheel inside it.
    package = Path(__file__).resolve().parents[1]
    for root in (package.parent, package):
        if (root / CORE / "expressions.py").is_file():
            return root / CORE
    raise FileNotFoundError(CORE / "expressions.py")
