"""`replikota catalog release`: see that all is in order, and write down what the release gives."""

import datetime as dt
import re
from pathlib import Path

import click

from generator.cli.report import Result, print_result
from generator.load.catalog import Catalog, load_catalog
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER
from generator.write.disk import worded

CATALOG = click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue [default: the one replikota came with].",
)
_NUMBER = r"[0-9]+(\.[0-9]+)*"


@click.command("release")
@click.argument("version", required=False, default="")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Day of the release [default: today].")
@click.option("--dry-run", is_flag=True, help="Check everything, say what would be written, and write nothing.")
@CATALOG
@click.pass_context
def catalog_release(context: click.Context, version: str, on: dt.datetime | None, dry_run: bool, root: Path) -> None:
    """Check everything and make VERSION a release of the catalogue; all that is in its way is said at once.

    Its number, its day and the hashes of its migrations are written into the catalogue. From then on
    `replikota validate` refuses a migration of the release that changed or is gone. Without VERSION it is
    the number in catalog.yaml, where that was not released yet.

    \b
    Examples:
      replikota catalog release 1.1 --dry-run
      replikota catalog release 1.1
    """
    from generator.release.ready import changelog, release_problems
    from generator.release.record import new_migrations, release_files

    if not (root / "catalog.yaml").is_file():
        raise GeneratorError(f"{root}: there is no catalog.yaml here.\nNext step: name the catalogue with --catalog.")
    catalog = load_catalog(root)
    version = _version(catalog, version)
    problems = release_problems(catalog, version)
    found = Result(problems, len(catalog.files))
    if problems:
        print_result(found, "text")
    if found.errors:
        click.echo(f"release {version} is not made; nothing was written.")
        context.exit(1)
    day = (on.date() if on else dt.date.today()).isoformat()
    new, files = len(new_migrations(catalog)), release_files(catalog, version, day, changelog(root) or "")
    migrations = f"{new} {'migration' if new == 1 else 'migrations'}"
    if dry_run:
        click.echo(f"release {version} can be made: {migrations} would be kept as they are from then on. Not written:")
    else:
        _write(files)
        click.echo(f"release {version} of {day}: {migrations} will never change from now on. Written:")
    for path in files:
        click.echo(f"  {path.relative_to(root.parent)}")
    if not dry_run:
        named = " ".join(str(path.relative_to(root.parent)) for path in files)
        click.echo(
            f"Next step: git add {named}\n"
            f'           git commit --message "Release {version}"\n'
            f'           git tag --annotate v{version} --message "Release {version}"\n'
            f"           git push --follow-tags"
        )


def _version(catalog: Catalog, given: str) -> str:
    if given and not re.fullmatch(_NUMBER, given):
        raise click.UsageError(f'"{given}" is no number of a release; numbers and dots, such as 1.1')
    if given:
        return given
    number = catalog.release.number
    if any(one.number == number for one in catalog.released):
        raise click.UsageError(f"release {number} was made already; name the number of the next one")
    return number


def _write(files: dict[Path, str]) -> None:
    """Put each file in its place whole; the last one makes it final, so that a run that broke off can be repeated."""
    for path in files:
        if path.is_symlink():
            raise GeneratorError(f"{path} is a link\nNext step: put the file itself there.")
    for path, text in files.items():
        with worded(path):
            new = path.with_name(f".{path.name}.new")
            new.write_text(text, encoding="utf-8")
            new.replace(path)
