"""Ties an application's applicants, schools and rounds to the block: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone

from blocks.admission.ranking import PATHS
from blocks.admission.ranking.quotas import Limit
from core import blocks
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class AdmissionBinding(blocks.Binding):
    """What one application bound; meanings in catalog/blocks/admission.yaml of the catalogue."""

    applicant: str = ""
    round: str = ""
    school: str = ""
    capacity: str = ""
    level: str = "smp"
    chosen: str = ""
    path: str = ""
    choices: tuple[str, ...] = ()
    name: str = ""
    born: str = ""
    pupil: str = ""
    home: str = ""
    score: str = ""
    papers: tuple[str, ...] = ()
    school_name: str = ""
    school_place: str = ""
    school_officer: str = ""
    capacity_school: str = ""
    capacity_seats: str = ""
    capacity_classes: str = ""
    capacity_each: str = ""
    round_name: str = ""
    round_shares: tuple[str, ...] = ()
    round_opens: str = ""
    round_closes: str = ""
    round_announces: str = ""
    round_confirms: str = ""
    round_ends: str = ""
    round_age_on: str = ""
    open: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    limits: Any = None
    overflow: Any = None
    reserve_percent: Any = 0
    confirm_workdays: Any = 2

    block = "admission"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return (*self.operators, *self.managers, *self.leaders)

    # --- what the application keeps -------------------------------------------------------------

    @property
    def round_entity(self) -> Entity:
        return get(self.app, self.round)

    @property
    def school_entity(self) -> Entity:
        return get(self.app, self.school)

    @property
    def capacity_entity(self) -> Entity:
        return get(self.app, self.capacity)

    def setting(self, name: str) -> Any:
        """The value of what was bound, in force now."""
        bound = getattr(self, name)
        if isinstance(bound, str) and bound.startswith("settings."):
            return getattr(self.entity.settings_of(), bound.removeprefix("settings."))
        return bound

    def number(self, name: str) -> int:
        """A bound number, whole."""
        value = self.setting(name)
        return int(value) if isinstance(value, int | float | Decimal) else 0

    def shares_of(self, round_: Any) -> dict[str, Decimal]:
        """Path -> share in percent."""
        return {path: Decimal(getattr(round_, name) or 0) for path, name in zip(PATHS, self.round_shares, strict=True)}

    def limits_now(self) -> dict[str, Limit]:
        """Path -> least and most share that the law allows."""
        rows = self.setting("limits") or {}
        return {path: Limit(*(_cell(rows[path], column) for column in ("minimal", "maksimal"))) for path in rows}

    def overflow_now(self) -> tuple[str, ...]:
        """Paths that get free places, in order."""
        return tuple(path for path in str(self.setting("overflow") or "").split("_") if path in PATHS)

    def path_label(self, path: str) -> str:
        """The words of a path as the application's form has them."""
        return str(dict(self.entity.model._meta.get_field(self.path).flatchoices).get(path, path))

    def record_of(self, row: Any) -> Any:
        """The application's record of a row."""
        return self.entity.rows().get(pk=row.record_id)

    def schools_of(self, record: Any) -> list[Any]:
        """The chosen schools in order."""
        return [school for school in (getattr(record, name) for name in self.choices) if school is not None]

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:admission_{name}", args=args)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers, *self.leaders)

    def is_operator(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.operators, *self.managers)

    def serves(self, actor: Actor, school: Any) -> bool:
        """Say whether the actor works for this school: its own officer, or who runs the admission."""
        if self.is_manager(actor):
            return True
        officer_id = getattr(school, f"{self.school_officer}_id", None)
        return school is not None and self.is_operator(actor) and actor.user_id == officer_id

    # --- names for expressions ------------------------------------------------------------------

    def is_placed(self, record: Any) -> bool:
        """Say whether the child holds a place."""
        row = self.row(record)
        return row is not None and row.holds

    def is_ready(self, record: Any) -> bool:
        """Say whether the papers may be sent now: the round is open and the choices are right."""
        from blocks.admission.services import intake

        return not intake.hindrances(self, record, timezone.now())

    def school_of(self, record: Any) -> str:
        """The name of the school that gave a place; empty before."""
        row = self.row(record)
        if row is None or row.school_id is None:
            return ""
        school = self.school_entity.model._default_manager.filter(pk=row.school_id).first()
        return str(getattr(school, self.school_name, ""))

    def confirm_by(self, record: Any) -> date | None:
        """The last day of re-registration."""
        return getattr(self.row(record), "confirm_by", None)

    # --- hooks ----------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.admission.services import intake

        record.admission = intake.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.admission.services import intake

        intake.created(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.admission.services import intake

        intake.edited(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.admission.services import intake, places

        intake.moved(self, record)
        if self.entity.workflow.state(record.state).phase == "rejected" and not step.event.startswith("admission."):
            places.leave(self, record)

    def due_at(self, record: Any) -> datetime | None:
        """The end of the last day of re-registration while a place is held and not yet confirmed."""
        row = self.row(record)
        if row is None or row.standing != "placed" or row.confirm_by is None:
            return None
        last = datetime(row.confirm_by.year, row.confirm_by.month, row.confirm_by.day, 23, 59, 59)
        return timezone.make_aware(last)

    def tick(self, now: datetime) -> int:
        from blocks.admission.services import clock

        return clock.run(self, now)

    def demo(self, context: Any) -> None:
        from blocks.admission import demo

        demo.run(self, context)

    # --- pages ----------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.admission import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.admission.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.admission.urls import patterns

        return patterns(self)


def _cell(row: Any, column: str) -> Decimal:
    """One cell of a table setting's row."""
    value = row[column] if isinstance(row, dict) else getattr(row, column)
    return Decimal(value or 0)
