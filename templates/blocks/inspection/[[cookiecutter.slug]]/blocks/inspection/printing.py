"""Papers of an inspection: assignment letter, draft of findings, report, and the items of a checklist."""

from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blocks.inspection.models import Inspection, Proof
from core import display
from core.documents import parts, signatory, typeset


@translation.override("id")
def letter(binding: Any, record: Any, row: Inspection, kind: str, number: str, day: date) -> bytes:
    """The paper of a kind as PDF."""
    title, body = PAPERS[kind]
    home = binding.home
    data = parts.base(home, title=str(title), number=number, day=day)
    signs = signatory.of_role(binding.chief, app=binding.app, office=home, day=day)
    data |= {"parts": body(binding, record, row), "signatory": signs.data}
    return typeset.pdf("letter", data)


def _about(binding: Any, record: Any) -> list[list[str]]:
    rows = [
        [_("Kegiatan"), str(binding.of(record, "title"))],
        [_("Jenis"), binding.kind_label(record)],
        [_("Sasaran"), str(binding.of(record, "subject"))],
        [_("Kantor"), str(binding.office_of(record) or "")],
        [_("Waktu"), _days(record, binding)],
        [_("Tujuan"), str(binding.of(record, "purpose") or "")],
        [_("Ruang lingkup"), str(binding.of(record, "scope") or "")],
    ]
    return [[label, words] for label, words in rows if words]


def _days(record: Any, binding: Any) -> str:
    words = {
        "first": display.long_date(binding.of(record, "starts_on")),
        "last": display.long_date(binding.of(record, "ends_on")),
    }
    return _("%(first)s sampai %(last)s") % words


def _team(row: Inspection) -> dict[str, Any]:
    members = sorted(row.members.select_related("user"), key=lambda one: -one.rank)
    lines = [
        [str(at), one.user.full_name, one.user.nip or "", str(one.get_place_display()), str(one.days)]
        for at, one in enumerate(members, 1)
    ]
    return parts.table([_("No."), _("Nama"), _("NIP"), _("Kedudukan"), _("Hari")], lines, (4,))


def _order(binding: Any, record: Any, row: Inspection) -> list[dict[str, Any]]:
    basis = str(binding.setting("basis") or "")
    return [
        *([parts.text(_("Dasar:")), parts.text(basis)] if basis else []),
        parts.text(_("Menugaskan kepada:")),
        _team(row),
        parts.text(_("untuk melaksanakan:")),
        parts.pairs(_about(binding, record)),
        parts.text(
            _(
                "Tim telah menyatakan bebas dari benturan kepentingan. Pihak yang diperiksa diminta memberi akses dan "
                "keterangan yang diperlukan. Tim tidak menerima pemberian dalam bentuk apa pun."
            )
        ),
    ]


def _findings(row: Inspection, *, is_final: bool) -> list[dict[str, Any]]:
    pieces = []
    for at, one in enumerate(row.findings.prefetch_related("advices"), 1):
        heading = f"{at}. {one.title}" + (f" ({one.code})" if one.code else "")
        rows = [
            [_("Kondisi"), one.condition],
            [_("Kriteria"), one.criteria],
            [_("Sebab"), one.cause],
            [_("Akibat"), one.effect],
        ]
        if one.value:
            rows.append([_("Nilai"), display.money(one.value)])
        if is_final:
            words = f"{one.get_agrees_display()}. {one.response}".strip() if one.agrees else _("Tidak ditanggapi.")
            rows.append([_("Tanggapan"), words])
        pieces += [parts.text(heading), parts.pairs(rows)]
        advices = [
            [str(number), advice.text, display.money(advice.value) if advice.value else "–"]
            for number, advice in enumerate(one.advices.all(), 1)
        ]
        if advices:
            pieces.append(parts.table([_("No."), _("Rekomendasi"), _("Nilai")], advices, (2,)))
    return pieces


def _draft(binding: Any, record: Any, row: Inspection) -> list[dict[str, Any]]:
    until = _("Tanggapan tertulis atas tiap temuan disampaikan paling lambat %s.") % display.long_date(row.response_due)
    return [parts.pairs(_about(binding, record)), *_findings(row, is_final=False), parts.text(until)]


def _report(binding: Any, record: Any, row: Inspection) -> list[dict[str, Any]]:
    pieces = [parts.pairs([*_about(binding, record), *_numbers(row)]), _team(row)]
    if row.findings_count:
        pieces += _findings(row, is_final=True)
        words = _("Rekomendasi ditindaklanjuti paling lambat %s hari setelah laporan ini diterima.")
        pieces.append(parts.text(words % binding.number("followup_days")))
    else:
        pieces.append(parts.text(_("Dari pekerjaan yang dilakukan tidak terdapat hal yang perlu dilaporkan.")))
    proofs = evidence(row)
    if proofs:
        pieces += [
            parts.text(_("Bukti dan sidik digitalnya (SHA-256):")),
            parts.table([_("Berkas"), "SHA-256"], proofs),
        ]
    return pieces


def _numbers(row: Inspection) -> list[list[str]]:
    """Numbers of the letters that came before."""
    return [[str(one.get_kind_display()), f"{one.number}, {display.long_date(one.dated)}"] for one in row.letters.all()]


def evidence(row: Inspection) -> list[list[str]]:
    """Name and first half of the hash of each file behind a finding; the whole hash is on the page."""
    rows = Proof.objects.filter(finding__inspection=row).select_related("file")
    return [[one.file.original_name, f"{one.sha256[:32]} {one.sha256[32:]}"] for one in rows]


def checklist(binding: Any, record: Any) -> list[dict[str, Any]]:
    """The items of the last round with what was seen, and the score."""
    row = binding.row(record)
    if row is None or binding.way != "checklist":
        return []
    answers = {one.step_id: one for one in row.answers.filter(round=row.round)}
    lines = [
        [
            str(getattr(step, binding.step_code)),
            str(getattr(step, binding.step_text)),
            str(answers[step.pk].get_value_display()),
            answers[step.pk].note,
        ]
        for step in binding.steps_of(record)
        if step.pk in answers
    ]
    pieces = [parts.table([_("No."), _("Butir"), _("Hasil"), _("Catatan")], lines)] if lines else []
    if row.score is not None:
        pieces.append(parts.text(_("Nilai: %s") % display.number(row.score)))
    return pieces


PAPERS = {
    "spt": (gettext_lazy("Surat Tugas"), _order),
    "nhp": (gettext_lazy("Naskah Hasil Pemeriksaan"), _draft),
    "lhp": (gettext_lazy("Laporan Hasil Pengawasan"), _report),
}
