"""`replikota status`: what a replica is, and what was changed in it."""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import options
from generator.cli.overriding import as_data, as_lines
from generator.lifecycle.installed import catalog_of, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.ledger import read_ledger
from generator.lifecycle.overridden import Seen, given_by_commit, given_by_manifest, look, standing_in
from generator.lifecycle.replica import has_history, manifest_of, open_replica
from generator.lifecycle.states import States, states_by_hash, states_of
from generator.record.manifest import Manifest
from generator.roots import CATALOG_FOLDER

CHANGED = 1


@click.command()
@options.REPLICA
@options.FORMAT
@click.option("--exit-code", is_flag=True, help="Leave with 1 where anything was changed, added or removed.")
@click.pass_context
def status(context: click.Context, replica: Path, style: str, exit_code: bool) -> None:
    """Say which release a replica has and which of its files were changed here.

    \b
    Examples:
      replikota status
      replikota status --replica build/poso --format json
      replikota status --exit-code        (for scripts: 1 where something was changed)
    """
    manifest, states, body, seen = report(replica.absolute())
    said = json.dumps(body, ensure_ascii=False, indent=1) if style == "json" else _text(manifest, states, body, seen)
    click.echo(said)
    if exit_code and not states.is_pristine:
        context.exit(CHANGED)


def report(folder: Path) -> tuple[Manifest, States, dict[str, object], tuple[Seen, ...]]:
    """Say how a replica stands: its manifest, its files, all of it for programs, and its overridden files."""
    manifest = manifest_of(folder)
    with_history = has_history(folder)
    ledger, today = read_ledger(folder), dt.date.today()
    if with_history:
        opened = open_replica(folder)
        manifest, states, under_way = opened.base.manifest, states_of(opened), progress_of(opened.repo)
        installed = release_of(catalog_of(opened.repo, None))
        given = given_by_commit(opened.repo, opened.base.commit, manifest)
        seen = look(ledger, given, standing_in(folder), opened.repo, today)
    else:
        states, under_way, installed = states_by_hash(folder, manifest), "", release_of(CATALOG_FOLDER)
        seen = look(ledger, given_by_manifest(manifest), standing_in(folder), None, today)
    states = states.told_apart(ledger)
    body = _body(manifest, states, under_way, installed, with_history=with_history)
    body["overrides"] = as_data(seen)
    return manifest, states, body, seen


def _body(
    manifest: Manifest, states: States, under_way: str, installed: str, *, with_history: bool
) -> dict[str, object]:
    return {
        "region": manifest.region,
        "release": manifest.release,
        "installed": installed,
        "apps": list(manifest.apps),
        "history": with_history,
        "update": under_way,
        "files": {
            "ours": states.ours,
            "changed": list(states.changed),
            "added": list(states.added),
            "removed": list(states.removed),
            "overridden": list(states.overridden),
        },
    }


def _text(manifest: Manifest, states: States, body: dict[str, object], seen: Sequence[Seen]) -> str:
    count = len(manifest.apps)
    noun = "application" if count == 1 else "applications"
    lines = [f"{manifest.region}: release {manifest.release}, {count} {noun} ({', '.join(manifest.apps)})"]
    if body["installed"] not in ("", manifest.release):
        lines.append(f"release {body['installed']} is installed; try: replikota update --dry-run")
    if body["update"]:
        lines.append(str(body["update"]))
    if not body["history"]:
        lines.append("no git history of its own: compared with the hashes of the manifest, and update cannot merge")
    named = {"changed here": states.changed, "added here": states.added, "removed here": states.removed}
    if seen:
        named["overridden"] = states.overridden
    lines += [f"{state:13} {path}" for state, paths in named.items() for path in paths]
    lines.append(", ".join([f"{states.ours} ours", *(f"{len(paths)} {state}" for state, paths in named.items())]))
    return "\n".join([*lines, *as_lines(seen)])
