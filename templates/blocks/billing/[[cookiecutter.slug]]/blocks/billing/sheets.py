"""Collection and village lists as spreadsheets."""

import io
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook

from core import access, masking
from core.exports import XLSX, plain


def villages(name: str, lines: list[Any]) -> HttpResponse:
    """A line for each village and one for all."""
    head = [_("Kecamatan"), _("Kelurahan atau desa"), _("Tagihan"), _("Lunas"), _("Ketetapan"), _("Potongan")]
    head += [_("Denda"), pgettext("billing", "Masuk"), _("Sisa"), _("Persen")]
    rows = [
        [plain(line.district), plain(line.village), line.bills, line.paid_bills, line.amount, line.taken_off]
        + [line.fine, line.paid, line.rest, line.percent]
        for line in lines
    ]
    return _answer(name, _("Realisasi"), [head, *rows])


def bills(binding: Any, actor: Any, name: str, listed: list[Any]) -> HttpResponse:
    """A line for each bill of a village, with its sum at the end."""
    head = [
        _("Nomor"),
        _("Nama"),
        _("Alamat"),
        _("Ketetapan"),
        _("Potongan"),
        _("Denda"),
        pgettext("billing", "Masuk"),
        _("Sisa"),
    ]
    head += [_("Keadaan"), _("Nomor tagihan")]
    rows = [_line(binding, actor, one) for one in listed]
    sums = [
        "",
        pgettext("billing", "Jumlah"),
        "",
        *(sum(int(row[at] or 0) for row in rows) for at in range(3, 8)),
        "",
        "",
    ]
    return _answer(name, _("Daftar tagihan"), [head, *rows, sums])


def who(binding: Any, one: Any, *, personal: bool) -> tuple[str, str, str]:
    """Number, name and address of what a bill is for; the name is masked for who need not know it."""
    whole = getattr(one.record, binding.entity.parent)
    name = str(getattr(whole, binding.payer, "") or "")
    address = str(getattr(whole, binding.address, "") or "")
    return binding.number_of(whole), name if personal else masking.name(name), address


def _line(binding: Any, actor: Any, one: Any) -> list[Any]:
    row = one.row
    rest = 0 if row.status == "paid" else one.rest
    money = [row.amount, row.reduction + row.discount, row.fine, row.paid, rest]
    personal = access.sees_personal(actor, binding.entity, one.record)
    words = [plain(text) for text in who(binding, one, personal=personal)]
    return [*words, *money, row.get_status_display(), row.number]


def _answer(name: str, title: str, table: list[list[Any]]) -> HttpResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for line in table:
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    answer = HttpResponse(out.getvalue(), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return answer
