"""Ties an application's entity to its invoice: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, blocks, identity
from core.entities import Entity, get

# Roles of the reference list that lead an office, and so may read its money.
HEADS = ("kepala_opd", "kepala_upt")


@dataclass(frozen=True)
class BillingBinding(blocks.Binding):
    """What an application binds: the field with the amount and the step that a payment makes."""

    invoice: str = ""
    amount: str = ""
    paid: str = ""
    due_days: Any = 7
    due_on: str = ""
    instalments: Any = 1
    discount: Any = None
    reduction: str = ""
    fine_percent: Any = None
    fine_months: Any = 24
    written_off: tuple[str, ...] = ()
    register: str = ""
    period: str = ""
    billed: Any = None
    once: str = ""
    once_rank: str = ""
    number: str = ""
    payer: str = ""
    address: str = ""
    village: str = ""
    balance: str = ""
    assessor: str = "bendahara"
    collectors: tuple[str, ...] = ()
    treasurer: str = "bendahara"

    block = "billing"

    # --- names for expressions -----------------------------------------------------------------

    def is_paid(self, record: Any) -> bool:
        """Say whether all is paid."""
        return getattr(self.row(record), "status", "") == "paid"

    def due(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "due_at", None)

    def paid_at(self, record: Any) -> datetime | None:
        return getattr(self.row(record), "paid_at", None)

    def arrears(self, record: Any) -> Decimal:
        """What is still unpaid, without fines, of this and the other bills of the same record of the register."""
        from blocks.billing import balances

        key = getattr(record, f"{self.entity.parent}_id", None)
        return Decimal(balances.of(self, {key}).get(key, 0)) if key is not None else Decimal(0)

    def is_only_bill(self, record: Any) -> bool:
        """Say whether the record of the register has no other bill of this year that counts."""
        whole, period = getattr(record, self.entity.parent or "", None), getattr(record, self.period or "pk", None)
        if whole is None or not self.period:
            return True
        return not self.bills_of(whole).filter(**{self.period: period}).exclude(pk=record.pk).exists()

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its invoice, still without an amount."""
        from blocks.billing.models import Invoice

        record.billing = Invoice.objects.create(app=self.app, entity=self.entity_name)

    def on_created(self, record: Any, actor: Any) -> None:
        self._assess(record, actor, is_new=True)

    def before_create_many(self, records: list[Any], actor: Any) -> None:
        """Give many records their invoices with one statement."""
        from blocks.billing.models import Invoice

        rows = Invoice.objects.bulk_create([Invoice(app=self.app, entity=self.entity_name) for _one in records])
        for record, row in zip(records, rows, strict=True):
            record.billing = row

    def on_created_many(self, records: list[Any], actor: Any) -> None:
        from blocks.billing import services

        services.assess_many(self, records, actor)

    def on_edited(self, record: Any, actor: Any) -> None:
        self._assess(record, actor)

    def on_event(self, record: Any, name: str, actor: Any) -> None:
        """Another block may have opened the way: a zero invoice is then paid at once."""
        self._assess(record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Set the amount again after each step; close the invoice with a rejected record."""
        from blocks.billing import balances, services

        balances.keep(self, [record])
        if step.event.startswith("billing."):
            return
        if self.entity.workflow.state(record.state).phase == "rejected":
            services.void(self, record, actor, step.name)
        else:
            self._assess(record, actor)

    def _assess(self, record: Any, actor: Any, *, is_new: bool = False) -> None:
        from blocks.billing import services

        services.assess(self, record, actor, is_new=is_new)

    def tick(self, now: datetime) -> int:
        """Close what lapsed and what was reduced to nothing; go on with a run over the register."""
        from blocks.billing import assessing, services

        done = services.expire(self, now) + services.take_reductions(self, now)
        return done + (assessing.run_waiting(self, now) if self.register else 0)

    def demo(self, context: Any) -> None:
        """Fill a register that is only shown, and bill it for the past years."""
        if self.register and context.is_demo:
            from blocks.billing import demo_register

            demo_register.run(self, context)

    def demo_step(self, record: Any, moment: datetime, chance: Any) -> datetime | None:
        """Pay, as most people would."""
        from blocks.billing import demo

        return demo.step(self, record, moment, chance)

    # --- lookups -------------------------------------------------------------------------------

    def paid_step(self, record: Any) -> Any | None:
        """The step that a payment would make from the present state."""
        for step in self.entity.workflow.from_state(record.state):
            if step.name == self.paid or step.event == "billing.paid":
                return step
        return None

    def record_of(self, row: Any) -> Any | None:
        """The record that an invoice belongs to."""
        return self.entity.rows().filter(billing=row).first()

    @property
    def register_entity(self) -> Entity:
        """The register whose records are billed."""
        return get(self.app, self.register)

    def bills(self) -> Any:
        """The records of bills that count: not cancelled."""
        return self.entity.rows().exclude(billing__status="void")

    def bills_of(self, whole: Any) -> Any:
        """The bills of one record of the register that count."""
        if whole is None or self.entity.parent is None:
            return self.bills().none()
        return self.bills().filter(**{self.entity.parent: whole.pk})

    def number_of(self, whole: Any) -> str:
        """The number of a record of the register, written as on paper."""
        value = str(getattr(whole, self.number or "pk"))
        is_nop = bool(self.number) and self.register_entity.field(self.number).kind == "nop"
        return identity.format_nop(value) if is_nop else value

    def has_once(self, period: int) -> set[int]:
        """Taxpayers who have the bill of the year that is given once."""
        rows = self.bills().filter(**{self.period: period, self.once: True})
        return set(rows.values_list(self.entity.owner, flat=True))

    @property
    def role_names(self) -> tuple[str, ...]:
        """The roles this block asks for besides those of the entity."""
        mine = (self.assessor, *self.collectors) if self.register else ()
        return tuple(dict.fromkeys((self.treasurer, *mine)))

    def is_assessor(self, actor: Any) -> bool:
        """Say whether the actor makes the year's bills."""
        return actor.is_system or actor.has_role(self.app, self.assessor)

    def is_collector(self, actor: Any) -> bool:
        """Say whether the actor reads what was collected."""
        return self.is_treasurer(actor) or actor.has_role(self.app, self.assessor, *self.collectors)

    def is_treasurer(self, actor: Any) -> bool:
        """Say whether the actor reconciles: the bound role, or whoever leads the office."""
        return actor.is_system or actor.has_role(self.app, self.treasurer, *HEADS)

    def is_counter(self, actor: Any) -> bool:
        """Say whether the actor may take cash: the treasurer, or who makes records for others."""
        roles = {word.name for word in self.entity.access.create if word.kind == "role"}
        return self.is_treasurer(actor) or (bool(roles) and actor.has_role(self.app, *roles))

    def url(self, name: str, *args: Any) -> str:
        return reverse(f"{self.package}:billing_{name}", args=args)

    # --- pages ---------------------------------------------------------------------------------

    def panels(self, record: Any, actor: Any) -> list[blocks.Panel]:
        from blocks.billing import charges, services

        row = self.row(record)
        if row is None or not access.sees_personal(actor, self.entity, record):
            return []
        context = {
            "invoice": charges.put(self, record, row),
            "blocked": services.why_not_payable(self, record) if row.status == "open" else [],
            "url": self.url("invoice", record.pk),
            "receipt_url": self.url("receipt", record.pk) if row.status == "paid" else "",
            "is_officer": actor.is_officer,
        }
        return [blocks.Panel("block_billing/panel.html", context, _("Pembayaran"))]

    def landing(self, actor: Any) -> list[blocks.Card]:
        from blocks.billing import cards

        return cards.landing(self, actor)

    def document_parts(self, record: Any) -> list[dict[str, Any]]:
        """What is unpaid of the same record of the register, with the fines of today."""
        from blocks.billing import letters

        return letters.arrears(self, record)

    def urlpatterns(self) -> list[Any]:
        from blocks.billing import views
        from blocks.billing.pages import routes

        kw = {"binding": self}
        return [
            *routes.of(self),
            path("bayar-tagihan/<int:pk>/", views.invoice, kw, name="billing_invoice"),
            path("bayar-tagihan/<int:pk>/qris.svg", views.qris_image, kw, name="billing_qris"),
            path("bayar-tagihan/<int:pk>/kuitansi.pdf", views.receipt_pdf, kw, name="billing_receipt"),
            path("bayar-tagihan/<int:pk>/tunai/", views.cash, kw, name="billing_cash"),
            path("bayar-tagihan/<int:pk>/perpanjang/", views.renew, kw, name="billing_renew"),
            path("kuitansi/<str:code>/", views.check, kw, name="billing_check"),
            path("bank-contoh/<str:code>/", views.bank_page, kw, name="billing_bank"),
            path("panggilan-bank/", views.callback, kw, name="billing_callback"),
            path("penerimaan/", views.ledger, kw, name="billing_ledger"),
            path("penerimaan/<int:key>/", views.settlement, kw, name="billing_settlement"),
        ]
