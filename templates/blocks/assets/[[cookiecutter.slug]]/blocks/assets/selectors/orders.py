"""Work orders: those of an asset, and those on the page of a crew, the nearest first."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from core import expressions
from core.models import WorkItem

CLOSED_PHASES = ("done", "rejected")


def open_ones(binding: Any) -> QuerySet:
    """All orders that are neither done nor called off."""
    entity = binding.entity_of("order")
    states = [state.name for state in entity.workflow.states if state.phase not in CLOSED_PHASES]
    return entity.rows().filter(state__in=states)


def open_for(binding: Any, keys: list[int]) -> QuerySet:
    """Open orders for these assets."""
    return open_ones(binding).filter(**{f"{binding.order_asset}__in": keys})


def of_asset(binding: Any, record: Any) -> QuerySet:
    """Every order of an asset, the newest first."""
    return binding.entity_of("order").rows().filter(**{binding.order_asset: record}).order_by("-pk")


def of_crew(binding: Any, actor: Any, states: Any = None) -> QuerySet:
    """Orders of the crew that the actor leads, in these states; those of the field where none are named."""
    path = binding.order_officer.replace(".", "__")
    rows = binding.entity_of("order").rows().filter(state__in=states or binding.order_field)
    return rows.filter(**{path: actor.user})


@dataclass(frozen=True)
class Stop:
    """One order on the page of a crew: where it is, how far, and until when."""

    order: Any
    asset: Any
    title: str
    place: Any
    metres: int | None
    item: WorkItem | None
    is_begun: bool
    cells: tuple[Any, ...] = ()

    @property
    def is_late(self) -> bool:
        return self.item is not None and self.item.due_at is not None and self.item.due_at < timezone.now()


def stops(binding: Any, actor: Any, at: tuple[Decimal, Decimal] | None) -> list[Stop]:
    """Today's orders: what is late first, then by nearness where the phone says where it is."""
    rows = list(of_crew(binding, actor).select_related(binding.order_asset))
    items = WorkItem.objects.filter(app=binding.app, entity=binding.order, object_id__in=[row.pk for row in rows])
    by_order = {item.object_id: item for item in items}
    found = [_stop(binding, row, at, by_order.get(row.pk)) for row in rows]
    return sorted(found, key=lambda one: (not one.is_begun, not one.is_late, _far(one), one.order.pk))


def _far(stop: Stop) -> int:
    return stop.metres if stop.metres is not None else 10**9


def _stop(binding: Any, row: Any, at: tuple[Decimal, Decimal] | None, item: WorkItem | None) -> Stop:
    asset = binding.of(row, "order_asset")
    place = place_of(binding, row, asset)
    return Stop(
        order=row,
        asset=asset,
        title=binding.entity_of("asset").title_of(asset) if asset is not None else "",
        place=place,
        metres=expressions.distance_m(place, at) if place is not None and at is not None else None,
        item=item,
        is_begun=binding.order_start not in _steps(binding, row),
    )


def _steps(binding: Any, row: Any) -> list[str]:
    return [step.name for step in binding.entity_of("order").workflow.from_state(row.state)]


def place_of(binding: Any, row: Any, asset: Any) -> Any:
    """Where an order is: its own point, the asset's, or that of the report it answers."""
    own = binding.of(row, "order_point")
    if own is not None:
        return own
    place = binding.of(asset, "point") if asset is not None else None
    if place is not None:
        return place
    report = binding.of(row, "order_report")
    return binding.of(report, "report_point") if report is not None else None
