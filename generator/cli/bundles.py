"""`replikota bundles`: sets of applications that regions start with."""

import json
from typing import Any

import click

from generator.cli.completion import complete_bundle
from generator.load.bundle import Bundle
from generator.load.catalog import Catalog, load_catalog
from generator.names import nearest

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group()
def bundles() -> None:
    """Look at sets of applications that regions start with."""


@bundles.command("list")
@_FORM
def list_bundles(form: str) -> None:
    """List the bundles, one a line.

    \b
    Example:
      replikota bundles list
    """
    catalog = load_catalog()
    rows = [_summary(bundle, catalog) for bundle in catalog.bundles.values()]
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row['id']:<{width}}  {len(row['apps']):>3} applications  {row['summary']}")


@bundles.command()
@click.argument("bundle_id", metavar="ID", shell_complete=complete_bundle)
@_FORM
def show(bundle_id: str, form: str) -> None:
    """Show what a bundle holds and the server it needs.

    \b
    Example:
      replikota bundles show starter
    """
    catalog = load_catalog()
    bundle = find_bundle(catalog, bundle_id)
    row = _summary(bundle, catalog)
    click.echo(json.dumps(row, ensure_ascii=False, indent=2) if form == "json" else _page(bundle, catalog))


def find_bundle(catalog: Catalog, bundle_id: str) -> Bundle:
    """Give a bundle, or say which one was probably meant."""
    bundle = catalog.bundles.get(bundle_id)
    if bundle is None:
        meant = nearest(bundle_id, catalog.bundles)
        hint = f' (did you mean "{meant}"?)' if meant else ""
        raise click.UsageError(f'there is no bundle "{bundle_id}"{hint}; try: replikota bundles list')
    return bundle


def _summary(bundle: Bundle, catalog: Catalog) -> dict[str, Any]:
    server = bundle.server
    return {
        "id": bundle.id,
        "name": str(bundle.name),
        "summary": str(bundle.summary),
        "apps": list(bundle.apps(catalog.apps)),
        "server": {
            "processors": server.processors,
            "memory_gb": server.memory_gb,
            "disk_gb": server.disk_gb,
            "basis": server.basis,
            "note": server.note,
        },
    }


def _page(bundle: Bundle, catalog: Catalog) -> str:
    server = bundle.server
    lines = [f"{bundle.id}: {bundle.name}", str(bundle.summary), ""]
    for app_id in bundle.apps(catalog.apps):
        app = catalog.apps[app_id]
        lines.append(f"  {app.id:<20} {app.invite or app.summary}")
    lines += [
        "",
        f"server ({server.basis}): {server.processors} processors, {server.memory_gb} GB memory, "
        f"{server.disk_gb} GB disk",
        f"  {server.note}",
        "",
        f"Next step: write `bundles: [{bundle.id}]` into the region's apps.yaml, or",
        f"  replikota generate --region SLUG --bundle {bundle.id}",
    ]
    return "\n".join(lines)
