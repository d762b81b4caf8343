"""`manage.py lembar_kunci --ke BERKAS.pdf`: print the keys for the safe."""

import os
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.backup import key_sheet


class Command(BaseCommand):
    """Write the sheet of keys, to be printed and removed."""

    help = "Tulis lembar kunci (PDF) untuk dicetak dan disimpan terkunci; hapus berkasnya sesudah dicetak."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the file."""
        parser.add_argument("--ke", required=True, type=Path, metavar="BERKAS.pdf")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it where nothing is yet, for its owner alone."""
        target = options["ke"]
        data = key_sheet.pdf()
        try:
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError as problem:
            raise CommandError(f"{target} sudah ada; sebut nama lain. Tidak ada yang ditimpa.") from problem
        except OSError as problem:
            raise CommandError(f"{target}: {problem.strerror}") from problem
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
        self.stdout.write(
            f"{target}: cetak dua lembar, simpan terkunci terpisah dari cadangan, lalu: shred -u {target}"
        )
