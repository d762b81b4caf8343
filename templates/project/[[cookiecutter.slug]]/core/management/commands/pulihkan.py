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
        parser.add_argument("--uji", action="store_true", help="hanya buka di tempat sementara; tidak mengubah apa pun")
        lost = "pulihkan walaupun kunci data pribadinya tidak ada; NIK tidak akan terbaca"
        parser.add_argument("--tanpa-kunci", action="store_true", help=lost)

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, or say why not."""
        if not options["berkas"].is_file():
            raise CommandError(f"{options['berkas']} tidak ada")
        if options["uji"]:
            self._prove(options["berkas"])
            return
        if not options["ya"]:
            raise CommandError("Data yang ada sekarang akan diganti. Hentikan server, lalu ulangi dengan --ya.")
        connections.close_all()
        key = archive.backup_key(settings.BACKUP_KEY)
        media = Path(settings.PRIVATE_FILES["OPTIONS"]["location"])
        try:
            archive.restore(
                options["berkas"], settings.DATABASES["default"], media, key, without_keys=options["tanpa_kunci"]
            )
        except (CannotOpen, archive.ProgramFailed) as problem:
            raise CommandError(_told(problem)) from problem
        self.stdout.write("Pulih. Jalankan `manage.py migrate`, lalu nyalakan server.")

    def _prove(self, backup: Path) -> None:
        try:
            count = archive.prove(backup, archive.backup_key(settings.BACKUP_KEY), Path(settings.DATA_DIR))
        except (CannotOpen, archive.ProgramFailed) as problem:
            raise CommandError(_told(problem)) from problem
        self.stdout.write(f"Cadangan ini utuh: basis data dan {count} berkas terbuka. Tidak ada yang diubah.")


def _told(problem: Exception) -> str:
    """Say what to do where the key of the backup is another one."""
    if "kunci lain" in str(problem):
        return f"{problem}. Isi BACKUP_KEY di .env dari lembar kunci, lalu ulangi. Tidak ada yang diubah."
    return str(problem)
