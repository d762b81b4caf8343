"""`manage.py cadangkan --ke FOLDER`: back the replica up while it runs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone

from core.backup import archive, pool
from core.backup.sealed_stream import CannotOpen
from core.condition import backups


class Command(BaseCommand):
    """Write one encrypted backup; prove it and drop old ones if asked to."""

    help = "Cadangkan basis data dan berkas, tersandi; berkas yang sudah ada di cadangan tidak disalin lagi."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the folder and how many backups to keep."""
        parser.add_argument("--ke", required=True, type=Path, metavar="FOLDER")
        parser.add_argument("--simpan", type=int, default=0, metavar="N", help="hapus selain N terbaru")
        parser.add_argument("--uji", action="store_true", help="buka lagi cadangan itu di tempat sementara")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it and say where."""
        key = archive.backup_key(settings.BACKUP_KEY)
        media = Path(settings.PRIVATE_FILES["OPTIONS"]["location"])
        folder, at = options["ke"], timezone.localtime()
        try:
            path = archive.write(folder, settings.DATABASES["default"], media, key, at)
            proven = archive.prove(path, key, Path(settings.DATA_DIR)) if options["uji"] else None
        except (CannotOpen, archive.ProgramFailed, OSError) as problem:
            self._note(backups.note_failure, str(problem), at)
            raise CommandError(str(problem)) from problem
        self._note(backups.note, path, at)
        self.stdout.write(f"{path} ({path.stat().st_size / 1e6:.1f} MB)")
        if proven is not None:
            self.stdout.write(f"diuji: basis data utuh, {proven} berkas terbuka")
        if options["simpan"] > 0:
            self._forget(folder, options["simpan"])

    def _forget(self, folder: Path, kept: int) -> None:
        for old in sorted(folder.glob("cadangan-*.replika"))[:-kept]:
            old.unlink()
            self.stdout.write(f"dihapus: {old}")
        gone = pool.forget(folder)
        if gone:
            self.stdout.write(f"dihapus: {gone} berkas yang tidak disebut cadangan mana pun lagi")

    def _note(self, note: Callable[..., None], *seen: Any) -> None:
        """Note it for the status page; a backup that is written stays good where the database takes no note."""
        try:
            note(*seen)
        except DatabaseError as problem:
            self.stderr.write(f"tidak tercatat pada halaman keadaan: {problem}")
