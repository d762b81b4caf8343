"""`replikota fleet`: the replicas of many regions, looked after from one place."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from generator.cache.store import own_store
from generator.cli import options
from generator.cli.fleet_members import members_of
from generator.cli.gone_words import gone_data, gone_names
from generator.cli.meeting_words import meeting_data, meeting_lines
from generator.cli.overriding import as_data, under_update
from generator.cli.rehearse import foreseen
from generator.cli.report import visible
from generator.cli.several import PROCESSES, Run, catalogs_of, heap_of_failures, hold_catalogs, over_all
from generator.cli.status import report
from generator.cli.taking import of_release
from generator.generate import generate as make_replica
from generator.lifecycle.ending import recover
from generator.lifecycle.frozen import refuse_remade, remade
from generator.lifecycle.gone import Gone
from generator.lifecycle.installed import catalog_of, refuse_other_release, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.leaving import refuse_unasked
from generator.lifecycle.ledger import read_ledger
from generator.lifecycle.meeting import Meeting
from generator.lifecycle.replica import open_replica, open_repo
from generator.lifecycle.updating import apply_update
from generator.load.fleet import Member
from generator.problems import GeneratorError
from generator.record.manifest import read_manifest
from generator.roots import CATALOG_FOLDER
from generator.side_by_side import Ended


@dataclass(frozen=True)
class Outcome:
    """What came of one region: in a word, in words, for programs; and what a person has yet to do, "" for nothing."""

    kind: str
    words: str
    body: Mapping[str, object] = field(default_factory=dict)
    to_do: str = ""


FLEET = click.argument("place", metavar="[FLEET]", default=Path(), type=click.Path(path_type=Path))
REPLICAS = click.option(
    "--replicas",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where replicas lie, each called as its region, if FLEET is a folder of regions [default: build].",
)
ONLY = click.option("--only", multiple=True, metavar="NAME", help="Only this region of the fleet; repeat for more.")

INSTALLED = click.option(
    "--catalog",
    "catalog",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue [default: the installed one].",
)


@click.group()
def fleet() -> None:
    """Make, look at and update the replicas of many regions from one place.

    FLEET is a file that names them (fleet.yaml), or a folder that holds one, or that holds regions' folders or
    replicas [default: here]. Each region has a line as soon as it is done. What failed stands apart at the end,
    with what to do, and stops no other. Run the same command again to go on.

    Exit code 0: all is done, 1: something failed or waits for a person, 130: interrupted.
    """


@fleet.command()
@FLEET
@REPLICAS
@ONLY
@INSTALLED
@PROCESSES
@options.FORMAT
@click.pass_context
def generate(
    context: click.Context,
    place: Path,
    replicas: Path | None,
    only: tuple[str, ...],
    catalog: Path,
    processes: int,
    style: str,
) -> None:
    """Make the replicas that are not there yet.

    \b
    Examples:
      replikota fleet generate fleet.yaml
      replikota fleet generate ../regions --replicas /srv/replicas --processes 4
    """
    members = members_of(place, replicas, only)
    _refuse_no_region(members)
    hold_catalogs([catalog], len(members))
    _over(context, members, lambda member: generated(member, catalog), processes, style)


@fleet.command()
@FLEET
@REPLICAS
@ONLY
@PROCESSES
@options.FORMAT
@click.pass_context
def status(
    context: click.Context,
    place: Path,
    replicas: Path | None,
    only: tuple[str, ...],
    processes: int,
    style: str,
) -> None:
    """Say of each replica its release, what was changed in it, and whether an update is due or waits.

    \b
    Examples:
      replikota fleet status
      replikota fleet status /srv/replicas --format json
    """
    _over(context, members_of(place, replicas, only), stands, processes, style, first_alone=False)


@fleet.command()
@FLEET
@REPLICAS
@ONLY
@click.option("--to", "wanted", default="", metavar="RELEASE", help="Demand this release; it must be the installed.")
@options.DRY_RUN
@options.CATALOG
@PROCESSES
@options.FORMAT
@click.pass_context
def update(
    context: click.Context,
    place: Path,
    replicas: Path | None,
    only: tuple[str, ...],
    wanted: str,
    dry_run: bool,
    root: Path | None,
    processes: int,
    style: str,
) -> None:
    """Bring each replica to the installed release, as `replikota update` does in one.

    \b
    Examples:
      replikota fleet update --dry-run
      replikota fleet update fleet.yaml --processes 4
      replikota fleet update /srv/replicas --only poso --only pinrang
    """
    work = foreseen_for if dry_run else updated
    members = members_of(place, replicas, only)
    hold_catalogs([root] if root else catalogs_of(member.replica for member in members), len(members))
    _over(context, members, lambda member: work(member, root, wanted), processes, style)


def generated(member: Member, catalog: Path) -> Outcome:
    """Make a replica unless it is there."""
    there = read_manifest(member.replica)
    if there is not None:
        if there.region != member.name:
            raise GeneratorError(
                f'{member.replica} is a replica of "{there.region}".\nNext step: name another folder for this region.'
            )
        body = {"release": there.release, "apps": len(there.apps)}
        return Outcome("there already", f"there already: release {there.release}", body)
    made = make_replica(member.region, member.replica, member.apps, catalog_root=catalog, store=own_store(), git=True)
    count, apps = len(made.files), len(made.answers.apps)
    without = f"; {made.history}" if made.history.startswith("without") else ""
    words = f"made: release {made.answers.release}, {apps} applications, {count} files{without}"
    return Outcome("made", words, {"release": made.answers.release, "apps": apps, "files": count})


def stands(member: Member) -> Outcome:
    """Say how a replica stands."""
    _refuse_missing(member)
    manifest, states, body, seen = report(member.replica)
    files = {"changed here": states.changed, "added here": states.added, "removed here": states.removed}
    files["overridden"] = states.overridden
    said = [f"{len(paths)} {state}" for state, paths in files.items() if paths] or ["as the release gave it"]
    due = sum(not one.is_quiet for one in seen)
    said += [f"{due} of the overridden to look at"] if due else []
    is_due = body["installed"] not in ("", manifest.release)
    said += [f"release {body['installed']} is installed"] if is_due else []
    said += [] if body["history"] else ["no git history, so no update"]
    words = f"release {manifest.release}, {len(manifest.apps)} applications: {', '.join(said)}"
    kind = "in an update" if body["update"] else "update due" if is_due else "up to date"
    return Outcome(kind, words, body, f"{body['update']}." if body["update"] else "")


def updated(member: Member, root: Path | None, wanted: str) -> Outcome:
    """Update a replica; one that waits for a person already is named with what it waits for."""
    _refuse_missing(member)
    repo = open_repo(member.replica)
    recover(repo)
    if progress_of(repo):
        return Outcome("waits for a person", "waits for a person", {}, f"{progress_of(repo)}.")
    opened = open_replica(member.replica)
    catalog = catalog_of(repo, root)
    refuse_other_release(release_of(catalog), wanted)
    ledger = read_ledger(member.replica)  # before anything moves, as `replikota update` does
    files, leaving, going = of_release(opened, member.region, catalog)
    refuse_unasked(leaving, ())
    refuse_remade(remade(opened, files), is_agreed=False)
    done = apply_update(opened, files)
    seen, conflicts = under_update(opened, ledger, files, done), list(done.conflicts)
    to_do = "\n".join([*_apart(done.meetings), *([_solving(member, conflicts)] if conflicts else [])])
    kind = "waits for a person" if done.waits else "updated" if done.states else "up to date"
    counts = Counter(done.states.values())
    look = sum(not one.is_quiet for one in seen)
    return _merged(kind, done.before, done.after, counts, conflicts, to_do, as_data(seen), look, done.meetings, going)


def foreseen_for(member: Member, root: Path | None, wanted: str) -> Outcome:
    """Say what an update of a replica would do."""
    _refuse_missing(member)
    found = foreseen(member.replica, member.region, root, wanted)
    if found.hindered:
        raise GeneratorError(found.hindered)
    conflicts = found.conflicts
    to_do = "\n".join([*_apart(found.met), *(f"conflict: {path}" for path in conflicts)])
    kind = "would wait for a person" if to_do else "would be updated" if found.counts else "up to date"
    look = sum(line.startswith("overridden ") for line in found.to_look_at)
    return _merged(
        kind, found.before, found.after, found.counts, conflicts, to_do, found.overridden, look, found.met, found.going
    )


def _apart(met: Sequence[Meeting]) -> list[str]:
    """What a person has to decide about migrations."""
    return meeting_lines([one for one in met if one.why])


def _merged(
    kind: str,
    before: str,
    after: str,
    counts: Mapping[str, int],
    conflicts: Sequence[str],
    to_do: str,
    overridden: Sequence[Mapping[str, object]],
    look: int,
    met: Sequence[Meeting],
    going: Gone,
) -> Outcome:
    body: dict[str, object] = {"from": before, "to": after, "counts": dict(counts), "conflicts": list(conflicts)}
    body["overridden"] = list(overridden)
    body["migrations"] = meeting_data(met)
    body["gone"] = gone_data(going)
    told = [f"{count} {state}" for state, count in sorted(counts.items()) if state not in ("same", "yours")]
    told += [f"{look} overridden to look at (replikota status)"] if look else []
    joined = sum(bool(one.path) for one in met)
    told += [f"{joined} joined by a migration"] if joined else []
    gone = gone_names(going)
    told += [f"still used but gone: {', '.join(gone)}"] if gone else []
    done = f"{kind}, {before} to {after}" if counts else f"up to date: release {after}"
    return Outcome(kind, f"{done}: {', '.join(told)}" if told and counts else ", ".join([done, *told]), body, to_do)


def _solving(member: Member, conflicts: Sequence[str]) -> str:
    listed = "\n".join(f"conflict: {path}" for path in conflicts)
    own = f"replikota update --replica {member.replica}"
    return f"{listed}\nNext step: solve what stands between <<<<<<< and >>>>>>>, then {own} --finish; or --abort."


def _refuse_missing(member: Member) -> None:
    if not member.replica.is_dir():
        raise GeneratorError(
            f"{member.replica}: there is no replica yet.\nNext step: replikota fleet generate --only {member.name}."
        )


def _refuse_no_region(members: Sequence[Member]) -> None:
    """Raise where nothing could be made: replicas in a folder do not say where their regions lie."""
    if not any(member.region for member in members):
        raise GeneratorError(
            "these are replicas already, and no region is named.\n"
            "Next step: name a fleet file, or a folder that holds regions' folders."
        )


def _over(
    context: click.Context,
    members: Sequence[Member],
    work: Callable[[Member], Outcome],
    processes: int,
    style: str,
    *,
    first_alone: bool = True,
) -> None:
    """Run over a fleet, a line for each region as it ends; failures and open ends stand apart behind them."""
    width = max(len(member.name) for member in members)

    def tell(ended: Ended[Member, Outcome]) -> None:
        if style == "text":
            words = ended.made.words if ended.made is not None else "FAILED, see below"
            click.echo(f"{visible(ended.item.name):{width}}  {ended.seconds:6.1f} s  {visible(words)}")

    run = over_all(work, members, processes, tell, first_alone=first_alone)
    click.echo(as_json(run) if style == "json" else "\n".join(_ending(run, processes)))
    run.leave(context, is_whole=not any(made.to_do for _member, made in run.done))


def _ending(run: Run[Member, Outcome], processes: int) -> list[str]:
    open_ends = {member.name: (member.replica, made.to_do) for member, made in run.done if made.to_do}
    failed = {member.name: (member.replica, why) for member, why in run.failed}
    counted = Counter(made.kind for _member, made in run.done)
    counts = [f"{count} {kind}" for kind, count in sorted(counted.items())]
    counts += [f"{len(failed)} FAILED"] if failed else []
    counts += [f"{len(run.missed)} not begun: run the same command again"] if run.missed else []
    asked = len(run.asked)
    last = f"{asked} {'region' if asked == 1 else 'regions'} in {run.seconds:.1f} s, {processes} at once"
    return [
        *heap_of_failures(open_ends, "for a person to solve:"),
        *heap_of_failures(failed, "failed:"),
        "",
        f"{last}: {', '.join(counts)}",
    ]


def as_json(run: Run[Member, Outcome]) -> str:
    """Give every region and what came of it, for programs."""
    seconds = {ended.item.name: round(ended.seconds, 3) for ended in run.ended}
    done = [
        {
            "region": member.name,
            "replica": str(member.replica),
            "outcome": made.kind,
            "seconds": seconds[member.name],
            "to_do": made.to_do,
            **made.body,
        }
        for member, made in run.done
    ]
    failed = [{"region": one.name, "replica": str(one.replica), "why": why} for one, why in run.failed]
    missed = [member.name for member in run.missed]
    return json.dumps({"regions": done, "failed": failed, "not_begun": missed}, ensure_ascii=False, indent=1)
