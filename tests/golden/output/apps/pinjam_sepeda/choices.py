"""Choices of Pinjam Sepeda; functions, so that words and options stay out of migrations."""

from apps.pinjam_sepeda.language import _


def sepeda_jenis():
    return [
        ("biasa", _("Biasa")),
        ("listrik", _("Listrik")),
    ]


def pinjaman_state():
    return [
        ("dipesan", _("Dipesan")),
        ("dipinjam", _("Dipinjam")),
        ("selesai", _("Selesai")),
        ("batal", _("Batal")),
    ]
