"""`replikota remove`: take applications out of a replica; their data is copied first and then removed."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from generator.cli import options
from generator.cli.completion import complete_app
from generator.cli.taking import CONFLICTS, as_text, files_for
from generator.lifecycle.answers import answered, answers_of
from generator.lifecycle.ending import recover
from generator.lifecycle.installed import catalog_of, region_of, release_of
from generator.lifecycle.journal import progress_of
from generator.lifecycle.leaving import EXPORT, SHOW, Hanging, hanging, python_of, refuse_needed, run_manage, shown
from generator.lifecycle.replica import Replica, open_replica, open_repo
from generator.lifecycle.updating import Update, apply_update, plan_update
from generator.load.catalog import Catalog, load_catalog
from generator.names import nearest
from generator.problems import GeneratorError


@click.command()
@click.argument("apps", nargs=-1, required=True, shell_complete=complete_app)
@options.REPLICA
@options.DRY_RUN
@click.option("--export", "export", type=click.Path(path_type=Path), help="New folder for the copy of the data.")
@click.option("--with-personal", is_flag=True, help="Personal data come along, opened; needs --reason.")
@click.option("--reason", default="", help="What personal data are copied for; the replica's audit trail keeps it.")
@click.option("--forget-personal", is_flag=True, help="Agree that personal data which were not copied are lost.")
@click.option("--code-only", is_flag=True, help="Leave databases alone; the commands for each are named.")
@click.option("--to", default="", help="What takes its place: an application, or an address (https://…).")
@click.option("--note", default="", help="One sentence for residents, in Indonesian.")
@click.option(
    "--python", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Python that runs the replica."
)
@options.REGION
@options.CATALOG
@click.pass_context
def remove(
    context: click.Context,
    apps: tuple[str, ...],
    replica: Path,
    dry_run: bool,
    export: Path | None,
    with_personal: bool,
    reason: str,
    forget_personal: bool,
    code_only: bool,
    to: str,
    note: str,
    python: Path | None,
    region: str,
    root: Path | None,
) -> None:
    """Take applications out of a replica: what hangs on them is told, their data copied, removed, then the code.

    Stop the service first. Their old addresses say from then on that the service ended, and where to go.
    `git reset --keep ORIG_HEAD` brings the code back, and the copy is all that is left of the data.

    \b
    Examples:
      replikota remove si-jampang --dry-run
      replikota remove si-jampang --export /srv/arsip/si-jampang --with-personal --reason "Arsip daerah"
      replikota remove laksa --to https://www.lapor.go.id --code-only
    """
    if with_personal != bool(reason.strip()):
        raise click.UsageError("--with-personal and --reason go together")
    folder = replica.absolute()
    repo = open_repo(folder)
    if not dry_run:
        recover(repo)
    if progress_of(repo):
        raise GeneratorError(f"{folder}: {progress_of(repo)}.")
    opened = open_replica(folder)
    root = catalog_of(repo, root)
    catalog = load_catalog(root)
    leaving = _leaving(opened, apps)
    _refuse_other_release(opened, release_of(root))
    refuse_needed(catalog, opened.base.manifest.apps, leaving)
    asked = [app for app in opened.base.manifest.asked or opened.base.manifest.apps if app not in leaving]
    if not asked:
        raise GeneratorError("a replica without any application is none. Next step: keep one, or leave the folder.")
    answers = _ended(opened, region, catalog, leaving, to, note)
    files = files_for(opened, region, root, asked, answers)
    program = python_of(folder, python)
    click.echo("\n".join(_catalog_lines(hanging(catalog, opened.base.manifest.apps, leaving), leaving, to)))
    if not code_only:
        click.echo("\n".join(_data_lines(shown(program, folder, leaving))))
    planned = plan_update(opened, files)
    message = f"Remove {', '.join(leaving)}"
    if dry_run:
        click.echo(as_text(planned, message, "removed", dry_run=True))
    else:
        if not code_only:
            _take_out(program, folder, leaving, export, reason, planned, forget_personal=forget_personal)
        done = apply_update(opened, files, message)
        click.echo(as_text(done, message, "the code is out", dry_run=False))
        if code_only or done.conflicts:
            click.echo("\n".join(_left_to_do(leaving, export, code_only=code_only)))
    if planned.waits:
        context.exit(CONFLICTS)


def _leaving(opened: Replica, apps: Sequence[str]) -> list[str]:
    """The applications; raise where the replica has one of them not."""
    here = opened.base.manifest.apps
    unknown = [app for app in dict.fromkeys(apps) if app not in here]
    if unknown:
        meant = [f'"{app}"' + (f' (did you mean "{one}"?)' if (one := nearest(app, here)) else "") for app in unknown]
        raise GeneratorError(
            f"{opened.repo.folder} does not have {', '.join(meant)}.\nNext step: `replikota status` lists what it has."
        )
    return list(dict.fromkeys(apps))


def _refuse_other_release(opened: Replica, installed: str) -> None:
    if installed != opened.base.manifest.release:
        raise GeneratorError(
            f"the replica is at release {opened.base.manifest.release}, and this replikota brings {installed}.\n"
            "Next step: take the release first with `replikota update`, then remove from it."
        )


def _ended(opened: Replica, region: str, catalog: Catalog, leaving: Sequence[str], to: str, note: str) -> str:
    """The answers with a row for each service that ends."""
    from generator.load.region import load_region

    if to in leaving:
        raise GeneratorError(f"{to} leaves too. Next step: name with --to what stays.")
    own = load_region(region_of(opened, region)).app_names
    text = answers_of(opened.repo)
    for app in leaving:
        name = own[app].name if app in own else str(catalog.apps[app].name)
        row = {"name": name, "on": dt.date.today().isoformat(), "to": to, "note": note}
        for key, value in row.items():
            text = answered(text, ("ended", app, key), value) if value else text
    return text


def _catalog_lines(found: Hanging, leaving: Sequence[str], to: str) -> list[str]:
    lines = [f"menu       {menu}" for menu in found.menus]
    lines += [f"facility   {one}: no certificate is issued any more" for one in found.facilities]
    lines += [f"bundle     {one} lists it, for other replicas" for one in found.bundles]
    way = f" and lead to {to}" if to else ""
    return [*lines, *(f"residents  /layanan/{app}/ will say that the service ended{way}" for app in leaving)]


def _data_lines(about: dict[str, Any]) -> list[str]:
    lines = []
    for app in about["apps"]:
        lines.append(f"open work  {app['app']}: {app['open']}")
        for record in app["records"]:
            states = ", ".join(f"{count} {state}" for state, count in record["states"].items())
            lines.append(f"records    {record['label']}: {record['count']}" + (f" ({states})" if states else ""))
    lines.append(f"data       {len(about['tables'])} tables and {about['files']} files go")
    if about["documents"]:
        lines.append(f"documents  {about['documents']} that were issued stay, and can still be checked")
    lines += [f"block      {one} goes: nobody else uses it" for one in about["blocks"]]
    lines += [f"block      {one} keeps its tables: others name them" for one in about["kept_blocks"]]
    return lines + [f"IN THE WAY {one} rows name its data" for one in about["in_the_way"]]


def _take_out(
    program: Path,
    folder: Path,
    leaving: Sequence[str],
    export: Path | None,
    reason: str,
    planned: Update,
    *,
    forget_personal: bool,
) -> None:
    """Copy the data, then remove them; with conflicts to solve they stay until the code is out."""
    if export is None:
        raise GeneratorError(
            "nothing was changed: its data would be lost.\n"
            'Next step: --export FOLDER, with --with-personal --reason "…" or --forget-personal; '
            "or --code-only where this copy has no data."
        )
    if not (reason.strip() or forget_personal):
        raise GeneratorError(
            "nothing was changed: the copy would have no personal data, and these would be lost.\n"
            'Next step: --with-personal --reason "…" copies them; --forget-personal agrees to lose them.'
        )
    place = export.absolute()
    personal = ["--with-personal", "--reason", reason] if reason.strip() else []
    click.echo(run_manage(program, folder, EXPORT, *leaving, "--to", str(place), *personal), nl=False)
    run_manage(program, folder, EXPORT, "--check", str(place))
    if not planned.conflicts:
        forget = ["--forget-personal"] if forget_personal else []
        click.echo(run_manage(program, folder, SHOW, *leaving, "--export", str(place), *forget), nl=False)


def _left_to_do(leaving: Sequence[str], export: Path | None, *, code_only: bool) -> list[str]:
    names, place = " ".join(leaving), str(export or "FOLDER")
    if not code_only:
        return [f"Then, as the data still stand: python manage.py {SHOW} {names} --export {place}"]
    return [
        "Before this code reaches a server, on it, with the service stopped:",
        f'  python manage.py {EXPORT} {names} --to {place} --with-personal --reason "…"',
        f"  python manage.py {SHOW} {names} --export {place}",
    ]
