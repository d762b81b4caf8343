"""The empty file that an officer fills in: a sheet for data, one that explains, one with all lists."""

import io
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from core.access import Actor
from core.entities import Entity
from core.imports import sheet
from core.imports.columns import Column, columns_of


def template_of(entity: Entity, actor: Actor) -> bytes:
    """Make the template of an entity, with the names that this actor may choose from."""
    columns = columns_of(entity, actor)
    book = Workbook()
    data = book.active
    sheet.lay_out(data, columns)
    _explain(book.create_sheet(_("Petunjuk")), entity, columns)
    sheet.restrict(data, columns, sheet.write_lists(book, columns))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _explain(page: Any, entity: Entity, columns: tuple[Column, ...]) -> None:
    lines = [
        _("Impor %s") % entity.plural,
        _("1. Isi lembar Data mulai baris 3. Jangan mengubah judul kolom di baris 1."),
        _("2. NIK, KK, NIP dan telepon ditulis sebagai teks; kolomnya sudah berformat Teks."),
        _("3. Bila menyalin dari berkas lain, pakai Tempel Khusus lalu Nilai, agar format kolom tidak berubah."),
        _("4. Kirim berkasnya. Semua masalah disebut sekaligus; belum ada yang disimpan sampai Anda menyetujui."),
        _("5. Baris yang bermasalah dapat diunduh lagi dalam berkas yang sama, dengan kolom Masalah."),
    ]
    for number, text in enumerate(lines, 1):
        page.cell(number, 1, text).font = Font(bold=number == 1, size=14 if number == 1 else 11)
    for at, text in enumerate((_("Kolom"), _("Wajib"), _("Isi")), 1):
        page.cell(8, at, text).font = Font(bold=True)
    for number, column in enumerate(columns, 9):
        page.cell(number, 1, column.heading)
        page.cell(number, 2, _("Ya") if column.required else _("Tidak"))
        page.cell(number, 3, _content(column)).alignment = Alignment(wrap_text=True, vertical="top")
    for letter, width in (("A", 36), ("B", 8), ("C", 90)):
        page.column_dimensions[letter].width = width


def _content(column: Column) -> str:
    if column.lookup is not None and len(column.lookup.labels) <= 12:
        return f"{column.help}: {'; '.join(column.lookup.labels)}"
    return column.help
