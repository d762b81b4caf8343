"""`manage.py rebuild_workitems [--check]`: write the worklist again from the records, or prove it right."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from core import workitems


class Command(BaseCommand):
    """Rebuild or check core.WorkItem."""

    help = "Bangun ulang daftar kerja dari catatan, atau periksa kebenarannya."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the switch."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, or fail with a line for each difference."""
        if not options["check"]:
            with transaction.atomic():
                count = workitems.rebuild()
            self.stdout.write(f"{count} baris ditulis ulang.")
            return
        problems = workitems.check()
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            raise CommandError(f"{len(problems)} perbedaan")
        self.stdout.write("Daftar kerja cocok dengan catatan.")
