"""What the desk looks up: a card, a barcode, the branch it stands at, and lists of the day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from blocks.library.models import Copy, Hold, Loan
from blocks.library.services import queue
from core.documents import register

MOST = 200


@dataclass(frozen=True)
class Line:
    """One loan of a list: title, member, days late."""

    loan: Loan
    title: str
    member: str
    phone: str
    days: int


@dataclass(frozen=True)
class Fetch:
    """A title that somebody waits for and that stands on a shelf."""

    title: str
    code: str
    shelf: str
    branch: str
    card: str


def find_copy(binding: Any, code: str) -> Copy | None:
    """The copy with a barcode."""
    return Copy.objects.filter(app=binding.app, code=code.strip()).select_related("work").first()


def find_cards(binding: Any, words: str) -> list[Any]:
    """The membership with a card number or behind the QR mark of a card, else those whose name holds the words."""
    words = words.strip()
    rows = binding.entity_of("member").rows().filter(library__isnull=False).select_related("library")
    shown = register.by_code(words.rstrip("/").rpartition("/")[2]) if "/" in words else None
    if shown is not None and (shown.app, shown.entity) == (binding.app, binding.member):
        return list(rows.filter(pk=shown.object_id))
    exact = list(rows.filter(library__card__iexact=words)[:1])
    if exact or len(words) < 3:
        return exact
    return list(rows.filter(**{f"{binding.member_name}__icontains": words}).order_by(binding.member_name)[:12])


def counts(binding: Any, branch_id: int) -> dict[str, int]:
    """The day of a branch in numbers."""
    today = timezone.localdate()
    loans = Loan.objects.filter(app=binding.app, branch_id=branch_id)
    holds = Hold.objects.filter(app=binding.app, branch_id=branch_id, is_open=True)
    return {
        "lent": loans.filter(lent_on=today).count(),
        "due": loans.filter(is_open=True, due_on=today).count(),
        "late": loans.filter(is_open=True, due_on__lt=today).count(),
        "ready": holds.filter(until__isnull=False).count(),
        "waiting": holds.filter(until=None).count(),
    }


def late(binding: Any, branch_id: int | None = None) -> list[Line]:
    """What is overdue, the longest first."""
    today = timezone.localdate()
    rows = Loan.objects.filter(app=binding.app, is_open=True, slot=None, due_on__lt=today)
    if branch_id is not None:
        rows = rows.filter(branch_id=branch_id)
    return lines(binding, list(rows.select_related("copy").order_by("due_on", "pk")[:MOST]), today)


def lines(binding: Any, rows: list[Loan], today: date) -> list[Line]:
    """Loans with the words that people know them by."""
    found = []
    records = binding.records_of("loan", rows)
    for loan in rows:
        record = records.get(loan.pk)
        if record is None:
            continue
        member = binding.of(record, "loan_member")
        person = binding.of(member, "member_person") if member is not None else None
        found.append(
            Line(
                loan,
                str(binding.of(binding.of(record, "loan_title"), "title_name")),
                str(binding.of(member, "member_name")) if member is not None else "",
                person.phone if person is not None else "",
                (today - loan.due_on).days,
            )
        )
    return found


def to_fetch(binding: Any) -> list[Fetch]:
    """Reservations for which a copy stands on a shelf: the desk fetches and scans it."""
    rows = Hold.objects.filter(app=binding.app, is_open=True, copy=None, until=None, branch_id__isnull=False)
    found, names = [], {branch.pk: str(binding.of(branch, "branch_name")) for branch in binding.branches()}
    for held in rows.select_related("work", "borrower").order_by("queued_at")[:MOST]:
        copy = queue.on_shelf(held.work).first()
        record = binding.record_of("copy", copy) if copy is not None else None
        if record is not None:
            title = str(binding.of(binding.of(record, "copy_title"), "title_name"))
            shelf = str(binding.of(record, "copy_shelf") or "")
            found.append(Fetch(title, copy.code, shelf, names.get(copy.branch_id, ""), held.borrower.card))
    return found


def kept(binding: Any, branch_id: int) -> list[tuple[Hold, str]]:
    """The shelf of reservations of a branch: what waits to be fetched, and what is on its way."""
    found = Hold.objects.filter(app=binding.app, branch_id=branch_id, is_open=True, copy__isnull=False)
    rows = list(found.select_related("copy", "borrower"))
    records = binding.records_of("reservation", rows)
    return [
        (held, str(binding.of(binding.of(records[held.pk], "reservation_title"), "title_name")))
        for held in sorted(rows, key=lambda one: (one.until is None, one.until or date.max, one.pk))
        if held.pk in records
    ]


def last_back(binding: Any, branch_id: int) -> list[Line]:
    """The copies that came back to a branch's loans today, the newest first."""
    today = timezone.localdate()
    rows = Loan.objects.filter(app=binding.app, branch_id=branch_id, is_open=False, slot=None, back_at__date=today)
    return lines(binding, list(rows.select_related("copy").order_by("-back_at")[:8]), today)
