"""`replikota apps`: list, show and search the applications of the catalogue."""

import json
from collections.abc import Sequence
from typing import Any

import click

from generator.cli.completion import complete_app
from generator.load.app import PILLARS, App
from generator.load.catalog import Catalog, load_catalog
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.retired import Retired

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
    """List applications, one a line; retired ones come last, with what took over.

    \b
    Examples:
      replikota apps list --pillar economy
      replikota apps list --block billing --format json
    """
    catalog = load_catalog()
    known: list[App | Retired] = [*catalog.apps.values(), *(catalog.retired.values() if block is None else ())]
    chosen = [app for app in known if pillar in (None, app.pillar) and agency in (None, app.agency)]
    _print([app for app in chosen if block is None or (isinstance(app, App) and block in app.blocks)], form)


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
    known: list[App | Retired] = [*catalog.apps.values(), *catalog.retired.values()]
    found = [(score, app) for app in known if (score := _score(app, catalog, wanted)) is not None]
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
    app = catalog.retired.get(app_id) or find_app(catalog, app_id)
    if form == "json":
        click.echo(json.dumps(_summary(app), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_page(app, catalog) if isinstance(app, App) else _past(app, catalog)))


def find_app(catalog: Catalog, app_id: str) -> App:
    """Give an application, or say which one was probably meant."""
    app = catalog.apps.get(app_id)
    if app_id in catalog.retired:
        raise click.UsageError(catalog.retired[app_id].refusal)
    if app is None:
        meant = catalog.meant_app(app_id)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no application "{app_id}"{hint}; try: replikota apps list')
    return app


def _print(chosen: Sequence[App | Retired], form: str) -> None:
    if form == "json":
        rows = [_summary(app) for app in chosen]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(app.id) for app in chosen), default=0)
    for app in chosen:
        past = f" (retired, now {app.successor})" if isinstance(app, Retired) else ""
        click.echo(f"{app.id:<{width}}  {app.name}{past}: {app.summary}")
    if not chosen:
        click.echo("no application fits", err=True)


def _score(app: App | Retired, catalog: Catalog, words: list[str]) -> int | None:
    """Rank an application: words of its name weigh more than words of its fields."""
    name = f"{app.id} {app.name} {app.expansion}".lower()
    bound, entities = (app.blocks, app.entities) if isinstance(app, App) else ({}, {})
    blocks = " ".join(f"{block} {catalog.blocks[block].label}" for block in bound if block in catalog.blocks)
    summary = f"{app.summary} {app.summary.en} {app.agency} {blocks}".lower()
    fields = [field for entity in entities.values() for field in entity.fields.values()]
    parts: list[Entity | Field] = [*entities.values(), *fields]
    deep = " ".join(f"{part.id} {part.label}" for part in parts).lower()
    total = 0
    for word in words:
        weight = 4 if word in name else 2 if word in summary else 1 if word in deep else 0
        if not weight:
            return None
        total += weight
    return total


def _summary(app: App | Retired) -> dict[str, Any]:
    about = {
        "id": app.id,
        "name": app.name,
        "expansion": app.expansion,
        "summary": str(app.summary),
        "pillar": app.pillar,
        "channel": app.channel,
        "agency": app.agency,
        "provenance": app.provenance.level,
    }
    if isinstance(app, Retired):
        return {**about, "retired": True, "replaced_by": app.successor, "file": app.file}
    return {
        **about,
        "requires": list(app.requires),
        "blocks": list(app.blocks),
        "entities": list(app.entities),
        "settings": list(app.settings),
        "file": app.file,
    }


def _past(app: Retired, catalog: Catalog) -> list[str]:
    agency = catalog.reference.agencies.get(app.agency)
    years = f"{app.lifecycle.since or '…'}–{app.lifecycle.until or '…'}"
    return [
        f"{app.name} ({app.expansion})" if app.expansion else app.name,
        str(app.summary),
        "",
        f"id        {app.id}   {app.file}",
        f"pillar    {app.pillar}   channel {app.channel}",
        f"office    {agency.name if agency else app.agency}",
        f"rests on  {app.provenance.level}, {len(app.provenance.sources)} sources",
        f"retired   {years}, replaced by {app.successor}",
    ]


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
