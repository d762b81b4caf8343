"""Ties an application's work plans or quarterly reports to the block."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.planning.achievement import Limits
from core import access, blocks, bound
from core.access import Actor


@dataclass(frozen=True)
class PlanningBinding(blocks.Binding):
    """What one application bound; the meaning of each key stands in catalog/blocks/planning.yaml."""

    sheet: str = ""
    office: str = ""
    year: str = ""
    quarter: str = ""
    filler: str = ""
    keeper: str = ""
    very_high: Any = 91
    high: Any = 76
    medium: Any = 66
    low: Any = 51
    grace_days: Any = 10

    block = "planning"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return tuple(dict.fromkeys((self.filler, self.keeper)))

    # --- lookups -------------------------------------------------------------------------------

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:planning_{name}", args=args)

    def number(self, key: str) -> Any:
        return bound.value_of(self, getattr(self, key))

    def limits(self) -> Limits:
        """The bands of achievement in force."""
        return Limits(*(Decimal(self.number(key)) for key in ("very_high", "high", "medium", "low")))

    @property
    def has_quarters(self) -> bool:
        """Say whether the records are results by quarter; else they are the year's plan."""
        return bool(self.quarter)

    def quarter_of(self, record: Any) -> int:
        """The quarter of a record; 0 for a plan."""
        return int(getattr(record, self.quarter) or 0) if self.quarter else 0

    def seen(self, actor: Actor) -> Any:
        """The records that the actor reads."""
        return access.visible(self.entity.rows(), actor, self.entity)

    def phase(self, record: Any) -> str:
        return str(self.entity.workflow.state(record.state).phase)

    def closes_on(self, year: int, quarter: int) -> date:
        """The last day on which an office reports a quarter."""
        end = date(year, quarter * 3 + 1, 1) if quarter < 4 else date(year + 1, 1, 1)
        return end + timedelta(days=int(self.number("grace_days")) - 1)

    # --- names that expressions use ------------------------------------------------------------

    def is_complete(self, record: Any) -> bool:
        """Say whether every line that must be filled is filled."""
        from blocks.planning.services import completeness

        row = self.row(record)
        return row is not None and not completeness.missing(self, record)

    def has_revision(self, record: Any) -> bool:
        """Say whether a revised budget is proposed."""
        row = self.row(record)
        return row is not None and bool(row.draft)

    def lines(self, record: Any) -> int:
        from blocks.planning.selectors import tree

        row = self.row(record)
        return tree.indicators(row.office_id, row.year).count() if row is not None else 0

    def pagu(self, record: Any) -> int:
        return int(getattr(self.row(record), "pagu", 0) or 0)

    def spent(self, record: Any) -> int:
        return int(getattr(self.row(record), "spent", 0) or 0)

    def spent_percent(self, record: Any) -> Decimal:
        from blocks.planning import achievement

        return achievement.share(self.spent(record), self.pagu(record)) or Decimal(0)

    def performance(self, record: Any) -> Decimal:
        from blocks.planning.selectors import evaluation

        row = self.row(record)
        shown = evaluation.of_sheet(self, row) if row is not None else None
        return (shown.percent if shown is not None else None) or Decimal(0)

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.planning.services import life

        life.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.planning.services import life

        life.follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.planning.services import life

        life.moved(self, record)

    def due_at(self, record: Any) -> datetime | None:
        """A quarter's results are due some days after its end, while the office still holds them."""
        row = self.row(record)
        if not self.has_quarters or row is None or self.phase(record) not in ("received", "working"):
            return None
        return timezone.make_aware(datetime.combine(self.closes_on(row.year, row.quarter), time(23, 59, 59)))

    def clock_unit(self) -> str:
        return "days"

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.planning.selectors import evaluation

        if self.row(record) is None:
            return []
        title = _("Kinerja dan anggaran") if self.has_quarters else _("Program dan pagu")
        return [blocks.Panel("block_planning/panel.html", evaluation.summary(self, record, actor), title)]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.planning import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.planning.urls import urlpatterns

        return urlpatterns(self)

    def seed(self, context: Any) -> None:
        from blocks.planning import demo

        demo.people(self, context)

    def demo(self, context: Any) -> None:
        from blocks.planning import demo

        demo.run(self, context)
