"""Makes two entries one: chosen values and parts move to the kept entry, both histories stay."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from blocks.registry.models import Decision, Entry, Merge, Outcome, Pair, Renewal, VersionKind
from blocks.registry.services import renewals, versions
from core import access, audit, blocks, records
from core.entities import get
from core.rules import RuleBroken
from core.workflow import StaleState

NOT_TAKEN = ("file", "image")


def choices(binding: Any) -> list[Any]:
    """Fields that may be taken from the merged entry."""
    lists = {field.name for field in binding.entity.model._meta.many_to_many}
    return [
        info
        for info in binding.entity.fields
        if not info.computed and info.kind not in NOT_TAKEN and info.name not in lists
    ]


def merge(binding: Any, actor: Any, kept: Any, merged: Any, taken: list[str], reason: str) -> Merge:
    """Merge one record into another; raises Forbidden, RuleBroken or StaleState, and then nothing has changed."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Penggabungan bukan untuk peran Anda."))
    if kept.pk == merged.pk:
        raise RuleBroken([_("Entri tidak dapat digabung dengan dirinya sendiri.")])
    if len(reason.strip()) < 5:
        raise RuleBroken([_("Tulis alasan penggabungan.")], {"reason": _("Tulis alasan penggabungan.")})
    with transaction.atomic():
        list(Entry.objects.select_for_update().filter(pk__in=(kept.registry_id, merged.registry_id)).order_by("pk"))
        for record in (kept, merged):
            record.refresh_from_db()
            if record.state not in binding.live:
                raise StaleState(_("Salah satu entri sudah tidak dihitung lagi. Muat ulang halaman ini."))
        if not blocks.tell(binding.entity, merged, "registry.merged", actor):
            raise StaleState(_("Entri ini tidak dapat digabung pada keadaan sekarang."))
        names = _take(binding, actor, kept, merged, taken)
        return _write(binding, actor, kept, merged, names, reason)


def _take(binding: Any, actor: Any, kept: Any, merged: Any, taken: list[str]) -> list[str]:
    """Copy the chosen values; the merged entry counts no more, so that a NIK may move."""
    allowed = {info.name for info in choices(binding)}
    names = [name for name in taken if name in allowed]
    before = audit.snapshot(binding.entity, kept)
    records.assign(binding.entity, kept, {name: getattr(merged, name) for name in names})
    records.settle(binding.entity, kept, "edit")
    records.save(binding.entity, kept)
    audit.record(actor, "merge", kept, audit.changes(binding.entity, before, kept))
    return names


def _write(binding: Any, actor: Any, kept: Any, merged: Any, names: list[str], reason: str) -> Merge:
    note = _("Digabung dari %s") % (getattr(merged, "number", "") or merged.pk)
    versions.keep(binding, kept, actor, VersionKind.MERGED, note=note)
    Entry.objects.filter(pk=merged.registry_id).update(merged_into=kept.registry_id)
    _decide_pairs(kept, merged, actor)
    _renew(binding, merged, actor)
    row = Merge.objects.create(
        kept_id=kept.registry_id,
        merged_id=merged.registry_id,
        actor=actor.user,
        reason=reason.strip()[:300],
        taken=names,
        parts_moved=_move_parts(binding, kept, merged),
    )
    audit.record(actor, "merged_into", merged, {"into": kept.pk, "reason": reason.strip()[:300]})
    return row


def _decide_pairs(kept: Any, merged: Any, actor: Any) -> None:
    """What was suspected about the merged entry is settled, or asked again about the kept one."""
    from blocks.registry.services import doubles

    both = Q(one=kept.registry_id, other=merged.registry_id) | Q(one=merged.registry_id, other=kept.registry_id)
    for pair in Pair.objects.filter(both, decision=""):
        doubles.decide(pair, Decision.MERGED, actor)
    for pair in Pair.objects.filter(Q(one=merged.registry_id) | Q(other=merged.registry_id), decision=""):
        doubles.decide(pair, Decision.MERGED, actor)
    Entry.objects.filter(pk=kept.registry_id).update(compared_at=None)


def _renew(binding: Any, merged: Any, actor: Any) -> None:
    period = renewals.open_period(binding)
    if period is not None:
        Renewal.objects.filter(period=period, entry=merged.registry_id).update(outcome=Outcome.MERGED, actor=actor.user)


def _move_parts(binding: Any, kept: Any, merged: Any) -> int:
    """Give the merged entry's parts to the kept one; a part that it has already stays where it is."""
    moved = 0
    for name in binding.entity.children:
        part = get(binding.app, name)
        for row in part.model._default_manager.filter(**{part.parent: merged.pk}):
            setattr(row, f"{part.parent}_id", kept.pk)
            try:
                with transaction.atomic():
                    row.save()
            except IntegrityError:
                continue
            moved += 1
    return moved
