"""`manage.py lepaskan_aplikasi APP`: say what hangs on an application, and take it out of the database."""

import json
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.management.base import BaseCommand, CommandError

from config.installed import PACKAGES
from core.leaving import belongings, export, removal, summary
from region.ended import ENDED


class Command(BaseCommand):
    """Show it; with an export remove it."""

    help = "Sebutkan apa yang menempel pada sebuah aplikasi; dengan --ekspor FOLDER keluarkan dari basis data."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def add_arguments(self, parser: Any) -> None:
        """Take the applications and the export that was made of them."""
        parser.add_argument("apps", nargs="+", metavar="APLIKASI")
        parser.add_argument("--ekspor", "--export", type=Path, metavar="FOLDER", dest="folder", help="salinan datanya")
        forget = "ekspor tanpa data pribadi: data pribadinya hilang untuk selamanya, dan itu disetujui"
        parser.add_argument("--lupakan-pribadi", "--forget-personal", action="store_true", dest="forget", help=forget)
        parser.add_argument("--json", action="store_true", help="untuk program")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what hangs on them, then remove where an export is named."""
        apps, folder = known(options["apps"], with_code=False), options["folder"]
        found = belongings.of(apps)
        about = summary.of(found)
        if folder is None:
            said = json.dumps(about, ensure_ascii=False) if options["json"] else "\n".join(summary.lines(about))
            self.stdout.write(said)
            return
        if about["in_the_way"]:
            raise CommandError("\n".join(["Tidak ada yang diubah:", *summary.lines(about)]))
        _refuse_export(found, folder, forget=options["forget"])
        removal.remove(found, f"export {folder.name}")
        self.stdout.write(f"{', '.join(apps)}: {len(found.tables)} tabel dikeluarkan dari basis data.")


def known(apps: list[str], *, with_code: bool) -> list[str]:
    """The applications; raise where one is not here, with all names at once."""
    left = set(ContentType.objects.values_list("app_label", flat=True)) if not with_code else set()
    here = {app for app in apps if app in PACKAGES or app in ENDED or app.replace("-", "_") in left}
    missing = [app for app in apps if app not in (here if not with_code else here & set(PACKAGES))]
    if missing or not apps:
        raise CommandError(f"Tidak ada di sini: {', '.join(missing) or '(tidak disebut)'}. Ada: {', '.join(PACKAGES)}.")
    return list(dict.fromkeys(apps))


def _refuse_export(found: belongings.Belongings, folder: Path, *, forget: bool) -> None:
    """Raise where the export is damaged, of other applications, or older than the data."""
    try:
        about = export.read(folder)
    except export.CannotExport as problem:
        raise CommandError(f"{problem}\nTidak ada yang diubah.") from problem
    missing = [app for app in found.apps if app not in about["aplikasi"]]
    if missing:
        raise CommandError(f"{folder} tidak memuat {', '.join(missing)}. Tidak ada yang diubah.")
    if not about["data_pribadi"] and not forget:
        raise CommandError(
            f"{folder} tidak memuat data pribadi, yang akan hilang untuk selamanya. Ekspor lagi dengan "
            "--dengan-pribadi, atau setujui kehilangan itu dengan --lupakan-pribadi. Tidak ada yang diubah."
        )
    if set(found.packages) & set(PACKAGES.values()):  # the values can be read only while the code is here
        changed = export.changed_since(found, about)
        if changed:
            raise CommandError(
                f"Berubah sejak diekspor: {', '.join(changed)}. Hentikan layanan, ekspor lagi. Tidak ada yang diubah."
            )
