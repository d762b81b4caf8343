"""How far the register is, by district, village and RW: expected, registered, verified, renewed."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Sum
from django.utils.translation import gettext as _

from blocks.registry.models import Period, Target
from core.models import District, Village


@dataclass(frozen=True)
class Line:
    """One area; `url` opens the areas inside it."""

    label: str
    url: str = ""
    kind: str = ""
    expected: int = 0
    registered: int = 0
    verified: int = 0
    asked: int = 0
    renewed: int = 0

    @property
    def is_bare(self) -> bool:
        """Say whether there is nothing to tell of the area."""
        return not (self.expected or self.registered or self.asked)

    @property
    def covered(self) -> int | None:
        """Registered of expected in percent; None where nothing is expected."""
        return share(self.registered, self.expected)

    @property
    def verified_share(self) -> int | None:
        return share(self.verified, self.registered)

    @property
    def renewed_share(self) -> int | None:
        return share(self.renewed, self.asked)


def share(part: int, whole: int) -> int | None:
    """A part in whole percent, None of nothing."""
    return round(part * 100 / whole) if whole else None


def total(lines: list[Line]) -> Line:
    """All lines together."""
    keys = ("expected", "registered", "verified", "asked", "renewed")
    return Line(label=_("Jumlah"), **{key: sum(getattr(line, key) for line in lines) for key in keys})


def by_district(binding: Any, actor: Any, period: Period | None) -> list[Line]:
    """Every district of the region, also those without an entry."""
    counts = _counts(binding, actor, period, f"{binding.village}__district")
    expected = _expected(binding, "village__district")
    url = binding.url("coverage")
    return [
        Line(row.name, f"{url}?kecamatan={row.pk}", expected=expected.get(row.pk, 0), **counts.get(row.pk, {}))
        for row in District.objects.order_by("name")
    ]


def by_village(binding: Any, actor: Any, period: Period | None, district: District) -> list[Line]:
    """Every village of a district."""
    counts = _counts(binding, actor, period, binding.village)
    expected = _expected(binding, "village")
    url = binding.url("coverage")
    return [
        Line(row.name, f"{url}?desa={row.pk}", row.kind, expected.get(row.pk, 0), **counts.get(row.pk, {}))
        for row in Village.objects.filter(district=district).order_by("name")
    ]


def by_ward(binding: Any, actor: Any, period: Period | None, village: Village) -> list[Line]:
    """The RW or dusun that occur among the entries of a village."""
    if not binding.ward:
        return []
    counts = _counts(binding, actor, period, binding.ward, Q(**{binding.village: village}))
    return [Line(str(key or _("Tanpa RW")), **counts[key]) for key in sorted(counts, key=lambda key: str(key or "~"))]


def _counts(
    binding: Any, actor: Any, period: Period | None, group: str, where: Q | None = None
) -> dict[Any, dict[str, int]]:
    where = where or Q()
    found: dict[Any, dict[str, int]] = {}
    rows = binding.counted(actor).filter(where).order_by().values_list(group)
    verified = Count("pk", filter=Q(registry__checked_at__isnull=False))
    for key, registered, checked in rows.annotate(registered=Count("pk"), checked=verified):
        found[key] = {"registered": registered, "verified": checked}
    if period is None:
        return found
    renewed = binding.entries(actor).filter(where, registry__renewals__period=period).order_by().values_list(group)
    done = Count("pk", filter=~Q(registry__renewals__outcome=""))
    for key, asked, finished in renewed.annotate(asked=Count("pk"), done=done):
        found.setdefault(key, {}).update({"asked": asked, "renewed": finished})
    return found


def _expected(binding: Any, group: str) -> dict[int, int]:
    rows = Target.objects.filter(app=binding.app, entity=binding.entity_name).order_by().values_list(group)
    return dict(rows.annotate(expected=Sum("expected")))
