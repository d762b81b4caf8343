"""`replikota diff`: what was changed in a replica since the release gave it."""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.lifecycle.replica import below, open_replica
from generator.lifecycle.states import difference


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@options.REPLICA
def diff(file: Path | None, replica: Path) -> None:
    """Show what was changed here against what the release gave, committed or not.

    FILE is a file or folder of the replica; without it everything is shown.

    \b
    Examples:
      replikota diff
      replikota diff apps/laksa/models/laporan.py
      replikota diff --replica build/poso region
    """
    folder = replica.absolute()
    opened = open_replica(folder)
    name = below(folder, file) if file else ""
    click.echo(difference(opened, name, color=sys.stdout.isatty()), nl=False, color=True)
