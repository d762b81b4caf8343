"""Migrations that a release changed or took away: where they are applied, no database follows any more."""

import re
from collections.abc import Sequence

from generator.lifecycle.replica import Replica
from generator.problems import GeneratorError
from generator.record.manifest import parse_manifest
from generator.render.rendered import RenderedFile

SHOWN = 10
AGREED = "--empty-database"
_MIGRATION = re.compile(r"(?P<folder>.+/migrations/)\d[0-9A-Za-z_]*\.py")


def remade(opened: Replica, files: Sequence[RenderedFile]) -> list[str]:
    """Name the migrations that the replica got and that the new output has otherwise or no more."""
    coming = parse_manifest(files[-1].data, files[-1].path).files
    folders = {match["folder"] for path in coming if (match := _MIGRATION.fullmatch(path))}
    found = []
    for path, about in opened.base.manifest.files.items():
        match = _MIGRATION.fullmatch(path)
        if match and match["folder"] in folders and coming.get(path, {}).get("sha256") != about["sha256"]:
            found.append(path)
    return sorted(found)


def refuse_remade(paths: Sequence[str], *, is_agreed: bool) -> None:
    """Raise where applied migrations would change without the team having said that no data hang on them."""
    if paths and not is_agreed:
        raise GeneratorError(
            "\n".join(["the release has other migrations than those that the replica was given:", *_listed(paths)])
            + "\nA database where they are applied would not follow; nothing was done.\n"
            f"Next step: keep the release that you have, and tell the catalogue's maintainers. {AGREED} agrees, for a\n"
            "replica whose databases hold nothing to keep: each is then made anew."
        )


def remade_lines(paths: Sequence[str]) -> list[str]:
    """Say that databases have to be made anew."""
    if not paths:
        return []
    told = f"made anew    {len(paths)} {'migration' if len(paths) == 1 else 'migrations'} that the replica has already:"
    return [told, *_listed(paths), f"  every database begins empty after it; update asks for {AGREED}"]


def _listed(paths: Sequence[str]) -> list[str]:
    more = [f"  … and {len(paths) - SHOWN} more"] if len(paths) > SHOWN else []
    return [f"  {path}" for path in paths[:SHOWN]] + more
