"""`manage.py compile_locale`: compile the texts with Babel, so that no gettext program is needed."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Compile every .po file: of LOCALE_PATHS, of the blocks and of the applications."""

    help = "Susun berkas terjemahan (.po) menjadi .mo."
    requires_system_checks: list[str] = []  # they read every address and form: longer than the work itself

    def handle(self, *args: Any, **options: Any) -> None:
        """Compile and say how many texts each language has."""
        own = [folder for place in ("blocks", "apps") for folder in sorted(settings.BASE_DIR.glob(f"{place}/*/locale"))]
        for folder in [*settings.LOCALE_PATHS, *own]:
            for source in sorted(Path(folder).glob("*/LC_MESSAGES/django.po")):
                count = compile_file(source)
                self.stdout.write(f"{source.relative_to(settings.BASE_DIR)}: {count} teks")


def compile_file(source: Path) -> int:
    """Compile one file beside its source; give the number of texts."""
    with source.open("rb") as stream:
        catalog = read_po(stream, locale=source.parent.parent.name)
    with source.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, catalog)
    return sum(1 for message in catalog if message.id and message.string)
