"""Ties an application's staff and leave to the block: names of its fields, settings, pages and hooks."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import blocks, bound
from core.entities import Entity, get

ADMIN = "admin_kepegawaian"
READERS = (ADMIN, "kepala_opd", "pimpinan")


@dataclass(frozen=True)
class PersonnelBinding(blocks.Binding):
    """What one application bound; fields by name, settings as `settings.x`."""

    staff: str = ""
    account: str = ""
    name: str = ""
    nip: str = ""
    office: str = ""
    job: str = ""
    job_kind: str = ""
    rank: str = ""
    joined_on: str = ""
    retires_on: str = ""
    in_service: str = ""
    leave: str = ""
    member: str = ""
    kind: str = ""
    starts_on: str = ""
    ends_on: str = ""
    reason: str = ""
    stay: str = ""
    leave_kinds: Any = None
    annual_days: Any = 12
    carried_most: Any = 6
    begins: Any = time(7, 30)
    ends: Any = time(16, 0)
    opens: Any = time(5, 30)
    closes: Any = time(22, 0)
    grace_minutes: Any = 0
    radius_m: Any = 100
    offline_hours: Any = 24
    correction_days: Any = 14
    appraises: Any = True

    block = "personnel"
    role_names = READERS

    @property
    def leave_entity(self) -> Entity:
        """The application's entity of leave requests."""
        return get(self.app, self.leave)

    def setting(self, key: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, key))

    def hour(self, key: str) -> time:
        """A bound time of day."""
        value = self.setting(key)
        return value if isinstance(value, time) else time.fromisoformat(str(value))

    def rule_of(self, kind: str) -> dict[str, Any]:
        """What the region allows for one kind of leave."""
        row = (self.setting("leave_kinds") or {}).get(kind)
        keys = ("maks_hari", "hitung", "potong_saldo", "masa_kerja_bulan")
        if row is None:
            return {"maks_hari": 0, "hitung": "kerja", "potong_saldo": False, "masa_kerja_bulan": 0}
        return {key: row.get(key) if hasattr(row, "get") else getattr(row, key) for key in keys}

    def url(self, key: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:personnel_{key}", args=args)

    def is_leave(self, record: Any) -> bool:
        """Say whether a record is a leave request, not a member of staff."""
        return isinstance(record, self.leave_entity.model)

    def kind_label(self, kind: str) -> str:
        """A kind of leave in words."""
        field = self.leave_entity.model._meta.get_field(self.kind)
        return str(dict(field.flatchoices).get(kind, kind))

    def job_kind_label(self, kind: str) -> str:
        """A kind of position in words."""
        if not self.job_kind:
            return kind
        return str(dict(self.entity.model._meta.get_field(self.job_kind).flatchoices).get(kind, kind))

    def rank_label(self, rank: str) -> str:
        """A rank in words."""
        return str(dict(self.entity.model._meta.get_field(self.rank).flatchoices).get(rank, rank)) if self.rank else ""

    # Names that expressions use about a leave request.

    def leave_days(self, record: Any) -> int | None:
        """Days of the request by its kind; None while dates are missing."""
        from blocks.personnel.services import leaves

        return leaves.days_of(self, record) if self.is_leave(record) else None

    def leave_left(self, record: Any) -> int | None:
        """Days left in the year of the request, without the request itself."""
        from blocks.personnel.services import balance

        starts_on = getattr(record, self.starts_on, None) if self.is_leave(record) else None
        if starts_on is None:
            return None
        row = self.row(record)
        return balance.left(self, getattr(record, self.member).personnel, starts_on.year, without=row)

    def desk(self, record: Any) -> Any:
        """The login of who holds the position that must decide now."""
        from blocks.personnel.services import approvals

        return approvals.desk_user(self, record) if self.is_leave(record) else None

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.personnel.services import leaves, staff

        record.personnel = leaves.begin(self, record, actor) if self.is_leave(record) else staff.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.personnel.services import approvals

        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        if self.is_leave(record):
            approvals.tell_desk(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.personnel.services import leaves, staff

        if self.is_leave(record):
            leaves.change(self, record)
        else:
            staff.follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.personnel.services import approvals

        if self.is_leave(record):
            approvals.moved(self, record)

    def signed_as(self, record: Any) -> Any:
        """Who decided last, as the position was held that day."""
        from core.documents import signatory

        row = self.row(record)
        last = row.decisions.select_related("position__office", "user").order_by("at").last() if row else None
        if last is None:
            return None
        return signatory.of_deed(last.position, last.user, last.acting, timezone.localdate(last.at))

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.personnel.selectors import panels

        if self.is_leave(record):
            return [
                blocks.Panel("block_personnel/leave_panel.html", panels.leave(self, record, actor), _("Persetujuan"))
            ]
        return [
            blocks.Panel("block_personnel/staff_panel.html", panels.staff(self, record, actor), _("Cuti dan jabatan"))
        ]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.personnel.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.personnel.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        from blocks.personnel.services import approvals, goals

        return approvals.refresh_desks(self) + goals.refresh_desks(self)

    def demo(self, context: Any) -> None:
        from blocks.personnel.demo import run

        run(self, context)
