"""What stands beside prices: alerts, and other regions."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from blocks.prices.commodity import Commodity
from blocks.prices.models import Alert, OutsidePrice
from region.profile import REGION


@dataclass(frozen=True)
class AlertLine:
    """An alert with its commodity, where it is about one, and the place it is about."""

    alert: Alert
    commodity: Commodity | None
    place: str


def alerts(binding: Any, *, public_only: bool, is_open: bool | None = True, count: int = 200) -> list[AlertLine]:
    """Alerts, newest first; open ones, ended ones, or all of them (None)."""
    rows = Alert.objects.filter(app=binding.app).select_related("market", "handled_by", "seen_by")
    if public_only:
        rows = rows.filter(is_public=True)
    if is_open is not None:
        rows = rows.filter(closed_on__isnull=is_open)
    by_key = {one.pk: one for one in binding.commodities(all_of_them=True)}
    stores = _store_names(binding)
    return [
        AlertLine(row, by_key.get(row.commodity_id), _place(row, stores))
        for row in rows[:count]
        if row.commodity_id in by_key or not row.commodity_id
    ]


def _store_names(binding: Any) -> dict[int, str]:
    if not binding.report:
        return {}
    return {one.pk: binding.store_label(one) for one in binding.store_entity.model._default_manager.all()}


def _place(alert: Alert, stores: dict[int, str]) -> str:
    if alert.market is not None:
        return alert.market.name
    return stores.get(alert.store_id, _("tempat stok")) if alert.store_id else REGION.name


def by_commodity(lines: list[AlertLine]) -> list[tuple[Commodity, list[AlertLine]]]:
    """Alerts under their commodities, in the order of the first of each."""
    found: dict[int, tuple[Commodity, list[AlertLine]]] = {}
    for line in lines:
        if line.commodity is not None:
            found.setdefault(line.commodity.pk, (line.commodity, []))[1].append(line)
    return list(found.values())


def outside(binding: Any, day: date) -> tuple[list[str], dict[str, dict[str, OutsidePrice]]]:
    """Other regions, and by commodity code their newest price; what is older than the setting says is not there."""
    first = day - timedelta(days=binding.setting("outside_days"))
    rows = OutsidePrice.objects.filter(app=binding.app, day__lte=day, day__gte=first)
    found: dict[str, dict[str, OutsidePrice]] = {}
    for row in rows.order_by("day", "pk"):
        found.setdefault(row.code, {})[row.region] = row
    return sorted({row.region for row in rows}), found


def outside_series(binding: Any, code: str, span: list[date]) -> dict[str, list[Any]]:
    """The prices of other regions on each of some days; None is a gap, and a region that is too old is not there."""
    regions = outside(binding, span[-1])[1].get(code, {})
    rows = OutsidePrice.objects.filter(app=binding.app, code=code, region__in=regions, day__range=(span[0], span[-1]))
    known = {(row.region, row.day): row.value for row in rows}
    return {region: [known.get((region, day)) for day in span] for region in sorted(regions)}
