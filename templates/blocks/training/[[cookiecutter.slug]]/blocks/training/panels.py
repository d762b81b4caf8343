"""What the block adds to the pages of cohorts and registrations, the next thing to do first."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.training import transcript
from blocks.training.models import Standing
from blocks.training.selectors import cohorts, marks, offers, placement, presence, selection
from blocks.training.services import tracing
from blocks.training.views.placement import OUTCOMES
from core import access
from core.blocks import Panel

FOLDER = "block_training/panels"
TRAINED = (Standing.TRAINING, Standing.GRADUATED, Standing.FAILED, Standing.EXPELLED)


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The panels that this actor may see."""
    if binding.row(record) is None:
        return []
    if binding.is_a(record, "cohort"):
        return _cohort(binding, record, actor)
    if binding.is_a(record, "certificate") and access.sees_personal(actor, binding.entity_of("certificate"), record):
        return _certificate(binding, record)
    if binding.is_a(record, "trainee") and access.sees_personal(actor, binding.entity_of("trainee"), record):
        return _trainee(binding, record, actor)
    return []


def _cohort(binding: Any, record: Any, actor: Any) -> list[Panel]:
    offer = offers.offer_of(binding, record) if offers.find(binding, record.pk) is not None else None
    works = not actor.is_system and binding.may_read(actor, record)
    lines = cohorts.lines(binding, actor, [record]) if works else []
    context = {"binding": binding, "offer": offer, "line": lines[0] if lines else None}
    return [Panel(f"{FOLDER}/cohort.html", context, _("Pelaksanaan"))] if offer is not None or lines else []


def _certificate(binding: Any, record: Any) -> list[Panel]:
    row = record.training
    if not row.units:
        return []
    lines = [(one["code"], one["name"], one["hours"], transcript.verdict(one["competent"])) for one in row.units]
    holder = getattr(binding.of(record, "certificate_trainee"), binding.trainee_person)
    return [Panel(f"{FOLDER}/certificate.html", {"holder": holder, "lines": lines, "row": row}, _("Transkrip"))]


def _trainee(binding: Any, record: Any, actor: Any) -> list[Panel]:
    row, base = record.training, {"binding": binding, "record": record, "row": record.training}
    found = []
    asked = [one for one in placement.of_record(binding, record) if one.is_due or one.row.answered_at]
    if asked:
        context = {"asked": asked, "outcomes": OUTCOMES, "may_answer": tracing.may_answer(binding, actor, record)}
        found.append(Panel(f"{FOLDER}/tracing.html", base | context, _("Sesudah pelatihan")))
    if row.standing in TRAINED and binding.cohort_of(record) is not None:
        found.append(Panel(f"{FOLDER}/training.html", base | _training(binding, record, actor), _("Pelatihan")))
    if row.standing not in (Standing.PAPERS, Standing.READY) and (row.place or row.reason):
        found.append(Panel(f"{FOLDER}/selection.html", base | _selection(binding, record), _("Hasil seleksi")))
    return found


def _selection(binding: Any, record: Any) -> dict[str, Any]:
    cohort = record.training.cohort
    ranked = cohort.trainees.filter(place__isnull=False).count() if cohort is not None else 0
    waits = record.training.standing == Standing.RESERVE
    ahead = (
        cohort.trainees.filter(standing=Standing.RESERVE, line__lt=record.training.line).count()
        if waits and cohort is not None and record.training.line
        else 0
    )
    return {"formula": selection.formula(binding), "ranked": ranked, "ahead": ahead, "waits": waits}


def _training(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    cohort, row = binding.cohort_of(record), record.training
    figures = presence.of_trainee(row)
    may_warn = not actor.is_system and row.standing == Standing.TRAINING and binding.may_record(actor, cohort)
    return {
        "figures": figures,
        "least": binding.decimal("attendance_percent"),
        "is_low": figures.share is not None and figures.share < binding.decimal("attendance_percent"),
        "results": [
            (one, binding.of(one.unit, "unit_code"), binding.of(one.unit, "unit_name"))
            for one in marks.of_trainee(binding, cohort, row)
        ],
        "reprimands": list(row.reprimands.all()),
        "may_warn": may_warn,
        "needs_warning": presence.needs_warning(binding, row, figures),
        "calendar_url": binding.url("calendar", cohort.pk),
        "is_own": access.owns(actor, binding.entity_of("trainee"), record),
    }
