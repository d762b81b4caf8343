"""Ties an application's entity to its invoice: what it bound, and what it gets in return."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext as _

from core import access, blocks

# Roles of the reference list that lead an office, and so may read its money.
HEADS = ("kepala_opd", "kepala_upt")


@dataclass(frozen=True)
class BillingBinding(blocks.Binding):
    """What an application binds: the field with the amount and the step that a payment makes."""

    invoice: str = ""
    amount: str = ""
    paid: str = ""
    due_days: Any = 7
    instalments: Any = 1
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

    # --- hooks ---------------------------------------------------------------------------------

    def before_create(self, record: Any, actor: Any) -> None:
        """Give the new record its invoice, still without an amount."""
        from blocks.billing.models import Invoice

        record.billing = Invoice.objects.create(app=self.app, entity=self.entity_name)

    def on_created(self, record: Any, actor: Any) -> None:
        self._assess(record, actor, is_new=True)

    def on_edited(self, record: Any, actor: Any) -> None:
        self._assess(record, actor)

    def on_event(self, record: Any, name: str, actor: Any) -> None:
        """Another block may have opened the way: a zero invoice is then paid at once."""
        self._assess(record, actor)

    def on_moved(self, record: Any, step: Any, actor: Any) -> None:
        """Set the amount again after each step; close the invoice with a rejected record."""
        from blocks.billing import services

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
        """Close the invoices whose last day is over."""
        from blocks.billing import services

        return services.expire(self, now)

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
    def role_names(self) -> tuple[str, ...]:
        """The roles this block asks for besides those of the entity."""
        return (self.treasurer,)

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
        from blocks.billing import services

        row = self.row(record)
        if row is None or not access.sees_personal(actor, self.entity, record):
            return []
        context = {
            "invoice": row,
            "blocked": services.why_not_payable(self, record) if row.status == "open" else [],
            "url": self.url("invoice", record.pk),
            "receipt_url": self.url("receipt", record.pk) if row.status == "paid" else "",
            "is_officer": actor.is_officer,
        }
        return [blocks.Panel("block_billing/panel.html", context, _("Pembayaran"))]

    def landing(self, actor: Any) -> list[blocks.Card]:
        if not self.is_treasurer(actor):
            return []
        return [
            blocks.Card(
                label=_("Penerimaan dan pencocokan bank"),
                url=self.url("ledger"),
                text=_("Pembayaran per hari, tagihan terbuka, berkas bank."),
                icon="wallet",
            )
        ]

    def urlpatterns(self) -> list[Any]:
        from blocks.billing import views

        kw = {"binding": self}
        return [
            path("tagihan/<int:pk>/", views.invoice, kw, name="billing_invoice"),
            path("tagihan/<int:pk>/qris.svg", views.qris_image, kw, name="billing_qris"),
            path("tagihan/<int:pk>/kuitansi.pdf", views.receipt_pdf, kw, name="billing_receipt"),
            path("tagihan/<int:pk>/tunai/", views.cash, kw, name="billing_cash"),
            path("tagihan/<int:pk>/perpanjang/", views.renew, kw, name="billing_renew"),
            path("kuitansi/<str:code>/", views.check, kw, name="billing_check"),
            path("bank-contoh/<str:code>/", views.bank_page, kw, name="billing_bank"),
            path("panggilan-bank/", views.callback, kw, name="billing_callback"),
            path("penerimaan/", views.ledger, kw, name="billing_ledger"),
            path("penerimaan/<int:key>/", views.settlement, kw, name="billing_settlement"),
        ]
