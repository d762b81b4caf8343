"""`replikota apps`: list, show and search the applications of the catalogue."""

import json
from typing import Any

import click

from generator.cli.completion import complete_app
from generator.load.app import PILLARS, App
from generator.load.catalog import Catalog, load_catalog
from generator.load.entity import Entity
from generator.load.field import Field

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group()
def apps() -> None:
    """Look at the applications of the catalogue."""


@apps.command("list")
@click.option("--pillar", type=click.Choice(PILLARS), help="Only this pillar.")
@click.option("--agency", help="Only applications of this office.")
@click.option("--block", help="Only applications that use this building block.")
@_FORM
def list_apps(pillar: str | None, agency: str | None, block: str | None, form: str) -> None:
    """List applications, one a line.

    \b
    Examples:
      replikota apps list --pillar economy
      replikota apps list --block billing --format json
    """
    chosen = [
        app
        for app in load_catalog().apps.values()
        if pillar in (None, app.pillar) and agency in (None, app.agency) and (block is None or block in app.blocks)
    ]
    _print(chosen, form)


@apps.command()
@click.argument("words", nargs=-1, required=True)
@_FORM
def search(words: tuple[str, ...], form: str) -> None:
    """Search names, summaries, building blocks, entities and fields; all WORDS must occur.

    \b
    Example:
      replikota apps search kendaraan uji
    """
    wanted = [word.lower() for word in words]
    catalog = load_catalog()
    found = [(score, app) for app in catalog.apps.values() if (score := _score(app, catalog, wanted)) is not None]
    _print([app for _, app in sorted(found, key=lambda pair: (-pair[0], pair[1].id))], form)


@apps.command()
@click.argument("app_id", metavar="ID", shell_complete=complete_app)
@_FORM
def show(app_id: str, form: str) -> None:
    """Show what one application is made of.

    \b
    Example:
      replikota apps show e-kir
    """
    catalog = load_catalog()
    app = find_app(catalog, app_id)
    click.echo(
        json.dumps(_summary(app), ensure_ascii=False, indent=2) if form == "json" else "\n".join(_page(app, catalog))
    )


def find_app(catalog: Catalog, app_id: str) -> App:
    """Give an application, or say which one was probably meant."""
    app = catalog.apps.get(app_id)
    if app is None:
        meant = catalog.meant_app(app_id)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no application "{app_id}"{hint}; try: replikota apps list')
    return app


def _print(chosen: list[App], form: str) -> None:
    if form == "json":
        rows = [_summary(app) for app in chosen]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(app.id) for app in chosen), default=0)
    for app in chosen:
        click.echo(f"{app.id:<{width}}  {app.name}: {app.summary}")
    if not chosen:
        click.echo("no application fits", err=True)


def _score(app: App, catalog: Catalog, words: list[str]) -> int | None:
    """Rank an application: words of its name weigh more than words of its fields."""
    name = f"{app.id} {app.name} {app.expansion}".lower()
    blocks = " ".join(f"{block} {catalog.blocks[block].label}" for block in app.blocks if block in catalog.blocks)
    summary = f"{app.summary} {app.summary.en} {app.agency} {blocks}".lower()
    fields = [field for entity in app.entities.values() for field in entity.fields.values()]
    parts: list[Entity | Field] = [*app.entities.values(), *fields]
    deep = " ".join(f"{part.id} {part.label}" for part in parts).lower()
    total = 0
    for word in words:
        weight = 4 if word in name else 2 if word in summary else 1 if word in deep else 0
        if not weight:
            return None
        total += weight
    return total


def _summary(app: App) -> dict[str, Any]:
    return {
        "id": app.id,
        "name": app.name,
        "expansion": app.expansion,
        "summary": str(app.summary),
        "pillar": app.pillar,
        "channel": app.channel,
        "agency": app.agency,
        "provenance": app.provenance.level,
        "requires": list(app.requires),
        "blocks": list(app.blocks),
        "entities": list(app.entities),
        "settings": list(app.settings),
        "file": app.file,
    }


def _page(app: App, catalog: Catalog) -> list[str]:
    title = f"{app.name} ({app.expansion})" if app.expansion else app.name
    agency = catalog.reference.agencies.get(app.agency)
    lines = [
        title,
        str(app.summary),
        "",
        f"id        {app.id}   {app.file}",
        f"pillar    {app.pillar}   channel {app.channel}   for {', '.join(app.audience)}",
        f"office    {agency.name if agency else app.agency}",
        f"rests on  {app.provenance.level}, {len(app.provenance.sources)} sources",
        f"blocks    {', '.join(app.blocks) or 'none'}",
        f"requires  {', '.join(app.requires) or 'none'}",
    ]
    for entity in app.entities.values():
        lines += ["", f"{entity.label} ({entity.id}): {len(entity.fields)} fields"]
        if entity.workflow is not None:
            for step in entity.workflow.transitions.values():
                who = ", ".join(step.roles) or step.by or "the clock"
                lines.append(f"  {', '.join(step.sources)} → {step.target}   {step.id} ({who})")
    if app.settings:
        lines += ["", "Settings a region may change:"]
    for setting in app.settings.values():
        lines.append(f"  {setting.id}   {setting.label}   {_default(setting.default, setting.unit)}")
    return lines


def _default(value: object, unit: str) -> str:
    text = "table" if isinstance(value, dict) else str(value)
    return f"{text} {unit}".strip()
