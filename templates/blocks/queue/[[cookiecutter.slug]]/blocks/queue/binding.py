"""Ties an application's visits and services to the queue: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks, bound
from core.entities import Entity, get


@dataclass(frozen=True)
class QueueBinding(blocks.Binding):
    """What one application bound; fields by name, numbers as `settings.x` or plain."""

    visit: str = ""
    service: str = ""
    chosen: str = ""
    priority: str = ""
    service_code: str = ""
    service_name: str = ""
    service_open: str = ""
    service_hours: str = ""
    service_quota: str = ""
    service_online: str = ""
    service_minutes: str = ""
    service_site: str = ""
    hours: Any = None
    minutes: Any = 10
    window_minutes: Any = 60
    horizon_days: Any = 7
    early_minutes: Any = 30
    late_minutes: Any = 15
    calls_before_skip: Any = 2
    return_minutes: Any = 60
    return_after: Any = 2
    priority_run: Any = 2
    target_minutes: Any = 30
    near_places: Any = 3
    on_holidays: bool = False

    block = "queue"
    # Roles that the block's own services ask for; the seed makes a position for each.
    role_names = ("petugas_loket", "pengatur_antrean", "kepala_opd", "pimpinan")

    @property
    def service_entity(self) -> Entity:
        return get(self.app, self.service)

    @property
    def house(self) -> str:
        """The application's name as the region says it."""
        from live import menus

        return menus.app_name(self.app)

    def setting(self, name: str) -> Any:
        """The value of what was bound, in force now."""
        return bound.value_of(self, getattr(self, name))

    def number(self, name: str) -> int:
        """A bound number, whole; nothing counts as 0."""
        value = self.setting(name)
        return int(value) if isinstance(value, int | float | Decimal) else 0

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:queue_{name}", args=args)

    def record_of(self, row: Any) -> Any | None:
        """The application's record of a ticket; None for one drawn at the kiosk."""
        if row.record_id is None:
            return None
        return self.entity.rows().filter(pk=row.record_id).first()

    # --- names for expressions -----------------------------------------------------------------

    def booked(self, record: Any) -> bool:
        """Say whether the record has a day that still counts."""
        row = self.row(record)
        return row is not None and row.is_placed

    def arrived(self, record: Any) -> bool:
        """Say whether they came and got a number."""
        return getattr(self.row(record), "arrived_at", None) is not None

    def label(self, record: Any) -> str:
        """The number on the ticket; empty before arrival."""
        return str(getattr(self.row(record), "label", ""))

    def start(self, record: Any) -> datetime | None:
        """From when they are asked to come."""
        return getattr(self.row(record), "starts_at", None)

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its ticket, still without a day."""
        from blocks.queue.models import Source, Ticket

        record.queue = Ticket.objects.create(app=self.app, source=Source.ONLINE)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.queue.models import Ticket

        Ticket.objects.filter(pk=record.queue_id).update(record_id=record.pk)
        record.queue.record_id = record.pk

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Open the ticket for another day or give it back as the step says; so does a rejected record."""
        from blocks.queue.services import online

        phase = self.entity.workflow.state(record.state).phase
        if step.books == self.block:
            online.begin_again(self, record)
        elif not step.event.startswith("queue.") and (step.releases == self.block or phase == "rejected"):
            online.release(self, record, actor)

    def tick(self, now: datetime) -> int:
        """Note who did not come, and end what yesterday left open."""
        from blocks.queue.services import closing

        return closing.run(self, now)

    def seed(self, context: Any) -> None:
        """A new house has a counter for each line and one kiosk a place; it changes them as it likes."""
        from blocks.queue.services import setup

        setup.first_counters(self)

    def demo(self, context: Any) -> None:
        from blocks.queue import demo

        demo.run(self, context)

    def demo_step(self, record: Any, moment: datetime, chance: Any) -> datetime | None:
        from blocks.queue import demo_visits

        return demo_visits.step(self, record, moment, chance)

    # --- who may -------------------------------------------------------------------------------

    def may_choose(self, record: Any, actor: Any) -> bool:
        """Say whether the actor may choose or change the day now."""
        from blocks.queue.services import duty

        row = self.row(record)
        if row is None or row.state not in ("open", "booked", "missed"):
            return False
        phase = self.entity.workflow.state(record.state).phase
        mine = access.owns(actor, self.entity, record) or actor.is_system or duty.is_one(self, actor, duty.DESK)
        return mine and phase in ("received", "verifying", "waiting", "returned")

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.queue.views import panel

        row = self.row(record)
        if row is None or not access.sees_personal(actor, self.entity, record):
            return []
        return [blocks.Panel("block_queue/panel.html", panel.context_of(self, record, row, actor), _("Tiket antrean"))]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.queue.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.queue.urls import urlpatterns

        return urlpatterns(self)
