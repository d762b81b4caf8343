"""`replikota context`: what stock Cookiecutter needs to make the same replica."""

import json

import click

from generator.cli.completion import complete_app, complete_region
from generator.load.catalog import load_catalog
from generator.making import checked_choice
from generator.plan import plan
from generator.roots import TEMPLATES_FOLDER


@click.command()
@click.option(
    "--region", required=True, shell_complete=complete_region, help="Region: its slug, or the path of its folder."
)
@click.option(
    "--app",
    "apps",
    multiple=True,
    shell_complete=complete_app,
    help="Only this application and what it requires; repeat for more.",
)
def context(region: str, apps: tuple[str, ...]) -> None:
    """Print the runs of stock Cookiecutter that make a replica, as JSON.

    Each run names a template folder and its extra context. Run them in this order into one folder, each
    with --overwrite-if-exists; frozen migrations are then copied, and no manifest is written.

    \b
    Example:
      replikota context --region poso --app laksa > context.json
    """
    catalog = load_catalog()
    planned = plan(catalog, checked_choice(catalog, region, apps))
    body = {
        "runs": [
            {"template": str(TEMPLATES_FOLDER / run.template), "extra_context": run.context} for run in planned.runs
        ],
        "migrations": [
            {"from": str(folder), "to": f"{planned.slug}/apps/{package}/migrations"}
            for package, folder in planned.migrations.items()
            if folder.is_dir()
        ],
    }
    click.echo(json.dumps(body, ensure_ascii=False, indent=1))
