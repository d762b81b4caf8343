"""`replikota adopt`: take a replica that lost its base, or never had one, under control."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.cache.store import own_store
from generator.cli import options
from generator.generate import obtain
from generator.lifecycle.adopting import adopt as commit_base
from generator.lifecycle.adopting import base_of, lost_base
from generator.lifecycle.git import Repo, demand_git, find_repo, repository_around
from generator.lifecycle.journal import progress_of
from generator.lifecycle.rebuilding import (
    Candidate,
    Nearness,
    Rebuilt,
    candidate,
    candidate_in,
    nearest_first,
    rebuild,
)
from generator.problems import GeneratorError, ProblemsFound
from generator.record.manifest import MANIFEST_PATH, Manifest, read_manifest
from generator.roots import CATALOG_FOLDER, REGIONS, find_region

SHOWN = 10
_FROM = {"here": "stand here unchanged", "release": "made again", "history": "found in the history"}


@dataclass
class Found:
    """What was looked at and found, before anything is committed."""

    manifest: Manifest
    nearest: list[Nearness] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    kept: str = ""
    rebuilt: Rebuilt = field(default_factory=lambda: Rebuilt(()))
    made_from: dict[str, Path] = field(default_factory=dict)


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), default=Path())
@options.REGION
@click.option(
    "--catalog",
    "roots",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of a catalogue to try beside the installed one; repeat for more.",
)
@click.option(
    "--made",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that an older replikota generated for this region, to try too; repeat for more.",
)
@click.option("--dry-run", is_flag=True, help="Say what is found and commit nothing.")
@options.FORMAT
def adopt(
    folder: Path, region: str, roots: tuple[Path, ...], made: tuple[Path, ...], dry_run: bool, style: str
) -> None:
    """Take a replica under control whose history lacks the base: made with --no-git, unzipped, squashed, rebased.

    What the release gave is put together again, each file by the hash in the manifest: it stands here unchanged, is
    made again, or lies in the history. It is committed below your branch, so that every clone has it. No file of
    the replica is touched.

    \b
    Examples:
      replikota adopt
      replikota adopt build/poso --dry-run
      replikota adopt build/poso --catalog ../replikota-1.0/catalog
      replikota adopt build/poso --made /tmp/poso-1.0
    """
    folder = folder.absolute()
    demand_git()
    manifest = _manifest(folder)
    repo = _repo(folder)
    if repo is not None and (base := base_of(repo, manifest)):
        click.echo(f"under control already: its history holds the base, release {base.manifest.release}")
        return
    found = _look(folder, repo, manifest, region, roots, made)
    if not found.kept:
        _refuse_far(found)
    commit, is_named = "", False
    if not dry_run:
        commit, is_named = commit_base(folder, repo, manifest, found.rebuilt, found.kept, found.made_from)
    told = _told(found, commit, is_named, is_new=repo is None)
    click.echo(_json(found, commit) if style == "json" else "\n".join(told))


def _manifest(folder: Path) -> Manifest:
    manifest = read_manifest(folder)
    if manifest is None:
        raise GeneratorError(
            f"{folder} holds no {MANIFEST_PATH}: it is not a replica, or a copy left its hidden folders out.\n"
            "Next step: copy .replikota/ over from where it was made. If that is gone, generate the same release into\n"
            "another folder and copy its .replikota/ here: adopt then says how near it is."
        )
    return manifest


def _repo(folder: Path) -> Repo | None:
    """Give the repository of a replica, None where it will get one; raise where something stands against that."""
    repo = find_repo(folder)
    if repo is None and (around := repository_around(folder)):
        raise GeneratorError(
            f"{folder} lies inside the repository {around}, which would hold its history and cannot be merged into.\n"
            f"Next step: move the replica out of it, or let {around / '.gitignore'} ignore it; then run again."
        )
    if repo is None:
        return None
    if progress_of(repo):
        raise GeneratorError(f"{folder}: {progress_of(repo)}.")
    if repo.text("rev-parse", "--is-shallow-repository") == "true":
        raise GeneratorError(
            f"{folder}: this clone is shallow, and the base may be in what it lacks.\n"
            "Next step: git fetch --unshallow, then run again."
        )
    return repo


def _look(
    folder: Path, repo: Repo | None, manifest: Manifest, region: str, roots: Sequence[Path], made: Sequence[Path]
) -> Found:
    found = Found(manifest, kept=lost_base(repo, manifest) if repo else "")
    if found.kept:
        return found
    candidates = [one for place in made if (one := candidate_in(place.absolute())) is not None]
    found.notes += [f"{place}: it is not a replica" for place in made if read_manifest(place) is None]
    candidates += _generated(found, _region(found, repo, region), (*roots, CATALOG_FOLDER))
    found.nearest = nearest_first(candidates, manifest)
    found.rebuilt = rebuild(folder, repo, manifest, found.nearest)
    return found


def _region(found: Found, repo: Repo | None, given: str) -> Path | None:
    if given:
        return find_region(given)
    kept = repo.text("config", "--get", "replikota.region", fine=(0, 1)) if repo else ""
    for folder in (Path(kept), REGIONS / found.manifest.region) if kept else (REGIONS / found.manifest.region,):
        if (folder / "region.yaml").is_file():
            return folder
    found.notes.append(f'the folder of the region "{found.manifest.region}" is not here; name it with --region')
    return None


def _generated(found: Found, region: Path | None, roots: Sequence[Path]) -> list[Candidate]:
    candidates = []
    for root in dict.fromkeys(root.resolve() for root in roots) if region else ():
        try:
            made, keep = obtain(region or "", found.manifest.apps, root, own_store())
        except ProblemsFound as error:
            found.notes.append(f"{root}: {error} See replikota validate.")
        except GeneratorError as error:
            found.notes.append(f"{root}: {str(error).splitlines()[0]}")
        else:
            keep()
            candidates.append(candidate(f"the catalogue {root}", made.files))
            found.made_from |= {"region": region or root}
            found.made_from.setdefault("catalog", root)
    return candidates


def _refuse_far(found: Found) -> None:
    """Raise where files are found nowhere and no release is near enough to stand in for them."""
    left = [*found.rebuilt.stand_ins, *found.rebuilt.lost]
    if not left or (found.nearest and found.nearest[0].is_near_enough):
        return
    nearest = _near(found.nearest[0]) if found.nearest else "no release could be made to compare with"
    raise GeneratorError(
        "\n".join(
            [
                f"nothing is near enough to release {found.manifest.release}, which this replica records: {nearest}.",
                f"Changed here, and found nowhere as the release gave it ({len(left)}):",
                *_listed(left),
                *(f"note: {note}" for note in found.notes),
                f"Next step: with the replikota that brought release {found.manifest.release}, run",
                f"  replikota generate --region {found.manifest.region} --no-git --output /tmp/made",
                "then run this again with --made /tmp/made; or name its catalogue with --catalog.",
            ]
        )
    )


def _told(found: Found, commit: str, is_named: bool, *, is_new: bool) -> list[str]:
    manifest, rebuilt = found.manifest, found.rebuilt
    lines = [f"{manifest.region}: the manifest records release {manifest.release}, {len(manifest.files)} files"]
    if found.kept:
        lines.append(f"the base itself is still in this clone, whole, and on no branch: {found.kept}")
    else:
        lines += [f"near: {_near(one)}" for one in found.nearest]
        lines += [f"note: {note}" for note in found.notes]
        lines += [f"  {count:5} {_FROM[where]}" for where, count in rebuilt.counts.items() if count]
        lines.append(_verified(rebuilt, is_named))
    lines += [f"  not found; the nearest release's stands in: {path}" for path in rebuilt.stand_ins[:SHOWN]]
    lines += [f"  not found, and left out: {path}" for path in rebuilt.lost[:SHOWN]]
    if not commit:
        return [*lines, "nothing was committed; run again without --dry-run"]
    lines.append(f"adopted: commit {commit} is the base of every later update; no file was touched")
    step = "git add -A && git commit, then replikota status" if is_new else "replikota status; push the branch"
    return [*lines, f"Next step: {step}"]


def _verified(rebuilt: Rebuilt, is_named: bool) -> str:
    left = len(rebuilt.stand_ins) + len(rebuilt.lost)
    if left:
        return f"the base is whole but for {left} {'file' if left == 1 else 'files'}"
    named = ", and the history names this very tree" if is_named else ""
    return f"the base is whole: every file has the hash that the manifest records{named}"


def _near(one: Nearness) -> str:
    recorded = one.same + len(one.other) + len(one.missing)
    parts = [f"{one.same} of {recorded} files the same"]
    parts += [f"{len(one.other)} other"] if one.other else []
    parts += [f"{len(one.missing)} missing"] if one.missing else []
    parts += [f"{len(one.more)} more"] if one.more else []
    shown = [*one.other, *one.missing, *one.more][:3]
    such = f" (such as {', '.join(shown)})" if shown else ""
    return f"release {one.candidate.release} of {one.candidate.name}: {', '.join(parts)}{such}"


def _listed(paths: Sequence[str]) -> list[str]:
    more = [f"  … and {len(paths) - SHOWN} more"] if len(paths) > SHOWN else []
    return [*(f"  {path}" for path in paths[:SHOWN]), *more]


def _json(found: Found, commit: str) -> str:
    body = {
        "region": found.manifest.region,
        "release": found.manifest.release,
        "near": [
            {
                "release": one.candidate.release,
                "from": one.candidate.name,
                "same": one.same,
                "other": list(one.other),
                "missing": list(one.missing),
                "more": list(one.more),
            }
            for one in found.nearest
        ],
        "kept": found.kept,
        "verified": dict(found.rebuilt.counts),
        "stand_ins": list(found.rebuilt.stand_ins),
        "lost": list(found.rebuilt.lost),
        "notes": found.notes,
        "commit": commit,
    }
    return json.dumps(body, ensure_ascii=False, indent=1)
