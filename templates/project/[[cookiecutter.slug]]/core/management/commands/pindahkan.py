"""`manage.py pindahkan --dari BERKAS`: move a replica's data from SQLite to PostgreSQL. Stop the server first."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from core import house_move


class Command(BaseCommand):
    """Move all rows; files stay where they are."""

    help = "Pindahkan seluruh data dari berkas SQLite ke PostgreSQL yang masih kosong."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the file."""
        parser.add_argument("--dari", required=True, type=Path, metavar="BERKAS", help="mis. data/db.sqlite3")

    def handle(self, *args: Any, **options: Any) -> None:
        """Move, or say why not."""
        if not options["dari"].is_file():
            raise CommandError(f"{options['dari']} tidak ada")
        try:
            moved = house_move.run(options["dari"])
        except (house_move.CannotMove, DatabaseError) as problem:
            raise CommandError(f"Tidak ada yang dipindahkan: {problem}") from problem
        tables = sum(1 for count in moved.values() if count)
        self.stdout.write(f"{sum(moved.values())} baris dari {tables} tabel dipindahkan.")
        self.stdout.write("Periksa dengan `manage.py rebuild_workitems --check`, lalu nyalakan server.")
