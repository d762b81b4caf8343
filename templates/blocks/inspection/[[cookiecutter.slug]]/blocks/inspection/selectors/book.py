"""The book of one inspection: team, papers, findings, letters, and what this actor does next."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.inspection import gates
from blocks.inspection.models import Inspection
from blocks.inspection.services import ordering, papers, teams


@dataclass(frozen=True)
class StepLine:
    """One step of the programme with its paper, if there is one."""

    step: Any
    code: str
    text: str
    paper: Any
    tone: str
    word: str


TONES = {"draft": "neutral", "submitted": "info", "returned": "warn", "closed": "good"}


def steps(binding: Any, record: Any, row: Inspection) -> list[tuple[str, list[StepLine]]]:
    """The steps under their headings, in order."""
    found = {one.step_id: one for one in row.papers.select_related("prepared_by", "reviewed_by")}
    groups: dict[str, list[StepLine]] = {}
    for step in binding.steps_of(record):
        paper = found.get(step.pk)
        line = StepLine(
            step,
            str(getattr(step, binding.step_code)),
            str(getattr(step, binding.step_text)),
            paper,
            TONES[paper.state] if paper is not None else "neutral",
            str(paper.get_state_display()) if paper is not None else _("Belum disusun"),
        )
        groups.setdefault(group_of(binding, step), []).append(line)
    return list(groups.items())


def group_of(binding: Any, step: Any) -> str:
    """The heading of a step in words."""
    shown = getattr(step, f"get_{binding.step_group}_display", None)
    return str(shown() if shown is not None else getattr(step, binding.step_group))


def whole(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """What the page of the book shows."""
    row = binding.row(record)
    members = sorted(row.members.select_related("user"), key=lambda one: -one.rank)
    own = gates.member_of(row, actor)
    is_draft = row.ordered_on is None and not row.is_over
    groups = steps(binding, record, row) if binding.way == "papers" else []
    lines = [line for _name, part in groups for line in part]
    return {
        "binding": binding,
        "record": record,
        "row": row,
        "title": binding.of(record, "title"),
        "subject": binding.of(record, "subject"),
        "office": binding.office_of(record),
        "kind": binding.kind_label(record),
        "members": members,
        "days": sum(one.days for one in members),
        "planned_days": binding.planned_days(record),
        "own": own,
        "is_draft": is_draft,
        "groups": groups,
        "done": sum(line.paper is not None and line.paper.state == "closed" for line in lines),
        "all": len(lines),
        "findings": list(row.findings.prefetch_related("advices", "proofs__file").select_related("paper")),
        "letters": list(row.letters.select_related("file", "office")),
        "recommendations": recommendations(binding, row),
        "may_plan": is_draft and gates.is_planner(binding, actor),
        "may_order": is_draft and gates.is_chief(binding, actor),
        "may_declare": is_draft and own is not None and own.declared_at is None,
        "missing": teams.faults(binding, record, row) if is_draft else [],
        "next": following(binding, record, row, actor),
        "back_url": binding.main.url("detail", record.pk),
    } | rights(binding, record, row, actor)


def rights(binding: Any, record: Any, row: Inspection, actor: Any) -> dict[str, bool]:
    """What the actor may do while the findings are written."""
    is_open = row.ordered_on is not None and not row.is_over
    sent = {one.kind for one in row.letters.all()}
    before_draft = is_open and not sent & {"nhp", "lhp"}
    works, leads = gates.works(row, actor), gates.leads(row, actor)
    return {
        "may_write": before_draft and works and not actor.is_system,
        "may_lead": is_open and "lhp" not in sent and leads,
        "may_draft": before_draft and leads and bool(row.findings_count) and binding.way == "papers",
        "may_report": is_open
        and "lhp" not in sent
        and binding.way == "papers"
        and gates.is_chief(binding, actor)
        and (not row.findings_count or row.responded_at is not None),
        "may_check": is_open and binding.way == "checklist" and row.checked_at is None and works,
        "waits_response": "nhp" in sent and row.responded_at is None,
    }


def following(binding: Any, record: Any, row: Inspection, actor: Any) -> list[str]:
    """What is still open before the findings or the report leave the house."""
    if row.ordered_on is None or row.is_over or row.reported_on is not None:
        return []
    return ordering.open_work(binding, record, row) if gates.leads(row, actor) else []


def recommendations(binding: Any, row: Inspection) -> list[dict[str, Any]]:
    """The recommendations of the report with their state."""
    if binding.advice is None:
        return []
    found = list(row.recommendations.order_by("pk"))
    records = binding.advice.rows().in_bulk([one.record_id for one in found])
    return [
        {
            "row": one,
            "record": records[one.record_id],
            "state": binding.advice.workflow.state(records[one.record_id].state),
            "url": binding.advice.url("detail", one.record_id),
            "text": getattr(records[one.record_id], binding.rec_text),
        }
        for one in found
        if one.record_id in records
    ]


def paper(binding: Any, record: Any, found: Any, actor: Any) -> dict[str, Any]:
    """What the page of one working paper shows."""
    row = binding.row(record)
    is_own = found.prepared_by_id == actor.user_id
    is_open = not row.letters.filter(kind__in=("nhp", "lhp")).exists()
    step = next((one for one in binding.steps_of(record) if one.pk == found.step_id), None)
    notes = list(found.notes.select_related("made_by"))
    return {
        "paper": found,
        "tone": TONES[found.state],
        "step_text": str(getattr(step, binding.step_text)) if step is not None else "",
        "notes": notes,
        "proofs": list(found.proofs.select_related("file")),
        "is_own": is_own,
        "may_change": is_open and is_own and found.state in ("draft", "returned"),
        "may_submit": is_open
        and is_own
        and found.state in ("draft", "returned")
        and all(one.answered_at is not None for one in notes),
        "may_review": is_open and found.state == "submitted" and papers.may_review(row, found, actor),
    }
