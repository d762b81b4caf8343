"""Looks for entries that may be one, and keeps what officers decided about them."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.likeness import Face, Likeness, compare
from blocks.registry.models import Decision, Entry, Pair
from blocks.registry.services import identity
from core import access, audit
from core.workflow import StaleState

PIECE = 300
NEAREST = 5


def face(binding: Any, record: Any) -> Face:
    """What of an entry is compared; a person tells name and birth date by themselves."""
    named = getattr(record, binding.name, None)
    person = getattr(record, binding.nik, None) if binding.nik and identity.is_person(binding) else None
    born = binding.of(record, "birth_date") or getattr(person, "birth_date", None)
    return Face(
        name=str(named or ""),
        birth_date=born,
        village=getattr(record, f"{binding.village}_id"),
        nik=identity.of(binding, record),
    )


def candidates(binding: Any, record: Any) -> QuerySet:
    """Counted entries that are worth comparing: of the village, with the birth date, or with the NIK."""
    mine = face(binding, record)
    near = Q(**{binding.village: mine.village})
    if mine.nik:
        near |= Q(**{identity.path(binding): mine.nik})
    if binding.birth_date and mine.birth_date:
        near |= Q(**{binding.birth_date: mine.birth_date})
    rows = binding.entity.rows().filter(near, state__in=binding.live)
    return rows.exclude(pk=record.pk) if record.pk else rows


def nearest(binding: Any, record: Any) -> list[tuple[Any, Likeness]]:
    """The most alike entries above the likeness that the region has set."""
    least, mine = binding.setting("similarity_percent"), face(binding, record)
    found = [(other, compare(mine, face(binding, other))) for other in candidates(binding, record).iterator(500)]
    alike = [pair for pair in found if pair[1].score >= least]
    return sorted(alike, key=lambda pair: (-pair[1].score, pair[0].pk))[:NEAREST]


def scan(binding: Any, now: datetime) -> int:
    """Compare entries that are new or were changed; the clock calls this."""
    waiting = Entry.objects.filter(
        app=binding.app, entity=binding.entity_name, compared_at=None, record_id__isnull=False
    )
    done = 0
    for entry in waiting.order_by("pk")[:PIECE]:
        # Marked first: an entry that is changed meanwhile is compared once more.
        Entry.objects.filter(pk=entry.pk).update(compared_at=now)
        record = binding.entity.rows().filter(pk=entry.record_id, state__in=binding.live).first()
        if record is not None:
            _drop_unlike(binding, record)
            _keep_pairs(binding, entry, nearest(binding, record))
        done += 1
    return done


def _drop_unlike(binding: Any, record: Any) -> None:
    """Forget open suspicions about an entry that was changed and is not like the other one any more."""
    least, mine = binding.setting("similarity_percent"), face(binding, record)
    for pair in open_pairs(record.registry).select_related("one", "other"):
        other = pair.other if pair.one_id == record.registry_id else pair.one
        if compare(mine, face(binding, binding.record_of(other))).score < least:
            pair.delete()


def _keep_pairs(binding: Any, entry: Entry, found: list[tuple[Any, Likeness]]) -> None:
    for other, likeness in found:
        one, two = sorted((entry.pk, other.registry_id))
        values = {"score": likeness.score, "reasons": list(likeness.reasons)}
        kept, is_new = Pair.objects.get_or_create(
            one_id=one, other_id=two, defaults=values | {"app": binding.app, "entity": binding.entity_name}
        )
        if not is_new and not kept.decision:
            Pair.objects.filter(pk=kept.pk).update(**values)


def open_pairs(entry: Entry) -> QuerySet:
    """Suspicions about an entry that nobody has decided."""
    return Pair.objects.filter(Q(one=entry) | Q(other=entry), decision="")


def drop(entry: Entry) -> None:
    """Forget open suspicions about an entry that counts no more."""
    open_pairs(entry).delete()


def keep_apart(binding: Any, actor: Any, pair: Pair) -> None:
    """Decide that two entries are two; raises Forbidden or StaleState."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Keputusan ini bukan untuk peran Anda."))
    decide(pair, Decision.DIFFERENT, actor)
    changes = {"pair": [pair.one_id, pair.other_id]}
    audit.write(actor, "keep_apart", app=binding.app, entity=binding.entity_name, changes=changes)


def decide(pair: Pair, decision: str, actor: Any) -> None:
    """Write a decision where there is none; raises StaleState."""
    values = {"decision": decision, "decided_at": timezone.now(), "decided_by": getattr(actor, "user", None)}
    if Pair.objects.filter(pk=pair.pk, decision="").update(**values) != 1:
        raise StaleState(_("Dugaan ini sudah diputuskan orang lain."))
