"""The selection of one cohort as a table, for the office and for everybody."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.training import scoring
from blocks.training.models import Standing, Trainee
from blocks.training.services import choosing
from core import display, masking

TONES = {
    Standing.PASSED: "good",
    Standing.CONFIRMED: "good",
    Standing.TRAINING: "good",
    Standing.GRADUATED: "good",
    Standing.RESERVE: "info",
    Standing.READY: "info",
    Standing.LAPSED: "bad",
    Standing.EXPELLED: "bad",
}
OUT = (Standing.GONE, Standing.EXPELLED, Standing.LAPSED)


@dataclass(frozen=True)
class Row:
    """One applicant in the table."""

    trainee: Trainee
    record: Any
    name: str
    url: str

    @property
    def tone(self) -> str:
        return TONES.get(self.trainee.standing, "neutral")

    @property
    def result(self) -> str:
        return str(Standing(self.trainee.standing).label)

    @property
    def why(self) -> str:
        return str(self.trainee.get_reason_display() or "")


def rows(binding: Any, cohort: Any, *, masked: bool = False) -> list[Row]:
    """Everybody whose papers were right, best first; before the result in the order of registration."""
    records = binding.rows_of("trainee").filter(**{binding.trainee_cohort: cohort})
    records = records.select_related("training", binding.trainee_person).exclude(training__standing=Standing.PAPERS)
    found = [_row(binding, one, masked) for one in records if one.training is not None and _took_part(one.training)]
    return sorted(found, key=lambda row: (row.trainee.place is None, row.trainee.place or 0, row.record.pk))


def _took_part(row: Trainee) -> bool:
    """Say whether the person got as far as the test; who withdrew before is nobody's business."""
    return row.standing != Standing.GONE or row.place is not None


def _row(binding: Any, record: Any, masked: bool) -> Row:
    name = str(getattr(record, binding.trainee_person))
    url = "" if masked else binding.entity_of("trainee").url("detail", record.pk)
    return Row(record.training, record, masking.name(name) if masked else name, url)


def formula(binding: Any) -> str:
    """How the total is made, in words."""
    one, other = choosing.weights_of(binding).pair
    whole = one + other
    values = {
        "written": display.percent(one * 100 / whole),
        "interview": display.percent(other * 100 / whole),
        "mark": display.number(binding.decimal("least_total")),
    }
    words = _("Nilai akhir = %(written)s tes tertulis + %(interview)s wawancara; lulus mulai %(mark)s.")
    return words % values


def preview(binding: Any, row: Trainee) -> Any:
    """The total as it would be now; None while a score is missing."""
    if row.written is None or row.interview is None:
        return None
    return scoring.total(row.written, row.interview, choosing.weights_of(binding))
