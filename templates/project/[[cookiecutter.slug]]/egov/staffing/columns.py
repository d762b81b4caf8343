"""The three sheets of the staffing file and what may stand in their columns."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.entities import FieldInfo
from core.fields import NipInput, PhoneInput
from core.imports.columns import Column
from core.imports.lookups import Lookup
from core.models.office import OfficeKind
from core.models.position_holding import Acting

OFFICES, POSITIONS, OFFICERS = "Kantor", "Jabatan", "Pegawai"
FULL = "definitif"  # what a cell must say, for an empty one says nothing


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its columns, and which of them take codes that stand on another sheet."""

    name: str
    columns: tuple[Column, ...]
    codes_of: dict[str, str]


def sheets() -> tuple[Sheet, ...]:
    """All sheets in the order in which they land."""
    return (
        Sheet(OFFICES, _offices(), {"parent": OFFICES}),
        Sheet(POSITIONS, _positions(), {"office": OFFICES, "reports_to": POSITIONS}),
        Sheet(OFFICERS, _officers(), {"position": POSITIONS}),
    )


def _column(
    name: str, heading: str, kind: str, form_field: Any, help: str, *, required: bool = False, lookup: Any = None
) -> Column:
    return Column(name, heading, kind, required, help, FieldInfo(name, kind, heading), form_field, lookup=lookup)


def _offices() -> tuple[Column, ...]:
    kinds = _choices(_("jenis kantor"), OfficeKind.choices)
    return (
        _code(
            "code", _("Kode kantor"), _("Huruf kecil, angka dan tanda hubung, mis. dishub; tidak berubah lagi"), True
        ),
        _text("name", _("Nama kantor"), 200, _("Nama lengkap seperti pada kop surat"), required=True),
        _text("short_name", _("Singkatan"), 60, _("Mis. Dishub")),
        _column("kind", _("Jenis kantor"), "choice", None, _("Pilih dari daftar"), lookup=kinds),
        _code("parent", _("Kode kantor induk"), _("Kode kantor di atasnya, pada lembar Kantor")),
        _column("phone", _("Telepon kantor"), "phone", PhoneInput(required=False), _("Teks, mis. 0452 21234")),
        _column("email", _("Surel kantor"), "email", forms.EmailField(required=False), _("Mis. dishub@contoh.go.id")),
        _text("address", _("Alamat"), 500, _("Jalan dan nomor")),
        _column("postcode", _("Kode pos"), "phone", forms.RegexField(r"^\d{5}$", required=False), _("Teks, 5 angka")),
    )


def _positions() -> tuple[Column, ...]:
    head = Lookup(_("ya atau tidak"))
    head.add(True, _("Ya"), ("ya", "y", "true", "yes"))
    head.add(False, _("Tidak"), ("tidak", "t", "false", "no"))
    return (
        _code("code", _("Kode jabatan"), _("Huruf kecil, angka dan tanda hubung, mis. dishub-kadis"), True),
        _code("office", _("Kode kantor"), _("Kantor tempat jabatan ini, pada lembar Kantor"), True),
        _text("title", _("Nama jabatan"), 200, _("Mis. Kepala Dinas"), required=True),
        _code("reports_to", _("Kode jabatan atasan"), _("Kosong berarti pimpinan kantor")),
        _column("is_head", _("Pimpinan kantor"), "boolean", None, _("Ya bagi yang memimpin kantor"), lookup=head),
    )


def _officers() -> tuple[Column, ...]:
    ways = _choices(_("cara menjabat"), [(key or FULL, label) for key, label in Acting.choices])
    nip = _("Teks, 18 angka; kosong bagi yang bukan ASN, yang lalu wajib punya telepon atau surel")
    return (
        _column("nip", _("NIP"), "nip", NipInput(required=False), nip),
        _text("name", _("Nama dan gelar"), 160, _("Seperti pada surat keputusan"), required=True),
        _column("phone", _("Telepon"), "phone", PhoneInput(required=False), _("Teks, mis. 0812 3456 7890")),
        _column("email", _("Surel"), "email", forms.EmailField(required=False), _("Mis. nama@contoh.go.id")),
        _code("position", _("Kode jabatan"), _("Jabatan yang dipangku; satu baris untuk tiap jabatan")),
        _column("starts_on", _("Mulai menjabat"), "date", None, _("Tanggal, mis. 01/12/2026; wajib bila ada jabatan")),
        _column("ends_on", _("Sampai"), "date", None, _("Kosong bila belum ditentukan")),
        _column("acting", _("Cara menjabat"), "choice", None, _("Kosong berarti definitif"), lookup=ways),
        _text("rank", _("Pangkat, golongan"), 80, _("Mis. Pembina, IV/a")),
        _text("decree", _("Nomor keputusan"), 120, _("Nomor surat keputusan pengangkatan")),
    )


def _code(name: str, heading: str, help: str, required: bool = False) -> Column:
    return _column(name, heading, "text", forms.SlugField(max_length=80, required=False), help, required=required)


def _text(name: str, heading: str, most: int, help: str, *, required: bool = False) -> Column:
    return _column(name, heading, "text", forms.CharField(max_length=most, required=False), help, required=required)


def _choices(title: str, choices: Any) -> Lookup:
    lookup = Lookup(title)
    for key, label in choices:
        lookup.add(key, str(label), (str(key),))
    return lookup
