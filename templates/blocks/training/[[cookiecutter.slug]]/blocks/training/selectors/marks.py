"""Results unit by unit: the last attempt counts."""

from dataclasses import dataclass
from typing import Any

from blocks.training.models import Mark, Trainee
from blocks.training.services.attending import trainees_of


@dataclass(frozen=True)
class UnitResult:
    """One unit of one trainee: both attempts, and what counts."""

    unit: Any
    first: bool | None = None
    second: bool | None = None

    @property
    def is_competent(self) -> bool | None:
        """The last attempt; None where there was none."""
        return self.first if self.second is None else self.second

    @property
    def may_repeat(self) -> bool:
        """Say whether the one repeat is open."""
        return self.first is False


def of_trainee(binding: Any, cohort: Any, row: Trainee) -> list[UnitResult]:
    """Every unit of the course with the results of one trainee."""
    return _results(binding.units_of(cohort), row.marks.all())


def _results(units: list[Any], marks: Any) -> list[UnitResult]:
    known = {(mark.unit_id, mark.attempt): mark.is_competent for mark in marks}
    return [UnitResult(unit, known.get((unit.pk, 1)), known.get((unit.pk, 2))) for unit in units]


def of_cohort(binding: Any, cohort: Any) -> dict[int, list[UnitResult]]:
    """The results of everybody who trains, by the key of their row."""
    units, kept = binding.units_of(cohort), {}
    for mark in Mark.objects.filter(trainee__cohort_id=cohort.training_id):
        kept.setdefault(mark.trainee_id, []).append(mark)
    return {row.pk: _results(units, kept.get(row.pk, ())) for row in trainees_of(cohort)}


def missing(binding: Any, cohort: Any) -> int:
    """How many results are not there yet."""
    found = of_cohort(binding, cohort)
    return sum(one.is_competent is None for results in found.values() for one in results)


def is_competent(binding: Any, cohort: Any, row: Trainee) -> bool:
    """Say whether every unit was found competent."""
    results = of_trainee(binding, cohort, row)
    return bool(results) and all(one.is_competent for one in results)
