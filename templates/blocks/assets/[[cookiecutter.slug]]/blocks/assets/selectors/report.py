"""The report of a round: figures, what differs, what was not found, what nobody looked for."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.assets.models import Round
from blocks.assets.selectors import rounds
from core import display, offices
from core.documents import parts, typeset
from core.models import Office

MOST_LINES = 400


def pdf(binding: Any, actor: Any, kept: Round) -> bytes:
    """The report as PDF."""
    entity = binding.entity_of("asset")
    key = offices.office_id_of_agency(entity.agency) if entity.agency else None
    office = Office.objects.filter(pk=key).first()
    day = timezone.localdate(kept.closed_at) if kept.closed_at else timezone.localdate()
    data = parts.base(office, title=str(_("Berita acara inventarisasi")), number="", day=day)
    data["parts"] = [parts.text(_intro(kept)), parts.pairs(_figures(kept)), *_tables(binding, actor, kept)]
    data["signatory"] = None
    return typeset.pdf("letter", data)


def _intro(kept: Round) -> str:
    words = {
        "name": kept.name,
        "starts": display.long_date(kept.starts_on),
        "ends": display.long_date(kept.closed_at or kept.ends_on),
    }
    text = _("%(name)s dilaksanakan dari %(starts)s sampai %(ends)s dengan hasil sebagai berikut.") % words
    return text if kept.closed_at else f"{text} {_('Inventarisasi ini belum ditutup; angka masih dapat berubah.')}"


def _figures(kept: Round) -> list[list[str]]:
    found = rounds.progress(kept)
    rows = [
        (_("Aset yang dicari"), found.listed),
        (_("Ditemukan"), found.found),
        (_("Berbeda dari catatan"), found.differing),
        (_("Tidak ditemukan"), found.missing),
        (_("Belum diperiksa"), found.waiting),
    ]
    return [[str(label), display.number(value)] for label, value in rows]


def _tables(binding: Any, actor: Any, kept: Round) -> list[dict[str, Any]]:
    titles = {
        "beda": _("Berbeda dari catatan"),
        "tidak_ditemukan": _("Tidak ditemukan"),
        rounds.NOT_LOOKED_FOR: _("Belum diperiksa"),
    }
    found = []
    for view, title in titles.items():
        rows = table(binding, actor, list(rounds.chosen(kept, view)[:MOST_LINES]))
        if rows:
            found += [parts.text(f"{title}:"), parts.table(columns(binding), rows)]
    return found


def columns(binding: Any) -> list[str]:
    """Headings of the list."""
    names = (_("Aset"), _("Kode"), _("Hasil"), _("Kondisi tercatat"), _("Kondisi ditemukan"), _("Keterangan"))
    return [str(name) for name in names]


def table(binding: Any, actor: Any, checks: list[Any]) -> list[list[str]]:
    """The list: one line an asset that the actor may read."""
    return [
        [
            binding.entity_of("asset").title_of(line["record"]),
            str(binding.of(line["record"], "code", "") or ""),
            str(line["check"].get_outcome_display() if line["check"].outcome else _("Belum diperiksa")),
            str(line["recorded"]),
            str(line["condition"]),
            ". ".join(filter(None, (line["check"].elsewhere, line["check"].note))),
        ]
        for line in rounds.lines(binding, actor, checks)
    ]
