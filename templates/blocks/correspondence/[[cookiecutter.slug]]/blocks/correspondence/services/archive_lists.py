"""An archive list before it is carried out: drawn up, judged by the committee, approved, given back, dropped."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.binding import ARCHIVIST, HEAD
from blocks.correspondence.models import ArchiveItem, ArchiveList, Fate, Letter, ListKind, ListState, Verdict
from blocks.correspondence.selectors import archive
from core import audit, numbering
from core.access import Forbidden
from core.models import Office
from core.rules import RuleBroken
from core.workflow import StaleState

PREFIX = {ListKind.PINDAH: "DAP", ListKind.MUSNAH: "DUM", ListKind.SERAH: "DAS"}
MOST = 300


@dataclass(frozen=True)
class Judgement:
    """What the committee decided: its members, the day, and a word and note for each item."""

    members: tuple[str, ...]
    day: date
    words: dict[int, tuple[str, str]]


def draw_up(binding: Any, actor: Any, kind: str, office: Office, letters: list[int]) -> ArchiveList:
    """Put the chosen letters of one office on a new list; all or none."""
    need(binding, actor, ARCHIVIST, office.pk, _("Daftar arsip disusun arsiparis kantor itu."))
    chosen = set(letters)
    if not chosen:
        raise RuleBroken([_("Pilih paling sedikit satu arsip.")])
    if len(chosen) > MOST:
        raise RuleBroken([_("Satu daftar memuat paling banyak %s arsip.") % MOST])
    with transaction.atomic():
        locked = Letter.objects.select_for_update().filter(pk__in=chosen, office=office).order_by("pk")
        fits = archive.takeable(archive.closed(binding, actor), kind).filter(pk__in=[row.pk for row in locked])
        fitting = set(fits.values_list("pk", flat=True))
        if chosen - fitting:
            raise RuleBroken(_unfit(chosen - fitting, kind))
        today = timezone.localdate()
        seq = numbering.next_value(f"{binding.app}.arsip.{kind}.{office.pk}", today.year)
        row = ArchiveList.objects.create(
            app=binding.app,
            kind=kind,
            office=office,
            number=f"{PREFIX[ListKind(kind)]}/{seq:03}/{numbering.unit_code(office)}/{today.year}",
            made_at=timezone.now(),
            made_by=actor.user,
        )
        ArchiveItem.objects.bulk_create(ArchiveItem(list=row, letter_id=pk) for pk in sorted(fitting))
        note(actor, "archive_list_made", row, {"kind": kind, "letters": len(fitting)})
    return row


def _unfit(keys: set[int], kind: str) -> list[str]:
    """Why letters cannot be on this list, each by its number."""
    words = {
        ListKind.PINDAH: _("belum inaktif, sudah dipindahkan, ditahan, atau ada di daftar lain"),
        ListKind.MUSNAH: _("belum habis retensinya, tidak untuk dimusnahkan, ditahan, atau ada di daftar lain"),
        ListKind.SERAH: _("belum habis retensinya, bukan arsip permanen, ditahan, atau ada di daftar lain"),
    }[ListKind(kind)]
    return [f"{row.number or row.subject}: {words}." for row in Letter.objects.filter(pk__in=keys)] or [
        _("Arsip yang dipilih tidak dikenal.")
    ]


def submit(binding: Any, actor: Any, row: ArchiveList, boxes: dict[int, str]) -> None:
    """Send a drawn-up list on its way: to the committee for destruction, else to the head of the office."""
    need(binding, actor, ARCHIVIST, row.office_id, _("Daftar arsip diajukan arsiparis kantor itu."))
    with transaction.atomic():
        row = locked(row, ListState.DISUSUN)
        items = pending(row)
        for item in items:
            item.box = boxes.get(item.pk, item.box).strip()[:40]
        if row.kind == ListKind.PINDAH and not all(item.box for item in items):
            raise RuleBroken([_("Isi nomor boks setiap arsip yang dipindahkan.")])
        ArchiveItem.objects.bulk_update(items, ["box"])
        row.state = ListState.DINILAI if row.kind == ListKind.MUSNAH else ListState.DIAJUKAN
        row.returned_for = ""
        row.save()
        note(actor, "archive_list_submitted", row, {"state": row.state})


def judge(binding: Any, actor: Any, row: ArchiveList, given: Judgement) -> None:
    """Write down what the committee says of each letter; what it keeps leaves the list."""
    need(binding, actor, ARCHIVIST, row.office_id, _("Pertimbangan panitia dicatat arsiparis kantor itu."))
    with transaction.atomic():
        row = locked(row, ListState.DINILAI)
        items = pending(row)
        problems = _problems(binding, given, items)
        if problems:
            raise RuleBroken(problems)
        for item in items:
            item.verdict, item.note = given.words[item.pk][0], given.words[item.pk][1].strip()[:300]
            _follow(item)
        row.committee, row.judged_on = "\n".join(given.members)[:1000], given.day
        going = any(item.is_pending for item in items)
        row.state = ListState.DIAJUKAN if going else ListState.BATAL
        row.save()
        note(actor, "archive_list_judged", row, {"going": sum(item.is_pending for item in items), "of": len(items)})


def _problems(binding: Any, given: Judgement, items: list[ArchiveItem]) -> list[str]:
    """All that is wrong with a judgement, at once."""
    least, problems = binding.number("committee_least"), []
    if len(given.members) < least or len(given.members) % 2 == 0:
        words = _("Panitia penilai berjumlah ganjil, paling sedikit %s orang; tulis satu nama satu baris.")
        problems.append(words % least)
    if given.day > timezone.localdate():
        problems.append(_("Tanggal penilaian tidak boleh sesudah hari ini."))
    for item in items:
        word, text = given.words.get(item.pk, ("", ""))
        if word not in Verdict.values:
            problems.append(_("Pertimbangan untuk %s belum diisi.") % item.letter.number)
        elif word != Verdict.MUSNAH and not text.strip():
            problems.append(_("Sebutkan alasan mengapa %s tidak dimusnahkan.") % item.letter.number)
    return problems


def _follow(item: ArchiveItem) -> None:
    """A letter that the committee keeps leaves the list; a permanent one may be handed over later."""
    if item.verdict != Verdict.MUSNAH:
        item.is_pending, item.left_for = False, item.note
    if item.verdict == Verdict.PERMANEN:
        item.letter.fate = Fate.PERMANEN
        item.letter.save(update_fields=["fate"])
    item.save()


def approve(binding: Any, actor: Any, row: ArchiveList, number: str, national: str = "") -> None:
    """The head approves by a written decision; another person than the one who drew the list up."""
    need(binding, actor, HEAD, row.office_id, _("Daftar arsip disetujui kepala kantor."))
    if actor.user is not None and actor.user_id == row.made_by_id:
        raise Forbidden(_("Penyusun daftar tidak menyetujui daftarnya sendiri."))
    with transaction.atomic():
        row = locked(row, ListState.DIAJUKAN)
        row.approval, row.national_approval = number.strip()[:120], national.strip()[:120]
        problems = [] if row.approval else [_("Isi nomor surat persetujuan.")]
        if not row.national_approval and needs_national(binding, row):
            years = binding.number("long_retention")
            problems.append(_("Ada arsip dengan retensi %s tahun atau lebih: isi nomor persetujuan ANRI.") % years)
        if problems:
            raise RuleBroken(problems)
        row.state, row.approved_at, row.approved_by = ListState.DISETUJUI, timezone.now(), actor.user
        row.save()
        note(actor, "archive_list_approved", row, {"approval": row.approval, "anri": row.national_approval})


def needs_national(binding: Any, row: ArchiveList) -> bool:
    """Say whether the national archive must agree: a letter to destroy was kept as long as the setting says."""
    years = binding.number("long_retention")
    rows = row.items.filter(is_pending=True).select_related("letter")
    return row.kind == ListKind.MUSNAH and any(
        item.letter.inactive_until.year - item.letter.closed_on.year >= years for item in rows
    )


def give_back(binding: Any, actor: Any, row: ArchiveList, reason: str) -> None:
    """The head sends the list back to be drawn up anew."""
    need(binding, actor, HEAD, row.office_id, _("Daftar arsip dikembalikan kepala kantor."))
    if not reason.strip():
        raise RuleBroken([_("Sebutkan alasan daftar dikembalikan.")])
    with transaction.atomic():
        row = locked(row, ListState.DIAJUKAN)
        row.state, row.returned_for = ListState.DISUSUN, reason.strip()[:500]
        row.save()
        note(actor, "archive_list_returned", row, {"reason": row.returned_for})


def drop(binding: Any, actor: Any, row: ArchiveList) -> None:
    """Give a list up; its letters are free for another."""
    need(binding, actor, ARCHIVIST, row.office_id, _("Daftar arsip dibatalkan arsiparis kantor itu."))
    with transaction.atomic():
        row = locked(row, ListState.DISUSUN, ListState.DINILAI, ListState.DISETUJUI)
        row.items.filter(is_pending=True).update(is_pending=False)
        row.state = ListState.BATAL
        row.save()
        note(actor, "archive_list_dropped", row, {})


def need(binding: Any, actor: Any, role: str, office_id: int, words: str) -> None:
    """Refuse whoever does not hold the role at this office."""
    if not archive.has_role(binding, actor, role, office_id):
        raise Forbidden(words)


def locked(row: ArchiveList, *states: ListState) -> ArchiveList:
    """Lock the list in a state the deed expects."""
    found = ArchiveList.objects.select_for_update().get(pk=row.pk)
    if found.state not in states:
        raise StaleState(_("Daftar ini sudah %s.") % found.get_state_display().lower())
    return found


def pending(row: ArchiveList) -> list[ArchiveItem]:
    """What is still on the list; refused where nothing is."""
    found = list(row.items.filter(is_pending=True).select_related("letter"))
    if not found:
        raise RuleBroken([_("Tidak ada lagi arsip di daftar ini; batalkan daftarnya.")])
    return found


def note(actor: Any, deed: str, row: ArchiveList, changes: dict[str, Any]) -> None:
    """Write a deed on a list into the audit trail."""
    audit.write(actor, deed, app=row.app, entity="archive_list", object_id=row.pk, number=row.number, changes=changes)
