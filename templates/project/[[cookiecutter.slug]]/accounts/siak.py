"""The adapter to SIAK, the civil register: asks whether a NIK and a name belong together.

Access to SIAK needs an agreement with Dukcapil. Until a region has one, the stand-in below judges
the structure of the NIK alone, and every page and audit row says so.
"""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from core import identity


@dataclass(frozen=True)
class Answer:
    """What the register said; `is_proof` where the person may be taken as identified."""

    is_possible: bool
    is_proof: bool
    source: str
    message: str


class StructureOnly:
    """Stand-in: no register is asked. It proves nothing unless SIAK_STAND_IN_VERIFIES is on."""

    source = "tiruan"

    def verify(self, nik: str, full_name: str, birth_date: date | None = None) -> Answer:
        """Judge the structure of a NIK, and its day of birth where one is given."""
        try:
            identity.read_nik(nik)
        except ValueError as problem:
            return Answer(False, False, self.source, str(problem))
        if identity.nik_differs(nik, birth_date):
            message = _("Tanggal lahir berbeda dari NIK; petugas perlu memeriksa.")
            return Answer(True, False, self.source, message)
        return Answer(
            True,
            settings.SIAK_STAND_IN_VERIFIES,
            self.source,
            _("Hanya susunan NIK yang diperiksa; data kependudukan tidak ditanyakan."),
        )


def verify(nik: str, full_name: str, birth_date: date | None = None) -> Answer:
    """Ask the adapter that the settings name."""
    return import_string(settings.SIAK_ADAPTER)().verify(nik, full_name, birth_date)
