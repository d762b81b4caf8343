"""Ties an application's courses, cohorts and registrations to the block: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from core import blocks, bound
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class TrainingBinding(blocks.Binding):
    """What one application bound; meanings in catalog/blocks/training.yaml of the catalogue."""

    course: str = ""
    course_name: str = ""
    course_field: str = ""
    course_text: str = ""
    course_terms: str = ""
    unit: str = ""
    unit_code: str = ""
    unit_name: str = ""
    unit_hours: str = ""
    cohort: str = ""
    cohort_name: str = ""
    cohort_course: str = ""
    cohort_places: str = ""
    cohort_opens: str = ""
    cohort_closes: str = ""
    cohort_test: str = ""
    cohort_confirms: str = ""
    cohort_begins: str = ""
    cohort_ends: str = ""
    cohort_room: str = ""
    cohort_teacher: str = ""
    cohort_budget: str = ""
    taking: str = ""
    choosing: str = ""
    running: str = ""
    over: str = ""
    session: str = ""
    session_on: str = ""
    session_from: str = ""
    session_until: str = ""
    session_hours: str = ""
    session_unit: str = ""
    session_room: str = ""
    session_teacher: str = ""
    trainee: str = ""
    trainee_cohort: str = ""
    trainee_person: str = ""
    trainee_sex: str = ""
    trainee_born: str = ""
    trainee_village: str = ""
    trainee_seeker: str = ""
    seeker_status: str = ""
    ready: str = ""
    confirm: str = ""
    expel: str = ""
    certificate: str = ""
    certificate_trainee: str = ""
    managers: tuple[str, ...] = ()
    teachers: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    written_weight: Any = 1
    interview_weight: Any = 1
    least_total: Any = 0
    reserves: Any = 0
    confirm_workdays: Any = 2
    pause_months: Any = 0
    attendance_percent: Any = 0
    warn_days: Any = 2
    expel_days: Any = 4
    entry_days: Any = 2
    hour_minutes: Any = 45
    day_hours: Any = 8
    day_begins: Any = None
    allowance: Any = 0
    award_when: Any = "kompeten"
    trace_first: Any = 3
    trace_second: Any = 6

    block = "training"

    # --- what the application keeps -------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `course`, `cohort` …"""
        return get(self.app, getattr(self, key))

    def rows_of(self, key: str) -> Any:
        """All records of that entity."""
        return self.entity_of(key).model._default_manager.all()

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return isinstance(record, self.entity_of(key).model)

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to `cohort_room` and so on from a record."""
        name = getattr(self, key)
        return getattr(record, name, default) if name and record is not None else default

    def value(self, name: str) -> Any:
        """A bound setting in force now."""
        return bound.value_of(self, getattr(self, name))

    def number(self, name: str) -> int:
        """A bound setting as a whole number."""
        return bound.number_of(self, getattr(self, name))

    def decimal(self, name: str) -> Decimal:
        """A bound setting as a number with places."""
        return Decimal(self.value(name) or 0)

    def words(self, record: Any, key: str) -> str:
        """A bound choice as people read it."""
        name = getattr(self, key)
        shown = getattr(record, f"get_{name}_display", None)
        return str((shown() if shown else self.of(record, key)) or "")

    def record_of(self, row: Any) -> Any:
        """The application's registration of a row."""
        return self.rows_of("trainee").select_related(self.trainee_cohort, self.trainee_person).get(pk=row.record_id)

    def cohort_of(self, record: Any) -> Any:
        """The cohort that a registration asks for."""
        return getattr(record, self.trainee_cohort)

    def units_of(self, cohort: Any) -> list[Any]:
        """The units of a cohort's course in the order in which they were entered."""
        parent = self.entity_of("unit").parent
        return list(self.rows_of("unit").filter(**{parent: self.of(cohort, "cohort_course")}).order_by("pk"))

    def sessions_of(self, cohort: Any) -> Any:
        """The sessions of a cohort in time."""
        rows = self.rows_of("session").filter(**{self.entity_of("session").parent: cohort})
        return rows.select_related(self.session_unit).order_by(self.session_on, self.session_from)

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:training_{name}", args=args)

    # --- who ------------------------------------------------------------------------------------

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return (*self.managers, *self.teachers, *self.leaders)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    def is_teacher(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.teachers)

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers, *self.leaders)

    def teaches(self, actor: Actor, cohort: Any) -> bool:
        """Say whether the actor is in charge of this cohort, or teaches one of its sessions."""
        if not self.is_teacher(actor) or actor.user_id is None:
            return False
        if getattr(cohort, f"{self.cohort_teacher}_id", None) == actor.user_id:
            return True
        mine = {f"{self.session_teacher}_id": actor.user_id} if self.session_teacher else None
        return mine is not None and self.sessions_of(cohort).filter(**mine).exists()

    def may_record(self, actor: Actor, cohort: Any) -> bool:
        """Say whether the actor notes scores, attendance and results of this cohort."""
        return self.is_manager(actor) or self.teaches(actor, cohort)

    def may_read(self, actor: Actor, cohort: Any) -> bool:
        """Say whether the actor reads the lists of this cohort."""
        return self.is_reader(actor) or self.teaches(actor, cohort)

    # --- names for expressions ------------------------------------------------------------------

    def is_free(self, record: Any) -> bool:
        """Say whether the person is in no other cohort now."""
        from blocks.training.services import intake

        return not intake.elsewhere(self, record)

    def is_rested(self, record: Any) -> bool:
        """Say whether the last training of the person is long enough ago."""
        from blocks.training.services import intake

        return intake.is_rested(self, record)

    def may_confirm(self, record: Any) -> bool:
        """Say whether the promise to come is taken today."""
        from blocks.training.services import places

        return self.is_a(record, "trainee") and places.may_confirm(self.row(record))

    def may_expel(self, record: Any) -> bool:
        """Say whether the trainee was warned and has missed too much."""
        from blocks.training.selectors import presence

        return self.is_a(record, "trainee") and presence.may_expel(self, record)

    def attendance(self, record: Any) -> Decimal | None:
        """The share of the hours so far at which the trainee was there, in percent."""
        from blocks.training.selectors import presence

        row = self.row(record) if self.is_a(record, "trainee") else None
        return presence.share(row) if row is not None else None

    def confirm_by(self, record: Any) -> date | None:
        """The last day to confirm."""
        return getattr(self.row(record), "confirm_by", None)

    def hours_planned(self, record: Any) -> int:
        """The training hours of the cohort's course."""
        if not self.is_a(record, "cohort"):
            return 0
        return sum(self.of(unit, "unit_hours") or 0 for unit in self.units_of(record))

    def may_begin(self, record: Any) -> bool:
        """Say whether there are a timetable and somebody who confirmed."""
        from blocks.training.services import life

        return self.is_a(record, "cohort") and life.may_begin(self, record)

    def is_complete(self, record: Any) -> bool:
        """Say whether every attendance sheet and every result is there."""
        from blocks.training.services import life

        return self.is_a(record, "cohort") and life.is_complete(self, record)

    # --- hooks ----------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.training.services import awarding, intake

        if self.is_a(record, "cohort"):
            intake.begin_cohort(self, record)
        elif self.is_a(record, "certificate"):
            awarding.begin(self, record)
        else:
            intake.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.training.services import intake

        if not self.is_a(record, "certificate"):
            intake.created(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.training.services import intake

        if self.is_a(record, "trainee"):
            intake.edited(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.training.services import intake, life

        if self.is_a(record, "cohort"):
            life.moved(self, record)
        elif self.is_a(record, "trainee"):
            intake.moved(self, record, step)

    def tick(self, now: Any) -> int:
        from blocks.training.services import clock

        return clock.run(self, now)

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        from blocks.training import transcript

        return transcript.parts_of(self, record)

    def seed(self, context: Any) -> None:
        from blocks.training import demo

        demo.begin(self, context)

    def demo(self, context: Any) -> None:
        from blocks.training import demo

        demo.run(self, context)

    # --- pages ----------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.training import panels

        return panels.of_record(self, record, actor)

    def shown_parts(self) -> tuple[str, ...]:
        """Sessions stand on the page of the timetable."""
        return (self.session,)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.training.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.training.urls import patterns

        return patterns(self)
