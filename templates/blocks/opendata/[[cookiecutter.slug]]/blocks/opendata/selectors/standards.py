"""The checks of the data standard that can be worked out, for the walidata and for the producer."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

NUMBERS = ("bulat", "desimal")
STANDARD = ("concept", "definition", "classification", "measure", "unit")
SHORTEST = 20


@dataclass(frozen=True)
class Check:
    """One thing the standard asks for."""

    label: str
    is_met: bool


def checks(binding: Any, record: Any) -> list[Check]:
    """All checks, met or not."""
    row, variables = binding.row(record), binding.variables(record)
    newest = row.versions.first() if row is not None else None
    filled = all(str(getattr(record, getattr(binding, name)) or "").strip() for name in STANDARD)
    described = [one.name for one in variables] if variables else []
    return [
        Check(_("Konsep, definisi, klasifikasi, ukuran, dan satuan terisi"), filled),
        Check(_("Definisi menjelaskan yang dihitung"), len(str(getattr(record, binding.definition))) >= SHORTEST),
        Check(_("Setiap kolom dijelaskan"), bool(variables)),
        Check(
            _("Setiap bilangan punya satuan"),
            all(one.unit for one in variables if one.kind in NUMBERS),
        ),
        Check(_("Tabel sudah diunggah"), newest is not None),
        Check(
            _("Kolom tabel sama dengan penjelasannya sekarang"),
            newest is not None and newest.names == described,
        ),
    ]
