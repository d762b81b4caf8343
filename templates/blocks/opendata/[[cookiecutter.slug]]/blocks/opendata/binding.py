"""Ties an application's data sets and their variables to the block."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from blocks.opendata.tables import Variable
from core import access, blocks
from core.access import Actor
from core.entities import get


@dataclass(frozen=True)
class OpendataBinding(blocks.Binding):
    """What one application bound; the entity of the binding itself is the data set."""

    title: str = ""
    office: str = ""
    concept: str = ""
    definition: str = ""
    classification: str = ""
    measure: str = ""
    unit: str = ""
    frequency: str = ""
    theme: str = ""
    keywords: str = ""
    openness: str = ""
    priority: str = ""
    due: str = ""
    variable: str = ""
    variable_name: str = ""
    variable_kind: str = ""
    variable_definition: str = ""
    variable_unit: str = ""
    variable_needed: str = ""
    variable_domain: str = ""
    asked: str = ""
    most_rows: Any = None
    checker: str = "walidata"

    block = "opendata"

    @property
    def row_limit(self) -> int:
        """Most rows of a table, by the setting in force."""
        return int(getattr(self.entity.settings_of(), self.most_rows.removeprefix("settings.")))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:opendata_{name}", args=args)

    @property
    def asking_url(self) -> str:
        """Where the public asks for data; empty where the application does not take requests."""
        return get(self.app, self.asked).url("create") if self.asked else ""

    def record_of(self, row: Any) -> Any:
        """The application's record of a data set."""
        return self.entity.model._default_manager.get(pk=row.record_id)

    def told(self, record: Any, name: str) -> str:
        """A bound field of a record in words; empty where it is not bound."""
        field = getattr(self, name)
        if not field:
            return ""
        worded = getattr(record, f"get_{field}_display", None)
        return str(worded() if worded is not None else getattr(record, field) or "")

    def variables(self, record: Any) -> list[Variable]:
        """The described columns, in the order in which they were described."""
        entity = get(self.app, self.variable)
        rows = entity.model._default_manager.filter(**{entity.parent: record}).order_by("pk")
        return [self._variable(row) for row in rows]

    def _variable(self, row: Any) -> Variable:
        def optional(field: str) -> str:
            return str(getattr(row, field) or "") if field else ""

        words = optional(self.variable_domain).split(";")
        return Variable(
            name=" ".join(str(getattr(row, self.variable_name)).split()),
            kind=getattr(row, self.variable_kind),
            definition=str(getattr(row, self.variable_definition)),
            unit=optional(self.variable_unit),
            needed=bool(getattr(row, self.variable_needed)),
            domain=tuple(word.strip() for word in words if word.strip()),
        )

    # Who.

    def writer_roles(self) -> tuple[str, ...]:
        """The roles that make data sets and hand tables in."""
        return tuple(word.name for word in self.entity.access.create if word.kind == "role")

    def reader_roles(self) -> tuple[str, ...]:
        """The roles that read data sets before they are public."""
        return tuple(word.name for word in self.entity.access.read if word.kind == "role")

    def is_for(self, actor: Actor, office_id: int | None) -> bool:
        """Say whether the actor hands in tables of this producer; the walidata helps every producer."""
        if actor.is_system:
            return True
        held = [one for one in actor.grants if one.app == self.app and one.role in self.writer_roles()]
        return any(one.role == self.checker or one.all_offices or office_id in one.office_ids for one in held)

    # Names that expressions use.

    def rows(self, record: Any) -> int:
        """Rows of the newest table."""
        newest = self._newest(record)
        return newest.row_count if newest is not None else 0

    def has_new(self, record: Any) -> bool:
        """Say whether a table waits for publication."""
        newest = self._newest(record)
        return newest is not None and newest.published_at is None

    def faults(self, record: Any) -> int:
        """How many of the standards' checks are not met."""
        from blocks.opendata.selectors import standards

        return sum(not one.is_met for one in standards.checks(self, record))

    def _newest(self, record: Any) -> Any:
        row = self.row(record)
        return row.versions.first() if row is not None else None

    # Hooks.

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.opendata.services import life

        life.begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.opendata.services import life

        life.follow(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.opendata.services import life

        life.moved(self, record)

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.opendata import panel

        if not access.is_one_of(self.entity.access.read, actor, self.entity, record):
            return []
        return [blocks.Panel("block_opendata/panel.html", panel.context(self, record, actor), _("Tabel dan standar"))]

    def front(self, actor: Any) -> str:
        """Everybody else comes for the catalogue; officers have work to choose."""
        return "" if actor.is_officer else self.url("home")

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.opendata.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.opendata.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.opendata.demo import run

        run(self, context)
