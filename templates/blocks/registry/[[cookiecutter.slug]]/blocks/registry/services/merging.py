"""Makes two entries one: chosen values and parts move to the kept entry, both histories stay."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from blocks.registry.models import Decision, Entry, Merge, Outcome, Pair, Renewal, VersionKind
from blocks.registry.services import doubles, identity, renewals, versions
from core import access, audit, blocks, records, turns
from core.descriptors import of_model
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


def seen(kept: Any, merged: Any) -> str:
    """What an officer looks at while deciding: both entries in these versions."""
    return f"{kept.registry.version}-{merged.registry.version}"


def merge(
    binding: Any, actor: Any, kept: Any, merged: Any, taken: list[str], reason: str, looked_at: str = ""
) -> Merge:
    """Merge one record into another; raises Forbidden, RuleBroken or StaleState, and then nothing has changed.

    `looked_at` is what `seen` gave when the values were chosen; empty where nobody chose.
    """
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Penggabungan bukan untuk peran Anda."))
    binding.require_seen(actor, kept, merged)
    if kept.pk == merged.pk:
        raise RuleBroken([_("Entri tidak dapat digabung dengan dirinya sendiri.")])
    if len(reason.strip()) < 5:
        raise RuleBroken([_("Tulis alasan penggabungan.")], {"reason": _("Tulis alasan penggabungan.")})
    with transaction.atomic():
        for record in sorted((kept, merged), key=lambda one: one.pk):
            turns.hold(record)
        _require_as_seen(binding, kept, merged, looked_at)
        _decide_pairs(merged, actor)
        if not blocks.tell(binding.entity, merged, "registry.merged", actor):
            raise StaleState(_("Entri ini tidak dapat digabung pada keadaan sekarang."))
        names = _take(binding, actor, kept, merged, taken)
        return _write(binding, actor, kept, merged, names, reason)


def _require_as_seen(binding: Any, kept: Any, merged: Any, looked_at: str) -> None:
    """Read both anew; raise StaleState where one counts no more or was changed since it was shown."""
    for record in (kept, merged):
        record.refresh_from_db()
        if record.state not in binding.live:
            raise StaleState(_("Salah satu entri sudah tidak dihitung lagi. Muat ulang halaman ini."))
    if looked_at and looked_at != seen(kept, merged):
        raise StaleState(_("Salah satu entri diubah orang lain sejak halaman ini dibuka. Periksa lagi isinya."))


def _take(binding: Any, actor: Any, kept: Any, merged: Any, taken: list[str]) -> list[str]:
    """Copy the chosen values; the merged entry counts no more, so that a NIK may move."""
    allowed = {info.name for info in choices(binding)}
    names = [name for name in taken if name in allowed]
    before = audit.snapshot(binding.entity, kept)
    values = {name: getattr(merged, name) for name in names}
    _free(merged, names)
    records.assign(binding.entity, kept, values)
    records.settle(binding.entity, kept, "edit")
    records.save(binding.entity, kept)
    identity.require_new(binding, kept)
    audit.record(actor, "merge", kept, audit.changes(binding.entity, before, kept))
    return names


def _free(merged: Any, names: list[str]) -> None:
    """Empty what only one record may have, so that the kept one may take it; the versions still tell it."""
    unique = {name for rule in merged._meta.constraints for name in getattr(rule, "fields", ())}
    freed = [name for name in names if name in unique and _may_be_empty(merged, name)]
    for name in freed:
        records.clear(merged, name)
    if freed:
        merged.save(update_fields=freed)


def _may_be_empty(record: Any, name: str) -> bool:
    field = record._meta.get_field(name)
    return field.null or (field.blank and isinstance(field, models.CharField | models.TextField))


def _write(binding: Any, actor: Any, kept: Any, merged: Any, names: list[str], reason: str) -> Merge:
    note = _("Digabung dari %s") % (getattr(merged, "number", "") or merged.pk)
    versions.keep(binding, kept, actor, VersionKind.MERGED, note=note)
    Entry.objects.filter(pk=merged.registry_id).update(merged_into=kept.registry_id)
    Entry.objects.filter(pk=kept.registry_id).update(compared_at=None)
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


def _decide_pairs(merged: Any, actor: Any) -> None:
    """What was suspected about the merged entry is settled; about the kept one it is asked again."""
    for pair in Pair.objects.filter(Q(one=merged.registry_id) | Q(other=merged.registry_id), decision=""):
        doubles.decide(pair, Decision.MERGED, actor)


def _renew(binding: Any, merged: Any, actor: Any) -> None:
    period = renewals.open_period(binding)
    if period is not None:
        Renewal.objects.filter(period=period, entry=merged.registry_id).update(outcome=Outcome.MERGED, actor=actor.user)


def _move_parts(binding: Any, kept: Any, merged: Any) -> int:
    """Give the kept entry the parts of the merged one and what names it; what it has already stays where it is."""
    moved = 0
    for relation in binding.entity.model._meta.get_fields(include_hidden=True):
        if not (relation.one_to_many and of_model(relation.related_model)):
            continue
        name = relation.field.name
        for row in relation.related_model._default_manager.filter(**{name: merged.pk}):
            setattr(row, name, kept)
            try:
                with transaction.atomic():
                    row.save()
            except IntegrityError:
                continue
            moved += 1
    return moved
