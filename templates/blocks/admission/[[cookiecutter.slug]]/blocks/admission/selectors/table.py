"""The public ranking: pools of a round, and the people of a pool with their names masked."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from blocks.admission.models import Pool, Rank, Run
from blocks.admission.ranking import PATHS
from blocks.admission.selectors import explain, schools
from core import masking


@dataclass(frozen=True)
class Cell:
    """One path at one school."""

    path: str
    label: str
    pool: Pool
    last: str
    url: str


@dataclass(frozen=True)
class School:
    """One school with its paths."""

    id: int
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Person:
    """One line of the public ranking."""

    rank: Rank
    number: str
    name: str
    measures: str
    outcome: str
    tone: str


def schools_in(binding: Any, run: Run) -> list[School]:
    """All schools of a ranking by name, their paths in the usual order."""
    names, found = schools.names(binding), {}
    for pool in Pool.objects.filter(run=run):
        found.setdefault(pool.school_id, {})[pool.path] = pool
    rows = [
        School(key, names.get(key, ""), tuple(_cell(binding, run, pools[path]) for path in PATHS if path in pools))
        for key, pools in found.items()
    ]
    return sorted(rows, key=lambda row: (natural(row.name), row.id))


def natural(name: str) -> tuple[Any, ...]:
    """SMP Negeri 2 before SMP Negeri 10."""
    return tuple((0, int(word), "") if word.isdecimal() else (1, 0, word) for word in name.split())


def _cell(binding: Any, run: Run, pool: Pool) -> Cell:
    return Cell(
        pool.path,
        binding.path_label(pool.path),
        pool,
        explain.last_measure(binding, pool),
        binding.url("pool", run.round_id, pool.school_id, pool.path),
    )


def ranks_of(pool: Pool) -> QuerySet:
    """Everybody in a pool, best first."""
    return pool.ranks.select_related("applicant", "pool__run").order_by("place")


def people(binding: Any, ranks: list[Rank]) -> list[Person]:
    """Lines with masked names."""
    keys = [rank.applicant.record_id for rank in ranks]
    records = {row.pk: row for row in binding.entity.rows().filter(pk__in=keys)}
    return [_person(binding, rank, records[rank.applicant.record_id]) for rank in ranks]


def _person(binding: Any, rank: Rank, record: Any) -> Person:
    words, tone = explain.outcome(rank)
    on = getattr(getattr(record, binding.chosen), binding.round_age_on)
    return Person(
        rank,
        record.number,
        masking.name(str(getattr(record, binding.name))),
        explain.measures(binding, rank, on),
        words,
        tone,
    )


def by_number(binding: Any, number: str) -> Any:
    """The record with this registration number, blanks and small letters aside; None where there is none."""
    words = "".join(number.split())[:60]
    return binding.entity.rows().filter(number__iexact=words).first() if words else None
