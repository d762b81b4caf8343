"""What an application binds of its own to the block, and what the block adds to its records."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks, bound
from core.access import Actor


@dataclass(frozen=True)
class RegistryBinding(blocks.Binding):
    """Names of the application's fields, states and steps; meanings in catalog/blocks/registry.yaml."""

    name: str = ""
    nik: str = ""
    same_nik: str = "refused"
    birth_date: str = ""
    village: str = ""
    ward: str = ""
    address: str = ""
    phone: str = ""
    place: str = ""
    photos: str = ""
    layer: str = ""
    compared: tuple[str, ...] = ()
    confirm: str = ""
    differ: str = ""
    missing: str = ""
    moved: str = ""
    ended: str = ""
    merge: str = ""
    live: tuple[str, ...] = ()
    visitors: tuple[str, ...] = ()
    managers: tuple[str, ...] = ()
    similarity_percent: Any = 85
    accuracy_metres: Any = 50
    distance_metres: Any = 200
    visit_days: Any = 14
    period_months: Any = 6

    block = "registry"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return (*self.visitors, *self.managers)

    # --- lookups -------------------------------------------------------------------------------

    def of(self, record: Any, key: str, default: Any = None) -> Any:
        """Read what is bound to a key from a record; the default where nothing is bound."""
        name = getattr(self, key)
        return getattr(record, name, default) if name else default

    def setting(self, key: str) -> int:
        """A bound setting in force now."""
        return int(bound.value_of(self, getattr(self, key)))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:registry_{name}", args=args)

    def entries(self, actor: Actor) -> QuerySet:
        """The records that the actor reads by a role or as the owner; what the public reads is not for these pages."""
        named = tuple(word for word in self.entity.access.read if word.kind in ("field", "owner", "role"))
        lists = replace(self.entity.access, read=named)
        return access.visible(self.entity.rows(), actor, replace(self.entity, access=lists))

    def require_seen(self, actor: Actor, *records: Any) -> None:
        """Raise Forbidden where one of the records is another office's."""
        keys = {record.pk for record in records}
        if self.entries(actor).filter(pk__in=keys).count() != len(keys):
            raise access.Forbidden(_("Data ini milik kantor lain."))

    def counted(self, actor: Actor) -> QuerySet:
        """Those that count: not ended, not merged away."""
        return self.entries(actor).filter(state__in=self.live)

    def record_of(self, entry: Any) -> Any:
        """The application's record of an entry."""
        return self.entity.rows().get(pk=entry.record_id)

    def records_of(self, entries: list[Any]) -> dict[int, Any]:
        """The application's records of some entries, by their keys."""
        return {row.pk: row for row in self.entity.rows().filter(pk__in=[entry.record_id for entry in entries])}

    def compared_fields(self) -> tuple[str, ...]:
        """Fields that a visit compares with what is seen."""
        return self.compared or tuple(filter(None, (self.entity.title_field, self.name, self.address)))

    @property
    def reader_names(self) -> tuple[str, ...]:
        """Roles that read the register's pages: those that `read` of the entity names, and those that work with it."""
        named = [word.name for word in self.entity.access.read if word.kind == "role"]
        return tuple(dict.fromkeys((*self.role_names, *named)))

    def is_reader(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.reader_names)

    def is_visitor(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.visitors)

    def is_manager(self, actor: Actor) -> bool:
        return actor.has_role(self.app, *self.managers)

    # --- names for expressions -----------------------------------------------------------------

    def is_verified(self, record: Any) -> bool:
        """Say whether somebody stated the entry to be right."""
        row = self.row(record)
        return row is not None and row.checked_at is not None

    def visits_made(self, record: Any) -> int:
        """How many visits the entry had."""
        row = self.row(record)
        return row.visits.count() if row is not None else 0

    def suspected_doubles(self, record: Any) -> int:
        """How many open suspicions there are about the entry."""
        from blocks.registry.services import doubles

        row = self.row(record)
        return doubles.open_pairs(row).count() if row is not None else 0

    def days_since_check(self, record: Any) -> int | None:
        """Days since the entry was stated to be right; None where it never was."""
        from django.utils import timezone

        row = self.row(record)
        return (timezone.now() - row.checked_at).days if row is not None and row.checked_at else None

    # --- hooks ---------------------------------------------------------------------------------

    def identity(self, record: Any) -> Any:
        from blocks.registry.services import identity

        return identity.of(self, record) if self.same_nik == "refused" else None

    def taken(self, identities: set[Any]) -> dict[Any, str]:
        from blocks.registry.services import identity

        return identity.taken(self, identities)

    def touched(self, records: list[Any]) -> dict[int, str]:
        from blocks.registry.models import Entry

        keys = [record.registry_id for record in records]
        used = Entry.objects.filter(pk__in=keys).exclude(visits=None, tasks=None, merge=None, merges_kept=None)
        return dict.fromkeys(used.values_list("record_id", flat=True), _("sudah dikunjungi, ditugaskan, atau digabung"))

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.registry.services import entries

        entries.begin(self, [record])

    def before_create_many(self, records: list[Any], actor: Any) -> None:
        from blocks.registry.services import entries

        entries.begin(self, records)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.registry.services import entries

        entries.registered(self, [record], actor)

    def on_created_many(self, records: list[Any], actor: Any) -> None:
        from blocks.registry.services import entries

        entries.registered(self, records, actor)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.registry.services import entries

        entries.changed(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.registry.services import entries

        entries.moved(self, record, step, actor)

    def on_forgotten(self, record: Any, names: list[str]) -> None:
        from blocks.registry.services import versions

        versions.forget(self.row(record), names)

    def tick(self, now: datetime) -> int:
        from blocks.registry.services import doubles

        return doubles.scan(self, now)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.registry.selectors import panels

        return panels.of_record(self, record, actor)

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.registry import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.registry.urls import patterns

        return patterns(self)

    def demo_step(self, record: Any, moment: Any, chance: Any) -> Any:
        from blocks.registry import demo

        return demo.visit(self, record, moment, chance)

    def demo(self, context: Any) -> None:
        from blocks.registry import demo

        demo.run(self, context)
