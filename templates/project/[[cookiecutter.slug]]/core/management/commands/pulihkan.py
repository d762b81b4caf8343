"""`manage.py pulihkan BERKAS --ya`: put a backup back. Stop the server first."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from core.backup import archive
from core.backup.sealed_stream import CannotOpen


class Command(BaseCommand):
    """Restore database and files from one backup."""

    help = "Pulihkan basis data dan berkas dari cadangan; yang ada sekarang diganti."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: Any) -> None:
        """Take the file and the word that says it is meant."""
        parser.add_argument("berkas", type=Path)
        parser.add_argument("--ya", action="store_true", help="ya, ganti data yang ada sekarang")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, or say why not."""
        if not options["berkas"].is_file():
            raise CommandError(f"{options['berkas']} tidak ada")
        if not options["ya"]:
            raise CommandError("Data yang ada sekarang akan diganti. Hentikan server, lalu ulangi dengan --ya.")
        connections.close_all()
        key = archive.backup_key(settings.BACKUP_KEY)
        media = Path(settings.PRIVATE_FILES["OPTIONS"]["location"])
        try:
            archive.restore(options["berkas"], settings.DATABASES["default"], media, key)
        except (CannotOpen, archive.ProgramFailed) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write("Pulih. Jalankan `manage.py migrate`, lalu nyalakan server.")
