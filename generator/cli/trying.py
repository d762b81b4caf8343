"""`replikota try`: serve one entry while it is written."""

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.completion import complete_app, complete_region
from generator.cli.doctor import missing_libraries
from generator.cli.report import Result, print_result
from generator.names import nearest
from generator.problems import GeneratorError, Problem
from generator.roots import CATALOG_FOLDER
from generator.trial.session import Served, Session
from generator.trial.workspace import Workspace


@click.command("try")
@click.argument("app_id", metavar="ID", shell_complete=complete_app)
@click.option(
    "--region",
    default="poso",
    show_default=True,
    shell_complete=complete_region,
    help="Region: its slug, or the path of its folder.",
)
@click.option("--watch", is_flag=True, help="Check and serve again after each save.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port [default: the first free one from 8000].")
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
def try_command(app_id: str, region: str, watch: bool, port: int | None, root: Path) -> None:
    """Serve one entry, with what it requires, in seconds; end it with Ctrl-C.

    The workspace is build/try/REGION-ID; no replica is touched. Its tables are made from the models and filled with
    invented people and records while you look. With --watch each save is checked: problems are printed and the last
    good version stays; else the page is the new one when you reload it. Where fields or states changed, the tables
    are made anew and what you typed in is gone.

    \b
    Examples:
      replikota try e-kir
      replikota try e-kir --watch --region bandung
    """
    gc.enable()  # the other commands are over before rubbish matters
    require_known(app_id, root)
    require_libraries()
    folder = Path("build", "try", f"{Path(region).name}-{app_id}").absolute()
    click.echo(f"{app_id} for {Path(region).name}, in {folder}")
    try:
        Session(app_id, region, root, Workspace(folder), Teller(is_watching=watch)).run(port, is_watching=watch)
    except KeyboardInterrupt:
        click.echo("\nstopped; what you typed in is kept for the next time")


def require_known(app_id: str, root: Path) -> None:
    """Refuse an entry that is not there, and name the one that was probably meant."""
    known = sorted(path.stem for path in root.glob("apps/*/*.yaml"))
    if app_id not in known:
        meant = nearest(app_id, known)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no application "{app_id}"{hint}')


def require_libraries() -> None:
    """Refuse where this interpreter lacks what a replica needs."""
    missing = missing_libraries()
    if missing:
        raise GeneratorError(
            f"try serves a replica, and this Python has no {', '.join(missing)}.\n"
            "Next step: `make setup`; or, without the repository, `replikota generate --region poso` and "
            "`pip install build/poso` into this environment."
        )


class Teller:
    """Words what happens on the terminal."""

    def __init__(self, *, is_watching: bool) -> None:
        self.is_watching = is_watching

    def problems(self, found: Sequence[Problem], *, is_serving: bool) -> None:
        """Print all problems, and what is served in spite of them."""
        result = Result(found, len({problem.file for problem in found}))
        print_result(result, "text")
        if result.errors:
            self._what_now(is_serving=is_serving)

    def refused(self, reason: str, *, is_serving: bool) -> None:
        """Print why a version did not come up."""
        click.echo(reason, err=True)
        self._what_now(is_serving=is_serving)

    def served(self, now: Served) -> None:
        """Print where and how fast."""
        if now.is_first:
            click.echo(f"{now.address}  first page after {now.seconds:.1f} s")
            click.echo("Ctrl-C ends it." + (" Save the entry to see it again." if self.is_watching else ""))
        else:
            files = "1 file" if now.changed == 1 else f"{now.changed} files"
            click.echo(f"{now.address}  again after {now.seconds:.1f} s ({files} changed)")
        if now.is_anew:
            click.echo("The tables are new; example data is being filled in.")

    def logins(self, found: Sequence[dict[str, str]]) -> None:
        """Print the sample logins."""
        click.echo(f"Sample logins (password of all: {found[0]['password']}):")
        for login in found:
            click.echo(f"  {login['kind']:<14} {login['login']:<20} {login['name']}")

    def filled(self, seconds: float) -> None:
        """Say that everything is there."""
        if seconds >= 1:
            click.echo(f"Example data is complete ({seconds:.0f} s).")

    def _what_now(self, *, is_serving: bool) -> None:
        kept = "The last good version is still served. " if is_serving else ""
        click.echo(f"{kept}Mend it and save." if self.is_watching else kept.strip())
