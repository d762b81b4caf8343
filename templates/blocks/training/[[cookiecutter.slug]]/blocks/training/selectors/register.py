"""The attendance register of one cohort: a line for everybody who trains or trained."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from blocks.training.models import Presence, Standing
from blocks.training.selectors import presence
from blocks.training.selectors.presence import Allowance, Figures

BEGAN = (Standing.TRAINING, Standing.GRADUATED, Standing.FAILED, Standing.EXPELLED)


@dataclass(frozen=True)
class Line:
    """One trainee: what the sheets say, warnings, and the allowance."""

    record: Any
    name: str
    url: str
    figures: Figures
    counts: list[int]
    warnings: int
    needs_warning: bool
    is_low: bool
    allowance: Allowance

    @property
    def share(self) -> Any:
        return self.figures.share


def people(binding: Any, cohort: Any, *standings: str) -> list[Any]:
    """Registrations of those who train now, by name."""
    rows = binding.rows_of("trainee").filter(**{binding.trainee_cohort: cohort})
    rows = rows.filter(training__standing__in=standings or (Standing.TRAINING,))
    rows = rows.select_related("training", binding.trainee_person).prefetch_related("training__reprimands")
    return sorted(rows, key=lambda row: str(getattr(row, binding.trainee_person)).casefold())


def lines(binding: Any, cohort: Any) -> list[Line]:
    """Everybody who began, by name."""
    known, least = presence.of_cohort(cohort), binding.decimal("attendance_percent")
    return [
        _line(binding, row, known.get(row.training_id, Figures()), least) for row in people(binding, cohort, *BEGAN)
    ]


def _line(binding: Any, record: Any, figures: Figures, least: Any) -> Line:
    return Line(
        record=record,
        name=str(getattr(record, binding.trainee_person)),
        url=binding.entity_of("trainee").url("detail", record.pk),
        figures=figures,
        counts=[figures.counts.get(value, 0) for value in Presence.values],
        warnings=len(record.training.reprimands.all()),
        needs_warning=presence.needs_warning(binding, record.training, figures),
        is_low=figures.share is not None and figures.share < least,
        allowance=presence.allowance(binding, figures),
    )


def is_due(session: dict[str, Any]) -> bool:
    """Say whether a session's day has come and its sheet is empty."""
    return not session["is_filled"] and session["on"] <= timezone.localdate()
