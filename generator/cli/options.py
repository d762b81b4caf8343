"""Options that several commands on a replica have, each written once."""

from pathlib import Path

import click

from generator.cli.completion import complete_region

REPLICA = click.option(
    "--replica",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the replica [default: here].",
)
DRY_RUN = click.option("--dry-run", is_flag=True, help="Say what would become of each file and change nothing.")
REGION = click.option(
    "--region",
    default="",
    shell_complete=complete_region,
    help="Region: its slug or folder [default: the one it was made from].",
)
CATALOG = click.option(
    "--catalog",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the catalogue [default: the one it was made from].",
)
FORMAT = click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
