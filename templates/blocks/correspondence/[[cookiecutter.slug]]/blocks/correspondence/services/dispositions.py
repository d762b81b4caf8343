"""Giving, answering and withdrawing dispositions; each is done by whoever holds the position that day."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.models import Disposition, Instruction, Letter
from blocks.correspondence.services import letters
from core import access, audit, blocks, positions, turns, workflow
from core.models import Office, Position, PositionHolding
from core.rules import RuleBroken


@dataclass(frozen=True)
class Given:
    """What a leader writes on the sheet."""

    receivers: tuple[Position, ...]
    instruction: str
    note: str = ""
    due_at: datetime | None = None


def give(
    binding: Any, actor: Any, letter: Letter, given: Given, parent: Disposition | None = None
) -> list[Disposition]:
    """Pass a letter on; from the office's leader first, then from each receiver below. Raises as its rules say."""
    held = may_give(letter, actor, parent)
    if held is None:
        raise access.Forbidden(_("Disposisi diberikan pimpinan kantor atau penerima disposisi."))
    _check(letter, given, held.position, parent)
    with transaction.atomic():
        turns.hold(binding.record_of(letter))
        Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
        if parent is not None:
            parent.refresh_from_db()
            if not parent.is_open:
                raise workflow.StaleState(_("Disposisi ini sudah dijawab atau ditarik."))
        rows = [_make(letter, given, held, parent, receiver, binding) for receiver in given.receivers]
        _mark_read(parent, actor)
        record = binding.record_of(letter)
        blocks.tell(binding.in_entity, record, "correspondence.disposed", actor)
        audit.record(actor, "dispose", record, {"to": [row.receiver.code for row in rows]})
    for row in rows:
        letters.tell(binding, letter, row.receiver, _("Disposisi baru untuk jabatan Anda"))
    return rows


def may_give(letter: Letter, actor: Any, parent: Disposition | None = None) -> PositionHolding | None:
    """The holding by which the actor may pass the letter on."""
    if letter.closed_on is not None or letter.direction != "masuk":
        return None
    if parent is not None:
        return positions.holding(actor.user, parent.receiver_id) if parent.is_open else None
    head = positions.head_of(letter.office_id)
    return positions.holding(actor.user, head.pk) if head is not None else None


def receivers_for(letter: Letter, sender: Position) -> Any:
    """Positions in the letter's office and the offices directly below, held by somebody today."""
    offices = Office.objects.filter(pk=letter.office_id) | Office.objects.filter(parent=letter.office_id)
    held = PositionHolding.objects.on(timezone.localdate()).values("position")
    above = {one.pk for one in positions.chain_above(sender)}
    rows = Position.objects.filter(office__in=offices, is_active=True, pk__in=held)
    return rows.exclude(pk__in={sender.pk, *above}).select_related("office").order_by("office__name", "title")


def _check(letter: Letter, given: Given, sender: Position, parent: Disposition | None) -> None:
    problems = []
    if not given.receivers:
        problems.append(_("Pilih paling sedikit satu penerima."))
    allowed = set(receivers_for(letter, sender).values_list("pk", flat=True))
    for one in given.receivers:
        if one.pk not in allowed:
            problems.append(_("%s tidak dapat menerima disposisi ini.") % one.title)
    if given.instruction not in Instruction.values:
        problems.append(_("Pilih instruksi."))
    if given.due_at is not None and given.due_at <= timezone.now():
        problems.append(_("Tenggat sudah lewat."))
    if given.due_at is not None and parent is not None and parent.due_at and given.due_at > parent.due_at:
        problems.append(_("Tenggat tidak boleh melewati tenggat yang Anda terima."))
    if problems:
        raise RuleBroken(problems)


def _make(
    letter: Letter, given: Given, held: PositionHolding, parent: Disposition | None, receiver: Position, binding: Any
) -> Disposition:
    limit = parent.due_at if parent is not None and parent.due_at else letter.due_at
    try:
        with transaction.atomic():
            return Disposition.objects.create(
                letter=letter,
                parent=parent,
                sender=held.position,
                receiver=receiver,
                sent_by=held.user,
                acting=held.acting,
                instruction=given.instruction,
                note=given.note.strip()[:1000],
                sent_at=timezone.now(),
                due_at=given.due_at or limit or binding.due(letter.speed),
            )
    except IntegrityError as problem:
        raise RuleBroken([_("%s masih memegang disposisi surat ini.") % receiver.title]) from problem


def answer(binding: Any, actor: Any, row: Disposition, text: str) -> None:
    """Answer one branch; not before the branches below it are answered."""
    text = text.strip()[:2000]
    if not text:
        raise RuleBroken([_("Tulis hasil tindak lanjut.")])
    with transaction.atomic():
        turns.hold(binding.record_of(row.letter))
        Letter.objects.select_for_update(of=("self",)).get(pk=row.letter_id)
        row.refresh_from_db()
        held = positions.holding(actor.user, row.receiver_id)
        if held is None:
            raise access.Forbidden(_("Disposisi ini untuk %s.") % row.receiver.title)
        if not row.is_open:
            raise workflow.StaleState(_("Disposisi ini sudah dijawab atau ditarik."))
        below = row.children.filter(answered_at=None, withdrawn_at=None).count()
        if below:
            raise RuleBroken([_("Masih ada %s cabang di bawah Anda yang belum dijawab.") % below])
        _mark_read(row, actor)
        row.answer, row.answered_at, row.answered_by = text, timezone.now(), held.user
        row.save()
        _finish(binding, actor, row.letter)
    letters.tell(binding, row.letter, row.sender, _("Disposisi Anda dijawab"))


def withdraw(binding: Any, actor: Any, row: Disposition) -> None:
    """Take a branch back with all below it; answers stay."""
    with transaction.atomic():
        turns.hold(binding.record_of(row.letter))
        Letter.objects.select_for_update(of=("self",)).get(pk=row.letter_id)
        row.refresh_from_db()
        if positions.holding(actor.user, row.sender_id) is None:
            raise access.Forbidden(_("Disposisi ditarik oleh yang memberikannya."))
        if not row.is_open:
            raise workflow.StaleState(_("Disposisi ini sudah dijawab atau ditarik."))
        _withdraw(row, timezone.now())
        _finish(binding, actor, row.letter)


def _withdraw(row: Disposition, at: datetime) -> None:
    for child in row.children.all():
        _withdraw(child, at)
    Disposition.objects.filter(pk=row.pk, answered_at=None, withdrawn_at=None).update(withdrawn_at=at)


def _finish(binding: Any, actor: Any, letter: Letter) -> None:
    """When the last branch is answered, so is the letter."""
    rows = letter.dispositions
    is_open = rows.filter(answered_at=None, withdrawn_at=None).exists()
    if not is_open and rows.filter(answered_at__isnull=False).exists():
        blocks.tell(binding.in_entity, binding.record_of(letter), "correspondence.answered", actor)


def read(letter: Letter, actor: Any) -> None:
    """Mark the branches of the reader's positions as read."""
    held = [row.position_id for row in positions.held_by(actor.user)] if actor.user else []
    rows = letter.dispositions.filter(receiver__in=held, read_at=None)
    rows.update(read_at=timezone.now(), read_by=actor.user)


def _mark_read(row: Disposition | None, actor: Any) -> None:
    if row is not None and row.read_at is None:
        row.read_at, row.read_by = timezone.now(), actor.user
        row.save(update_fields=["read_at", "read_by"])
