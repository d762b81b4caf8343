"""What an application binds of its own to the block, and what the block adds to its records.

One class for the three parts: vacancies, the AK1 card, job fairs. A part that is not bound is not there.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from core import blocks, bound
from core.entities import Entity, get


@dataclass(frozen=True)
class JobsBinding(blocks.Binding):
    """Names of the application's entities, fields, states and steps; meanings in catalog/blocks/jobs.yaml."""

    seeker: str = ""
    seeker_person: str = ""
    seeker_wanted: str = ""
    seeker_education: str = ""
    seeker_major: str = ""
    seeker_fields: str = ""
    seeker_skills: str = ""
    seeker_experience: str = ""
    seeker_district: str = ""
    seeker_address: str = ""
    seeker_region: str = ""
    seeker_photo: str = ""
    seeker_cv: str = ""
    seeker_complete: str = ""
    seeker_status: str = ""
    employer: str = ""
    employer_name: str = ""
    employer_person: str = ""
    employer_about: str = ""
    employer_site: str = ""
    employer_logo: str = ""
    employer_address: str = ""
    verified: str = ""
    vacancy: str = ""
    vacancy_employer: str = ""
    vacancy_title: str = ""
    vacancy_field: str = ""
    vacancy_type: str = ""
    vacancy_places: str = ""
    vacancy_education: str = ""
    vacancy_text: str = ""
    vacancy_terms: str = ""
    vacancy_district: str = ""
    vacancy_town: str = ""
    vacancy_remote: str = ""
    vacancy_pay_from: str = ""
    vacancy_pay_to: str = ""
    vacancy_open_to_disabled: str = ""
    vacancy_until: str = ""
    published: str = ""
    application: str = ""
    application_vacancy: str = ""
    application_seeker: str = ""
    application_letter: str = ""
    application_region: str = ""
    accepted: str = ""
    card: str = ""
    card_holder: str = ""
    card_issued: str = ""
    card_until: str = ""
    card_photo: str = ""
    card_birthplace: str = ""
    card_print: tuple[str, ...] = ()
    report: str = ""
    employed: str = ""
    replaced: str = ""
    card_open: tuple[str, ...] = ()
    valid_months: Any = 24
    report_months: Any = 6
    report_days_before: Any = 14
    fair: str = ""
    fair_name: str = ""
    fair_from: str = ""
    fair_until: str = ""
    fair_place: str = ""
    fair_text: str = ""
    fair_stands: str = ""
    fair_places: str = ""
    fair_residents_only: str = ""
    fair_shown: tuple[str, ...] = ()
    fair_open: tuple[str, ...] = ()
    fair_running: str = ""
    stand: str = ""
    stand_fair: str = ""
    stand_employer: str = ""
    stand_number: str = ""
    stand_allotted: tuple[str, ...] = ()
    ticket: str = ""
    ticket_fair: str = ""
    ticket_seeker: str = ""
    arrive: str = ""
    result: str = ""
    result_stand: str = ""
    result_ticket: str = ""
    result_kind: str = ""
    result_job: str = ""
    result_region: str = ""

    block = "jobs"

    # --- lookups -------------------------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `vacancy`, `card` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to `vacancy_title` and so on from a record."""
        name = getattr(self, key)
        return getattr(record, name, default) if name and record is not None else default

    def words(self, record: Any, key: str) -> str:
        """A bound field as people read it."""
        name = getattr(self, key)
        display = getattr(record, f"get_{name}_display", None)
        return str((display() if display else self.of(record, key)) or "")

    def choices(self, entity_key: str, key: str) -> list[tuple[str, str]]:
        """The options of a bound choice field, in the order of the entry."""
        field = self.entity_of(entity_key).model._meta.get_field(getattr(self, key))
        return [(value, str(label)) for value, label in field.flatchoices]

    def value(self, given: Any, record: Any = None) -> Any:
        """A bound number: plain, a setting's name, or a formula over a record."""
        return bound.value_of(self, given, record)

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:jobs_{name}", args=args)

    def staff_roles(self, key: str) -> tuple[str, ...]:
        """Roles that read all records of an entity: the office."""
        return tuple(word.name for word in self.entity_of(key).access.read if word.kind == "role")

    def is_staff(self, actor: Any, key: str) -> bool:
        """Say whether the actor works on these records for the office."""
        roles = self.staff_roles(key)
        return actor.is_system or (bool(roles) and actor.has_role(self.app, *roles))

    # --- names for expressions -----------------------------------------------------------------

    def can_report(self, record: Any) -> bool:
        """Say whether a report is taken today."""
        from blocks.jobs.services import cards

        return self.is_a(record, "card") and cards.due(self, record) is not None

    def next_report(self, record: Any) -> date | None:
        """The first report still owed."""
        from blocks.jobs.services import cards

        return cards.next_on(self, record) if self.is_a(record, "card") else None

    def following_report(self, record: Any) -> date | None:
        """The day to report after the report that is made now."""
        from blocks.jobs.services import cards

        return cards.following_on(self, record) if self.is_a(record, "card") else None

    def reports_made(self, record: Any) -> int:
        """How many reports were made."""
        row = self.row(record) if self.is_a(record, "card") else None
        return row.reports.filter(reported_on__isnull=False).count() if row else 0

    def free_stand(self, record: Any) -> bool:
        """Say whether the stand's number is free and the fair has a place left."""
        from blocks.jobs.services import fairs

        return self.is_a(record, "stand") and fairs.stand_is_free(self, record)

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Make the row of a vacancy, a card or a ticket."""
        from blocks.jobs.models import Card, Posting, Ticket

        for key, model in (("vacancy", Posting), ("card", Card), ("ticket", Ticket)):
            if self.is_a(record, key):
                record.jobs = model.objects.create(app=self.app)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.jobs.services import cards

        if self.is_a(record, "card"):
            cards.begin(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.jobs.services import cards, vacancies

        if self.is_a(record, "card"):
            cards.moved(self, record, step)
        elif self.is_a(record, "vacancy"):
            vacancies.moved(self, record)
        elif self.is_a(record, "application") and record.state == self.accepted:
            cards.ask_to_report(self.of(record, "application_seeker"))

    def tick(self, now: datetime) -> int:
        """Remind holders of cards of their next report."""
        from blocks.jobs.services import cards

        return cards.remind(self, now) if self.card else 0

    def printed(self, record: Any, document: Any) -> dict[str, Any]:
        """What the signed document of a card shows beyond the fields an entry names."""
        from blocks.jobs import card_data

        return card_data.of(self, record) if self.is_a(record, "card") else {}

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.jobs import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.jobs import landing

        return landing.cards(self, actor)

    def search(self, words: str, actor: Any) -> list[blocks.Card]:
        from blocks.jobs import landing

        return landing.search(self, words)

    def urlpatterns(self) -> list[Any]:
        from blocks.jobs.urls import patterns

        return patterns(self)

    def demo(self, context: Any) -> None:
        from blocks.jobs import demo

        demo.run(self, context)
