"""What an employer sees: own companies, their vacancies, and applicants by stage."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from core import access, workflow
from core.access import Actor


def vacancies(binding: Any, employer: Any) -> QuerySet:
    """The vacancies of one employer, newest first."""
    rows = binding.entity_of("vacancy").rows().select_related("jobs")
    return rows.filter(**{binding.vacancy_employer: employer}).order_by("-pk")


def stage_counts(binding: Any, records: list[Any]) -> dict[int, dict[str, int]]:
    """Applicants by vacancy and state, in one query."""
    model = binding.entity_of("application").model
    name = binding.application_vacancy
    rows = model._default_manager.filter(**{f"{name}__in": [one.pk for one in records]})
    found: dict[int, dict[str, int]] = {}
    for row in rows.order_by().values(name, "state").annotate(many=Count("pk")):
        found.setdefault(row[name], {})[row["state"]] = row["many"]
    return found


@dataclass(frozen=True)
class Applicant:
    """One applicant on the board, with the steps that ask for nothing."""

    record: Any
    name: str
    education: str
    wanted: str
    place: str
    is_local: bool
    url: str
    steps: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class Stage:
    """One column of the board."""

    state: Any
    applicants: list[Applicant]


def board(binding: Any, vacancy: Any, actor: Actor) -> list[Stage]:
    """The applicants of a vacancy that the actor may read, by stage; closed stages only where somebody is."""
    entity = binding.entity_of("application")
    rows = access.visible(entity.rows(), actor, entity).filter(**{binding.application_vacancy: vacancy})
    rows = rows.select_related(
        f"{binding.application_seeker}__{binding.seeker_person}",
        f"{binding.application_seeker}__{binding.seeker_district}",
    )
    found: dict[str, list[Applicant]] = {}
    for record in rows.order_by("pk"):
        found.setdefault(record.state, []).append(_applicant(binding, entity, record, actor))
    return [
        Stage(state, found.get(state.name, []))
        for state in entity.workflow.states
        if found.get(state.name) or state.phase not in ("done", "rejected")
    ]


def _applicant(binding: Any, entity: Any, record: Any, actor: Actor) -> Applicant:
    seeker = binding.of(record, "application_seeker")
    district = binding.of(seeker, "seeker_district")
    quick = [
        {"step": step, "url": entity.url("move", record.pk, step.name)}
        for step in workflow.steps_for(entity, record, actor)
        if not (step.require or step.inputs or step.note)
    ]
    return Applicant(
        record=record,
        name=str(binding.of(seeker, "seeker_person")),
        education=" ".join(
            part for part in (binding.words(seeker, "seeker_education"), binding.of(seeker, "seeker_major")) if part
        ),
        wanted=binding.of(seeker, "seeker_wanted") or "",
        place=district.name if district else "",
        is_local=binding.of(record, "application_region") == "dalam",
        url=entity.url("detail", record.pk),
        steps=quick,
    )
