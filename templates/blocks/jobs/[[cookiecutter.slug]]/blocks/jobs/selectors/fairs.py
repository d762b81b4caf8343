"""What is shown of a job fair: stands with their jobs, how many come, what came of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Sum

from blocks.jobs import hub
from blocks.jobs.selectors import vacancies
from blocks.jobs.services import fairs


def shown(binding: Any) -> QuerySet:
    """Fairs that everybody may see, the next one first."""
    rows = binding.entity_of("fair").rows().filter(state__in=binding.fair_shown)
    return rows.order_by(f"-{binding.fair_from}", "-pk")


@dataclass(frozen=True)
class StandLine:
    """One allotted stand with the jobs its employer shows."""

    stand: Any
    number: str
    employer: str
    jobs: list[vacancies.Line]


def stands(binding: Any, fair: Any) -> list[StandLine]:
    """The allotted stands of a fair by number."""
    home = hub.find()
    rows = list(fairs.allotted(binding, fair).select_related(binding.stand_employer).order_by(binding.stand_number))
    jobs: dict[int, list[vacancies.Line]] = {}
    if home is not None:
        name = home.vacancy_employer
        keys = [getattr(row, f"{binding.stand_employer}_id") for row in rows]
        for record in vacancies.public(home).filter(**{f"{name}__in": keys}):
            jobs.setdefault(getattr(record, f"{name}_id"), []).append(vacancies.line(home, record))
    return [
        StandLine(
            stand=row,
            number=binding.of(row, "stand_number"),
            employer=home.of(binding.of(row, "stand_employer"), "employer_name") if home else str(row),
            jobs=jobs.get(getattr(row, f"{binding.stand_employer}_id"), []),
        )
        for row in rows
    ]


def figures(binding: Any, fair: Any) -> dict[str, int]:
    """How many registered, came, and were hired on the spot, by where they come from."""
    tickets = fairs.tickets(binding, fair)
    found = {
        "registered": tickets.count(),
        "arrived": tickets.filter(jobs__arrived_at__isnull=False).count(),
        "stands": fairs.allotted(binding, fair).count(),
        "visits": 0,
        "hired_inside": 0,
        "hired_outside": 0,
    }
    if not binding.result:
        return found
    rows = results(binding, fair)
    found["visits"] = rows.count()
    by_region = rows.filter(**{binding.result_kind: "diterima"}).order_by().values(binding.result_region)
    for row in by_region.annotate(many=Count("pk")):
        found["hired_inside" if row[binding.result_region] == "dalam" else "hired_outside"] += row["many"]
    return found


def results(binding: Any, fair: Any) -> QuerySet:
    """All results noted at a fair."""
    rows = binding.entity_of("result").rows()
    return rows.filter(**{f"{binding.result_stand}__{binding.stand_fair}": fair}).order_by("-pk")


def of_stand(binding: Any, stand: Any) -> QuerySet:
    """The results one stand noted."""
    rows = binding.entity_of("result").rows()
    path = f"{binding.result_ticket}__{binding.ticket_seeker}"
    return rows.filter(**{binding.result_stand: stand}).select_related(path).order_by("-pk")


def jobs_total(binding: Any, fair: Any, name: str) -> int:
    """How many places the allotted stands bring, by one of their number fields."""
    return fairs.allotted(binding, fair).aggregate(total=Sum(name))["total"] or 0
