"""`replikota catalog`: what maintainers do with the catalogue as a whole."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from generator.check.distinct import LIMIT, nearest_pairs
from generator.cli.catalog_diff import catalog_diff
from generator.cli.catalog_release import CATALOG, catalog_release
from generator.freeze import freeze
from generator.load.catalog import load_catalog
from generator.names import nearest


@click.group()
def catalog() -> None:
    """Look after the catalogue."""


catalog.add_command(catalog_diff)
catalog.add_command(catalog_release)


@catalog.command()
@click.argument("ids", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every application of the catalogue.")
@click.option("--again", is_flag=True, help="Make the first migration anew; only before the entry's first release.")
@CATALOG
def bump(ids: tuple[str, ...], every: bool, again: bool, root: Path) -> None:
    """Freeze the migrations that an entry needs under catalog/migrations/.

    \b
    Examples:
      replikota catalog bump laksa
      replikota catalog bump --all
      replikota catalog bump segar --again
    """
    known = load_catalog(root).apps
    for app in ids:
        if app not in known:
            meant = nearest(app, known)
            hint = f' (did you mean "{meant}"?)' if meant else ""
            raise click.UsageError(f'application "{app}" is not in the catalogue{hint}')
    if not ids and not every:
        raise click.UsageError("name an application, or say --all")
    for app in sorted(known) if every else ids:
        written = freeze(app, again=again, catalog_root=root)
        click.echo(f"{app}: {', '.join(path.name for path in written) if written else 'nothing to freeze'}")


@catalog.command()
@click.option("--count", type=click.IntRange(min=1), default=10, show_default=True, help="How many pairs.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def distinct(count: int, form: str) -> None:
    """Show which applications are built most alike once all names are removed.

    \b
    Examples:
      replikota catalog distinct
      replikota catalog distinct --count 40 --format json
    """
    pairs = nearest_pairs(load_catalog().apps.values())[:count]
    if form == "json":
        click.echo(json.dumps([asdict(pair) for pair in pairs], ensure_ascii=False, indent=2))
        return
    for pair in pairs:
        mark = "over the limit" if pair.nearness > LIMIT else ""
        click.echo(f"{pair.nearness:.2f}  {pair.one}  {pair.other}  {mark}".rstrip())
        click.echo(f"      {'; '.join(pair.shared)}")
    click.echo(f"The limit is {LIMIT:.2f}; 1.00 would be a renamed copy.")
