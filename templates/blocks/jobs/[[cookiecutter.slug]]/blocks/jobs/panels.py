"""What the block shows on the pages of the application's own records."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.jobs.selectors import employers, fairs, vacancies
from blocks.jobs.services import applying, cards
from core import access
from core.blocks import Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The panels of a record, by what it is."""
    for key, make in PANELS.items():
        if binding.is_a(record, key):
            return make(binding, record, actor)
    return []


def _seeker(binding: Any, record: Any, actor: Any) -> list[Panel]:
    rows = vacancies.fitting(binding, record)
    context = {
        "lines": [vacancies.line(binding, row) for row in rows],
        "all_url": binding.url("vacancies"),
        "is_complete": bool(binding.of(record, "seeker_complete")),
        "edit_url": binding.entity_of("seeker").url("edit", record.pk),
        "is_own": access.owns(actor, binding.entity_of("seeker"), record),
    }
    return [Panel("block_jobs/panels/seeker.html", context, _("Lowongan yang cocok"))]


def _employer(binding: Any, record: Any, actor: Any) -> list[Panel]:
    rows = list(employers.vacancies(binding, record)[:20])
    counts = employers.stage_counts(binding, rows)
    context = {
        "rows": [
            {
                "record": row,
                "state": binding.entity_of("vacancy").workflow.state(row.state),
                "url": binding.entity_of("vacancy").url("detail", row.pk),
                "applicants": sum(counts.get(row.pk, {}).values()),
                "title": binding.of(row, "vacancy_title"),
            }
            for row in rows
        ],
        "new_url": f"{binding.entity_of('vacancy').url('create')}?{binding.vacancy_employer}={record.pk}",
        "may_add": record.state == binding.verified
        and access.is_one_of(binding.entity_of("vacancy").access.create, actor, binding.entity_of("vacancy")),
    }
    return [Panel("block_jobs/panels/employer.html", context, _("Lowongan perusahaan ini"))]


def _vacancy(binding: Any, record: Any, actor: Any) -> list[Panel]:
    is_public = vacancies.public(binding).filter(pk=record.pk).exists()
    counts = employers.stage_counts(binding, [record]).get(record.pk, {})
    workflow = binding.entity_of("application").workflow
    context = {
        "posting": binding.row(record),
        "public_url": binding.url("vacancy", record.pk) if is_public else "",
        "board_url": binding.url("board", record.pk),
        "stages": [(state, counts[state.name]) for state in workflow.states if counts.get(state.name)],
        "total": sum(counts.values()),
        "places": binding.of(record, "vacancy_places"),
        "hired": counts.get(binding.accepted, 0),
    }
    return [Panel("block_jobs/panels/vacancy.html", context, _("Pelamar"))]


def _application(binding: Any, record: Any, actor: Any) -> list[Panel]:
    vacancy, seeker = binding.of(record, "application_vacancy"), binding.of(record, "application_seeker")
    if not applying.may_read_profile(binding, record, actor):
        return []
    is_public = vacancies.public(binding).filter(pk=vacancy.pk).exists()
    is_own = access.owns(actor, binding.entity_of("application"), record)
    context = {
        "vacancy": vacancies.line(binding, vacancy),
        "vacancy_url": binding.url("vacancy", vacancy.pk) if is_public else "",
        "board_url": "" if is_own else binding.url("board", vacancy.pk),
        "cv_url": binding.url("cv", record.pk) if binding.of(seeker, "seeker_cv") else "",
        "photo_url": binding.url("photo", record.pk) if binding.of(seeker, "seeker_photo") else "",
        **_profile(binding, seeker),
    }
    return [Panel("block_jobs/panels/application.html", context, _("Profil pelamar"))]


def _profile(binding: Any, seeker: Any) -> dict[str, Any]:
    """What an employer reads of a seeker: no NIK, no address, no pay wanted."""
    labels = dict(binding.choices("vacancy", "vacancy_field"))
    person = binding.of(seeker, "seeker_person")
    return {
        "person": person,
        "wanted": binding.of(seeker, "seeker_wanted"),
        "education": binding.words(seeker, "seeker_education"),
        "major": binding.of(seeker, "seeker_major"),
        "fields": [labels.get(value, value) for value in binding.of(seeker, "seeker_fields") or []],
        "skills": binding.of(seeker, "seeker_skills"),
        "experience": _rows(binding.of(seeker, "seeker_experience")),
        "district": binding.of(seeker, "seeker_district"),
        "region": binding.words(seeker, "seeker_region"),
    }


def _rows(table: Any) -> list[str]:
    """The rows of a table field, each in one line, whatever its columns are."""
    rows = [row.values() for row in table or [] if isinstance(row, dict)]
    return [" · ".join(str(cell) for cell in row if cell not in (None, "")) for row in rows]


def _card(binding: Any, record: Any, actor: Any) -> list[Panel]:
    row = binding.row(record)
    if row is None or not access.sees_personal(actor, binding.entity_of("card"), record):
        return []
    context = {
        "card": row,
        "reports": row.reports.all(),
        "due": cards.due(binding, record),
        "next_on": cards.next_on(binding, record) if row.ended_on is None else None,
        "days_before": binding.value(binding.report_days_before, record),
    }
    return [Panel("block_jobs/panels/card.html", context, _("Laporan berkala"))]


def _fair(binding: Any, record: Any, actor: Any) -> list[Panel]:
    context = {
        "figures": fairs.figures(binding, record),
        "public_url": binding.url("fair", record.pk) if record.state in binding.fair_shown else "",
        "door_url": binding.url("door", record.pk) if binding.is_staff(actor, "fair") else "",
    }
    return [Panel("block_jobs/panels/fair.html", context, _("Peserta"))]


def _stand(binding: Any, record: Any, actor: Any) -> list[Panel]:
    context = {
        "desk_url": binding.url("desk", record.pk) if record.state in binding.stand_allotted else "",
        "number": binding.of(record, "stand_number"),
        "results": fairs.of_stand(binding, record).count() if binding.result else 0,
    }
    return [Panel("block_jobs/panels/stand.html", context, _("Meja stan"))]


def _ticket(binding: Any, record: Any, actor: Any) -> list[Panel]:
    if not access.sees_personal(actor, binding.entity_of("ticket"), record):
        return []
    context = {"ticket_url": binding.url("ticket", record.pk), "row": binding.row(record)}
    return [Panel("block_jobs/panels/ticket.html", context, _("Tiket"))]


PANELS = {
    "seeker": _seeker,
    "employer": _employer,
    "vacancy": _vacancy,
    "application": _application,
    "card": _card,
    "fair": _fair,
    "stand": _stand,
    "ticket": _ticket,
}
