"""Ties an application's schools, classes, pupils, marks, guardians and notes to the block.

One class for all parts; a part that is not bound is not there. The application that keeps the register binds `pupil`;
one that only takes attendance binds `note`, and finds the register by the pupil that its notes refer to.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.urls import reverse

from core import blocks, bound
from core.access import Actor
from core.entities import Entity, get

PARTS = ("pupil", "group", "book", "link", "note")


@dataclass(frozen=True)
class SchoolingBinding(blocks.Binding):
    """Names of the application's entities, fields and steps; meanings in catalog/blocks/schooling.yaml."""

    school: str = ""
    school_name: str = ""
    school_number: str = ""
    school_level: str = ""
    school_founder: str = ""
    school_address: str = ""
    school_district: str = ""
    school_operator: str = ""
    school_head: str = ""
    school_inspector: str = ""
    term: str = ""
    term_year: str = ""
    term_half: str = ""
    term_from: str = ""
    term_until: str = ""
    term_report: str = ""
    subject: str = ""
    subject_name: str = ""
    subject_order: str = ""
    group: str = ""
    group_school: str = ""
    group_year: str = ""
    group_level: str = ""
    group_name: str = ""
    group_teacher: str = ""
    teaching: str = ""
    teaching_subject: str = ""
    teaching_teacher: str = ""
    teaching_least: str = ""
    pupil: str = ""
    pupil_school: str = ""
    pupil_group: str = ""
    pupil_entry: str = ""
    place: str = ""
    pupil_name: str = ""
    pupil_nisn: str = ""
    pupil_nis: str = ""
    pupil_nik: str = ""
    pupil_sex: str = ""
    leave: str = ""
    book: str = ""
    book_group: str = ""
    book_term: str = ""
    print: str = ""
    unlock: str = ""
    link: str = ""
    link_person: str = ""
    link_school: str = ""
    link_nisn: str = ""
    link_nik: str = ""
    link_pupil: str = ""
    linked: tuple[str, ...] = ()
    answer_days: Any = None
    weights: Any = None
    least_shown: Any = None
    note: str = ""
    note_link: str = ""
    note_pupil: str = ""
    note_kind: str = ""
    note_from: str = ""
    note_until: str = ""
    note_accepted: tuple[str, ...] = ()
    follow_up: str = ""
    follow_pupil: str = ""
    follow_group: str = ""
    follow_count: str = ""
    follow_day: str = ""
    follow_days: str = ""
    week: Any = None
    absent_limit: Any = None
    correct_days: Any = None
    late_days: Any = None
    note_days: Any = None
    keepers: tuple[str, ...] = ()
    teachers: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    analysts: tuple[str, ...] = ()
    inspectors: tuple[str, ...] = ()

    block = "schooling"

    # --- lookups -------------------------------------------------------------------------------

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return (*self.keepers, *self.teachers, *self.heads, *self.analysts, *self.inspectors)

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `school`, `pupil` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def rows_of(self, key: str) -> Any:
        """All records of a bound entity."""
        return self.entity_of(key).model._default_manager.all()

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def part_of(self, record: Any) -> str:
        """Which of the bound parts a record is."""
        return next((key for key in PARTS if self.is_a(record, key)), "")

    def of(self, record: Any, key: str) -> Any:
        """Read what is bound to `pupil_name` and so on from a record."""
        name = getattr(self, key)
        return getattr(record, name, None) if name else None

    def key_of(self, record: Any, key: str) -> int | None:
        """The key of what a record refers to, without reading it."""
        name = getattr(self, key)
        return getattr(record, f"{name}_id", None) if name else None

    def value(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, name))

    def number(self, name: str) -> int:
        """A bound number, whole."""
        return bound.number_of(self, getattr(self, name))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:schooling_{name}", args=args)

    @cached_property
    def register(self) -> "SchoolingBinding":
        """The binding that keeps classes and pupils: this one, or the one whose pupils the notes refer to."""
        if self.pupil:
            return self
        model = self.entity_of("note").model._meta.get_field(self.note_pupil).remote_field.model
        found = (one for one in blocks.of_block(self.block) if one.pupil and one.entity_of("pupil").model is model)
        return next(found)

    @property
    def attendance(self) -> Any:
        """The binding that takes the attendance of this register's classes; None where none is installed."""
        found = (one for one in blocks.of_block(self.block) if one.note and one.register.app == self.app)
        return next(found, None)

    def is_keeper(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.keepers)

    def is_teacher(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.teachers)

    def is_head(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.heads)

    def is_school(self, actor: Actor) -> bool:
        """Say whether the actor works at a school in one of its roles."""
        return actor.has_role(self.app, *self.keepers, *self.teachers, *self.heads)

    def sees_figures(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.analysts, *self.inspectors)

    # --- names for expressions -----------------------------------------------------------------

    def is_complete(self, record: Any) -> bool:
        """Say whether nothing is missing on the cards of a class."""
        from blocks.schooling.selectors import books

        return self.is_a(record, "book") and self.row(record) is not None and not books.missing(self, record)

    def is_matched(self, record: Any) -> bool:
        """Say whether the pupil that the school chose is the child that the guardian named."""
        from blocks.schooling.services import guardians

        return self.is_a(record, "link") and guardians.is_matched(self, record)

    def is_free(self, record: Any) -> bool:
        """Say whether no other note covers one of the days."""
        from blocks.schooling.services import notes

        return self.is_a(record, "note") and notes.is_free(self, record)

    # --- hooks ---------------------------------------------------------------------------------

    def _service(self, record: Any) -> Any:
        from blocks.schooling.services import guardians, notes, register

        return {"link": guardians, "note": notes}.get(self.part_of(record), register)

    def before_create(self, record: Any, actor: Any) -> None:
        self._service(record).begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        self._service(record).begun(self, record, actor)

    def on_edited(self, record: Any, actor: Any) -> None:
        if self.row(record) is not None:
            self._service(record).follow(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        if self.row(record) is not None:
            self._service(record).moved(self, record, step, actor)

    def on_forgotten(self, record: Any, names: list[str]) -> None:
        from blocks.schooling.services import register

        if self.is_a(record, "pupil") and self.pupil_name in names and self.row(record) is not None:
            register.forget(self, record)

    def due_at(self, record: Any) -> datetime | None:
        """Until when the school answers a guardian."""
        from blocks.schooling.services import guardians

        return guardians.due_at(self, record) if self.part_of(record) in ("link", "note") else None

    def tick(self, now: datetime) -> int:
        from blocks.schooling.services import printing

        return printing.go_on(self, now) if self.book else 0

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.schooling.selectors import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.schooling.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.schooling.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.schooling import demo

        demo.run(self, context)
