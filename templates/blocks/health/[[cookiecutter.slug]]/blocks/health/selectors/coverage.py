"""Figures of a month without persons: how many came, how many gained, how many are stunted, by area."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from blocks.health import growth
from blocks.health.models import Kind, Measurement, Status, Subject
from blocks.health.selectors.sheets import LAST_DAYS

LEVELS = {"posyandu": "post", "desa": "village", "kecamatan": "district"}


@dataclass
class Figures:
    """The counts of one area in one month."""

    name: str = ""
    part: str = ""
    registered: int = 0
    measured: int = 0
    verified: int = 0
    weighed_twice: int = 0
    gained: int = 0
    flat: int = 0
    with_height: int = 0
    stunted: int = 0
    with_weight: int = 0
    underweight: int = 0
    with_both: int = 0
    wasted: int = 0
    least: int = field(default=0, repr=False)

    @property
    def coverage(self) -> Decimal | None:
        """D/S: of those registered how many came, in percent."""
        return _percent(self.measured, self.registered)

    @property
    def risen(self) -> Decimal | None:
        """N/D: of those weighed in two months how many gained."""
        return _percent(self.gained, self.weighed_twice)

    @property
    def stunting(self) -> Decimal | None:
        return _percent(self.stunted, self.with_height)

    @property
    def weight(self) -> Decimal | None:
        return _percent(self.underweight, self.with_weight)

    @property
    def wasting(self) -> Decimal | None:
        return _percent(self.wasted, self.with_both)

    @property
    def is_small(self) -> bool:
        """Say whether the area has too few children to be shown to everybody."""
        return self.measured < self.least


def _percent(part: int, whole: int) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.1"))


def month(binding: Any, posts: Iterable[Any], first: date, level: str, least: int = 0) -> list[Figures]:
    """The figures of the posyandu, gathered by area, by name."""
    places = {post.pk: _area(binding, post, level) for post in posts}
    last = _last_day(first)
    found: dict[Any, Figures] = defaultdict(lambda: Figures(least=least))
    for key, name, part in places.values():
        found[key].name, found[key].part = name, part
    for post_id in _registered(binding, places, last):
        found[places[post_id][0]].registered += 1
    for one in _measured(binding, places, first, last):
        _count(found[places[one.subject.post_id][0]], one)
    return sorted(found.values(), key=lambda figures: (figures.part, figures.name))


def total(rows: list[Figures], name: str) -> Figures:
    """All areas together."""
    whole = Figures(name=name)
    for row in rows:
        for key, value in vars(row).items():
            if isinstance(value, int) and key != "least":
                setattr(whole, key, getattr(whole, key) + value)
    return whole


def _area(binding: Any, post: Any, level: str) -> tuple[Any, str, str]:
    village = binding.of(post, "post_village")
    district = village.district if village is not None else None
    if level == "kecamatan":
        return (district.pk if district else None, district.name if district else _("Tidak diketahui"), "")
    if level == "desa":
        name = village.name if village is not None else _("Tidak diketahui")
        return (village.pk if village else None, name, district.name if district else "")
    return (post.pk, binding.of(post, "post_name"), village.name if village is not None else "")


def _last_day(first: date) -> date:
    following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)


def _registered(binding: Any, places: dict[int, Any], last: date) -> Iterable[int]:
    rows = Subject.objects.filter(app=binding.app, kind=Kind.CHILD, is_active=True, post_id__in=places)
    born = rows.filter(starts_on__gt=last - timedelta(days=LAST_DAYS), starts_on__lte=last)
    return born.values_list("post_id", flat=True)


def _measured(binding: Any, places: dict[int, Any], first: date, last: date) -> Iterable[Measurement]:
    """Each child's last measurement of the month."""
    rows = Measurement.objects.filter(subject__app=binding.app, subject__post_id__in=places)
    rows = rows.filter(day__range=(first, last)).exclude(status=Status.DOUBTFUL).select_related("subject")
    return {one.subject_id: one for one in rows.order_by("day")}.values()


def _count(figures: Figures, one: Measurement) -> None:
    figures.measured += 1
    figures.gained += one.gain == "N"
    figures.flat += one.gain == "T"
    figures.weighed_twice += one.gain in ("N", "T")
    if one.status != Status.VERIFIED:
        return
    figures.verified += 1
    figures.with_height += bool(one.hfa)
    figures.stunted += one.hfa in growth.STUNTED
    figures.with_weight += bool(one.wfa)
    figures.underweight += one.wfa in growth.UNDERWEIGHT
    figures.with_both += bool(one.wfh)
    figures.wasted += one.wfh in growth.WASTED
