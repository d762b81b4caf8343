"""`replikota propose`: what was changed in a replica, as a patch for the catalogue."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import options
from generator.lifecycle.installed import catalog_of, region_of
from generator.lifecycle.ledger import LEDGER_PATH
from generator.lifecycle.overridden import blob_at
from generator.lifecycle.replica import Replica, below, open_replica
from generator.lifecycle.states import States, states_of
from generator.problems import GeneratorError
from generator.propose.proposing import Proposal, Told, as_patch
from generator.propose.proposing import propose as reverse
from generator.propose.sources import Sources
from generator.record.manifest import MANIFEST_PATH

LEFT_OUT = 1
OWN = "the file is your own, and no template makes it; send it with words of what it is for"
REMOVED = "you removed it; a file that a region does without is no change of the catalogue"
LINK = "it is no plain file here"


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@options.REPLICA
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="File for the patch [default: printed]."
)
@options.REGION
@options.CATALOG
@options.FORMAT
@click.pass_context
def propose(
    context: click.Context,
    files: tuple[Path, ...],
    replica: Path,
    output: Path | None,
    region: str,
    root: Path | None,
    style: str,
) -> None:
    """Turn what was changed here into a patch against the catalogue's templates and entries.

    FILES are files or folders of the replica; without them everything that was changed. Values of the region are
    turned back into variables. What cannot be turned back is said hunk by hunk, and left out of the patch; then the
    command leaves with 1. Every hunk of the patch was rendered and gives what you wrote.

    \b
    Examples:
      replikota propose apps/laksa > laksa.patch
      replikota propose core/templates/core/base.html --output base.patch
      git apply laksa.patch                       (in a clone of the catalogue's repository)
    """
    folder = replica.absolute()
    opened = open_replica(folder)
    names = [below(folder, file) for file in files]
    states = _among(states_of(opened), names)
    changed = {path: _bytes(opened, path) for path in states.changed if path in opened.base.manifest.files}
    left = _left_out(opened, states)
    readable = {path: (old, new) for path, (old, new) in changed.items() if old is not None and new is not None}
    left += [Told(path, 0, why=LINK) for path in changed.keys() - readable.keys()]
    proposal = Proposal()
    if readable:
        sources = Sources(catalog_of(opened.repo, root), region_of(opened, region), opened.base.manifest, readable)
        proposal = reverse(sources, readable)
    proposal.told = sorted([*proposal.told, *left], key=lambda one: (one.file, one.line))
    patch = as_patch(proposal, opened.repo)
    if style == "json":
        click.echo(_json(proposal, patch))
    else:
        _print(proposal, patch, output)
    if style == "json" and output:
        _write(output, patch)
    if any(one.why for one in proposal.told):
        context.exit(LEFT_OUT)


def _among(states: States, names: Sequence[str]) -> States:
    """Keep what was named, or lies below a folder that was named; raise where something named was not changed."""
    own = (MANIFEST_PATH, LEDGER_PATH)

    def is_meant(path: str) -> bool:
        named = not names or any(name in (path, ".") or path.startswith(f"{name}/") for name in names)
        return named and path not in own

    kept = [tuple(filter(is_meant, paths)) for paths in (states.changed, states.added, states.removed)]
    every = [*states.changed, *states.added, *states.removed]
    unchanged = [n for n in names if n != "." and not any(p == n or p.startswith(f"{n}/") for p in every)]
    if unchanged:
        listed = "\n".join(f"  {name}" for name in unchanged)
        raise GeneratorError(f"nothing was changed here:\n{listed}\nNext step: replikota status lists what was.")
    return States(states.ours, *kept)


def _bytes(opened: Replica, path: str) -> tuple[bytes | None, bytes | None]:
    """What the release gave, and what stands there now; None for what is no plain file below the replica."""
    place = opened.repo.folder / path
    parents = [opened.repo.folder.joinpath(*Path(path).parts[:depth]) for depth in range(1, len(Path(path).parts) + 1)]
    is_plain = place.is_file() and not any(one.is_symlink() for one in parents)
    return blob_at(opened.repo, opened.base.commit, path), place.read_bytes() if is_plain else None


def _left_out(opened: Replica, states: States) -> list[Told]:
    known = opened.base.manifest.files
    own = [Told(path, 0, why=OWN) for path in (*states.added, *(p for p in states.changed if p not in known))]
    return [*own, *(Told(path, 0, why=REMOVED) for path in states.removed)]


def _print(proposal: Proposal, patch: str, output: Path | None) -> None:
    """The patch goes where it is wanted, and the words beside it, so that they are never mixed."""
    for line in _words(proposal):
        click.echo(line, err=True)
    if output and patch:
        _write(output, patch)
        click.echo(
            f"written to {output}\nNext step: git apply {output} in a clone of the catalogue's repository", err=True
        )
    elif patch:
        click.echo(patch.encode("utf-8", errors="surrogateescape"), nl=False)


def _write(output: Path, patch: str) -> None:
    try:
        output.write_bytes(patch.encode("utf-8", errors="surrogateescape"))
    except OSError as error:
        raise GeneratorError(f"could not write {output}: {error.strerror}. Name another file with --output.") from error


def _words(proposal: Proposal) -> list[str]:
    lines = []
    for one in proposal.told:
        place = f"{one.file}:{one.line}" if one.line else one.file
        lines += [place, f"  cannot be reversed: {one.why}" if one.why else f"  -> {one.where}"]
    lines += [f"note: {remark}" for remark in proposal.remarks]
    left = sum(bool(one.why) for one in proposal.told)
    done = len(proposal.told) - left
    lines.append(f"{done} reversed and proven, {left} left out" if proposal.told else "nothing was changed here")
    return lines


def _json(proposal: Proposal, patch: str) -> str:
    hunks = [{"file": one.file, "line": one.line, "where": one.where, "why": one.why} for one in proposal.told]
    shown = patch.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
    return json.dumps({"hunks": hunks, "remarks": proposal.remarks, "patch": shown}, ensure_ascii=False, indent=1)
