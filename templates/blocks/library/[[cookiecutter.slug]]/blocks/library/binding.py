"""Ties an application's branches, titles, copies, members, loans and reservations to the block."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from core import blocks, bound
from core.access import Actor
from core.entities import Entity, get

ROWS = ("title", "copy", "member", "loan", "reservation", "stocktake")


@dataclass(frozen=True)
class LibraryBinding(blocks.Binding):
    """Names of the application's entities, fields and settings; meanings in catalog/blocks/library.yaml."""

    branch: str = ""
    branch_name: str = ""
    branch_hours: str = ""
    title: str = ""
    title_name: str = ""
    title_authors: str = ""
    title_isbn: str = ""
    title_class: str = ""
    title_subjects: str = ""
    title_publisher: str = ""
    title_place: str = ""
    title_year: str = ""
    title_language: str = ""
    title_form: str = ""
    title_summary: str = ""
    title_cover: str = ""
    title_licences: str = ""
    copy: str = ""
    copy_title: str = ""
    copy_code: str = ""
    copy_branch: str = ""
    copy_shelf: str = ""
    copy_price: str = ""
    member: str = ""
    member_person: str = ""
    member_name: str = ""
    member_class: str = ""
    member_birth: str = ""
    member_until: str = ""
    loan: str = ""
    loan_member: str = ""
    loan_title: str = ""
    loan_copy: str = ""
    loan_branch: str = ""
    loan_day: str = ""
    loan_due: str = ""
    reservation: str = ""
    reservation_member: str = ""
    reservation_title: str = ""
    reservation_branch: str = ""
    reservation_until: str = ""
    sanction: str = ""
    sanction_member: str = ""
    sanction_loan: str = ""
    sanction_kind: str = ""
    sanction_amount: str = ""
    sanction_until: str = ""
    sanction_reason: str = ""
    stocktake: str = ""
    stocktake_branch: str = ""
    tour: str = ""
    tour_day: str = ""
    tour_from: str = ""
    tour_to: str = ""
    tour_place: str = ""
    tour_village: str = ""
    librarians: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    limits: Any = None
    late: Any = None
    fine_per_day: Any = None
    pause_per_day: Any = None
    longest_pause: Any = None
    pickup_days: Any = None
    remind_days: Any = None
    overdue_every: Any = None

    block = "library"
    escalates = True  # overdue loans are told to the member and stand in a list of their own

    # --- lookups -------------------------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `title`, `member` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def is_a(self, record: Any, key: str) -> bool:
        """Say whether a record is of the entity bound to this key."""
        return bool(getattr(self, key)) and isinstance(record, self.entity_of(key).model)

    def of(self, record: Any, key: str) -> Any:
        """Read what is bound to `title_name` and so on from a record."""
        return getattr(record, getattr(self, key))

    def key_of(self, record: Any, key: str) -> int | None:
        """The key of another record that this one names."""
        return getattr(record, f"{getattr(self, key)}_id")

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, name))

    def number(self, name: str) -> int:
        """A bound setting as a whole number."""
        return bound.number_of(self, getattr(self, name))

    def limits_of(self, klass: str) -> dict[str, Any]:
        """The limits of a class of members; nothing is allowed where the class has none."""
        return dict((self.setting("limits") or {}).get(klass, {}))

    def record_of(self, key: str, row: Any) -> Any:
        """The application's record behind one of the block's rows."""
        return self.entity_of(key).rows().filter(pk=row.record_id).first()

    def records_of(self, key: str, rows: Any) -> dict[int, Any]:
        """The records behind many rows, by the key of the row."""
        wanted = {row.record_id: row.pk for row in rows}
        found = self.entity_of(key).rows().filter(pk__in=[one for one in wanted if one is not None])
        return {wanted[record.pk]: record for record in found}

    def branches(self) -> list[Any]:
        """All branches, the first that was made first: that is the main library."""
        return list(self.entity_of("branch").rows().order_by("pk"))

    def hours_of(self, branch_id: int | None) -> Any:
        """The opening hours of a branch."""
        found = self.entity_of("branch").model._default_manager.filter(pk=branch_id).first()
        return self.of(found, "branch_hours") if found is not None else None

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:library_{name}", args=args)

    def repository_name(self) -> str:
        """The name under which other catalogues know this one."""
        from live import menus
        from region.profile import REGION

        return f"{menus.app_name(self.app)}, {REGION.name}"

    def repository_email(self) -> str:
        """Whom a harvester's people write to."""
        from region.profile import REGION

        return REGION.contact.email

    # --- who -----------------------------------------------------------------------------------

    def is_librarian(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.librarians)

    def reads_figures(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.librarians, *self.leaders)

    # --- names for expressions -----------------------------------------------------------------

    def open_loans(self, record: Any) -> int:
        """How many loans a member, a title or a copy has now."""
        row = self.row(record)
        is_lent = row is not None and any(self.is_a(record, key) for key in ("title", "copy", "member"))
        return row.loans.filter(is_open=True).count() if is_lent else 0

    def queue_place(self, record: Any) -> int:
        """Which place in the queue a reservation has; 0 once it waits no more."""
        from blocks.library.selectors import queue

        row = self.row(record)
        return queue.place_of(row) if row is not None and self.is_a(record, "reservation") else 0

    def scanned(self, record: Any) -> int:
        """How many barcodes were scanned in a stock-taking."""
        row = self.row(record)
        return row.scans.count() if row is not None and self.is_a(record, "stocktake") else 0

    # --- hooks ---------------------------------------------------------------------------------

    def _service(self, record: Any) -> Any:
        from blocks.library.services import copies, holds, loans, members, stocktaking, works

        modules = dict(zip(ROWS, (works, copies, members, loans, holds, stocktaking), strict=True))
        return next((modules[key] for key in ROWS if self.is_a(record, key)), None)

    def before_create(self, record: Any, actor: Any) -> None:
        self._service(record).begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        if self.row(record) is not None:
            self._service(record).follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        if self.row(record) is not None:
            self._service(record).moved(self, record, step, actor)

    def on_forgotten(self, record: Any, names: list[str]) -> None:
        """Who borrowed or waited goes with the record's own data; the figures keep the class."""
        row = self.row(record)
        is_read = row is not None and any(self.is_a(record, key) for key in ("loan", "reservation"))
        key = "loan" if self.is_a(record, "loan") else "reservation"
        if is_read and self.key_of(record, f"{key}_member") is None:
            row.borrower = None
            row.save(update_fields=["borrower"])

    def due_at(self, record: Any) -> datetime | None:
        """A loan's clock ends with its due day."""
        from blocks.library.services import loans

        row = self.row(record)
        return loans.ends_at(row) if row is not None and self.is_a(record, "loan") else None

    def clock_unit(self) -> str:
        return "days"

    def tick(self, now: datetime) -> int:
        from blocks.library.services import clock

        return clock.run(self, now)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.library.selectors import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.library.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.library.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.library import demo

        demo.run(self, context)
