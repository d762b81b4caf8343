"""`manage.py tick`: do what the clock says is due. A timer calls it each minute; `--every` stays."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import tick


class Command(BaseCommand):
    """Run the jobs of core.tick."""

    help = "Kerjakan yang jatuh tempo: langkah berwaktu, eskalasi, pengingat, pesan, rekap angka, retensi."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take a job's name and an interval."""
        parser.add_argument("--only", default="", choices=["", *(job.name for job in tick.JOBS)])
        parser.add_argument("--every", type=int, default=0, metavar="DETIK")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, or again and again until Ctrl-C."""
        try:
            report = self._run(options)
            while options["every"]:
                time.sleep(options["every"])
                report = self._run(options)
        except KeyboardInterrupt:
            return
        failed = [name for name, done in report.items() if isinstance(done, str)]
        if failed:
            raise CommandError(f"gagal: {', '.join(failed)}")

    def _run(self, options: dict[str, Any]) -> dict[str, int | str]:
        report = tick.run(only=options["only"])
        if options["verbosity"] > 1 or any(report.values()):
            self.stdout.write(" ".join(f"{name}={done}" for name, done in report.items()))
        return report
