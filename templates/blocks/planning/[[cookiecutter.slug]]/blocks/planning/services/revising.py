"""The revised budget of a year (perubahan APBD): proposed by the office, in force once it is enacted."""

from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from blocks.planning.models import Ceiling, Sheet
from blocks.planning.services import life


@dataclass(frozen=True)
class Change:
    """What a revision would do to the ceiling of one subactivity."""

    code: str
    name: str
    before: int
    after: int

    @property
    def difference(self) -> int:
        return self.after - self.before


def propose(row: Sheet, rows: list[Any]) -> None:
    """Keep the rows of the revision; nothing is measured by them yet."""
    row.draft = [asdict(one) for one in rows]
    row.save(update_fields=["draft"])


def enact(row: Sheet) -> None:
    """Put the proposed rows in force; what they change is kept as it was."""
    from blocks.planning.services import budgeting

    budgeting.place(row, _rows(row), revises=True)
    row.draft = []
    row.save(update_fields=["draft"])
    life.sum_up(row)


def changes(row: Sheet) -> list[Change]:
    """The ceilings that the proposed revision would change, in the order of codes."""
    now = {
        one.node.code: int(one.amount)
        for one in Ceiling.objects.filter(node__office_id=row.office_id, year=row.year).select_related("node")
    }
    found = [one for one in _rows(row) if one.ceiling is not None and one.ceiling != now.get(one.code, 0)]
    return [Change(one.code, one.name, now.get(one.code, 0), one.ceiling) for one in found]


def _rows(row: Sheet) -> list[Any]:
    from blocks.planning.services.budgeting import Planned

    return [Planned(**_read(one)) for one in row.draft]


def _read(kept: dict[str, Any]) -> dict[str, Any]:
    """A row as it was before it was written as JSON, which knows no decimal numbers."""
    targets = tuple(Decimal(one) if one is not None else None for one in kept["targets"])
    baseline = Decimal(kept["baseline"]) if kept["baseline"] is not None else None
    return kept | {"targets": targets, "baseline": baseline}
