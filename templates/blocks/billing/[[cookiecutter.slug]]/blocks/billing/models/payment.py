"""Money that came in, one row a payment."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.billing.models.invoice import Invoice


class Channel(models.TextChoices):
    """The way the money came."""

    VA = "va", _("Virtual account")
    QRIS = "qris", _("QRIS")
    CASH = "cash", _("Tunai di loket")
    FREE = "free", _("Tarif nol")


def channels() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Channel.choices


class Payment(models.Model):
    """One payment; the bank's reference makes a second notice of it harmless."""

    invoice = models.ForeignKey(
        Invoice,
        on_delete=models.PROTECT,
        related_name="payments",
        verbose_name=_("tagihan"),
    )
    channel = models.CharField(_("saluran"), max_length=6, choices=channels)
    reference = models.CharField(_("nomor acuan bank"), max_length=64)
    amount = models.DecimalField(_("jumlah"), max_digits=16, decimal_places=0)
    paid_at = models.DateTimeField(_("dibayar"))
    received_at = models.DateTimeField(_("diterima"), auto_now_add=True)
    notice = models.JSONField(_("pemberitahuan bank"), default=dict, blank=True)
    surplus = models.BooleanField(_("melebihi tagihan"), default=False)

    class Meta:
        ordering = ["paid_at", "pk"]
        verbose_name = _("pembayaran")
        verbose_name_plural = _("pembayaran")
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "reference"],
                name="block_billing_payment_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.reference}"
