"""The employer's side: own companies and vacancies, applicants by stage."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from blocks.jobs import hub
from blocks.jobs.selectors import employers
from core import access, pages
from core.access import Actor, actor_of


def home(binding: Any, request: HttpRequest) -> HttpResponse:
    """The actor's companies with their vacancies; whoever has none reads how it works."""
    actor = actor_of(request)
    entity = binding.entity_of("employer")
    context = {
        "binding": binding,
        "actor": actor,
        "companies": [_company(binding, row) for row in hub.employers_of(actor)],
        "new_url": entity.url("create"),
    }
    return render(request, "block_jobs/employers.html", context)


def _company(binding: Any, employer: Any) -> dict[str, Any]:
    entity, vacancy = binding.entity_of("employer"), binding.entity_of("vacancy")
    rows = list(employers.vacancies(binding, employer)[:100])
    counts = employers.stage_counts(binding, rows)
    waiting = binding.entity_of("application").workflow.start
    return {
        "record": employer,
        "title": entity.title_of(employer),
        "state": entity.workflow.state(employer.state),
        "url": entity.url("detail", employer.pk),
        "new_url": f"{vacancy.url('create')}?{binding.vacancy_employer}={employer.pk}",
        "may_add": employer.state == binding.verified,
        "vacancies": [
            {
                "title": binding.of(row, "vacancy_title"),
                "until": binding.of(row, "vacancy_until"),
                "state": vacancy.workflow.state(row.state),
                "url": vacancy.url("detail", row.pk),
                "board_url": binding.url("board", row.pk),
                "applicants": sum(counts.get(row.pk, {}).values()),
                "waiting": counts.get(row.pk, {}).get(waiting, 0),
                "hired": counts.get(row.pk, {}).get(binding.accepted, 0),
                "places": binding.of(row, "vacancy_places"),
                "views": getattr(binding.row(row), "views", 0),
            }
            for row in rows
        ],
    }


def board(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The applicants of one vacancy; only those who may read the vacancy find it."""
    actor: Actor = actor_of(request)
    entity = binding.entity_of("vacancy")
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    context = {
        "binding": binding,
        "record": record,
        "title": binding.of(record, "vacancy_title"),
        "employer": binding.of(binding.of(record, "vacancy_employer"), "employer_name"),
        "state": entity.workflow.state(record.state),
        "url": entity.url("detail", pk),
        "stages": employers.board(binding, record, actor),
        "places": binding.of(record, "vacancy_places"),
    }
    return render(request, "block_jobs/board.html", context)
