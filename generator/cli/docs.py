"""`replikota docs`: write the pages that are made from entries and schemas, so that they cannot drift."""

from pathlib import Path

import click

from generator.cli.catalogue_page import catalogue_page
from generator.cli.language_page import language_page
from generator.cli.problems_page import problems_page
from generator.roots import ROOT

DOCS = ROOT / "docs"
PAGES = {"catalogue.md": catalogue_page, "language.md": language_page, "problems.md": problems_page}


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a page is not current.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=DOCS,
    help="Where the pages go.",
)
@click.pass_context
def docs(ctx: click.Context, check: bool, folder: Path) -> None:
    """Write docs/catalogue.md, docs/language.md and docs/problems.md from entries, schemas and tables.

    \b
    Examples:
      replikota docs
      replikota docs --check
    """
    stale = False
    for name, make in PAGES.items():
        path, text = folder / name, make()
        is_current = path.is_file() and path.read_text(encoding="utf-8") == text
        if not is_current and not check:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        stale = stale or not is_current
        state = "current" if is_current else "not current" if check else "written"
        click.echo(f"{path}: {state}")
    ctx.exit(1 if check and stale else 0)
