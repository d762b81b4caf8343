"""The leave letter on the office's letterhead."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.personnel.models import Leave
from core import display, identity
from core.documents import parts, typeset
from core.models import Office


def leave_letter(binding: Any, row: Leave, record: Any) -> bytes:
    """Set the letter of a granted leave; the last decision signs."""
    last = row.decisions.select_related("position__office__parent", "user").order_by("at").last()
    office = last.position.office if last is not None else row.staff.office
    kind = binding.kind_label(row.kind)
    data = parts.base(_with_parent(office), title=_("Surat Izin %s") % kind, number=record.number)
    data |= {
        "paragraphs": [_("Diberikan %s kepada pegawai:") % kind.lower()],
        "rows": _rows(binding, row, record),
        "closing": [_closing(row), _("Demikian surat izin ini dibuat untuk dipergunakan sebagaimana mestinya.")],
        "signatory": _signatory(last, office),
        "footer": _("Dicetak dari %s.") % data["portal"],
    }
    return typeset.pdf("letter", data)


def _with_parent(office: Any) -> Any:
    return Office.objects.select_related("parent").filter(pk=office.pk).first() if office is not None else None


def _rows(binding: Any, row: Leave, record: Any) -> list[list[str]]:
    member = row.staff
    pairs = [
        (_("Nama"), member.name),
        (_("NIP"), identity.format_nip(member.nip)),
        (_("Pangkat, golongan"), binding.rank_label(member.rank)),
        (_("Jabatan"), member.job),
        (_("Unit kerja"), member.office.name if member.office else ""),
        (_("Lama"), _("%s hari") % row.days + (f" ({_('hari kerja')})" if _is_workdays(binding, row) else "")),
        (_("Tanggal"), f"{display.long_date(row.starts_on)} – {display.long_date(row.ends_on)}"),
        (_("Alamat selama cuti"), getattr(record, binding.stay, "") if binding.stay else ""),
    ]
    return [[str(label), str(text)] for label, text in pairs if text]


def _is_workdays(binding: Any, row: Leave) -> bool:
    return binding.rule_of(row.kind)["hitung"] == "kerja"


def _closing(row: Leave) -> str:
    return _(
        "Sebelum menjalankan cuti, pegawai menyerahkan pekerjaannya kepada atasan langsung atau pejabat lain yang "
        "ditunjuk, dan sesudahnya melapor kembali untuk bekerja seperti biasa."
    )


def _signatory(last: Any, office: Any) -> dict[str, str] | None:
    """Who decided signs: as the position was held on that day."""
    if last is None:
        return parts.signatory(None, office=office)
    words = {"plt": "Plt. ", "plh": "Plh. "}
    return parts.signatory(last.position, office=office, at=last.at) | {
        "title": f"{words.get(last.acting, '')}{last.position.title}",
        "name": last.user.full_name,
        "nip": identity.format_nip(last.user.nip or ""),
    }
