"""Who waits, in which order, and who is called next."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from blocks.queue.models import Counter, Turn, TurnState

CANDIDATES = 60


def waiting_for(binding: Any, counter: Counter, day: date) -> QuerySet[Turn]:
    """Who waits in the lines of a counter, and not for another one."""
    rows = Turn.objects.filter(app=binding.app, day=day, state=TurnState.WAITING, service_id__in=counter.service_ids)
    return rows.filter(Q(only_counter=None) | Q(only_counter=counter)).select_related("ticket")


def candidates(binding: Any, counter: Counter, day: date) -> list[Turn]:
    """Who may be called next: those with priority first, and after some of them one without."""
    first = "is_priority" if _is_turn_of_others(binding, counter, day) else "-is_priority"
    return list(waiting_for(binding, counter, day).order_by(first, "place_at", "pk")[:CANDIDATES])


def _is_turn_of_others(binding: Any, counter: Counter, day: date) -> bool:
    """Say whether so many with priority were called in a row that one without comes now."""
    run = binding.number("priority_run")
    if not run:
        return False
    called = Turn.objects.filter(app=binding.app, day=day, service_id__in=counter.service_ids, called_at__isnull=False)
    last = list(called.order_by("-called_at", "-pk").values_list("is_priority", flat=True)[:run])
    return len(last) == run and all(last)


def in_order(binding: Any, service_ids: list[int], day: date) -> list[Turn]:
    """Who waits in these lines, as they stand: priority first, then by place."""
    rows = Turn.objects.filter(app=binding.app, day=day, state=TurnState.WAITING, service_id__in=service_ids)
    return list(rows.select_related("ticket", "only_counter").order_by("-is_priority", "place_at", "pk"))


def place_behind(binding: Any, turn: Turn, places: int, now: datetime) -> datetime:
    """A place behind so many of the line; its old place where none, the end where fewer wait."""
    if not places:
        return turn.place_at
    rows = Turn.objects.filter(
        app=binding.app,
        day=turn.day,
        state=TurnState.WAITING,
        service_id=turn.service_id,
        is_priority=turn.is_priority,
    )
    ahead = list(rows.order_by("place_at", "pk").values_list("place_at", flat=True)[:places])
    return now if len(ahead) < places else ahead[-1] + timedelta(microseconds=1)


def skipped(binding: Any, service_ids: list[int], day: date) -> list[Turn]:
    """Who was set aside today and may come back, the last first."""
    rows = Turn.objects.filter(app=binding.app, day=day, state=TurnState.SKIPPED, service_id__in=service_ids)
    return list(rows.select_related("ticket").order_by("-finished_at")[:20])
