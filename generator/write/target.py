"""Refuses folders that are not ours to write: a person's own, a link, a replica with local changes."""

from pathlib import Path

from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, local_changes, read_manifest

NEXT_FOLDER = ".replikota/next"  # what an unfinished refresh still has to put in its place


def refuse_bad_target(target: Path) -> Manifest | None:
    """Give the manifest of an unchanged replica in the folder, None where the folder is free; else raise."""
    if target.is_symlink():
        raise GeneratorError(f"{target} is a symbolic link. Name the real folder with --output.")
    if not target.exists():
        return None
    if not target.is_dir():
        raise GeneratorError(f"{target} is a file. Name a folder with --output.")
    if not any(target.iterdir()):
        return None
    manifest = read_manifest(target)
    if manifest is None:
        raise GeneratorError(
            f"{target} is not empty and holds no {MANIFEST_PATH}: it was not made by replikota.\n"
            "Next step: name another folder with --output, or move this one away."
        )
    if (target / NEXT_FOLDER).is_dir():
        raise GeneratorError(
            f"a refresh of {target} was interrupted.\n"
            "Next step: run the same command without --dry-run; it finishes the refresh first."
        )
    _refuse_changes(target, manifest)
    return manifest


def _refuse_changes(target: Path, manifest: Manifest) -> None:
    changed = local_changes(target, manifest)
    if changed:
        listed = "\n".join(f"  {state:8} {path}" for path, state in changed[:20])
        more = f"\n  … and {len(changed) - 20} more" if len(changed) > 20 else ""
        raise GeneratorError(
            f"{target} holds local changes, which generate never overwrites:\n{listed}{more}\n"
            "Next step: keep them and generate into another folder with --output."
        )
