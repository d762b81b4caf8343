"""What a resident has at the library: cards, loans, reservations, sanctions."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from blocks.library.models import Borrower, Hold, Loan
from blocks.library.services import lending, sanctions
from core.access import Actor


@dataclass(frozen=True)
class LoanLine:
    """One loan as its member or the desk sees it."""

    loan: Loan
    title: str
    code: str
    is_late: bool
    is_running: bool
    against: list[str]
    url: str


@dataclass(frozen=True)
class HoldLine:
    """One reservation with its place in the queue."""

    hold: Hold
    title: str
    place: int
    branch: str
    url: str


@dataclass(frozen=True)
class Card:
    """One membership with everything that hangs on it."""

    borrower: Borrower
    record: Any
    name: str
    state: Any
    problems: list[str]
    loans: list[LoanLine]
    holds: list[HoldLine]
    sanctions: list[Any]
    url: str


def memberships(binding: Any, actor: Actor) -> list[Any]:
    """The membership records that the actor signs in for: the own one, and those of the children."""
    if actor.person_id is None:
        return []
    rows = binding.entity_of("member").rows().filter(**{f"{binding.member_person}_id": actor.person_id})
    return list(rows.filter(library__isnull=False).select_related("library").order_by("pk"))


def cards(binding: Any, actor: Actor) -> list[Card]:
    """All cards of a resident."""
    return [card(binding, record) for record in memberships(binding, actor)]


def card(binding: Any, record: Any) -> Card:
    """One card."""
    borrower, today = record.library, timezone.localdate()
    return Card(
        borrower,
        record,
        str(binding.of(record, "member_name")),
        binding.entity_of("member").workflow.state(record.state),
        lending.member_problems(binding, borrower, today),
        loan_lines(binding, borrower, today),
        hold_lines(binding, borrower),
        sanctions.open_of(binding, borrower, today),
        binding.entity_of("member").url("detail", record.pk),
    )


def loan_lines(binding: Any, borrower: Borrower, today: date) -> list[LoanLine]:
    """The open loans of a member, the first due first."""
    rows = list(borrower.loans.filter(is_open=True).select_related("work", "copy", "borrower").order_by("due_on", "pk"))
    records, entity = binding.records_of("loan", rows), binding.entity_of("loan")
    return [
        LoanLine(
            loan,
            str(binding.of(binding.of(records[loan.pk], "loan_title"), "title_name")),
            loan.copy.code if loan.copy is not None else "",
            loan.is_late(today),
            loan.is_running(today),
            lending.extension_problems(binding, loan, today),
            entity.url("detail", loan.record_id),
        )
        for loan in rows
        if loan.pk in records and (not loan.is_digital or loan.is_running(today))
    ]


def hold_lines(binding: Any, borrower: Borrower) -> list[HoldLine]:
    """The open reservations of a member."""
    rows = list(borrower.holds.filter(is_open=True))
    records, entity = binding.records_of("reservation", rows), binding.entity_of("reservation")
    lines = []
    for held in rows:
        record = records.get(held.pk)
        if record is None:
            continue
        branch = binding.of(record, "reservation_branch")
        name = str(binding.of(branch, "branch_name")) if branch is not None else ""
        title = str(binding.of(binding.of(record, "reservation_title"), "title_name"))
        url = entity.url("detail", held.record_id)
        lines.append(HoldLine(held, title, binding.queue_place(record), name, url))
    return lines
