"""`replikota regions`: list and show the regions that come with the generator, or one of yours."""

import json
from typing import Any

import click

from generator.cli.completion import complete_region
from generator.load.bundle import selected
from generator.load.catalog import load_catalog
from generator.load.region import Region, load_region
from generator.roots import region_slugs

_FORM = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group()
def regions() -> None:
    """Look at regions."""


@regions.command("list")
@_FORM
def list_regions(form: str) -> None:
    """List the regions that come with the generator.

    \b
    Example:
      replikota regions list
    """
    found = [load_region(slug) for slug in region_slugs()]
    if form == "json":
        click.echo(json.dumps([_summary(region) for region in found], ensure_ascii=False, indent=2))
        return
    width = max((len(region.slug) for region in found), default=0)
    for region in found:
        apps = len(_chosen(region))
        click.echo(
            f"{region.slug:<{width}}  {region.code}  {region.name}, {region.province}: "
            f"{region.superapp.name}, {apps} applications"
        )


@regions.command()
@click.argument("region", metavar="SLUG|PATH", shell_complete=complete_region)
@_FORM
def show(region: str, form: str) -> None:
    """Show one region: by its slug, or by the path of its folder.

    \b
    Examples:
      replikota regions show poso
      replikota regions show ~/replikota/my-region
    """
    found = load_region(region)
    if form == "json":
        click.echo(json.dumps(_summary(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_page(found)))


def _summary(region: Region) -> dict[str, Any]:
    return {
        "slug": region.slug,
        "code": region.code,
        "name": region.name,
        "province": region.province,
        "capital": region.capital,
        "time_zone": region.time_zone,
        "superapp": region.superapp.name,
        "districts": len(region.districts),
        "villages": len(region.villages),
        "offices": len(region.offices),
        "places": len(region.places),
        "apps": list(_chosen(region)),
        "folder": region.folder.as_posix(),
    }


def _page(region: Region) -> list[str]:
    own = [f"  {app}: {name.name}" for app, name in sorted(region.app_names.items())]
    return [
        f"{region.name}, {region.province} ({region.code})",
        f"capital     {region.capital}",
        f"time zone   {region.time_zone}",
        f"super app   {region.superapp.name}: {region.superapp.tagline}",
        f"areas       {len(region.districts)} districts, {len(region.villages)} villages",
        f"offices     {len(region.offices)}   places {len(region.places)}",
        f"apps        {', '.join(_chosen(region))}",
        f"folder      {region.folder.as_posix()}",
        *(["own names", *own] if own else []),
    ]


def _chosen(region: Region) -> tuple[str, ...]:
    if not region.selection.bundles and not region.selection.without:
        return region.selection.apps  # without reading the catalogue
    catalog = load_catalog()
    return selected(region.selection, catalog.bundles, catalog.apps)
