"""Ties an application's letters to the block: names of its fields, settings, pages and hooks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core import blocks, bound
from core.entities import Entity, get
from core.workdays import workdays_after

CLERK = "agendaris"
ARCHIVIST = "arsiparis"
HEAD = "kepala_opd"
READERS = (CLERK, ARCHIVIST, HEAD)


@dataclass(frozen=True)
class CorrespondenceBinding(blocks.Binding):
    """What one application bound; fields by name, settings as `settings.x`."""

    incoming: str = ""
    in_office: str = ""
    in_subject: str = ""
    in_sender: str = ""
    in_number: str = ""
    in_date: str = ""
    in_received: str = ""
    in_classification: str = ""
    in_secrecy: str = ""
    in_speed: str = ""
    in_scan: str = ""
    in_summary: str = ""
    outgoing: str = ""
    out_office: str = ""
    out_author: str = ""
    out_kind: str = ""
    out_subject: str = ""
    out_to: str = ""
    out_copies: str = ""
    out_body: str = ""
    out_date: str = ""
    out_classification: str = ""
    out_secrecy: str = ""
    out_speed: str = ""
    out_attachments: str = ""
    out_details: tuple[str, ...] = ()
    classes: str = ""
    class_code: str = ""
    class_name: str = ""
    class_active: str = ""
    class_inactive: str = ""
    class_fate: str = ""
    number_pattern: Any = "{class}/{seq}/{unit}/{year}"
    speeds: Any = None
    kinds: Any = None
    committee_least: Any = 3
    long_retention: Any = 10

    block = "correspondence"
    role_names = READERS

    @property
    def in_entity(self) -> Entity:
        """The application's entity of letters in."""
        return get(self.app, self.incoming)

    @property
    def out_entity(self) -> Entity:
        """The application's entity of letters out."""
        return get(self.app, self.outgoing)

    def entity_of(self, row: Any) -> Entity:
        """The entity of a letter's record."""
        return self.in_entity if row.direction == "masuk" else self.out_entity

    def record_of(self, row: Any) -> Any:
        """The application's record of a letter."""
        return self.entity_of(row).rows().get(pk=row.record_id)

    def is_incoming(self, record: Any) -> bool:
        """Say whether a record is a letter in."""
        return isinstance(record, self.in_entity.model)

    def setting(self, key: str) -> Any:
        """The value of a bound setting in force now."""
        return bound.value_of(self, getattr(self, key))

    def number(self, key: str) -> int:
        """A bound number in force now."""
        return bound.number_of(self, getattr(self, key))

    def row_of_setting(self, key: str, name: str) -> dict[str, Any]:
        """One row of a table setting; empty where the region has none."""
        row = (self.setting(key) or {}).get(name)
        return dict(row) if isinstance(row, dict) else dict(vars(row)) if row is not None else {}

    def due(self, speed: str, since: datetime | None = None) -> datetime | None:
        """When a letter of this speed must be acted on."""
        start, row = since or timezone.now(), self.row_of_setting("speeds", speed)
        if row.get("jam"):
            return start + timedelta(hours=int(row["jam"]))
        if row.get("hari_kerja"):
            last = workdays_after(timezone.localtime(start).date(), int(row["hari_kerja"]))
            return timezone.make_aware(datetime(last.year, last.month, last.day, 23, 59, 59))
        return None

    def label(self, entity: Entity, field: str, value: str) -> str:
        """An option of a choice in words."""
        return str(dict(entity.model._meta.get_field(field).flatchoices).get(value, value))

    def url(self, key: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:correspondence_{key}", args=args)

    # Names that expressions use.

    def open_dispositions(self, record: Any) -> int:
        """Branches that wait for their answer."""
        row = self.row(record)
        return row.dispositions.filter(answered_at=None, withdrawn_at=None).count() if row is not None else 0

    # Hooks.

    def take_letter(self, letter: Any) -> bool:
        from blocks.correspondence.services import arriving

        return arriving.take(self, letter) is not None

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.correspondence.services import letters

        record.correspondence = letters.begin(self, record)

    def on_created(self, record: Any, actor: Any) -> None:
        from blocks.correspondence.services import letters

        letters.created(self, record)

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.correspondence.services import letters

        letters.follow(self, record)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.correspondence.services import letters

        letters.moved(self, record, step)

    def due_at(self, record: Any) -> Any:
        row = self.row(record)
        return row.due_at if row is not None else None

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        """The dispositions of a letter in; empty lines to write on while there are none."""
        from blocks.correspondence.printing import dispositions

        return dispositions(self.row(record)) if self.is_incoming(record) else []

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.correspondence.selectors import page

        context = page.summary(self, self.row(record), actor)
        return [blocks.Panel("block_correspondence/panel.html", context, _("Perjalanan surat"))]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.correspondence.landing import cards

        return cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.correspondence.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.correspondence.demo import run

        run(self, context)
