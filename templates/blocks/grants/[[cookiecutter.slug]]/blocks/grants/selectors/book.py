"""The book of one grant: granted, paid, spent by line, returned, and what this actor may do now."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.grants import gates
from blocks.grants.services import reporting


@dataclass(frozen=True)
class BudgetLine:
    """One line of the budget with what was spent for it."""

    pk: int
    name: str
    planned: int
    spent: int

    @property
    def left(self) -> int:
        return self.planned - self.spent


def budget(binding: Any, record: Any) -> list[BudgetLine]:
    """The lines with their sums."""
    row = binding.row(record)
    return [
        BudgetLine(
            line.pk,
            getattr(line, binding.line_name),
            int(getattr(line, binding.line_amount) or 0),
            reporting.spent_on_line(row, line.pk),
        )
        for line in binding.lines_of(record)
    ]


def summary(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """What the panel on the record's page shows."""
    row = binding.row(record)
    return {
        "row": row,
        "lines_total": binding.lines_total(record),
        "requested": binding.of(record, "requested"),
        "lines_match": binding.lines_match(record),
        "lines_match_grant": binding.lines_match_grant(record),
        "due": gates.report_due(binding, row.year),
        "closes": gates.closes_on(binding, row.year),
        "barriers": barriers(binding, record) if row.is_draft else [],
        "url": binding.url("book", record.pk) if row.granted is not None else "",
    }


def barriers(binding: Any, record: Any) -> list[str]:
    """Why the proposal would be refused if it were sent now, all at once."""
    asked = (
        (binding.lines_match(record), _("Jumlah RAB belum sama dengan jumlah yang diminta.")),
        (binding.in_time(record), _("Batas pengajuan untuk tahun anggaran ini sudah lewat.")),
        (binding.has_reported(record), _("LPJ hibah sebelumnya belum disampaikan.")),
        (binding.not_in_a_row(record), _("Lembaga ini menerima hibah pada tahun yang berurutan.")),
        (binding.is_only_one(record), _("Lembaga ini sudah mengajukan proposal untuk tahun yang sama.")),
        (binding.account_is_own(record), _("Rekening bank tidak atas nama lembaga.")),
    )
    return [words for holds, words in asked if not holds]


def whole(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """What the page of the book shows."""
    row = binding.row(record)
    lines = budget(binding, record)
    names = {line.pk: line.name for line in lines}
    is_treasurer = actor.is_system or actor.has_role(binding.app, binding.treasurer)
    is_open = row.paid > 0 and row.reported_at is None
    return {
        "binding": binding,
        "record": record,
        "row": row,
        "name": binding.holder_name(record),
        "title": binding.of(record, "title"),
        "holder": binding.holder_of(record),
        "bank": getattr(binding.holder_of(record), binding.account_bank),
        "account": getattr(binding.holder_of(record), binding.account_number),
        "lines": lines,
        "lines_total": sum(line.planned for line in lines),
        "payments": list(row.payments.select_related("pledge")),
        "spendings": [
            {"row": one, "line": names.get(one.line_id, "")} for one in row.spendings.select_related("proof")
        ],
        "refunds": list(row.refunds.select_related("proof")),
        "due": gates.report_due(binding, row.year),
        "may_plan": is_treasurer and row.granted is not None and not row.paid,
        "may_pay": is_treasurer and binding.phase(record) == "working",
        "may_report": is_open and reporting.may_report(binding, record, actor),
        "next_order": next((one.order for one in row.payments.all() if one.paid_on is None), None),
        "back_url": binding.entity.url("detail", record.pk),
    }
