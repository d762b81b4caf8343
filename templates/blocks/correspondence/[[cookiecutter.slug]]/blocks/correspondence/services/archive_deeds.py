"""An approved list is carried out, once: moved, handed over, or destroyed, with its official report."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.binding import ARCHIVIST
from blocks.correspondence.models import ArchiveList, Keeper, Letter, ListKind, ListState
from blocks.correspondence.selectors import archive
from blocks.correspondence.services import contents
from blocks.correspondence.services.archive_lists import locked, need, note, pending
from core import audit, numbering
from core.rules import RuleBroken

KEEPER = {ListKind.PINDAH: Keeper.KEARSIPAN, ListKind.SERAH: Keeper.LEMBAGA, ListKind.MUSNAH: Keeper.MUSNAH}


@dataclass(frozen=True)
class Report:
    """What the official report says besides the list: where to or how, and who witnessed."""

    destination: str
    witnesses: tuple[str, ...]


def carry_out(binding: Any, actor: Any, row: ArchiveList, report: Report) -> ArchiveList:
    """Do what the list says with every letter on it and number the report; a held letter stops all of it."""
    need(binding, actor, ARCHIVIST, row.office_id, _("Daftar arsip dilaksanakan arsiparis kantor itu."))
    with transaction.atomic():
        row = locked(row, ListState.DISETUJUI)
        items = pending(row)
        letters = {one.pk: one for one in _lock([item.letter_id for item in items])}
        _check(row, report, list(letters.values()))
        today = timezone.localdate()
        for item in items:
            _send_off(binding, actor, row, letters[item.letter_id], item.box)
        row.items.filter(is_pending=True).update(is_pending=False)
        seq = numbering.next_value(f"{binding.app}.berita-acara-arsip.{row.office_id}", today.year)
        row.report_number = f"BA/{seq:03}/{numbering.unit_code(row.office)}/{today.year}"
        row.destination, row.witnesses = report.destination.strip()[:160], "\n".join(report.witnesses)[:500]
        row.state, row.done_on, row.done_by = ListState.SELESAI, today, actor.user
        row.save()
        note(actor, "archive_list_done", row, {"kind": row.kind, "letters": len(items), "report": row.report_number})
    return row


def _lock(keys: list[int]) -> list[Letter]:
    return list(Letter.objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def _check(row: ArchiveList, report: Report, letters: list[Letter]) -> None:
    problems = []
    if not report.destination.strip():
        problems.append(
            _("Sebutkan cara pemusnahan.") if row.kind == ListKind.MUSNAH else _("Sebutkan siapa yang menerima arsip.")
        )
    if len(report.witnesses) < 2:
        problems.append(_("Berita acara memerlukan dua saksi; tulis satu nama satu baris."))
    held = Letter.objects.filter(archive.held(), pk__in=[one.pk for one in letters])
    problems += [_("%s sedang ditahan.") % one.number for one in held]
    if problems:
        raise RuleBroken(problems)


def _send_off(binding: Any, actor: Any, row: ArchiveList, letter: Letter, box: str) -> None:
    """Move one letter to whoever keeps it now; of a destroyed one only the register entry stays."""
    record = binding.record_of(letter)
    letter.keeper, letter.kept_since = KEEPER[ListKind(row.kind)], timezone.localdate()
    letter.box = box or letter.box
    letter.save(update_fields=["keeper", "kept_since", "box"])
    if row.kind == ListKind.MUSNAH:
        contents.destroy(binding, letter, record)
    audit.record(actor, f"archive_{row.kind}", record, {"list": row.number})
