"""What an application binds of its own to the block, and what the block adds to its records.

Places are always there; lines, notices and events only where the application binds them.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks, bound, opening_hours, values
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class DirectoryBinding(blocks.Binding):
    """Names of the application's entities, fields and states; meanings in catalog/blocks/directory.yaml."""

    name: str = ""
    category: str = ""
    summary: str = ""
    village: str = ""
    address: str = ""
    location: str = ""
    hours: str = ""
    closed_on_holidays: str = ""
    price: str = ""
    phone: str = ""
    website: str = ""
    access: str = ""
    facilities: str = ""
    photo: str = ""
    photo_image: str = ""
    photo_text: str = ""
    photo_credit: str = ""
    live: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    schema_type: str = "Place"
    seeds: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()
    recheck_months: Any = 12
    correction_workdays: Any = 5
    walk_metres: Any = 600
    route: str = ""
    route_code: str = ""
    route_name: str = ""
    route_kind: str = ""
    route_colour: str = ""
    route_operator: str = ""
    route_fare: str = ""
    route_reduced: str = ""
    route_payment: str = ""
    route_there: str = ""
    route_back: str = ""
    route_first: str = ""
    route_last: str = ""
    route_headway: str = ""
    route_departures: str = ""
    route_days: str = ""
    route_live: tuple[str, ...] = ()
    route_quota: str = ""
    permit: str = ""
    permit_route: str = ""
    permit_live: tuple[str, ...] = ()
    vehicle: str = ""
    call: str = ""
    call_stop: str = ""
    call_direction: str = ""
    call_order: str = ""
    call_minutes: str = ""
    notice: str = ""
    notice_route: str = ""
    notice_title: str = ""
    notice_text: str = ""
    notice_from: str = ""
    notice_until: str = ""
    notice_live: tuple[str, ...] = ()
    event: str = ""
    event_title: str = ""
    event_from: str = ""
    event_until: str = ""
    event_place: str = ""
    event_where: str = ""
    event_text: str = ""
    event_live: tuple[str, ...] = ()
    event_off: tuple[str, ...] = ()
    visits: str = ""
    visits_place: str = ""
    visits_year: str = ""
    visits_month: str = ""
    visits_local: str = ""
    visits_foreign: str = ""
    visits_counted: tuple[str, ...] = ()

    block = "directory"

    # --- lookups -------------------------------------------------------------------------------

    def entity_of(self, key: str) -> Entity:
        """The entity bound to `photo`, `route` …; LookupError where none is."""
        return get(self.app, getattr(self, key))

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to a key from a record; the default where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name, default) if name and record is not None else default

    def words(self, record: Any, key: str) -> str:
        """A bound field as people read it."""
        name = getattr(self, key)
        display = getattr(record, f"get_{name}_display", None)
        return str((display() if display else self.of(record, key)) or "")

    def several(self, record: Any, key: str) -> list[str]:
        """The words of a bound choice that holds several."""
        name = getattr(self, key)
        chosen = (getattr(record, name) or []) if name else []
        options = values.options_of(type(record), name) if chosen else {}
        return [str(options.get(one, one)) for one in chosen]

    def hours_of(self, record: Any) -> opening_hours.Hours:
        """Opening hours in their one shape, however they came in; nothing where they cannot be read."""
        try:
            return opening_hours.read(self.of(record, "hours"))
        except opening_hours.BadHours:
            return {}

    def categories(self) -> list[tuple[str, str]]:
        """The kinds of places, in the order of the entry."""
        return [(key, str(label)) for key, label in self.entity.model._meta.get_field(self.category).flatchoices if key]

    def number(self, key: str) -> int:
        """A bound setting in force now."""
        return bound.number_of(self, getattr(self, key))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:directory_{name}", args=args)

    def published(self) -> QuerySet:
        """The places that everybody sees."""
        return self.entity.rows().filter(state__in=self.live)

    def managed(self, actor: Actor) -> QuerySet:
        """The places that the actor reads by a role; what the public reads is not for the office's pages."""
        roles = tuple(word for word in self.entity.access.read if word.kind == "role")
        entity = replace(self.entity, access=replace(self.entity.access, read=roles))
        return access.visible(self.entity.rows(), actor, entity)

    def record_of(self, listing: Any) -> Any:
        """The application's record of a listing."""
        return self.entity.rows().get(pk=listing.record_id)

    def records_of(self, listings: list[Any]) -> dict[int, Any]:
        """The application's records of some listings, by their keys."""
        return {row.pk: row for row in self.entity.rows().filter(pk__in=[one.record_id for one in listings])}

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that open the office's pages: those that read places, and those that manage them."""
        named = [word.name for word in self.entity.access.read if word.kind == "role"]
        return tuple(dict.fromkeys((*self.managers, *named)))

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.role_names)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    def require_manager(self, actor: Actor, record: Any) -> None:
        """Raise Forbidden where the actor does not manage this place, or it is another office's."""
        if not self.is_manager(actor) or not self.managed(actor).filter(pk=record.pk).exists():
            raise access.Forbidden(_("Tempat ini tidak dikelola kantor Anda."))

    # --- names for expressions -----------------------------------------------------------------

    def days_since_check(self, record: Any) -> int | None:
        """Days since the facts were found right; None where they never were."""
        from django.utils import timezone

        row = self.row(record)
        return (timezone.localdate() - row.checked_on).days if row is not None and row.checked_on else None

    def open_corrections(self, record: Any) -> int:
        """How many reports wait for a decision."""
        row = self.row(record)
        return row.corrections.filter(decision="").count() if row is not None else 0

    def has_photo(self, record: Any) -> bool:
        """Say whether there is a photo."""
        from blocks.directory.selectors import photos

        return bool(photos.of_records(self, [record]).get(record.pk))

    def lines(self, record: Any) -> int:
        """How many published lines call at the stop."""
        from blocks.directory.selectors import transit

        return len(transit.calling_at(self, record)) if self.route else 0

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.directory.services import listings

        listings.begin(self, [record])

    def before_create_many(self, records: list[Any], actor: Any) -> None:
        from blocks.directory.services import listings

        listings.begin(self, records)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.directory.services import listings

        listings.registered([record])

    def on_created_many(self, records: list[Any], actor: Any) -> None:
        from blocks.directory.services import listings

        listings.registered(records)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.directory.services import listings

        listings.moved(self, record, step, actor)

    def touched(self, records: list[Any]) -> dict[int, str]:
        from blocks.directory.models import Listing

        keys = [record.directory_id for record in records]
        used = Listing.objects.filter(pk__in=keys).exclude(closures=None, corrections=None)
        return dict.fromkeys(
            used.values_list("record_id", flat=True), _("sudah ditutup sementara atau dikoreksi warga")
        )

    def tick(self, now: datetime) -> int:
        from blocks.directory.services import reminding

        return reminding.remind(self, now)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.directory import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.directory import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.directory.urls import patterns

        return patterns(self)

    def demo(self, context: Any) -> None:
        from blocks.directory import demo

        demo.run(self, context)
