"""Ties an application's proposals, organisations and budget lines to the block."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, blocks
from core.access import Actor
from core.entities import Entity, get


@dataclass(frozen=True)
class GrantsBinding(blocks.Binding):
    """What one application bound: fields by name, settings as `settings.x`; meanings in catalog/blocks/grants.yaml."""

    title: str = ""
    scheme: str = ""
    year: str = ""
    requested: str = ""
    considered: str = ""
    office: str = ""
    organisation: str = ""
    organisations: str = ""
    organisation_name: str = ""
    account_holder: str = ""
    account_bank: str = ""
    account_number: str = ""
    lasting: str = ""
    lines: str = ""
    line_name: str = ""
    line_volume: str = ""
    line_unit: str = ""
    line_price: str = ""
    line_amount: str = ""
    submit_month: Any = 4
    submit_day: Any = 30
    report_month: Any = 1
    report_day: Any = 10
    needs_report: Any = True
    no_second_year: Any = True
    most_instalments: Any = 2
    decider: str = ""
    treasurer: str = "bendahara"
    reporter: str = ""
    decide: str = ""
    pay: str = ""
    report: str = ""

    block = "grants"

    @property
    def role_names(self) -> tuple[str, ...]:
        """Roles that the block itself asks for."""
        return tuple(dict.fromkeys((self.decider, self.treasurer, self.reporter)))

    # --- lookups -------------------------------------------------------------------------------

    def setting(self, key: str) -> Any:
        """A bound setting in force now."""
        return getattr(self.entity.settings_of(), str(getattr(self, key)).removeprefix("settings."))

    def url(self, name: str, *args: Any) -> str:
        """Address of one of the block's pages in this application."""
        return reverse(f"{self.package}:grants_{name}", args=args)

    def of(self, record: Any, key: str) -> Any:
        """Read what is bound to a key from a proposal."""
        return getattr(record, getattr(self, key))

    def holder_of(self, record: Any) -> Any:
        """The organisation of a proposal."""
        return getattr(record, self.organisation)

    def holder_name(self, record: Any) -> str:
        return str(getattr(self.holder_of(record), self.organisation_name))

    @property
    def line_entity(self) -> Entity:
        return get(self.app, self.lines)

    def lines_of(self, record: Any) -> list[Any]:
        """The budget lines of a proposal, in the order they were entered."""
        part = self.line_entity
        return list(part.model._default_manager.filter(**{part.parent: record}).order_by("pk"))

    def lines_total(self, record: Any) -> int:
        """The sum of the budget lines, in whole rupiah."""
        return sum(int(getattr(line, self.line_amount) or 0) for line in self.lines_of(record))

    def label(self, record: Any) -> str:
        """The kind of aid in words."""
        choices = dict(self.entity.model._meta.get_field(self.scheme).flatchoices)
        return str(choices.get(self.of(record, "scheme"), ""))

    def seen(self, actor: Actor) -> Any:
        """The proposals that the actor reads by a role or as the owner."""
        return access.visible(self.entity.rows(), actor, self.entity)

    def phase(self, record: Any) -> str:
        return str(self.entity.workflow.state(record.state).phase)

    # --- names that expressions use ------------------------------------------------------------

    def lines_match(self, record: Any) -> bool:
        """Say whether the lines sum up to the amount asked for."""
        return self.lines_total(record) == int(self.of(record, "requested") or 0)

    def lines_match_grant(self, record: Any) -> bool:
        """Say whether the lines were adjusted to the amount granted."""
        return self.lines_total(record) == self.granted(record) > 0

    def granted(self, record: Any) -> int:
        return int(getattr(self.row(record), "granted", None) or 0)

    def in_time(self, record: Any) -> bool:
        """Say whether proposals for this budget year are still taken."""
        from blocks.grants import gates

        return gates.in_time(self, record)

    def has_reported(self, record: Any) -> bool:
        """Say whether the organisation owes no report of another grant."""
        from blocks.grants import gates

        return gates.has_reported(self, record)

    def not_in_a_row(self, record: Any) -> bool:
        """Say whether the organisation is given nothing in the year before or after, or may be every year."""
        from blocks.grants import gates

        return gates.not_in_a_row(self, record)

    def is_only_one(self, record: Any) -> bool:
        """Say whether the organisation asks once in this budget year."""
        from blocks.grants import gates

        return gates.is_only_one(self, record)

    def account_is_own(self, record: Any) -> bool:
        """Say whether the bank account is in the organisation's own name."""
        from blocks.grants import gates

        return gates.account_is_own(self, record)

    def is_fully_paid(self, record: Any) -> bool:
        row = self.row(record)
        return row is not None and row.granted is not None and row.unpaid == 0

    def is_balanced(self, record: Any) -> bool:
        """Say whether every rupiah paid is spent or returned."""
        row = self.row(record)
        return row is not None and row.paid > 0 and row.rest == 0

    def report_due(self, record: Any) -> date:
        from blocks.grants import gates

        return gates.report_due(self, self.of(record, "year"))

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        from blocks.grants.services import life

        life.begin(self, record, actor)

    def on_created(self, record: Any, actor: Any) -> None:
        row = self.row(record)
        row.record_id = record.pk
        row.save(update_fields=["record_id"])

    def on_edited(self, record: Any, actor: Any) -> None:
        from blocks.grants.services import life

        life.follow(self, record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        from blocks.grants.services import life

        life.moved(self, record)

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        """Budget and instalments, for the agreement."""
        from blocks.grants import printing

        return printing.agreement(self, record)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.grants.selectors import book

        if not access.sees_personal(actor, self.entity, record):
            return []
        return [blocks.Panel("block_grants/panel.html", book.summary(self, record, actor), _("Dana"))]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.grants import landing

        return landing.cards(self, actor)

    def urlpatterns(self) -> list[Any]:
        from blocks.grants.urls import urlpatterns

        return urlpatterns(self)

    def demo(self, context: Any) -> None:
        from blocks.grants import demo

        demo.run(self, context)
