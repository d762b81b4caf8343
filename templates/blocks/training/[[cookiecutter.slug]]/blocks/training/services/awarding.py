"""Makes certificates with what stood behind them, and the later questions to each graduate."""

from typing import Any

from django.utils import timezone

from blocks.training.models import Award, Tracing, Trainee
from blocks.training.selectors import marks, presence
from core import records
from core.access import system
from core.expression_time import shift_months


def award(binding: Any, cohort: Any, record: Any) -> Any:
    """Make the certificate of one graduate and put down when to ask how things went."""
    today = timezone.localdate()
    for name in ("trace_first", "trace_second"):
        months = binding.number(name)
        due = shift_months(today, months)
        Tracing.objects.get_or_create(trainee=record.training, months=months, defaults={"due_on": due})
    return records.create(binding.entity_of("certificate"), system(), {binding.certificate_trainee: record})


def begin(binding: Any, certificate: Any) -> None:
    """Give a new certificate its row: units with results, hours and attendance as they are now."""
    record = getattr(certificate, binding.certificate_trainee, None)
    row = getattr(record, "training", None)
    certificate.training = Award.objects.create(app=binding.app, **_behind(binding, record, row))


def _behind(binding: Any, record: Any, row: Trainee | None) -> dict[str, Any]:
    if row is None:
        return {}
    results = marks.of_trainee(binding, binding.cohort_of(record), row)
    units = [
        {
            "code": binding.of(one.unit, "unit_code"),
            "name": binding.of(one.unit, "unit_name"),
            "hours": binding.of(one.unit, "unit_hours"),
            "competent": one.is_competent,
        }
        for one in results
    ]
    hours = sum(unit["hours"] for unit in units)
    return {"trainee": row, "units": units, "hours": hours, "attendance": presence.share(row)}
