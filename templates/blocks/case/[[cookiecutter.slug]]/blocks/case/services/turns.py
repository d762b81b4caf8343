"""What a desk does with a request: pass it on, back to the desk before, or back to the applicant."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.case.models import Action, Advice, Request, Turn, TurnEnd
from blocks.case.services import following, papers
from core import access, audit, blocks, workflow
from core.entities import get
from core.rules import RuleBroken
from core.workdays import workdays_after

LONGEST_NOTE = 1000


@dataclass(frozen=True)
class Desk:
    """The locked request, its open turn, and how the actor may do it."""

    row: Request
    turn: Turn
    hand: Any


def take(binding: Any, actor: Any, record: Any, turn_id: int) -> Desk:
    """Lock the request and make sure that the turn shown is still the open one and the actor's to do."""
    row = following.lock(binding.row(record))
    record.case = row
    turn = following.open_turn(row)
    if turn is None or turn.pk != turn_id:
        raise workflow.StaleState(_("Permohonan ini sudah ditangani. Muat ulang halaman ini."))
    hand = following.hand_of(binding, turn, actor)
    if hand is None:
        raise access.Forbidden(_("Permohonan ini menunggu %s.") % turn.name)
    return Desk(row, turn, hand)


def forward(binding: Any, actor: Any, record: Any, turn_id: int, note: str = "", advice: str = "") -> Turn:
    """Pass it on to the next desk of its way."""
    note = note.strip()[:LONGEST_NOTE]
    with transaction.atomic():
        desk = take(binding, actor, record, turn_id)
        if desk.turn.index + 1 >= len(desk.row.route):
            raise RuleBroken([_("Ini meja terakhir: setujui atau tolak permohonan ini.")])
        require_done(binding, record, desk, note, advice)
        following.close(desk.turn, TurnEnd.LANJUT, note=note, advice=advice, actor=actor, hand=desk.hand)
        turn = following.open_at(binding, record, desk.row, desk.turn.index + 1)
        audit.record(actor, "forward", record, {"desk": [desk.turn.name, turn.name]})
        following.enter(binding, record, turn, actor)
    following.tell_applicant(binding, record, _("Permohonan Anda sekarang di: %s") % turn.name, f"turn:{turn.pk}")
    return turn


def require_done(binding: Any, record: Any, desk: Desk, note: str, advice: str) -> None:
    """Refuse to let it leave a desk whose work is not done; all that is missing at once."""
    problems = []
    unchecked = papers.unchecked(desk.row) if desk.turn.action == Action.PERIKSA else papers.to_replace(desk.row)
    if unchecked:
        problems.append(_("Berkas yang belum dinyatakan sesuai: %s.") % ", ".join(one.name for one in unchecked))
    if desk.turn.action == Action.TINJAU and not was_inspected(binding, record, desk.turn):
        problems.append(_("Isi dahulu %s.") % str(get(binding.app, binding.inspection).label).lower())
    if desk.hand.is_stand_in and not note:
        problems.append(_("Tulis mengapa Anda menggantikan %s.") % desk.turn.name)
    if advice not in ("", *Advice.values):
        problems.append(_("Saran tidak dikenal."))
    if advice == Advice.TOLAK and not note:
        problems.append(_("Tulis alasan saran penolakan."))
    if problems:
        raise RuleBroken(problems)


def was_inspected(binding: Any, record: Any, turn: Turn) -> bool:
    """Say whether the inspection was written down since it came to this desk."""
    if not binding.inspection:
        return True
    part = get(binding.app, binding.inspection)
    rows = part.model._default_manager.filter(**{part.parent: record.pk})
    return rows.filter(updated_at__gte=turn.opened_at).exists()


def back(binding: Any, actor: Any, record: Any, turn_id: int, note: str) -> Turn:
    """Give it back to the desk before, inside the office; the request's clock goes on."""
    note = note.strip()[:LONGEST_NOTE]
    with transaction.atomic():
        desk = take(binding, actor, record, turn_id)
        if desk.turn.index == 0:
            raise RuleBroken([_("Ini meja pertama; kembalikan kepada pemohon bila ada yang kurang.")])
        if not note:
            raise RuleBroken([_("Tulis apa yang harus diteliti lagi.")])
        following.close(desk.turn, TurnEnd.MUNDUR, note=note, actor=actor, hand=desk.hand)
        turn = following.open_at(binding, record, desk.row, desk.turn.index - 1)
        audit.record(actor, "back", record, {"desk": [desk.turn.name, turn.name]})
        following.enter(binding, record, turn, actor)
    return turn


def to_applicant(binding: Any, actor: Any, record: Any, turn_id: int, note: str) -> None:
    """Ask the applicant to complete: the clock stands from today."""
    note = note.strip()[:LONGEST_NOTE]
    with transaction.atomic():
        desk = take(binding, actor, record, turn_id)
        owed = papers.to_replace(desk.row)
        if not owed and len(note) < 5:
            raise RuleBroken([_("Tandai berkas yang perlu diganti, atau tulis apa yang harus dilengkapi.")])
        words = "\n".join(filter(None, [note, *(f"{one.name}: {one.reason}" for one in owed)]))
        following.close(desk.turn, TurnEnd.PEMOHON, note=words, actor=actor, hand=desk.hand)
        desk.row.returned_times += 1
        desk.row.complete_by = workdays_after(timezone.localdate(), binding.setting("complete_workdays"))
        desk.row.save(update_fields=["returned_times", "complete_by"])
        own = following.open_for_applicant(desk.row)
        own.index = desk.turn.index
        own.note = words
        own.save(update_fields=["index", "note"])
        fire(binding, record, "case.returned", actor, note=words)
        following.publish(binding, record)
    following.tell_applicant(binding, record, _("Permohonan Anda perlu dilengkapi"), f"return:{own.pk}")


def fire(binding: Any, record: Any, event: str, actor: Any, note: str = "") -> None:
    """Make the step of the record that belongs to an event; StaleState where none starts here."""
    if not blocks.tell(binding.entity, record, event, actor):
        raise workflow.StaleState(_("Keadaan permohonan sudah berubah. Muat ulang halaman ini."))
    record.refresh_from_db()
    audit.record(actor, event, record, {"note": [None, bool(note)]})
