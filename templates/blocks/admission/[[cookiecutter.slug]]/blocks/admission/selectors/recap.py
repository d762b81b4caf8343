"""Figures of a round for the office: by school and path, and how far the round is."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from blocks.admission.models import Applicant, Pool, Run, Standing
from blocks.admission.ranking import PATHS
from blocks.admission.selectors import schools
from blocks.admission.selectors.table import natural


@dataclass(frozen=True)
class Row:
    """One path at one school."""

    school: str
    path: str
    own: int
    seats: int
    wanted: int
    placed: int
    enrolled: int
    waiting: int

    @property
    def free(self) -> int:
        """Places that nobody holds."""
        return max(self.seats - self.placed - self.enrolled, 0)


def rows(binding: Any, run: Run) -> list[Row]:
    """By school and path, as people stand now."""
    here = Q(ranks__applicant__school_id=F("school_id"))
    pools = Pool.objects.filter(run=run).annotate(
        now_placed=Count("ranks", filter=here & Q(ranks__applicant__standing=Standing.PLACED)),
        now_enrolled=Count("ranks", filter=here & Q(ranks__applicant__standing=Standing.ENROLLED)),
        now_waiting=Count("ranks", filter=Q(ranks__line__gt=0, ranks__applicant__standing=Standing.WAITING)),
    )
    names = schools.names(binding)
    found = [_row(binding, run, pool, names) for pool in pools]
    order = {binding.path_label(path): at for at, path in enumerate(PATHS)}
    return sorted(found, key=lambda row: (natural(row.school), order.get(row.path, 9)))


def _row(binding: Any, run: Run, pool: Any, names: dict[int, str]) -> Row:
    return Row(
        names.get(pool.school_id, ""),
        binding.path_label(pool.path),
        pool.own,
        pool.seats,
        pool.candidates,
        pool.now_placed if run.is_final else pool.placed,
        pool.now_enrolled,
        pool.now_waiting,
    )


def total(found: list[Row], label: str) -> Row:
    """The sum of rows."""
    names = ("own", "seats", "wanted", "placed", "enrolled", "waiting")
    return Row(label, "", *(sum(getattr(row, name) for row in found) for name in names))


def standings(binding: Any, round_: Any) -> dict[str, int]:
    """Standing -> how many applicants."""
    mine = Applicant.objects.filter(app=binding.app, round_id=round_.pk)
    counted = dict(mine.values_list("standing").annotate(count=Count("pk")).order_by())
    return {value: counted.get(value, 0) for value in Standing.values}
