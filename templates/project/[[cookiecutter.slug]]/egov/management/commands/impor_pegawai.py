"""`manage.py impor_pegawai BERKAS`: offices, positions and officers from one spreadsheet, all of it or nothing."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import access
from core.imports.guard import Refused
from core.rules import RuleBroken
from egov.staffing import batches, template
from egov.staffing.landing import CHANGED, NEW, SAME, Outcome

NAMED = 20


class Command(BaseCommand):
    """Check the file, say all that is wrong with it, and let it land unless asked only to try."""

    help = "Masukkan kantor, jabatan dan pegawai dari satu berkas .xlsx; seluruhnya atau tidak sama sekali."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file, and whether only to try it."""
        parser.add_argument("berkas", nargs="?", type=Path, help="berkas .xlsx dari templat")
        parser.add_argument("--coba", action="store_true", help="periksa saja; tidak ada yang disimpan")
        parser.add_argument("--templat", type=Path, metavar="BERKAS", help="tulis templatnya, lalu selesai")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the template, or check and land."""
        if options["templat"]:
            options["templat"].write_bytes(template.template())
            self.stdout.write(f"Templat ditulis ke {options['templat']}")
            return
        path = options["berkas"]
        if path is None or not path.is_file():
            raise CommandError(f"{path or 'Berkas'} tidak ada. Buat templatnya dengan --templat BERKAS.")
        try:
            self._run(path, path.read_bytes(), only_try=options["coba"])
        except Refused as problem:
            raise CommandError(f"{path.name}: {problem}") from problem

    def _run(self, path: Path, data: bytes, *, only_try: bool) -> None:
        actor = access.system()
        content, outcome = batches.check(actor, data, path.name)
        for words in content.notices:
            self.stdout.write(f"Perhatikan: {words}")
        if outcome.wrong:
            self._refuse(path, data, outcome)
        kinds = [deed.kind for deed in outcome.deeds]
        counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in (NEW, CHANGED, SAME))
        self.stdout.write(f"{path.name}: {counts}.")
        if only_try:
            self.stdout.write("Hanya dicoba; tidak ada yang disimpan.")
            return
        batch = batches.hand_in(actor, data, path.name)
        try:
            batches.land(actor, batch)
        except RuleBroken as problem:
            raise CommandError(" ".join(problem.messages)) from problem
        self.stdout.write("Masuk. Langkah berikut: cetak slip aktivasi di /egov/slip/.")

    def _refuse(self, path: Path, data: bytes, outcome: Outcome) -> None:
        """Say what is wrong, and give the file back with every problem in its row."""
        for one in outcome.wrong[:NAMED]:
            self.stderr.write(f"{one.sheet} baris {one.row}: {template.line_of(one)}")
        back = path.with_name(f"{path.stem}-masalah.xlsx")
        back.write_bytes(template.marked(data, outcome.wrong))
        raise CommandError(f"{len(outcome.wrong)} masalah; tidak ada yang disimpan. Semuanya ditandai di {back}")
