"""Published places: sought, narrowed, the nearest first, each with its opening state."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from blocks.directory import distance, opening
from blocks.directory.selectors import closures, photos

# Beyond this many the nearest and the open are looked for among the first by name only.
MOST = 2000


@dataclass(frozen=True)
class Asked:
    """What a reader looks for; `near` is a point and `near_name` what it is called."""

    words: str = ""
    categories: tuple[str, ...] = ()
    district: int | None = None
    is_open: bool = False
    near: distance.Pair | None = None
    near_name: str = ""
    is_here: bool = False  # the point is where the reader stands

    @property
    def is_narrow(self) -> bool:
        """Say whether anything was asked for."""
        return bool(self.words or self.near or self.is_detailed)

    @property
    def is_detailed(self) -> bool:
        """Say whether more than words and the reader's own position was asked for."""
        return bool(self.categories or self.district or self.is_open or (self.near and not self.is_here))

    @property
    def near_text(self) -> str:
        """The reader's position for the form that is sent again."""
        return "{:.3f},{:.3f}".format(*self.near) if self.near and self.is_here else ""


@dataclass(frozen=True)
class Line:
    """One place in a list."""

    record: Any
    name: str
    category: str
    category_key: str
    where: str
    summary: str
    status: opening.Status
    metres: int | None = None
    photo: Any = None
    has_hours: bool = True  # few stops keep hours; that theirs are not known is no news

    @property
    def far(self) -> str:
        """How far it is, in words."""
        return distance.said(self.metres) if self.metres is not None else ""


def narrowed(binding: Any, asked: Asked) -> QuerySet:
    """Published places with these words, categories and district."""
    rows = binding.published()
    for word in asked.words.split():
        rows = rows.filter(_says(binding, word))
    if asked.categories:
        rows = rows.filter(**{f"{binding.category}__in": asked.categories})
    if asked.district:
        rows = rows.filter(**{f"{binding.village}__district": asked.district})
    return rows.order_by(binding.name, "pk")


def _says(binding: Any, word: str) -> Q:
    paths = [getattr(binding, key) for key in ("name", "summary", "address") if getattr(binding, key)]
    paths += [f"{binding.village}__name", f"{binding.village}__district__name"]
    found = Q()
    for path in paths:
        found |= Q(**{f"{path}__icontains": word})
    labels = [key for key, label in binding.categories() if word.lower() in label.lower()]
    return found | Q(**{f"{binding.category}__in": labels})


def found(binding: Any, asked: Asked, now: datetime) -> list[Any]:
    """The records in the order a reader wants them: nearest first where a point is given, else by name."""
    rows = narrowed(binding, asked)
    if asked.near is None and not asked.is_open:
        return list(rows.values_list("pk", flat=True))
    records = list(rows[:MOST])
    if asked.is_open:
        states = statuses(binding, records, now)
        records = [row for row in records if states[row.pk].is_open]
    if asked.near is not None:
        records.sort(key=lambda row: far(binding, row, asked.near) if point(binding, row) else 10**9)
    return [row.pk for row in records]


def lines(binding: Any, records: list[Any], now: datetime, near: distance.Pair | None = None) -> list[Line]:
    """Places as lists show them; a handful of queries however many there are."""
    states, shots = statuses(binding, records, now), photos.of_records(binding, records)
    return [_line(binding, row, states[row.pk], next(iter(shots.get(row.pk, ())), None), near) for row in records]


def _line(binding: Any, row: Any, state: opening.Status, photo: Any, near: distance.Pair | None) -> Line:
    return Line(
        record=row,
        name=str(binding.of(row, "name") or ""),
        category=binding.words(row, "category"),
        category_key=binding.of(row, "category") or "",
        where=where(binding, row),
        summary=str(binding.of(row, "summary") or ""),
        status=state,
        metres=far(binding, row, near) if near and point(binding, row) else None,
        photo=photo,
        has_hours=state.is_open is not None or not binding.route,
    )


def in_order(binding: Any, keys: list[int]) -> list[Any]:
    """The records with these keys, in this order."""
    held = {
        row.pk: row for row in binding.entity.rows().filter(pk__in=keys).select_related(f"{binding.village}__district")
    }
    return [held[key] for key in keys if key in held]


def statuses(binding: Any, records: list[Any], now: datetime) -> dict[int, opening.Status]:
    """The opening state of each place at a local moment."""
    pauses, holiday = closures.pauses_of(records, now.date()), closures.holiday_namer()
    return {
        row.pk: opening.status(
            binding.hours_of(row),
            now,
            pauses.get(row.pk, ()),
            holiday if binding.of(row, "closed_on_holidays") else opening.no_holiday,
        )
        for row in records
    }


def where(binding: Any, row: Any) -> str:
    """Village and district in words."""
    village = binding.of(row, "village")
    return f"{village.name}, {village.district.name}" if village is not None else ""


def point(binding: Any, row: Any) -> distance.Pair | None:
    """The place as a pair of numbers, from its columns: the point itself would also read its district."""
    lat, lon = (getattr(row, f"{binding.location}_{part}") for part in ("lat", "lon"))
    return (float(lat), float(lon)) if lat is not None and lon is not None else None


def far(binding: Any, row: Any, near: distance.Pair) -> int:
    """Metres to a place that has a point."""
    here = point(binding, row)
    return distance.metres(near, here) if here is not None else 10**9
