"""A day's file from the bank, line by line against what we were told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.billing.models.payment import Payment


class LineResult(models.TextChoices):
    """What the comparison found."""

    MATCHED = "matched", _("Cocok")
    AMOUNT = "amount", _("Jumlah berbeda")
    BOOKED = "booked", _("Baru dibukukan dari berkas")
    UNKNOWN = "unknown", _("Tagihan tidak dikenal")
    ABSENT = "absent", _("Tidak ada di berkas bank")
    BROKEN = "broken", _("Baris tidak terbaca")


def line_results() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return LineResult.choices


class Settlement(models.Model):
    """One file of one day."""

    app = models.CharField(_("aplikasi"), max_length=80)
    day = models.DateField(_("hari"))
    file_name = models.CharField(_("berkas"), max_length=160)
    sha256 = models.CharField(max_length=64)
    total = models.DecimalField(_("jumlah"), max_digits=18, decimal_places=0, default=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("dicocokkan oleh"),
    )
    made_at = models.DateTimeField(_("dicocokkan"), auto_now_add=True)

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = _("pencocokan bank")
        verbose_name_plural = _("pencocokan bank")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "sha256"],
                name="block_billing_file_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.day}"


class SettlementLine(models.Model):
    """One line of the file, or one payment of ours that the file does not have."""

    settlement = models.ForeignKey(
        Settlement,
        on_delete=models.CASCADE,
        related_name="lines",
        verbose_name=_("pencocokan"),
    )
    row = models.PositiveIntegerField(_("baris"), default=0)
    reference = models.CharField(_("nomor acuan"), max_length=64, blank=True)
    virtual_account = models.CharField(_("virtual account"), max_length=28, blank=True)
    amount = models.DecimalField(_("jumlah"), max_digits=16, decimal_places=0, null=True)
    result = models.CharField(_("hasil"), max_length=8, choices=line_results)
    text = models.CharField(_("keterangan"), max_length=200, blank=True)
    payment = models.ForeignKey(
        Payment,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pembayaran"),
    )

    class Meta:
        ordering = ["row", "pk"]
        verbose_name = _("baris pencocokan")
        verbose_name_plural = _("baris pencocokan")

    def __str__(self) -> str:
        return f"{self.row} {self.result}"
