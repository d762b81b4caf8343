"""`replikota update`: bring a replica to the installed release and keep what was changed in it."""

import json
from pathlib import Path

import click

from generator.cli import options
from generator.cli.gone_words import gone_data, gone_lines
from generator.cli.meeting_words import meeting_lines
from generator.cli.overriding import as_data, as_lines, under_update
from generator.cli.taking import CONFLICTS, as_json, as_text, of_release
from generator.lifecycle.ending import abort as take_back
from generator.lifecycle.ending import finish as end
from generator.lifecycle.ending import recover
from generator.lifecycle.frozen import AGREED, refuse_remade, remade, remade_lines
from generator.lifecycle.installed import catalog_of, refuse_other_release, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.leaving import data_left, refuse_unasked
from generator.lifecycle.ledger import read_ledger
from generator.lifecycle.replica import open_replica, open_repo
from generator.lifecycle.updating import Update, apply_update, plan_update
from generator.problems import GeneratorError


@click.command()
@options.REPLICA
@click.option(
    "--to", "wanted", default="", metavar="RELEASE", help="Demand this release; it must be the installed one."
)
@options.DRY_RUN
@click.option(
    "--let-go", "let_go", multiple=True, metavar="APP", help="Let an application leave that the release retired."
)
@click.option(
    AGREED,
    "empty_database",
    is_flag=True,
    help="Take migrations that the release made anew; for replicas whose databases hold nothing to keep.",
)
@click.option("--finish", is_flag=True, help="Commit an update whose conflicts were solved.")
@click.option("--abort", is_flag=True, help="Take back an update that waits for conflicts to be solved.")
@options.REGION
@options.CATALOG
@options.FORMAT
@click.pass_context
def update(
    context: click.Context,
    replica: Path,
    wanted: str,
    dry_run: bool,
    let_go: tuple[str, ...],
    empty_database: bool,
    finish: bool,
    abort: bool,
    region: str,
    root: Path | None,
    style: str,
) -> None:
    """Bring a replica to the installed release; what was changed here is merged and never lost.

    The replica's git history holds what each release gave. The new output is committed there and merged
    into the branch. Where both changed the same lines, the update waits: solve them, then --finish.

    \b
    Examples:
      replikota update --dry-run
      replikota update --replica build/poso
      replikota update --finish
      replikota update --abort
    """
    if finish + abort + dry_run > 1:
        raise click.UsageError("--finish, --abort and --dry-run exclude each other")
    folder = replica.absolute()
    repo = open_repo(folder)
    if not dry_run:
        recover(repo)
    if finish:
        ended = end(repo)
        click.echo("\n".join([*meeting_lines(ended.meetings), f"finished: the replica is at release {ended.after}"]))
        if ended.waits:
            context.exit(CONFLICTS)
    elif abort:
        kept = take_back(repo)
        click.echo(f"taken back; the files stand as before. What was solved so far: git show {kept}")
    else:
        if progress_of(repo):
            raise GeneratorError(f"{folder}: {progress_of(repo)}.")
        opened = open_replica(folder)
        catalog = catalog_of(repo, root)
        refuse_other_release(release_of(catalog), wanted)
        ledger = read_ledger(folder)  # before anything moves: what is wrong in it stops the update, not its report
        files, leaving, going = of_release(opened, region, catalog)
        other = remade(opened, files)
        if not dry_run:
            refuse_unasked(leaving, let_go)
            refuse_remade(other, is_agreed=empty_database)
        done = plan_update(opened, files) if dry_run else apply_update(opened, files)
        seen = under_update(opened, ledger, files, done)
        if style == "json":
            click.echo(
                json.dumps(
                    {
                        **json.loads(as_json(done)),
                        "remade": other,
                        "gone": gone_data(going),
                        "overrides": as_data(seen),
                    },
                    ensure_ascii=False,
                    indent=1,
                )
            )
        else:
            click.echo(
                "\n".join(
                    [
                        _text(done, dry_run=dry_run),
                        *remade_lines(other),
                        *gone_lines(going),
                        *as_lines(seen),
                        *data_left(leaving),
                    ]
                )
            )
        if done.waits:
            context.exit(CONFLICTS)


def _text(done: Update, *, dry_run: bool) -> str:
    if not done.states:
        return f"up to date: release {done.after}"
    heading = f"release {done.before} to {done.after}"
    return as_text(done, heading, f"the replica is at release {done.after}", dry_run=dry_run)
