"""`manage.py ekspor_aplikasi APP --ke FOLDER`: copy an application's data before it leaves."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import access, audit
from core.crypto import CannotDecrypt
from core.leaving import belongings, export
from core.management.commands.lepaskan_aplikasi import known


class Command(BaseCommand):
    """Write the copy, or check one."""

    help = "Salin semua data sebuah aplikasi ke satu folder: tabel (JSON per baris), berkas, dan daftar berjumlah."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the applications, the folder, and whether personal data come along."""
        parser.add_argument("apps", nargs="*", metavar="APLIKASI")
        parser.add_argument("--ke", "--to", type=Path, metavar="FOLDER", help="folder baru untuk salinan itu")
        personal = "sertakan data pribadi dalam bentuk terbuka; perlu --alasan dan tercatat pada jejak audit"
        parser.add_argument("--dengan-pribadi", "--with-personal", action="store_true", dest="personal", help=personal)
        parser.add_argument("--alasan", "--reason", default="", dest="reason", help="untuk apa data pribadi disalin")
        parser.add_argument("--periksa", "--check", type=Path, metavar="FOLDER", dest="check", help="periksa salinan")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write or check, and say how much it is."""
        try:
            if options["check"] is not None:
                self._tell(export.read(options["check"]), options["check"])
                return
            self._write(**options)
        except (export.CannotExport, CannotDecrypt, OSError) as problem:
            raise CommandError(str(problem)) from problem

    def _write(self, *, apps: list[str], ke: Path | None, personal: bool, reason: str, **_options: Any) -> None:
        if ke is None:
            raise CommandError("Sebut folder baru untuk salinan itu: --ke FOLDER.")
        if personal != bool(reason.strip()):
            raise CommandError('Data pribadi disalin hanya dengan keduanya: --dengan-pribadi --alasan "…".')
        found = belongings.of(known(apps, with_code=True))
        if personal:
            for app in found.apps:  # before a single value is opened
                audit.write(access.system(), "export_personal", app=app, changes={"reason": reason.strip()})
        about = export.write(found, ke, reason=reason.strip())
        rows = sum(one["baris"] for one in about["tabel"].values())
        for app in found.apps:
            audit.write(access.system(), "export", app=app, changes={"rows": rows, "personal": personal})
        self._tell(about, ke)

    def _tell(self, about: dict[str, Any], folder: Path) -> None:
        rows = sum(one["baris"] for one in about["tabel"].values())
        personal = "dengan data pribadi" if about["data_pribadi"] else "tanpa data pribadi"
        self.stdout.write(
            f"{folder}: {', '.join(about['aplikasi'])}, {rows} baris dari {len(about['tabel'])} tabel, "
            f"{len(about['berkas'])} berkas, {personal}; utuh"
        )
        if about["berkas_tidak_ikut"]:
            self.stdout.write(f"berkas pribadi yang tidak ikut: {about['berkas_tidak_ikut']}")
        if about["berkas_hilang"]:
            self.stdout.write(f"sudah tidak ada di penyimpanan: {len(about['berkas_hilang'])} berkas")
