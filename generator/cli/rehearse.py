"""`replikota rehearse`: try a coming release on many replicas and touch none of them."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.cli import options
from generator.cli.gone_words import gone_data, gone_lines
from generator.cli.meeting_words import meeting_data, meeting_lines
from generator.cli.overriding import as_data, as_lines, under_update
from generator.cli.report import visible
from generator.cli.several import PROCESSES, Run, catalogs_of, heap_of_failures, hold_catalogs, over_all, short_names
from generator.cli.taking import of_release
from generator.lifecycle.frozen import remade, remade_lines
from generator.lifecycle.gone import Gone
from generator.lifecycle.installed import catalog_of, refuse_other_release, release_of
from generator.lifecycle.leaving import data_left
from generator.lifecycle.ledger import read_ledger
from generator.lifecycle.meeting import Meeting
from generator.lifecycle.rehearsing import hindrance, viewed
from generator.lifecycle.updating import foresee
from generator.problems import GeneratorError
from generator.side_by_side import Ended

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "new": ("new",),
    "changed": ("changed",),
    "merged": ("merged",),
    "conflict": ("conflict",),
    "removed": ("removed",),
    "yours": ("yours", "removed here"),
    "same": ("same",),
}
OVERRIDDEN = "overridden"


@dataclass(frozen=True)
class Foreseen:
    """What would become of one replica: files that stay the same are only counted."""

    region: str
    before: str
    after: str
    counts: Mapping[str, int]
    files: Mapping[str, str]
    hindered: str
    overridden: Sequence[Mapping[str, object]]
    to_look_at: Sequence[str]  # what a person should look at, in words
    met: Sequence[Meeting] = ()
    going: Gone = field(default_factory=Gone)

    @property
    def conflicts(self) -> list[str]:
        """List the files that a person would have to solve."""
        return [path for path, state in self.files.items() if state == "conflict"]

    @property
    def is_clean(self) -> bool:
        """Say whether an update would leave nothing to a person."""
        return not (self.conflicts or self.hindered or any(one.why for one in self.met))


@click.command()
@click.argument("more", nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
@click.option(
    "--replica",
    "replicas",
    multiple=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of a replica; repeat for more, or write more folders behind it [default: here].",
)
@click.option(
    "--to",
    "--release",
    "wanted",
    default="",
    metavar="RELEASE",
    help="Demand this release; it must be the installed one, or that of --catalog.",
)
@click.option(
    "--regions",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder that holds the regions' folders [default: those the replicas were made from].",
)
@options.CATALOG
@PROCESSES
@options.FORMAT
@click.pass_context
def rehearse(
    context: click.Context,
    more: tuple[Path, ...],
    replicas: tuple[Path, ...],
    wanted: str,
    regions: Path | None,
    root: Path | None,
    processes: int,
    style: str,
) -> None:
    """Try a coming release on many replicas: which take it by themselves, which need a person and for which files.

    Nothing is written to any of them: neither files nor index, refs or objects. What is said here of a file is
    what `update` then does to it. A replica that cannot be tried stops none of the others.

    Exit code 0: all would take the release as they stand, 1: some would not.

    \b
    Examples:
      replikota rehearse --replica /srv/replicas/*
      replikota rehearse --replica build/poso --replica build/bandung --catalog ../next/catalog
      replikota rehearse --replica build/poso --to 1.1 --format json
    """
    folders = list(dict.fromkeys(folder.absolute() for folder in (*replicas, *more))) or [Path.cwd()]
    names, table = short_names(folders), style == "text"
    width = max(len(name) for name in names.values())
    if table:
        heads = "".join(f"{column:>{_width(column)}}" for column in (*COLUMNS, OVERRIDDEN))
        click.echo(f"{'replica':{width}}  {'release':10}{heads}")

    def work(folder: Path) -> Foreseen:
        return foreseen(folder, _region_in(regions, folder), root, wanted)

    def tell(ended: Ended[Path, Foreseen]) -> None:
        if table:
            click.echo(f"{visible(names[ended.item]):{width}}  {_row(ended.made)}")

    hold_catalogs([root] if root else catalogs_of(folders), len(folders))
    run = over_all(work, folders, processes, tell)
    click.echo(as_json(run) if not table else "\n".join(_ending(run, names)))
    run.leave(context, is_whole=all(made.is_clean for _folder, made in run.done))


def foreseen(folder: Path, region: str, root: Path | None, wanted: str) -> Foreseen:
    """Say what an update would do to one replica, and touch nothing of it."""
    with viewed(folder) as replica:
        catalog = catalog_of(replica.repo, root)
        refuse_other_release(release_of(catalog), wanted)
        ledger = read_ledger(folder)
        files, leaving, going = of_release(replica, region, catalog)
        found = foresee(replica, files)
        seen = under_update(replica, ledger, files, found)
        return Foreseen(
            region=replica.base.manifest.region,
            before=found.before,
            after=found.after,
            counts=Counter(found.states.values()),
            files={path: state for path, state in found.states.items() if state != "same"},
            hindered=hindrance(replica.repo),
            overridden=as_data(seen),
            to_look_at=[
                *remade_lines(remade(replica, files)),
                *gone_lines(going),
                *as_lines(seen),
                *data_left(leaving),
            ],
            met=found.meetings,
            going=going,
        )


def _region_in(regions: Path | None, folder: Path) -> str:
    """Give the region's folder where the regions were named, "" for the one that the replica was made from."""
    if regions is None:
        return ""
    from generator.lifecycle.replica import manifest_of

    place = regions / manifest_of(folder).region
    if not (place / "region.yaml").is_file():
        raise GeneratorError(
            f"{regions} holds no folder of the region {place.name}, whose replica {folder} is.\n"
            f"Next step: put it there as {place}, or leave --regions out."
        )
    return str(place)


def _row(made: Foreseen | None) -> str:
    if made is None:
        return "failed, see below"
    if not made.counts:
        return f"{made.after:10}  up to date"
    numbers = {column: sum(made.counts.get(state, 0) for state in states) for column, states in COLUMNS.items()}
    numbers[OVERRIDDEN] = len(made.overridden)
    shown = "".join(f"{number:{_width(column)}}" for column, number in numbers.items())
    return f"{f'{made.before} to {made.after}':10}{shown}"


def _width(column: str) -> int:
    """Give room for a column's name and for the number of files of the largest replica."""
    return max(len(column) + 1, 6)


def _ending(run: Run[Path, Foreseen], names: Mapping[Path, str]) -> list[str]:
    """Name the files in conflict, then what hinders, then failures; the last line counts."""
    lines: list[str] = []
    torn = [(folder, made) for folder, made in run.done if made.conflicts]
    if torn:
        lines += ["", "in conflict, for a person to solve:"]
        lines += [f"  {visible(names[folder])}: {visible(path)}" for folder, made in torn for path in made.conflicts]
    looked = [(folder, line) for folder, made in run.done for line in made.to_look_at]
    if looked:
        lines += ["", "to look at:"]
        lines += [f"  {visible(names[folder])}: {visible(line)}" for folder, line in looked]
    met = [(folder, line) for folder, made in run.done for line in meeting_lines(made.met)]
    if met:
        lines += ["", "migrations that meet:"]
        lines += [f"  {visible(names[folder])}: {visible(line)}" for folder, line in met]
    hindered = {names[folder]: (folder, made.hindered) for folder, made in run.done if made.hindered}
    lines += heap_of_failures(hindered, "tried on the last commit; an update would be refused until this is done:")
    failed = {names[folder]: (folder, why) for folder, why in run.failed}
    lines += heap_of_failures(failed, "could not be tried:")
    ready = sum(made.is_clean for _folder, made in run.done)
    counts = [f"{ready} of {len(run.asked)} take the release as they stand"]
    counts += [f"{len(torn)} with conflicts"] if torn else []
    counts += [f"{len(hindered)} not ready"] if hindered else []
    counts += [f"{len(failed)} could not be tried"] if failed else []
    counts += [f"{len(run.missed)} not begun"] if run.missed else []
    return [*lines, "", ", ".join(counts)]


def as_json(run: Run[Path, Foreseen]) -> str:
    """Give every replica with each file that does not stay the same, for programs."""
    tried = [
        {
            "replica": str(folder),
            "region": made.region,
            "from": made.before,
            "to": made.after,
            "counts": {column: sum(made.counts.get(one, 0) for one in states) for column, states in COLUMNS.items()},
            "files": [{"path": path, "state": state} for path, state in made.files.items()],
            "overridden": list(made.overridden),
            "migrations": meeting_data(made.met),
            "gone": gone_data(made.going),
            "hindered": made.hindered,
        }
        for folder, made in run.done
    ]
    failed = [{"replica": str(folder), "why": why} for folder, why in run.failed]
    missed = [str(folder) for folder in run.missed]
    return json.dumps({"replicas": tried, "failed": failed, "not_begun": missed}, ensure_ascii=False, indent=1)
