"""What waits for the desk, and what a field officer has to visit."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from blocks.registry.models import Pair, Renewal, Task, Visit
from blocks.registry.selectors.areas import share
from blocks.registry.services import renewals


@dataclass(frozen=True)
class Waiting:
    """Numbers for the first page of the desk."""

    registered: int
    verified: int
    unassigned: int
    late: int
    doubles: int
    doubtful: int
    asked: int
    renewed: int

    @property
    def verified_share(self) -> int | None:
        return share(self.verified, self.registered)

    @property
    def renewed_share(self) -> int | None:
        return share(self.renewed, self.asked)


def waiting(binding: Any, actor: Any) -> Waiting:
    """Count what waits, among what the actor may read."""
    rows = binding.counted(actor)
    period = renewals.open_period(binding)
    asked = Renewal.objects.filter(period=period) if period is not None else Renewal.objects.none()
    return Waiting(
        registered=rows.count(),
        verified=rows.filter(registry__checked_at__isnull=False).count(),
        unassigned=unassigned(binding, actor).count(),
        late=open_tasks(binding, actor).filter(due_on__lt=timezone.localdate()).count(),
        doubles=pairs(binding, actor).count(),
        doubtful=doubtful(binding, actor).count(),
        asked=asked.count(),
        renewed=asked.exclude(outcome="").count(),
    )


def unassigned(binding: Any, actor: Any) -> QuerySet:
    """Entries that nobody stated to be right and nobody is to visit."""
    busy = Task.objects.filter(closed_at=None).values("entry_id")
    return binding.counted(actor).filter(registry__checked_at=None).exclude(registry__in=busy)


def to_renew(binding: Any, actor: Any) -> QuerySet:
    """Entries that the open period still asks for and nobody is to visit."""
    period = renewals.open_period(binding)
    if period is None:
        return binding.counted(actor).none()
    busy = Task.objects.filter(closed_at=None).values("entry_id")
    asked = Renewal.objects.filter(period=period, outcome="").values("entry_id")
    return binding.counted(actor).filter(registry__in=asked).exclude(registry__in=busy)


def open_tasks(binding: Any, actor: Any) -> QuerySet:
    """Open tasks about entries that the actor may read."""
    keys = binding.entries(actor).values("registry_id")
    rows = Task.objects.filter(closed_at=None, entry__in=keys, entry__app=binding.app)
    return rows.select_related("entry", "officer")


def pairs(binding: Any, actor: Any) -> QuerySet:
    """Open suspicions of which the actor may read both entries, and both still count."""
    keys = binding.counted(actor).values("registry_id")
    rows = Pair.objects.filter(app=binding.app, entity=binding.entity_name, decision="")
    return rows.filter(one__in=keys, other__in=keys).select_related("one", "other")


def doubtful(binding: Any, actor: Any) -> QuerySet:
    """Doubtful visits that the desk has not looked at."""
    keys = binding.entries(actor).values("registry_id")
    rows = Visit.objects.filter(judged_at=None, entry__in=keys).exclude(doubts=[])
    return rows.select_related("entry", "officer", "photo")


def mine(binding: Any, actor: Any) -> list[dict[str, Any]]:
    """What the field officer is to visit, with what they must know at the door."""
    of = {"entry__app": binding.app, "entry__entity": binding.entity_name}
    open_ones = Task.objects.filter(officer=actor.user, closed_at=None, **of).select_related("entry")
    tasks = open_ones.order_by("due_on", "pk")[:100]
    return at_the_door(binding, actor, [(task.entry, task) for task in tasks])


def made_by(binding: Any, actor: Any) -> list[dict[str, Any]]:
    """The last visits that this officer sent, with the entries that they may still read."""
    of = {"entry__app": binding.app, "entry__entity": binding.entity_name}
    rows = list(Visit.objects.filter(officer=actor.user, **of).select_related("entry")[:5])
    records = {row.pk: row for row in binding.entries(actor).filter(pk__in=[row.entry.record_id for row in rows])}
    return [{"visit": row, "record": records.get(row.entry.record_id)} for row in rows]


def at_the_door(binding: Any, actor: Any, entries: list[tuple[Any, Any]]) -> list[dict[str, Any]]:
    """The records of entries as the visit page shows them; those the actor may not read are left out."""
    keys = [entry.record_id for entry, _task in entries]
    records = {row.pk: row for row in binding.entries(actor).filter(pk__in=keys, state__in=binding.live)}
    infos = [binding.entity.field(name) for name in binding.compared_fields()]
    return [
        {
            "record": records[entry.record_id],
            "entry": entry,
            "task": task,
            "title": binding.entity.title_of(records[entry.record_id]),
            "address": binding.of(records[entry.record_id], "address", ""),
            "ward": binding.of(records[entry.record_id], "ward", ""),
            "village": getattr(records[entry.record_id], binding.village),
            "phone": binding.of(records[entry.record_id], "phone", ""),
            "place": binding.of(records[entry.record_id], "place"),
            "compared": infos,
        }
        for entry, task in entries
        if entry.record_id in records
    ]
