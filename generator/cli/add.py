"""`replikota add`: bring more applications of the same release into a replica."""

from pathlib import Path

import click

from generator.cli import options
from generator.cli.completion import complete_app
from generator.cli.taking import CONFLICTS, as_json, as_text, files_for
from generator.lifecycle.ending import recover
from generator.lifecycle.installed import catalog_of, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.replica import Replica, open_replica, open_repo
from generator.lifecycle.updating import Update, apply_update, plan_update
from generator.problems import GeneratorError


@click.command()
@click.argument("apps", nargs=-1, required=True, shell_complete=complete_app)
@options.REPLICA
@options.DRY_RUN
@options.REGION
@options.CATALOG
@options.FORMAT
@click.pass_context
def add(
    context: click.Context,
    apps: tuple[str, ...],
    replica: Path,
    dry_run: bool,
    region: str,
    root: Path | None,
    style: str,
) -> None:
    """Bring more applications, and what they require, into a replica; what was changed here is merged and never lost.

    They come from the release that the replica is at. From then on updates bring the applications that the
    replica has, and no longer those that the region's apps.yaml chooses.

    \b
    Examples:
      replikota add si-jampang
      replikota add e-kir uji-lab-lingkungan --replica build/poso --dry-run
    """
    folder = replica.absolute()
    repo = open_repo(folder)
    if not dry_run:
        recover(repo)
    if progress_of(repo):
        raise GeneratorError(f"{folder}: {progress_of(repo)}.")
    opened = open_replica(folder)
    catalog = catalog_of(repo, root)
    wanted = _missing(opened, apps)
    _refuse_other_release(opened, release_of(catalog))
    files = files_for(opened, region, catalog, (*_chosen(opened), *wanted))
    message = f"Add {', '.join(wanted)}"
    done = plan_update(opened, files) if dry_run else apply_update(opened, files, message)
    click.echo(as_json(done) if style == "json" else _text(done, message, dry_run=dry_run))
    if done.waits:
        context.exit(CONFLICTS)


def _chosen(opened: Replica) -> tuple[str, ...]:
    """The applications that the replica was asked to have; all it has where the region's folder said so."""
    return opened.base.manifest.asked or opened.base.manifest.apps


def _missing(opened: Replica, apps: tuple[str, ...]) -> tuple[str, ...]:
    """Those that the replica has not yet; raise where it has all of them."""
    missing = tuple(dict.fromkeys(app for app in apps if app not in opened.base.manifest.apps))
    if not missing:
        raise GeneratorError(f"{opened.repo.folder} has {', '.join(apps)} already: there is nothing to add.")
    return missing


def _refuse_other_release(opened: Replica, installed: str) -> None:
    """Raise where the applications would come from another release than all others."""
    if installed != opened.base.manifest.release:
        raise GeneratorError(
            f"the replica is at release {opened.base.manifest.release}, and this replikota brings {installed}.\n"
            "Next step: take the release first with `replikota update`, then add to it."
        )


def _text(done: Update, message: str, *, dry_run: bool) -> str:
    said = as_text(done, message, "added", dry_run=dry_run)
    if dry_run or done.conflicts:
        return said
    return f"{said}\nNext step: python manage.py migrate && python manage.py seed, then give officers the roles."
