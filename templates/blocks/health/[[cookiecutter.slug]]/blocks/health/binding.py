"""Ties an application's children, mothers, posyandu, sessions, follow-ups and questionnaires to the block.

One class for all parts; a part that is not bound is not there.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from core import access, blocks
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class HealthBinding(blocks.Binding):
    """Names of the application's entities, fields and steps; meanings in catalog/blocks/health.yaml."""

    child: str = ""
    child_name: str = ""
    child_birth: str = ""
    child_sex: str = ""
    child_guardian: str = ""
    child_post: str = ""
    mother: str = ""
    mother_name: str = ""
    mother_start: str = ""
    mother_guardian: str = ""
    mother_post: str = ""
    post: str = ""
    post_name: str = ""
    post_village: str = ""
    post_workers: tuple[str, ...] = ()
    session: str = ""
    session_post: str = ""
    session_day: str = ""
    session_worker: str = ""
    submit: str = ""
    approve: str = ""
    give_back: str = ""
    referral: str = ""
    referral_child: str = ""
    referral_post: str = ""
    referral_reason: str = ""
    referral_found: str = ""
    referral_day: str = ""
    recorders: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    analysts: tuple[str, ...] = ()
    least_gain: Any = None
    immunisations: Any = None
    antenatal: Any = None
    late_days: Any = None
    flat_times: Any = None
    pause_days: Any = None
    remind_days: Any = None
    smallest_count: Any = None
    screening: str = ""
    questions: tuple[str, ...] = ()
    scores: Any = None
    outcomes: Any = None

    block = "health"

    # --- lookups -------------------------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `child`, `post` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def of(self, record: Any, key: str) -> Any:
        """Read what is bound to `child_name` and so on from a record."""
        return getattr(record, getattr(self, key))

    def post_key(self, record: Any, key: str) -> int | None:
        """The key of the posyandu that a record names."""
        return getattr(record, f"{getattr(self, key)}_id")

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        bound = getattr(self, name)
        return getattr(self.entity.settings_of(), bound.removeprefix("settings.")) if bound else None

    def table(self, name: str) -> dict[str, Any]:
        """A bound table; empty where none is bound."""
        return dict(self.setting(name) or {})

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:health_{name}", args=args)

    def kind_of(self, record: Any) -> str:
        """`child` or `mother`; empty where the record is neither."""
        return next((key for key in ("child", "mother") if self.is_a(record, key)), "")

    # --- who -----------------------------------------------------------------------------------

    def works_with(self, actor: Actor, key: str) -> QuerySet:
        """The records of an entity that the actor reads by a role, a field or as the owner, not as everybody."""
        entity = self.entity_of(key)
        named = tuple(word for word in entity.access.read if word.kind in ("field", "owner", "role"))
        return access.visible(entity.rows(), actor, replace(entity, access=replace(entity.access, read=named)))

    def posts(self, actor: Actor) -> QuerySet:
        """The posyandu whose children the actor works with."""
        return self.works_with(actor, "post").order_by(self.post_name, "pk")

    def require_post(self, actor: Actor, post_id: int | None) -> None:
        """Raise Forbidden where the posyandu is not one the actor works with."""
        from django.utils.translation import gettext as _

        if not self.posts(actor).filter(pk=post_id).exists():
            raise access.Forbidden(_("Posyandu ini bukan wilayah kerja Anda."))

    def require_own_post(self, actor: Actor, post_id: int | None) -> None:
        """Raise Forbidden where an officer who is named at some posyandu writes for another one."""
        if self.posts(actor).exists():
            self.require_post(actor, post_id)

    def is_recorder(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.recorders)

    def is_reviewer(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reviewers)

    def is_analyst(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reviewers, *self.analysts)

    # --- names for expressions -----------------------------------------------------------------

    def is_complete(self, record: Any) -> bool:
        """Say whether the session has a measurement, and none that must be looked at again."""
        from blocks.health.selectors import sheets

        return self.measured(record) > 0 and not sheets.open_doubts(self.row(record)).exists()

    def measured(self, record: Any) -> int:
        """How many children were measured in the session."""
        row = self.row(record)
        return row.measurements.count() if row is not None and self.is_a(record, "session") else 0

    def score(self, record: Any) -> int | None:
        """The score of a questionnaire."""
        row = self.row(record)
        return row.score if row is not None and self.is_a(record, "screening") else None

    def band(self, record: Any) -> str:
        """The name of a questionnaire's outcome."""
        from blocks.health.services import screenings

        found = screenings.outcome_of(self, record) if self.is_a(record, "screening") else None
        return found.label if found is not None else ""

    def is_suspected(self, record: Any) -> bool:
        """Say whether a questionnaire asks for a follow-up."""
        row = self.row(record)
        return bool(row is not None and self.is_a(record, "screening") and row.is_suspected)

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.health.services import screenings, sessions, subjects

        if self.kind_of(record):
            subjects.begin(self, record, actor)
        elif self.is_a(record, "session"):
            sessions.begin(self, record, actor)
        elif self.is_a(record, "screening"):
            screenings.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.health.services import screenings

        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        if self.is_a(record, "screening"):
            screenings.tell_soon(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.health.services import screenings, sessions, subjects

        if self.kind_of(record):
            subjects.follow(self, record, actor)
        elif self.is_a(record, "session"):
            sessions.follow(self, record, actor)
        elif self.is_a(record, "screening"):
            screenings.again(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.health.services import sessions, subjects

        if self.kind_of(record):
            subjects.moved(self, record, step)
        elif self.is_a(record, "session"):
            sessions.moved(self, record, step, actor)

    def on_forgotten(self, record: Any, names: list[str]) -> None:
        from blocks.health.services import subjects

        if self.kind_of(record):
            subjects.forget(self, record)

    def tick(self, now: datetime) -> int:
        from blocks.health.services import reminders, screenings

        told = screenings.tell_waiting(self, now) if self.screening else 0
        return told + (reminders.send_due(self, now) if self.remind_days else 0)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.health.selectors import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.health.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.health.urls import urlpatterns

        return urlpatterns(self)

    def seed(self, context: Any) -> None:
        from blocks.health import demo

        if self.child:
            demo.posts(self, context)

    def demo(self, context: Any) -> None:
        from blocks.health import demo

        demo.run(self, context)
