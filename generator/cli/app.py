"""`replikota app new`: start an entry in the shape of another one."""

import re
from pathlib import Path

import click

from generator.cli.completion import complete_app
from generator.load.app import PILLARS, App
from generator.load.catalog import load_catalog
from generator.names import nearest
from generator.roots import CATALOG_FOLDER

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


@click.group()
def app() -> None:
    """Work on the entry of one application."""


@app.command()
@click.argument("app_id", metavar="ID")
@click.option("--like", required=True, shell_complete=complete_app, help="Entry to start from.")
@click.option("--name", help="Name of the application; the id in capitals if left out.")
@click.option("--pillar", type=click.Choice(PILLARS), help="Pillar; that of the other entry.")
@click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CATALOG_FOLDER,
    help="Folder of the catalogue.",
)
def new(app_id: str, like: str, name: str | None, pillar: str | None, root: Path) -> None:
    """Write a new entry in the shape of another one, for you to make it its own.

    What cannot be taken over (name, summary, provenance) is emptied, so that `replikota validate`
    asks for it. A renamed copy of another entry is a defect.

    \b
    Example:
      replikota app new si-ledok --like si-senja --name "Si Ledok"
    """
    if not _ID.match(app_id):
        raise click.UsageError(f'"{app_id}" is not an id: write lower-case words with hyphens')
    catalog = load_catalog(root)
    if app_id in catalog.apps:
        raise click.UsageError(f'the application "{app_id}" exists: {catalog.apps[app_id].file}')
    model = catalog.apps.get(like)
    if model is None:
        meant = nearest(like, catalog.apps)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no application "{like}"{hint}')
    target = root / "apps" / (pillar or model.pillar) / f"{app_id}.yaml"
    text = catalog.document(model.file).path.read_text(encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(fresh_entry(text, model, app_id, name or app_id.upper(), pillar), encoding="utf-8")
    click.echo(f"{target}: written in the shape of {like}")
    click.echo(f"next: make it its own, then run replikota test {app_id}")


def fresh_entry(text: str, model: App, app_id: str, name: str, pillar: str | None) -> str:
    """Turn the text of an entry into the start of another one."""
    fresh = {
        "id": app_id,
        "name": _quoted(name),
        "expansion": None,
        "summary": '""',
        "pillar": pillar or model.pillar,
        "provenance": '{level: modelled, basis: ""}',
        "history": None,
    }
    for key, value in fresh.items():
        line = f"{key}: {value}\n" if value is not None else ""
        text = _replace_key(text, key, line)
    return text


def _replace_key(text: str, key: str, line: str) -> str:
    """Replace a top-level key with everything below it."""
    pattern = re.compile(rf"^{key}:.*\n(?:(?:[ \t#].*)?\n)*", re.MULTILINE)
    return pattern.sub(lambda _: line, text, count=1)


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
