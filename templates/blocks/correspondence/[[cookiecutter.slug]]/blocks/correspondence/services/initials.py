"""The way of a letter out: initials up the line, then the signature, which gives the number."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.models import Initial, InitialKind, InitialState, Letter
from core import access, audit, blocks, positions, turns, workflow
from core.models import Position
from core.rules import RuleBroken


def route(letter: Letter, author: Any) -> list[Position]:
    """Who sees it on its way: from the author's chief up to the head of the office, who signs."""
    held = [row.position for row in positions.held_by(author)]
    own = {position.pk for position in held}
    start = next((one for one in held if one.office_id == letter.office_id), held[0] if held else None)
    head = positions.head_of(letter.office_id)
    if head is not None and head.pk in own:
        return [head]
    line: list[Position] = []
    for one in positions.chain_above(start) if start is not None else [head] if head is not None else []:
        if one.pk not in own and positions.holders(one):
            line.append(one)
        if one.is_head:
            break
    return line


def begin_round(binding: Any, letter: Letter, record: Any) -> None:
    """Write down the turns of a new round; the first is told."""
    line = route(letter, getattr(record, binding.out_author))
    if not line:
        raise RuleBroken([_("Belum ada pejabat yang menandatangani surat kantor ini. Hubungi administrator.")])
    last = letter.initials.order_by("-round").values_list("round", flat=True).first() or 0
    for order, position in enumerate(line, start=1):
        kind = InitialKind.TTD if order == len(line) else InitialKind.PARAF
        Initial.objects.create(letter=letter, round=last + 1, order=order, position=position, kind=kind)
    _tell_next(binding, letter)


def turn(letter: Letter) -> Initial | None:
    """Whose hand is next."""
    rows = letter.initials.filter(state=InitialState.MENUNGGU).select_related("position__office")
    return rows.order_by("round", "order").first()


def _tell_next(binding: Any, letter: Letter) -> None:
    from blocks.correspondence.services import letters

    found = turn(letter)
    if found is not None:
        letters.tell(binding, letter, found.position, _("Surat menunggu %s Anda") % found.get_kind_display().lower())


def decide(binding: Any, actor: Any, letter: Letter, word: str, note: str = "") -> Initial:
    """Initial, sign or give back; raises Forbidden, RuleBroken or StaleState."""
    note = note.strip()[:1000]
    if word not in (InitialState.SETUJU, InitialState.KEMBALI):
        raise RuleBroken([_("Keputusan tidak dikenal.")])
    if word == InitialState.KEMBALI and not note:
        raise RuleBroken([_("Tulis apa yang harus diperbaiki.")])
    with transaction.atomic():
        turns.hold(binding.record_of(letter))
        letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
        found = turn(letter)
        if found is None:
            raise workflow.StaleState(_("Surat ini tidak menunggu paraf atau tanda tangan."))
        held = positions.holding(actor.user, found.position_id)
        if held is None:
            raise access.Forbidden(_("Surat ini menunggu %s.") % found.position.title)
        found.state, found.user, found.acting = word, held.user, held.acting
        found.note, found.at = note, timezone.now()
        found.save()
        _go_on(binding, actor, letter, found)
    return found


def _go_on(binding: Any, actor: Any, letter: Letter, found: Initial) -> None:
    record, entity = binding.record_of(letter), binding.out_entity
    audit.record(actor, f"{found.kind}-{found.state}", record, {})
    if found.state == InitialState.KEMBALI:
        letter.initials.filter(state=InitialState.MENUNGGU).update(state=InitialState.GUGUR)
        _fire(entity, record, "correspondence.returned", actor)
        return
    following = turn(letter)
    if following is not None and following.kind == InitialKind.TTD:
        _fire(entity, record, "correspondence.initialled", actor)
    if found.kind == InitialKind.TTD:
        # A head who drafts signs at once: no initial came before.
        blocks.tell(entity, record, "correspondence.initialled", actor)
        record.refresh_from_db()
        _fire(entity, record, "correspondence.signed", actor)
    _tell_next(binding, letter)


def _fire(entity: Any, record: Any, event: str, actor: Any) -> None:
    if not blocks.tell(entity, record, event, actor):
        raise workflow.StaleState(_("Keadaan surat sudah berubah. Muat ulang halaman ini."))
