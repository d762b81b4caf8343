"""Which release is installed, and from which folders a replica is made again; the catalogue is not read for it."""

from pathlib import Path

from generator.lifecycle.git import Repo
from generator.lifecycle.replica import Replica
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER, REGIONS, find_region


def release_of(root: Path) -> str:
    """Give the number of the release below a catalogue's folder."""
    from generator import __version__
    from generator.load.catalog import read_files
    from generator.load.reference import build_release

    (file,) = read_files(root, [("catalog", root / "catalog.yaml")])
    if not file.accepted or not isinstance(file.document.data, dict):
        return ""
    return str(build_release(file.document.data).number or __version__)


def catalog_of(repo: Repo, given: Path | None) -> Path:
    """Give the catalogue's folder: the one named, the one this clone was made from, or the installed one."""
    kept = repo.text("config", "--get", "replikota.catalog", fine=(0, 1))
    if given is not None:
        return given
    return Path(kept) if kept and (Path(kept) / "catalog.yaml").is_file() else CATALOG_FOLDER


def region_of(replica: Replica, given: str) -> Path:
    """Give the region's folder: the one named, the one this clone was made from, or the installed one."""
    if given:
        return find_region(given)
    kept = replica.repo.text("config", "--get", "replikota.region", fine=(0, 1))
    slug = replica.base.manifest.region
    for folder in (Path(kept), REGIONS / slug) if kept else (REGIONS / slug,):
        if (folder / "region.yaml").is_file():
            return folder
    raise GeneratorError(
        f'the folder of the region "{slug}" is not here.\n'
        "Next step: name it with --region, the folder that holds its region.yaml."
    )


def refuse_other_release(installed: str, wanted: str) -> None:
    """Raise where another release is wanted than the one installed."""
    if wanted and wanted != installed:
        raise GeneratorError(
            f"release {wanted} is not installed: this replikota brings release {installed or 'of no number'}.\n"
            f"Next step: install the replikota that brings release {wanted}, or name its catalogue with --catalog."
        )
