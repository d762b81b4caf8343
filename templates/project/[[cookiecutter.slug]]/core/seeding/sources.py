"""Says whether the seeds have changed since they last ran through: what they are made of, as one digest."""

import hashlib

from django.conf import settings

from core.models import SeedMark

PLACES = ("region/**/*", "apps/*/seed.py", "blocks/*/seed*.py", "blocks/*/demo*.py", "core/seeding/*.py")
_KEY = {"model": "seed", "key": "sources"}


def are_unchanged() -> bool:
    """Whether everything ran through in this database with these very seeds."""
    return SeedMark.objects.filter(**_KEY, digest=_digest()).exists()


def remember() -> None:
    """Keep in the database that all seeds ran through."""
    SeedMark.objects.update_or_create(**_KEY, defaults={"object_id": 0, "digest": _digest()})


def _digest() -> str:
    digest = hashlib.sha256(f"demo={settings.DEMO}".encode())
    for pattern in PLACES:
        for path in sorted(settings.BASE_DIR.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(settings.BASE_DIR).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
