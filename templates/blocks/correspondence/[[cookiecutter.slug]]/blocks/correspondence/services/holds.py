"""Legal holds: a letter in a dispute, an audit or a case never leaves until the hold is lifted."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.correspondence.binding import ARCHIVIST, HEAD
from blocks.correspondence.models import ArchiveItem, Hold, Keeper, Letter
from blocks.correspondence.selectors.archive import has_role
from core import audit
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState


def place(binding: Any, actor: Any, letter: Letter, basis: str) -> Hold:
    """Hold a letter; it leaves any list that is still open."""
    if not (has_role(binding, actor, ARCHIVIST, letter.office_id) or has_role(binding, actor, HEAD, letter.office_id)):
        raise Forbidden(_("Arsip ditahan arsiparis atau kepala kantor penyimpannya."))
    basis = basis.strip()[:300]
    if not basis:
        raise RuleBroken([_("Sebutkan dasar penahanan, misalnya perkara, sengketa atau pemeriksaan.")])
    with transaction.atomic():
        row = Letter.objects.select_for_update().get(pk=letter.pk)
        if row.keeper in (Keeper.LEMBAGA, Keeper.MUSNAH):
            raise RuleBroken([_("Arsip ini sudah tidak disimpan kantor, jadi tidak dapat ditahan.")])
        if row.holds.filter(lifted_at=None).exists():
            raise StaleState(_("Arsip ini sudah ditahan."))
        hold = Hold.objects.create(letter=row, basis=basis, placed_at=timezone.now(), placed_by=actor.user)
        pending = ArchiveItem.objects.filter(letter=row, is_pending=True)
        pending.update(is_pending=False, left_for=_("Ditahan: %s") % basis[:270])
        audit.record(actor, "archive_hold", binding.record_of(row), {"basis": basis})
    return hold


def lift(binding: Any, actor: Any, letter: Letter, reason: str) -> None:
    """Let a letter follow its schedule again; the head of the office decides it."""
    if not has_role(binding, actor, HEAD, letter.office_id):
        raise Forbidden(_("Penahanan arsip dilepas kepala kantor."))
    reason = reason.strip()[:300]
    if not reason:
        raise RuleBroken([_("Sebutkan alasan penahanan dilepas.")])
    with transaction.atomic():
        hold = Hold.objects.select_for_update().filter(letter=letter, lifted_at=None).first()
        if hold is None:
            raise StaleState(_("Arsip ini tidak sedang ditahan."))
        hold.lifted_at, hold.lifted_by, hold.lifted_for = timezone.now(), actor.user, reason
        hold.save()
        audit.record(actor, "archive_release", binding.record_of(letter), {"reason": reason})
