"""Ties an application's entity to the calendar: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core import signing
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, blocks, display, notify
from core.bound import number_of
from core.entities import Entity, get


@dataclass(frozen=True)
class BookingBinding(blocks.Binding):
    """What an application binds; `on`, `chosen` and `starts` where an officer places the record."""

    resource: str = ""
    reservation: str = ""
    slot_minutes: Any = 60
    capacity: Any = 1
    hours: Any = None
    on: str = ""
    chosen: str = ""
    starts: str = ""
    minutes: Any = None
    days: Any = 1
    in_use: str = ""
    horizon_days: Any = 14
    notice_minutes: Any = 0
    cancel_hours: Any = 0
    late_minutes: Any = 60
    on_holidays: bool = False
    within: str = ""
    offer_minutes: Any = 120
    tariff: str = ""
    tariff_price: str = ""
    tariff_class: str = ""
    tariff_kind: str = ""
    tariff_days: str = ""
    tariff_opens: str = ""
    tariff_closes: str = ""
    tariff_from: str = ""
    tariff_until: str = ""
    price_class: str = ""
    resource_kind: str = ""
    refund_full_hours: Any = None
    refund_part_hours: Any = None
    refund_part_percent: Any = 50
    series_weeks: Any = None
    series_for: Any = None

    block = "booking"

    @property
    def resource_entity(self) -> Entity:
        return get(self.app, self.resource)

    @property
    def tariff_entity(self) -> Entity:
        return get(self.app, self.tariff)

    # --- names for expressions -----------------------------------------------------------------

    def free(self, record: Any) -> bool:
        """Say whether the time the record asks for can be had (its own place counts as free)."""
        from blocks.booking import selectors

        if not self.chosen:
            return self.booked(record)
        start, resource = getattr(record, self.starts, None), getattr(record, self.chosen, None)
        if start is None or resource is None:
            return False
        return selectors.span_is_free(self, record, resource.pk, start)

    def booked(self, record: Any) -> bool:
        """Say whether the record has a time that still counts."""
        row = self.row(record)
        return row is not None and row.is_placed

    def arrived(self, record: Any) -> bool:
        """Say whether the counter noted that they came."""
        row = self.row(record)
        return row is not None and row.state == "arrived"

    def start(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "starts_at", None)

    def end(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "ends_at", None)

    def price(self, record: Any) -> Decimal | None:
        """What the time held costs by the tariff of that day; None where there is no time or no price."""
        from blocks.booking import pricing

        return pricing.of_row(self, record, self.row(record))

    def bill(self, record: Any) -> Decimal | None:
        """What the record's bill comes to, with the dates of a series that it pays for; None where another pays."""
        from blocks.booking import series

        return series.bill(self, record)

    def pay_by(self, record: Any) -> date | None:
        """The last day to pay where a series is billed by the month; None leaves it to the usual days."""
        from blocks.booking import series

        return series.pay_by(self, record)

    def refund_percent(self, record: Any) -> int:
        """The share that is paid back when the time is given up now."""
        from blocks.booking import pricing

        return pricing.refund_percent(self, record, self.row(record), timezone.now())

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its row, still without a time."""
        from blocks.booking.models import Reservation

        record.booking = Reservation.objects.create(app=self.app, entity=self.entity_name)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Take, open again or give back as the step says; the end of a record frees its future."""
        from blocks.booking import repeating, series, services

        if step.event and not step.event.startswith("booking."):
            repeating.follow(self, record, step)
        if self.chosen and (step.books or step.name == self.on):
            services.take_chosen(self, record, actor)
        elif step.books:
            services.begin_again(self, record)
        elif step.releases == self.block or self._is_over(record):
            services.release(self, record, actor)
        if step.releases == self.block or self.entity.workflow.state(record.state).phase == "rejected":
            series.refresh(self, self.row(record), actor)
            series.hand_on(self, self.row(record), actor)

    def _is_over(self, record: Any) -> bool:
        """Say whether the record ended without its visit having begun."""
        row = self.row(record)
        phase = self.entity.workflow.state(record.state).phase
        return phase == "rejected" and row is not None and row.state in ("held", "open")

    def tick(self, now: datetime) -> int:
        """Note who did not come, end the offers whose time is over, offer what is free to the next."""
        from blocks.booking import services, waiting

        return services.mark_missed(self, now) + waiting.lapse(self, now)

    def demo(self, context: Any) -> None:
        """Fill a replica that is only shown."""
        from blocks.booking import demo

        demo.run(self, context)

    def demo_step(self, record: Any, moment: datetime, chance: Any) -> datetime | None:
        """Choose a time or come to it, as people would."""
        from blocks.booking import demo

        return demo.step(self, record, moment, chance)

    # --- who may -------------------------------------------------------------------------------

    def is_staff(self, actor: Any) -> bool:
        """Say whether the actor runs the counter: a role that may make or change the record."""
        words = (*self.entity.access.create, *self.entity.access.edit)
        roles = {word.name for word in words if word.kind == "role"}
        return actor.is_system or (bool(roles) and actor.has_role(self.app, *roles))

    def sees_board(self, actor: Any) -> bool:
        """Say whether the actor may see everybody's times: any role that reads the records."""
        roles = {word.name for word in self.entity.access.read if word.kind == "role"}
        return actor.is_system or (bool(roles) and actor.has_role(self.app, *roles))

    def may_choose(self, record: Any, actor: Any) -> bool:
        """Say whether the actor may choose or change the time now."""
        row = self.row(record)
        if row is None:
            return False
        if self.booking_step(record, actor) is not None:
            return True
        if self.on or row.state == "arrived":
            return False
        # Who gave the time up and now waits for the office, such as for money back, is done with it.
        phases = ("received", "verifying") if row.state == "released" else ("received", "verifying", "waiting")
        mine = access.owns(actor, self.entity, record) or self.is_staff(actor)
        return mine and self.entity.workflow.state(record.state).phase in phases

    def booking_step(self, record: Any, actor: Any) -> Any | None:
        """The step by which the actor would take a new time from the present state, if any."""
        if self.chosen:
            return None
        for step in self.entity.workflow.from_state(record.state):
            if step.books and access.is_one_of(step.roles, actor, self.entity, record):
                return step
        return None

    # --- lookups -------------------------------------------------------------------------------

    def minutes_of(self, record: Any) -> int:
        """How long the record's visit lasts; one slot where the application says nothing."""
        slot = number_of(self, self.slot_minutes, record, 60)
        return number_of(self, self.minutes, record, slot) if self.minutes is not None else slot

    def days_of(self, record: Any) -> int:
        """On how many days running the record takes the same hours."""
        return max(number_of(self, self.days, record, 1), 1)

    def record_of(self, row: Any) -> Any | None:
        """The record that a row belongs to."""
        return self.entity.rows().filter(booking=row).first()

    def resource_of(self, row: Any) -> Any | None:
        """The record of the resource that a row holds."""
        if row is None or row.resource_id is None:
            return None
        return self.resource_entity.model._default_manager.filter(pk=row.resource_id).first()

    def url(self, name: str, *args: Any) -> str:
        return reverse(f"{self.package}:booking_{name}", args=args)

    def tell_offer(self, record: Any, keeper: Any, until: datetime) -> None:
        """Tell the record's owner which place is kept for them, and how long."""
        people, _users = notify.receivers(self.entity, record, (access.OWNER,))
        for person_id in people:
            notify.send(
                person_id=person_id,
                title=_("Ada tempat untuk Anda: %s") % display.moment(keeper.starts_at),
                text=_("Tempat ini disimpan untuk Anda sampai %s. Sesudah itu ditawarkan kepada yang berikutnya.")
                % display.moment(until),
                url=self.url("pick", record.pk),
                app=self.app,
                entity=self.entity_name,
                object_id=record.pk,
            )

    def calendar_token(self, resource_id: int) -> str:
        """The secret part of a calendar's address: calendar programs cannot sign in."""
        return signing.Signer(salt=f"booking.{self.app}").sign(str(resource_id))

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        row = self.row(record)
        if row is None or not access.sees_personal(actor, self.entity, record):
            return []
        staff = self.is_staff(actor)
        context = {
            "reservation": row,
            "resource": self.resource_of(row),
            "resource_title": self.title_of(self.resource_of(row)),
            "step": self.booking_step(record, actor),
            "pick_url": self.url("pick", record.pk) if self.may_choose(record, actor) else "",
            "arrive_url": self.url("arrive", record.pk) if staff and row.state == "held" else "",
            "ical_url": self.url("ical", record.pk) if row.is_placed else "",
            "offer": self.offer_of(record),
            "refund": self.refund_percent(record) if self._pays_back(row) else None,
            "series_url": self.url("series", record.pk) if self._shows_series(record, actor) else "",
            "in_series": row.series_id is not None,
            "is_today": row.starts_at is not None and timezone.localtime(row.starts_at).date() == timezone.localdate(),
        }
        return [blocks.Panel("block_booking/panel.html", context, _("Jadwal"))]

    def offer_of(self, record: Any) -> Any | None:
        """The place that the waiting list keeps for the record now, if any."""
        standing = self.row(record).waiting.filter(keeper__isnull=False, offered_until__gt=timezone.now())
        return standing.select_related("keeper").first()

    def _shows_series(self, record: Any, actor: Any) -> bool:
        from blocks.booking import series

        return self.row(record).series_id is not None or series.may_begin(self, record, actor)

    def _pays_back(self, row: Any) -> bool:
        return self.refund_full_hours is not None and row.state == "held" and row.starts_at > timezone.now()

    def title_of(self, resource: Any | None) -> str:
        return str(self.resource_entity.title_of(resource)) if resource is not None else ""

    def landing(self, actor: Any) -> list[blocks.Card]:
        if not self.sees_board(actor):
            return []
        return [
            blocks.Card(
                label=_("Papan jadwal"),
                url=self.url("day"),
                text=_("Siapa datang hari ini, catat kehadiran, tutup slot."),
                icon="calendar-event",
            )
        ]

    def urlpatterns(self) -> list[Any]:
        from blocks.booking import series_views, views

        kw = {"binding": self}
        return [
            path("jadwal/", views.day_board, kw, name="booking_day"),
            path("jadwal/slot/", views.close_slot, kw, name="booking_close"),
            path("jadwal/kalender/<str:token>.ics", views.resource_ical, kw, name="booking_feed"),
            path("jadwal/<int:pk>/", views.pick, kw, name="booking_pick"),
            path("jadwal/<int:pk>/rutin/", series_views.weekly, kw, name="booking_series"),
            path("jadwal/<int:pk>/rutin/batal/", series_views.cancel_rest, kw, name="booking_cancel_rest"),
            path("jadwal/<int:pk>/tunggu/", views.wait, kw, name="booking_wait"),
            path("jadwal/<int:pk>/terima/", views.accept, kw, name="booking_accept"),
            path("jadwal/<int:pk>/tolak/", views.decline, kw, name="booking_decline"),
            path("jadwal/tutup/", views.close_days, kw, name="booking_close_days"),
            path("jadwal/<int:pk>/hadir/", views.arrive, kw, name="booking_arrive"),
            path("jadwal/<int:pk>/jadwal.ics", views.ical, kw, name="booking_ical"),
        ]
