"""The nine elements of PermenPANRB 14/2017: by slug, because practice numbers the last two differently."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Element:
    """One element: how it is named, asked, and what the answers 1 to 4 say."""

    slug: str
    label: Any
    question: Any
    words: tuple[Any, Any, Any, Any]

    @property
    def choices(self) -> list[tuple[int, Any]]:
        """The answers, the lowest first."""
        return list(enumerate(self.words, start=1))


_GOOD = (_("Tidak baik"), _("Kurang baik"), _("Baik"), _("Sangat baik"))

ELEMENTS = (
    Element(
        "persyaratan",
        _("Persyaratan"),
        _("Apakah persyaratan sesuai dengan jenis layanannya?"),
        (
            pgettext_lazy("survey", "Tidak sesuai"),
            _("Kurang sesuai"),
            pgettext_lazy("survey", "Sesuai"),
            _("Sangat sesuai"),
        ),
    ),
    Element(
        "prosedur",
        _("Sistem, mekanisme, dan prosedur"),
        _("Apakah prosedur layanan di kantor ini mudah?"),
        (_("Tidak mudah"), _("Kurang mudah"), _("Mudah"), _("Sangat mudah")),
    ),
    Element(
        "waktu",
        _("Waktu penyelesaian"),
        _("Apakah layanan diselesaikan dengan cepat?"),
        (_("Tidak cepat"), _("Kurang cepat"), _("Cepat"), _("Sangat cepat")),
    ),
    Element(
        "biaya",
        _("Biaya atau tarif"),
        _("Apakah biaya layanan wajar?"),
        (_("Sangat mahal"), _("Cukup mahal"), _("Murah"), _("Gratis atau sangat wajar")),
    ),
    Element(
        "produk",
        _("Produk spesifikasi jenis pelayanan"),
        _("Apakah hasil layanan sesuai dengan yang dijanjikan?"),
        (
            pgettext_lazy("survey", "Tidak sesuai"),
            _("Kurang sesuai"),
            pgettext_lazy("survey", "Sesuai"),
            _("Sangat sesuai"),
        ),
    ),
    Element(
        "kompetensi",
        _("Kompetensi pelaksana"),
        _("Apakah petugas mampu melayani?"),
        (_("Tidak mampu"), _("Kurang mampu"), _("Mampu"), _("Sangat mampu")),
    ),
    Element(
        "perilaku",
        _("Perilaku pelaksana"),
        _("Apakah petugas sopan dan ramah?"),
        (
            _("Tidak sopan dan ramah"),
            _("Kurang sopan dan ramah"),
            _("Sopan dan ramah"),
            _("Sangat sopan dan ramah"),
        ),
    ),
    Element(
        "pengaduan",
        _("Penanganan pengaduan, saran, dan masukan"),
        _("Bagaimana pengaduan, saran, dan masukan ditangani?"),
        (
            pgettext_lazy("survey", "Tidak ada"),
            _("Ada, tetapi tidak berfungsi"),
            _("Berfungsi, kurang maksimal"),
            _("Dikelola dengan baik"),
        ),
    ),
    Element("sarana", _("Sarana dan prasarana"), _("Bagaimana mutu sarana dan prasarana?"), _GOOD),
)
SLUGS = tuple(element.slug for element in ELEMENTS)
BY_SLUG = {element.slug: element for element in ELEMENTS}
