"""Papers of a grant: the tables of the agreement, receipt and pledge of integrity."""

from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core import display
from core.documents import parts, typeset
from core.models import Office


def agreement(binding: Any, record: Any) -> list[dict[str, Any]]:
    """Budget and instalments as the agreement lists them."""
    row = binding.row(record)
    lines = [
        [getattr(line, binding.line_name), display.money(getattr(line, binding.line_amount))]
        for line in binding.lines_of(record)
    ]
    lines.append([pgettext("grants", "Jumlah"), display.money(binding.lines_total(record))])
    pieces = [parts.table([_("Rencana penggunaan"), pgettext("grants", "Jumlah")], lines, (1,))]
    planned = [
        [_("Tahap %s") % one.order, display.long_date(one.planned_on), display.money(one.amount)]
        for one in (row.payments.all() if row is not None else ())
    ]
    if planned:
        pieces.append(
            parts.table([_("Pencairan"), pgettext("grants", "Rencana"), pgettext("grants", "Jumlah")], planned, (2,))
        )
    return pieces


def _office(binding: Any, record: Any) -> Any:
    key = getattr(record, f"{binding.office}_id")
    return Office.objects.select_related("parent").filter(pk=key).first()


def _holder(binding: Any, record: Any, payment: Any) -> list[list[str]]:
    holder = binding.holder_of(record)
    return [
        [_("Lembaga"), binding.holder_name(record)],
        [_("Untuk"), binding.of(record, "title")],
        [_("Proposal"), record.number],
        [pgettext("grants", "Keputusan"), binding.row(record).decision.number],
        [_("Rekening"), f"{getattr(holder, binding.account_bank)} {getattr(holder, binding.account_number)}"],
        [_("Tahap"), str(payment.order)],
        [pgettext("grants", "Jumlah"), display.money(payment.amount)],
    ]


@translation.override("id")
def receipt(binding: Any, record: Any, payment: Any) -> bytes:
    """The receipt that the organisation stamps and signs."""
    data = parts.base(_office(binding, record), title=_("Kuitansi"), number=payment.receipt, day=payment.paid_on)
    words = _("Telah diterima dana hibah atau bantuan sosial dari APBD dengan rincian berikut.")
    rows = [*_holder(binding, record, payment), [_("SP2D"), payment.transfer]]
    signs = {"lines": [_("Yang menerima,")], "name": payment.receiver, "rank": "", "nip": ""}
    data |= {"parts": [parts.text(words), parts.pairs(rows)], "signatory": signs}
    return typeset.pdf("letter", data)


@translation.override("id")
def pledge(binding: Any, record: Any, payment: Any) -> bytes:
    """The pledge of integrity, ready to be signed."""
    data = parts.base(_office(binding, record), title=_("Pakta Integritas"), day=timezone.localdate())
    promises = (
        _("1. Dana digunakan hanya untuk keperluan yang tercantum dalam NPHD dan rencana anggaran biaya."),
        _("2. Dana tidak dipindahkan kepada pihak lain dan tidak digunakan untuk kepentingan pribadi."),
        _("3. Bukti belanja disimpan dan laporan disampaikan tepat waktu, dan sisa dana dikembalikan ke kas daerah."),
        _("4. Bila janji ini dilanggar, kami bersedia diproses menurut peraturan perundang-undangan."),
    )
    opening = _("Kami yang bertanda tangan di bawah ini, atas nama lembaga penerima, menyatakan:")
    signs = {"lines": [_("Ketua lembaga,")], "name": payment.receiver, "rank": "", "nip": ""}
    body = [parts.pairs(_holder(binding, record, payment)), parts.text(opening), *map(parts.text, promises)]
    return typeset.pdf("letter", data | {"parts": body, "signatory": signs})
