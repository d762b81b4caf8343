"""Panels on the pages of an inspection and of a recommendation."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.inspection import gates
from blocks.inspection.services import advising
from core import access
from core.blocks import Panel


def of(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """What this actor sees on the record's page; nothing where it names nobody they may read."""
    if binding.row(record) is None:
        return []
    if not binding.is_main(record):
        return [_followup(binding, record, actor)] if access.sees_personal(actor, binding.advice, record) else []
    if gates.reads(binding, record, actor) or gates.is_planner(binding, actor):
        return [
            Panel(
                "block_inspection/panels/work.html", _work(binding, record, actor), pgettext("inspection", "Pengawasan")
            )
        ]
    if binding.shows_owner(record, actor) and binding.way == "checklist":
        return [Panel("block_inspection/panels/result.html", result(binding, record), _("Hasil pemeriksaan"))]
    return []


def _work(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    row = binding.row(record)
    members = sorted(row.members.select_related("user"), key=lambda one: -one.rank)
    return {
        "row": row,
        "members": members,
        "letters": list(row.letters.all()),
        "url": binding.url("book", record.pk),
        "is_checklist": binding.way == "checklist",
        "check_url": binding.url("check", record.pk) if _may_check(binding, row, actor) else "",
    } | (result(binding, record) if binding.way == "checklist" else {})


def _may_check(binding: Any, row: Any, actor: Any) -> bool:
    is_open = row.ordered_on is not None and row.checked_at is None and not row.is_over
    return binding.way == "checklist" and is_open and gates.works(row, actor)


def result(binding: Any, record: Any) -> dict[str, Any]:
    """The last round's score and what failed, with photos."""
    row = binding.row(record)
    at = row.round if row.checked_at is not None else row.round - 1
    steps = {one.pk: one for one in binding.steps_of(record)}
    rows = row.answers.filter(round=at, value="tidak").prefetch_related("proofs__file")
    failed = [
        {
            "code": getattr(steps[one.step_id], binding.step_code),
            "text": getattr(steps[one.step_id], binding.step_text),
            "note": one.note,
            "proofs": list(one.proofs.all()),
        }
        for one in rows
        if one.step_id in steps
    ]
    return {"row": row, "failed": failed, "needed": binding.needed(record), "is_known": at > 0}


def _followup(binding: Any, record: Any, actor: Any) -> Panel:
    row = binding.row(record)
    is_waiting = row.verify_by is not None
    context = {
        "row": row,
        "replies": list(row.replies.prefetch_related("proofs__file").select_related("verified_by", "sent_by")),
        "left": int(row.value - row.settled_value),
        "answer_url": binding.url("answer", record.pk) if _may_answer(binding, row, actor) else "",
        "verify_url": binding.url("verify", record.pk)
        if is_waiting and advising.may_verify(binding, row, actor)
        else "",
        "finding": row.finding,
    }
    return Panel("block_inspection/panels/followup.html", context, _("Tindak lanjut"))


def _may_answer(binding: Any, row: Any, actor: Any) -> bool:
    is_open = row.closed_on is None and row.verify_by is None and row.inspection_id is not None
    return is_open and not actor.is_system and gates.answers(binding, row.office_id, actor)
