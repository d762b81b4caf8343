"""How many rows each table of a replica has."""

import json
from pathlib import Path

from tests.replica.process import python

COUNTS = """
import json
from django.apps import apps
counts = {model._meta.label: model._base_manager.count() for model in apps.get_models()}
print(json.dumps(counts, sort_keys=True))
"""


def count(folder: Path, env: dict[str, str] | None = None) -> dict[str, int]:
    """Count the rows of every model, by its label."""
    counts: dict[str, int] = json.loads(python(folder, "manage.py", "shell", "-v0", "-c", COUNTS, env=env))
    return counts
