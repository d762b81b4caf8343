"""`replikota catalog diff`: what a change of the catalogue means, in words for a pull request."""

import json
from dataclasses import asdict

import click

from generator.lifecycle.changes.catalog import CatalogReport, catalog_changes, misshapen
from generator.lifecycle.changes.trees import files_at, files_in
from generator.problems import GeneratorError
from generator.roots import ROOT


@click.command("diff")
@click.argument("base")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown", show_default=True)
def catalog_diff(base: str, form: str) -> None:
    """Say in words what changed in the catalogue since BASE, and what a region must do.

    BASE is a git revision, or a folder that holds an earlier catalogue. What is compared with it are the
    files as they are now, committed or not.

    \b
    Examples:
      replikota catalog diff main
      replikota catalog diff v1.0 --format json
    """
    before, now = files_at(base, ROOT), files_in(ROOT)
    if wrong := misshapen(before, now):
        listed = "\n".join(f"  {path}" for path in wrong)
        raise GeneratorError(
            f"these entries are not as their schema asks:\n{listed}\nNext step: run `replikota validate`."
        )
    report = catalog_changes(before, now)
    click.echo(
        json.dumps(asdict(report), ensure_ascii=False, indent=2) if form == "json" else as_markdown(report, base)
    )


def as_markdown(report: CatalogReport, base: str) -> str:
    """Write the report as it is pasted into a pull request."""
    if not (report.entries or report.templates or report.todo):
        return f"Nothing changed since {base} that a region would notice."
    release = report.after if report.before == report.after else f"{report.before} to {report.after}"
    parts = [f"# Since {base} (release {release})"]
    for entry in report.entries:
        words = [f"- {change.text}" for change in entry.changes]
        parts.append("\n".join([f"## {entry.app} ({entry.state})", *words]))
    if report.templates:
        parts.append("\n".join(["## Templates", *(f"- {line}" for line in report.templates)]))
    todo = report.todo or ("nothing; `replikota update` is enough",)
    parts.append("\n".join(["## What a region must do", *(f"- {line}" for line in todo)]))
    return "\n\n".join(parts)
