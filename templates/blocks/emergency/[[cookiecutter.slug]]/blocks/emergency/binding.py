"""Ties an application's incident to the block: names of its fields, settings, pages and clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocks.emergency import clock
from core import blocks, bound
from core.entities import get


@dataclass(frozen=True)
class EmergencyBinding(blocks.Binding):
    """What one application bound; fields by name, settings as `settings.x` or a plain value."""

    incident: str = ""
    category: str = ""
    priority: str = ""
    place: str = ""
    landmark: str = ""
    location: str = ""
    chronology: str = ""
    victims: str = ""
    guide: str = ""
    guide_title: str = ""
    guide_text: str = ""
    telephone: Any = "112"
    response_minutes: Any = 15
    block_hours: Any = 24
    block_after: Any = 1
    join_minutes: Any = 60
    retention_days: Any = 365
    handling: Any = None
    takes_bmkg: Any = False

    block = "emergency"
    # Roles that the block's own services ask for; the seed makes a position for each.
    role_names = ("operator", "dispatcher", "pengawas", "kepala_upt")

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, name))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:emergency_{name}", args=args)

    # What the application's record says.

    def record_of(self, row: Any) -> Any:
        """The application's record of a row."""
        return self.entity.model._default_manager.get(pk=row.record_id)

    def records_of(self, rows: Iterable[Any]) -> list[Any]:
        """The records of many rows in one query."""
        return list(self.entity.rows().filter(pk__in=[row.record_id for row in rows]))

    def title_of(self, record: Any) -> str:
        """Number and category, as officers name an incident."""
        return f"{record.number or record.pk} {self.words(record, self.category)}"

    def words(self, record: Any, name: str) -> str:
        """A field of the record as people read it."""
        display = getattr(record, f"get_{name}_display", None)
        return str((display() if display else getattr(record, name, "")) or "")

    def place_of(self, record: Any) -> str:
        """Place and landmark in one line."""
        parts = [getattr(record, name, "") for name in (self.place, self.landmark) if name]
        return ", ".join(part for part in parts if part)

    def district_id_of(self, record: Any) -> int | None:
        """The district of the scene, where it is known."""
        return getattr(record, f"{self.location}_district_id", None) if self.location else None

    def point_of(self, record: Any) -> tuple[float, float] | None:
        """Where the scene is on the map, the middle of its district where no more is known."""
        if not self.location:
            return None
        lat, lon = (getattr(record, f"{self.location}_{axis}", None) for axis in ("lat", "lon"))
        district = getattr(record, f"{self.location}_district", None)
        if (lat is None or lon is None) and district is not None:
            lat, lon = district.lat, district.lon
        return None if lat is None or lon is None else (float(lat), float(lon))

    def choices_of(self, name: str) -> list[tuple[str, Any]]:
        """The options of a choice field."""
        field = self.entity.model._meta.get_field(name)
        return [(value, label) for value, label in field.get_choices(include_blank=False)]

    def rank(self, priority: str) -> int:
        """Order of a priority; an unknown one comes after red and before yellow, for it is not judged yet."""
        order = {"merah": 0, "": 1, "kuning": 2, "hijau": 3}
        return order.get(priority, 1)

    def handling_of(self, category: str) -> dict[str, Any]:
        """Which units and which priority a category usually takes, from the region's settings."""
        table = self.setting("handling") or {}
        row = table.get(category) if hasattr(table, "get") else None
        if row is None:
            return {"units": [], "priority": ""}
        read = row.get if hasattr(row, "get") else lambda name, other="": getattr(row, name, other)
        kinds = [kind.strip() for kind in str(read("unit") or "").split(",") if kind.strip()]
        return {"units": kinds, "priority": str(read("prioritas") or "")}

    def guide_rows(self) -> list[tuple[str, str]]:
        """Title and text of what residents should do, where the application keeps such a guide."""
        if not self.guide:
            return []
        rows = get(self.app, self.guide).model._default_manager.order_by("pk")
        return [(getattr(row, self.guide_title), getattr(row, self.guide_text)) for row in rows]

    # Names that expressions use.

    def units_out(self, record: Any) -> int:
        """How many units are still busy with the incident."""
        return self.row(record).dispatches.filter(is_busy=True).count()

    def units_sent(self, record: Any) -> int:
        """How many units were sent and not called back."""
        return self.row(record).dispatches.exclude(state="batal").count()

    def calls(self, record: Any) -> int:
        """How many calls belong to the incident."""
        return self.row(record).calls.count()

    def minutes_taken(self, record: Any) -> Any:
        """Minutes from the first call to the first unit at the scene; None before."""
        row = self.row(record)
        row.refresh_from_db(fields=["called_at", "first_on_scene_at"])
        return clock.minutes(row.response_seconds)

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.emergency.models import Incident

        record.emergency = Incident.objects.create(app=self.app, called_at=timezone.now())

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.emergency.services import board

        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        board.touch(self)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.emergency.services import incidents

        incidents.moved(self, record, step, actor)

    def take_hazard(self, hazard: Any) -> bool:
        """Keep it as a report; a dispatcher decides whether it is an incident."""
        from blocks.emergency.services import reports

        return reports.tell(self, hazard)

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.emergency.services import duty
        from blocks.emergency.views import incident

        if not actor.has_role(self.app, *duty.READERS):
            return []
        context = incident.context_of(self, record, actor)
        return [blocks.Panel("block_emergency/panel.html", context, _("Unit dan garis waktu"))]

    def front(self, actor: Any) -> str:
        """Who needs help finds the number at once; who works here has a choice to make."""
        return "" if actor.is_officer else self.url("help")

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.emergency.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.emergency.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        from blocks.emergency.bmkg import intake, source
        from blocks.emergency.services import incidents

        taken = intake.take_in(self, now) if source.is_live() else 0
        return taken + incidents.erase_old(self, now)

    def demo(self, context: Any) -> None:
        from blocks.emergency.demo import run

        run(self, context)
