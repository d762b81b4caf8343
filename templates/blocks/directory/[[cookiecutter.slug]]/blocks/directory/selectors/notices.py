"""Notices of disturbance that are in force."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q


@dataclass(frozen=True)
class Notice:
    """One notice; `route` is None where it is about all lines."""

    title: str
    text: str
    from_at: datetime | None
    until: datetime | None
    route: Any


def running(binding: Any, now: datetime, routes: list[Any] | None = None) -> list[Notice]:
    """Those in force now, the newest first; with lines, only what is about one of them or about all."""
    if not binding.notice:
        return []
    rows = binding.entity_of("notice").rows().filter(state__in=binding.notice_live)
    rows = rows.filter(Q(**{binding.notice_from: None}) | Q(**{f"{binding.notice_from}__lte": now}))
    rows = rows.filter(Q(**{binding.notice_until: None}) | Q(**{f"{binding.notice_until}__gte": now}))
    if routes is not None:
        rows = rows.filter(Q(**{f"{binding.notice_route}__in": routes}) | Q(**{binding.notice_route: None}))
    return [
        Notice(
            title=str(binding.of(row, "notice_title") or ""),
            text=str(binding.of(row, "notice_text") or ""),
            from_at=binding.of(row, "notice_from"),
            until=binding.of(row, "notice_until"),
            route=binding.of(row, "notice_route"),
        )
        for row in rows.order_by(f"-{binding.notice_from}", "-pk")
    ]
