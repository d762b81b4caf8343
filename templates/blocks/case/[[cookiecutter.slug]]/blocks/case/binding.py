"""Ties an application's requests to the block: names of its entities and fields, settings, pages and hooks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core import blocks, bound
from core.entities import Entity, get


@dataclass(frozen=True)
class CaseBinding(blocks.Binding):
    """What one application bound; meanings in catalog/blocks/case.yaml of the catalogue."""

    applicant: str = ""
    service: str = ""
    office: str = ""
    village: str = ""
    district_roles: tuple[str, ...] = ()
    matched: str = ""
    matches: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    stand_in: str = ""
    counter: str = "petugas_loket"
    revoker: str = "kepala_opd"
    services: str = ""
    service_code: str = ""
    service_name: str = ""
    service_help: str = ""
    service_open: str = ""
    service_workdays: str = ""
    service_months: str = ""
    service_delivery: str = ""
    service_title: str = ""
    service_letter: str = ""
    service_closing: str = ""
    service_cost: str = ""
    service_product: str = ""
    service_complaints: str = ""
    service_law: str = ""
    service_facilities: str = ""
    service_competence: str = ""
    service_supervision: str = ""
    service_staff: str = ""
    service_guarantee: str = ""
    service_safety: str = ""
    service_evaluation: str = ""
    requirements: str = ""
    requirement_code: str = ""
    requirement_name: str = ""
    requirement_needed: str = ""
    requirement_help: str = ""
    steps: str = ""
    step_order: str = ""
    step_name: str = ""
    step_action: str = ""
    step_role: str = ""
    step_office: str = ""
    step_workdays: str = ""
    inspection: str = ""
    valid_from: Callable[..., Any] | str | None = None
    letter_rows: tuple[str, ...] = ()
    letter_part: str = ""
    letter_columns: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    number_pattern: Any = "{seq:04}/{unit}/{year}"
    complete_workdays: Any = 10
    draft_days: Any = 30
    objection_workdays: Any = 21
    remind_days: Any = 0
    keep_days: Any = 365
    register: str = ""
    register_rows: str = ""
    register_fields: tuple[str, ...] = ()
    submit: str = ""
    return_to: str = ""
    complete: str = ""
    approve: str = ""
    reject: str = ""
    drop: str = ""
    withdraw: str = ""
    revoke: str = ""

    block = "case"

    # What the application keeps.

    @property
    def service_entity(self) -> Entity:
        return get(self.app, self.services)

    @property
    def requirement_entity(self) -> Entity:
        return get(self.app, self.requirements)

    @property
    def step_entity(self) -> Entity:
        return get(self.app, self.steps)

    def service_of(self, record: Any) -> Any:
        """The kind of service that a record asks for."""
        return getattr(record, self.service)

    def of_service(self, service: Any, key: str, default: Any = "") -> Any:
        """Read what is bound to `service_<key>` from a service."""
        name = getattr(self, f"service_{key}")
        value = getattr(service, name, None) if name else None
        return default if value is None else value

    def setting(self, key: str) -> int:
        """A bound setting in force now, as a whole number."""
        value = bound.value_of(self, getattr(self, key))
        return int(value) if isinstance(value, int | float | Decimal) else 0

    def pattern(self) -> str:
        """How decisions are numbered now."""
        return str(bound.value_of(self, self.number_pattern))

    def begins_on(self, record: Any) -> date:
        """The first day of validity of what is granted now."""
        first = self.valid_from
        if callable(first):
            value = first(record, self.entity.settings_of(), blocks.Names(self.entity, record))
        else:
            value = getattr(record, first, None) if first else None
        return value or timezone.localdate()

    def record_of(self, row: Any) -> Any:
        """The application's record of a row."""
        return self.entity.rows().get(pk=row.record_id)

    def paths_of_people(self) -> dict[str, str]:
        """Role -> lookup path of the officer whom the record names for it."""
        pairs = (text.partition("=") for text in self.people)
        return {role: path.replace(".", "__") for role, _sign, path in pairs}

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:case_{name}", args=args)

    @property
    def reader_roles(self) -> tuple[str, ...]:
        """The roles that read requests, and so the block's pages for officers."""
        return tuple(word.name for word in self.entity.access.read if word.kind == "role")

    # Names that expressions use.

    def is_complete(self, record: Any) -> bool:
        """Say whether the applicant owes no paper."""
        row = self.row(record)
        return row is not None and not any(paper.blocks_sending for paper in row.papers.all())

    def decided_on(self, record: Any) -> date | None:
        row = self.row(record)
        return timezone.localtime(row.decided_at).date() if row is not None and row.decided_at else None

    def number(self, record: Any) -> str:
        """Number of the decision."""
        return getattr(self._decision(record), "number", "")

    def valid_until(self, record: Any) -> date | None:
        return getattr(self._decision(record), "valid_until", None)

    def desk_office(self, record: Any) -> Any:
        """The office that has it now."""
        from blocks.case.services import following

        row = self.row(record)
        turn = following.open_turn(row) if row is not None else None
        return turn.office if turn is not None else getattr(record, self.office)

    def filed_number(self, record: Any) -> str:
        """Number that the outside register gave."""
        from blocks.case.models import Filing

        filing = Filing.objects.filter(request=self.row(record)).first()
        return filing.number if filing is not None else ""

    def returned_times(self, record: Any) -> int:
        return getattr(self.row(record), "returned_times", 0)

    def workdays_used(self, record: Any) -> int | None:
        return getattr(self.row(record), "workdays_used", None)

    def _decision(self, record: Any) -> Any:
        from blocks.case.models import Decision

        row = self.row(record)
        return Decision.objects.filter(request=row).first() if row is not None else None

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.case.services import intake

        record.case = intake.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.case.services import intake

        intake.created(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.case.services import intake

        intake.edited(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.case.services import following

        following.moved(self, record, step)

    def due_at(self, record: Any) -> datetime | None:
        from blocks.case.services import following

        return following.due_at(self, record)

    def hand_over(self, record: Any, leaver: Any, receiver: Any) -> None:
        from blocks.case.services import following

        row = self.row(record)
        turn = following.open_turn(row) if row is not None and row.pk else None
        if turn is not None and turn.named_id == leaver.pk:
            turn.named = receiver
            turn.save(update_fields=["named"])

    def office_follows(self, record: Any, old: Any, new: Any) -> None:
        row = self.row(record)
        if row is not None and row.pk:
            row.turns.filter(closed_at=None, office=old).update(office=new)

    def work(self, record: Any) -> dict[str, Any]:
        from blocks.case.services import following

        return following.work(self, record)

    def printed(self, record: Any, document: Any) -> dict[str, Any]:
        """The letter of what was granted is the document that says nothing of its own."""
        from blocks.case import letters

        decision = self._decision(record)
        if document.body or decision is None or not decision.is_approval:
            return {}
        return letters.granted(self, record, decision)

    def printed_until(self, record: Any, document: Any) -> date | None:
        """What was granted for a time holds no longer on paper."""
        return None if document.body else self.valid_until(record)

    def signed_as(self, record: Any) -> Any:
        """Who granted it signs it; nobody yet while nothing is granted."""
        from blocks.case import letters

        decision = self._decision(record)
        return letters.signatory(decision) if decision is not None and decision.is_approval else None

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.case import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.case.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.case.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        from blocks.case.services import housekeeping

        return housekeeping.run(self, now)

    def seed(self, context: Any) -> None:
        from blocks.case import posts

        posts.run(self, context)

    def demo(self, context: Any) -> None:
        from blocks.case.demo import run

        run(self, context)
