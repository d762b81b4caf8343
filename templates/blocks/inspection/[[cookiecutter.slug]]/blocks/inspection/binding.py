"""Ties an application's inspections, steps and recommendations to the block."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core import access, blocks, bound
from core.access import Actor
from core.entities import Entity, get
from core.offices import office_of_agency


@dataclass(frozen=True)
class InspectionBinding(blocks.Binding):
    """What one application bound; the meaning of each key stands in catalog/blocks/inspection.yaml."""

    inspection: str = ""
    title: str = ""
    subject: str = ""
    kind: str = ""
    office: str = ""
    starts_on: str = ""
    ends_on: str = ""
    plan: str = ""
    programme: str = ""
    programme_days: str = ""
    purpose: str = ""
    scope: str = ""
    basis: Any = ""
    inspectors: tuple[str, ...] = ()
    planner: str = ""
    chief: str = "kepala_opd"
    superiors: tuple[str, ...] = ()
    responder: str = ""
    team_needs: tuple[str, ...] = ()
    way: str = "papers"
    steps: str = ""
    step_kind: str = ""
    step_code: str = ""
    step_group: str = ""
    step_text: str = ""
    step_active: str = ""
    step_weight: str = ""
    step_must: str = ""
    pass_percent: Any = None
    codes: str = ""
    code_code: str = ""
    code_name: str = ""
    recommendation: str = ""
    rec_inspection: str = ""
    rec_office: str = ""
    rec_text: str = ""
    rec_finding: str = ""
    rec_kind: str = ""
    rec_value: str = ""
    rec_settled: str = ""
    rec_due: str = ""
    rec_issued: str = ""
    order_pattern: Any = "{seq:04}/ST/{year}"
    draft_pattern: Any = "{seq:04}/NHP/{year}"
    report_pattern: Any = "{seq:04}/LHP/{year}"
    response_days: Any = 10
    followup_days: Any = 60
    review_days: Any = 30
    order: str = ""
    send_draft: str = ""
    respond: str = ""
    lapse: str = ""
    report: str = ""
    close: str = ""
    passed: str = ""
    failed: str = ""
    answer: str = ""
    settle: str = ""
    insufficient: str = ""
    excuse: str = ""

    block = "inspection"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return tuple(dict.fromkeys((*self.inspectors, self.planner, self.chief, *self.superiors)))

    # --- lookups -------------------------------------------------------------------------------

    @property
    def main(self) -> Entity:
        """The entity of inspections."""
        return get(self.app, self.inspection)

    @property
    def advice(self) -> Entity | None:
        """The entity of recommendations, where there is one."""
        return get(self.app, self.recommendation) if self.recommendation else None

    def is_main(self, record: Any) -> bool:
        return isinstance(record, self.main.model)

    def record_of(self, row: Any) -> Any:
        """The application's record of an inspection's row."""
        return self.main.rows().get(pk=row.record_id)

    @property
    def home(self) -> Any:
        """The office that inspects."""
        return office_of_agency(self.main.agency) if self.main.agency else None

    def setting(self, key: str) -> Any:
        """A bound setting in force now."""
        return bound.value_of(self, getattr(self, key))

    def needed(self, record: Any) -> Any:
        """The score from which this checklist is passed."""
        return bound.value_of(self, self.pass_percent, record) or 0

    def number(self, key: str) -> int:
        return bound.number_of(self, getattr(self, key))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:inspection_{name}", args=args)

    def of(self, record: Any, key: str) -> Any:
        """Read what is bound to a key from an inspection; empty where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name) if name else ""

    def office_of(self, record: Any) -> Any:
        """The inspected office; None where a business or a person is inspected."""
        return getattr(record, self.office) if self.office else None

    def kind_label(self, record: Any) -> str:
        """The kind of inspection in words."""
        choices = dict(self.main.model._meta.get_field(self.kind).flatchoices)
        return str(choices.get(self.of(record, "kind"), ""))

    def steps_of(self, record: Any) -> list[Any]:
        """The steps for this kind of inspection, in their order."""
        entity = get(self.app, self.steps)
        rows = entity.rows().filter(**{self.step_kind: self.of(record, "kind"), self.step_active: True})
        return list(rows.order_by(self.step_code, "pk"))

    def planned_days(self, record: Any) -> int:
        """The days of work that the year's programme gives to this inspection; 0 where it is not in the programme."""
        plan = getattr(record, self.plan) if self.plan else None
        return int(getattr(plan, self.programme_days) or 0) if plan is not None else 0

    def phase(self, record: Any) -> str:
        return str(self.main.workflow.state(record.state).phase)

    # --- names that expressions use ------------------------------------------------------------

    def has_letter(self, record: Any) -> bool:
        return getattr(self.row(record), "ordered_on", None) is not None

    def ordered_on(self, record: Any) -> date | None:
        return getattr(self.row(record), "ordered_on", None)

    def findings(self, record: Any) -> int:
        return getattr(self.row(record), "findings_count", 0)

    def score(self, record: Any) -> Any:
        return getattr(self.row(record), "score", None)

    def must_faults(self, record: Any) -> int:
        return getattr(self.row(record), "must_faults", 0)

    def rounds(self, record: Any) -> int:
        return getattr(self.row(record), "round", 1)

    def is_passed(self, record: Any) -> bool:
        return getattr(self.row(record), "is_passed", None) is True

    def report_number(self, record: Any) -> str:
        row = self.row(record)
        letter = row.letters.filter(kind="lhp").first() if row is not None else None
        return letter.number if letter is not None else ""

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.inspection.services import life

        life.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.inspection.services import life

        life.follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.inspection.services import life

        life.moved(self, record, step)

    def due_at(self, record: Any) -> datetime | None:
        """The day of the follow-up, and of its verification while an answer waits."""
        row = self.row(record)
        if self.is_main(record) or row is None:
            return None
        day = row.verify_by or row.due_on
        return timezone.make_aware(datetime.combine(day, time(23, 59, 59))) if day is not None else None

    def clock_unit(self) -> str:
        return "days"

    def hides_personal(self, record: Any, actor: Actor) -> bool:
        """Papers and their files are for the team, its superiors and the chief alone."""
        from blocks.inspection import gates

        return self.is_main(record) and not self.shows_owner(record, actor) and not gates.reads(self, record, actor)

    def shows_owner(self, record: Any, actor: Actor) -> bool:
        """Whose business is inspected reads the own record."""
        return bool(self.main.owner) and access.owns(actor, self.main, record)

    def tick(self, now: datetime) -> int:
        from blocks.inspection.services import housekeeping

        return housekeeping.run(self, now)

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        """The items of the checklist, for a printed result."""
        from blocks.inspection import printing

        return printing.checklist(self, record) if self.is_main(record) else []

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.inspection import panels

        return panels.of(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.inspection import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.inspection.urls import urlpatterns

        return urlpatterns(self)

    def waiting_for(self, actor: Actor) -> list[blocks.Waiting]:
        """Drafts of findings that the actor's office answers; the inspection itself stays the inspectors' record."""
        from blocks.inspection.selectors import lists

        return lists.waiting_for(self, actor)

    def seed(self, context: Any) -> None:
        from blocks.inspection import demo

        demo.people(self, context)

    def demo_step(self, record: Any, moment: datetime, chance: Any) -> datetime | None:
        from blocks.inspection import demo_check

        return demo_check.step(self, record, moment, chance)

    def demo(self, context: Any) -> None:
        from blocks.inspection import demo

        demo.run(self, context)
