"""Ties an application's stations or vehicles to the block: names of its fields, settings, pages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from blocks.telemetry import quantities as tables
from core import access, blocks, bound
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class TelemetryBinding(blocks.Binding):
    """What one application bound; meanings in catalog/blocks/telemetry.yaml."""

    moves: bool = False
    name: str = ""
    detail: str = ""
    place: str = ""
    sites: str = ""
    cctv: str = ""
    first: str = ""
    lost: str = ""
    found: str = ""
    quantities: Any = None
    levels: Any = None
    silent_minutes: Any = 60
    skew_minutes: Any = 5
    raw_days: Any = 90
    minute_days: Any = 365
    care_days: Any = None
    tolerance: Any = None
    stop_minutes: Any = 5
    stop_metres: Any = 60
    fence_places: tuple[str, ...] = ()
    fence_metres: Any = 150
    answer: str = ""
    public: bool = False
    telephone: Any = ""
    told: tuple[str, ...] = ()
    watchers: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()

    block = "telemetry"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return tuple(dict.fromkeys((*self.watchers, *self.managers, *self.told)))

    def setting(self, name: str) -> Any:
        """The value of a bound setting in force now; None where nothing is bound."""
        return bound.value_of(self, getattr(self, name))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:telemetry_{name}", args=args)

    # What the application's record and settings say.

    def quantity(self, code: str) -> tables.Quantity:
        """A quantity by its code; one that the settings no longer name keeps its code as its name."""
        return self.all_quantities().get(code) or tables.Quantity(code, code)

    def all_quantities(self) -> dict[str, tables.Quantity]:
        """The quantities of the settings by code."""
        return tables.quantities(self.setting("quantities"))

    def all_levels(self) -> list[tables.Tier]:
        """The levels of the settings, mildest first."""
        return tables.tiers(self.setting("levels"))

    def tier(self, quantity: str, severity: int) -> tables.Tier:
        """The level of a quantity with this severity; severity 0 is the level below all others."""
        found = [one for one in self.all_levels() if one.quantity == quantity and one.severity == severity]
        return found[0] if found else tables.Tier("", str(_("Normal")), quantity, severity, "good")

    def record_of(self, thing: Any) -> Any:
        """The application's record of a row."""
        return self.entity.rows().get(pk=thing.record_id)

    def records(self, things: Any) -> dict[int, Any]:
        """The records of many rows in one query, by the key of the row."""
        found = {record.pk: record for record in self.entity.rows().filter(pk__in=[one.record_id for one in things])}
        return {one.pk: found[one.record_id] for one in things if one.record_id in found}

    def phase_of(self, record: Any) -> str:
        """The phase of a record."""
        return self.entity.workflow.state(record.state).phase

    def words(self, record: Any, key: str) -> str:
        """What a bound field says, as people read it."""
        name = getattr(self, key)
        if not name:
            return ""
        display = getattr(record, f"get_{name}_display", None)
        return str((display() if display else getattr(record, name, "")) or "")

    def point_of(self, record: Any) -> tuple[float, float] | None:
        """Where a station stands."""
        lat, lon = (getattr(record, f"{self.place}_{axis}", None) for axis in ("lat", "lon"))
        return None if not self.place or lat is None or lon is None else (float(lat), float(lon))

    @property
    def answer_entity(self) -> Entity:
        """What is written where a level is reached, such as a warning."""
        return get(self.app, self.answer)

    # Who.

    def may_answer(self, actor: Actor) -> bool:
        return bool(self.answer) and access.may_create(actor, self.answer_entity)

    def is_watcher(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.watchers, *self.managers)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    def reader_roles(self) -> tuple[str, ...]:
        """The roles that may see the office's pages."""
        read = tuple(word.name for word in self.entity.access.read if word.kind == "role")
        return tuple(dict.fromkeys((*self.role_names, *read)))

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reader_roles())

    def seen_by(self, actor: Actor) -> QuerySet:
        """The records that the actor may read; readers of the office see all."""
        return access.visible(self.entity.rows(), actor, self.entity)

    # Names that expressions use.

    def devices(self, record: Any) -> int:
        """How many devices may send for it."""
        return self.row(record).devices.filter(key_hash__isnull=False, revoked_at=None).count()

    def is_silent(self, record: Any) -> bool:
        """Whether nothing came for too long."""
        return bool(self.row(record).is_silent)

    def levels_set(self, record: Any) -> int:
        """How many levels have their values."""
        return sum(stream.levels.count() for stream in self.row(record).streams.all())

    def severity(self, record: Any) -> int:
        """How bad it stands; 0 is normal."""
        row = self.row(record)
        row.refresh_from_db(fields=["severity"])
        return int(row.severity)

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.telemetry.models import Thing

        record.telemetry = Thing.objects.create(app=self.app, entity=self.entity_name)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.telemetry.services import streams

        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])
        streams.ensure_all(self, row)
        self._stand_at_site(record)

    def _stand_at_site(self, record: Any) -> None:
        """A station without a point takes that of the region's place with its name."""
        from core.models import Place

        if not self.sites or self.point_of(record) is not None:
            return
        site = Place.objects.filter(kind=self.sites, name=self.words(record, "name"), lat__isnull=False).first()
        if site is not None:
            for axis in ("lat", "lon"):
                setattr(record, f"{self.place}_{axis}", getattr(site, axis))
            record.save(update_fields=[f"{self.place}_lat", f"{self.place}_lon"])

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.telemetry.services import silence

        silence.moved(self, record, actor)

    def touched(self, records: list[Any]) -> dict[int, str]:
        from blocks.telemetry.models import Thing

        heard = Thing.objects.filter(pk__in=[record.telemetry_id for record in records], seen_at__isnull=False)
        return dict.fromkeys(heard.values_list("record_id", flat=True), _("sudah mengirim bacaan"))

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.telemetry.views import panels

        return panels.of_record(self, record, actor)

    def front(self, actor: Any) -> str:
        """Residents come to see how it stands now."""
        return self.url("public") if self.public and not actor.is_officer else ""

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.telemetry import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.telemetry.urls import urlpatterns

        return urlpatterns(self)

    def tick(self, now: datetime) -> int:
        from blocks.telemetry.services import clock

        return clock.run(self, now)

    def seed(self, context: Any) -> None:
        from blocks.telemetry import demo
        from blocks.telemetry.services import fences

        fences.around_places(self)
        demo.make_fleet(self, context)

    def demo(self, context: Any) -> None:
        from blocks.telemetry.demo import run

        run(self, context)
