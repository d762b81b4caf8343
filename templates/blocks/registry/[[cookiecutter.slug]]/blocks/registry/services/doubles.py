"""Looks for entries that may be one, and keeps what officers decided about them."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.likeness import Face, Likeness, compare
from blocks.registry.models import Decision, Entry, Pair
from blocks.registry.services import faces
from core import access, audit
from core.workflow import StaleState

PIECE = 300
NEAREST = 5


def scan(binding: Any, now: datetime) -> int:
    """Compare entries that are new or were changed; the clock calls this."""
    of = {"app": binding.app, "entity": binding.entity_name}
    fresh = Entry.objects.filter(**of, compared_at=None, record_id__isnull=False).order_by("pk")
    waiting = list(fresh.values_list("pk", flat=True)[:PIECE])
    # Marked first: an entry that is changed meanwhile is compared once more.
    Entry.objects.filter(pk__in=waiting).update(compared_at=now)
    mine = faces.read(binding, Q(registry__in=waiting))
    neighbours = faces.Neighbours(binding, mine.values())
    least = binding.setting("similarity_percent")
    _drop_unlike(binding, waiting, least)
    for key, face in mine.items():
        _keep_pairs(binding, key, nearest(face, neighbours.of(key, face), least))
    return len(waiting)


def nearest(face: Face, others: faces.Faces, least: int) -> list[tuple[int, Likeness]]:
    """The most alike of some entries, above the likeness that the region has set."""
    found = [(key, compare(face, other)) for key, other in others.items()]
    alike = [pair for pair in found if pair[1].score >= least]
    return sorted(alike, key=lambda pair: (-pair[1].score, pair[0]))[:NEAREST]


def _drop_unlike(binding: Any, changed: list[int], least: int) -> None:
    """Forget open suspicions about entries that were changed and are not like the other one any more."""
    pairs = list(Pair.objects.filter(Q(one__in=changed) | Q(other__in=changed), decision=""))
    known = faces.read(binding, Q(registry__in={key for pair in pairs for key in (pair.one_id, pair.other_id)}))
    for pair in pairs:
        one, other = known.get(pair.one_id), known.get(pair.other_id)
        if one is None or other is None or compare(one, other).score < least:
            pair.delete()


def _keep_pairs(binding: Any, entry: int, found: list[tuple[int, Likeness]]) -> None:
    for key, likeness in found:
        one, two = sorted((entry, key))
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
